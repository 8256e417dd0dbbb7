// SPDX-License-Identifier: EUPL-1.2
// A world to probe: the living example, in which every slice has its records, with everything that decides on access
// drawn anew (seats, roles, periods, spaces, the one list, authors, names, ends), so that each seed is another world.
import { loadLivingExample } from '#capabilities/exchange/living-example.operations.server.ts';
import { spaceRoles } from '#capabilities/spaces/rules/roles.ts';
import { hashOf, newId, newSecret } from '#kernel/ids.server.ts';
import { type Caller, publicCaller } from '#kernel/operation.server.ts';
import type { World } from '#world/world.ts';
import type { Draw } from './draw.ts';
import type { Row, Snapshot } from './oracle.ts';

export interface Table {
  readonly name: string;
  /** Columns that name one row. */
  readonly key: readonly string[];
  /** Carries the one list. */
  readonly shown: boolean;
}

export interface Scene {
  readonly snapshot: Snapshot;
  readonly tables: readonly Table[];
  readonly people: readonly { readonly id: string | null; readonly caller: Caller }[];
}

export async function makeScene(world: World, draw: Draw): Promise<Scene> {
  await world.worker.done(loadLivingExample);
  const tables = await tablesOf(world);
  const [people, organisations] = [
    await idsOf(world, 'membership.person'),
    await idsOf(world, 'membership.organisation'),
  ];
  const spaces = await idsOf(world, 'spaces.space');
  for (const { name } of tables) await world.owner(`alter table ${name} disable trigger user`);
  await drawPeople(world, draw, people, organisations);
  await drawSpaces(world, draw, spaces, people, organisations);
  for (const table of tables.filter(({ shown }) => shown))
    await drawRecords(world, draw, table.name, people, organisations);
  for (const { name } of tables) await world.owner(`alter table ${name} enable trigger user`);
  const callers = await Promise.all(people.map(async (id) => ({ id, caller: await keyFor(world, id) })));
  return { tables, people: [...callers, { id: null, caller: publicCaller }], snapshot: await read(world, tables) };
}

const idsOf = async ({ owner }: World, table: string) =>
  (await owner<{ id: string }>(`select id from ${table} order by ctid`)).map(({ id }) => id);

/** Every table under row-level security that a person may ask for, or not. */
async function tablesOf({ owner }: World): Promise<Table[]> {
  return owner<Table>(`
    select c.oid::regclass::text as name,
      coalesce((select json_agg(a.attname order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indexrelid = (select min(u.indexrelid::bigint)::oid from pg_index u where u.indrelid = c.oid and u.indisunique and u.indpred is null
          and (u.indisprimary or not exists (select 1 from pg_index p where p.indrelid = c.oid and p.indisprimary)))), '[]') as key,
      exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'visibility_guarded') as shown
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relrowsecurity and n.nspname !~ '^pg_|^information_schema$' order by 1`);
}

async function drawPeople({ owner }: World, draw: Draw, people: readonly string[], organisations: readonly string[]) {
  await owner('delete from membership.affiliation');
  for (const id of people) {
    await owner(
      "update membership.person set ended_at = case when $2 then now() - interval '1 day' end, administrator = $3 where id = $1",
      [id, draw.oneIn(12), draw.oneIn(12)],
    );
    for (let count = draw.below(3); count > 0; count--) {
      const [from, to] = period(draw);
      await owner(
        `insert into membership.affiliation (id, person_id, organisation_id, function_title, starts_on, ends_on)
          values ($1, $2, $3, 'Functie', current_date + $4::int, current_date + $5::int)`,
        [newId(), id, draw.of(organisations), from, to],
      );
    }
  }
}

/** Days from now: past, present with an end or without, or still to come. */
function period(draw: Draw): [from: number, to: number | null] {
  return draw.of<[number, number | null]>([
    [-400, -2],
    [-400, null],
    [-400, null],
    [-400, null],
    [-30, 30],
    [2, null],
  ]);
}

async function drawSpaces(
  { owner }: World,
  draw: Draw,
  spaces: readonly string[],
  people: readonly string[],
  organisations: readonly string[],
) {
  await owner('delete from spaces.named');
  await owner('delete from spaces.seat');
  for (const id of spaces) {
    const visibility = draw.of(['parties', 'parties', 'network', 'public', 'public']);
    await owner('update spaces.space set visibility = $2, existence_hidden = $3 where id = $1', [
      id,
      visibility,
      visibility === 'parties' && draw.oneIn(2),
    ]);
    for (const person of people) {
      if (!draw.oneIn(5)) continue;
      const [from, to] = period(draw);
      await owner(
        `insert into spaces.seat (id, space_id, person_id, organisation_id, role, starts_at, ends_at)
          values ($1, $2, $3, $4, $5, now() + make_interval(days => $6::int), now() + make_interval(days => $7::int))`,
        [newId(), id, person, draw.oneIn(4) ? null : draw.of(organisations), draw.of(spaceRoles), from, to],
      );
    }
  }
}

/** Who wrote a record, for which organisation, for whom, and whom they and others named. */
async function drawRecords(
  world: World,
  draw: Draw,
  table: string,
  people: readonly string[],
  organisations: readonly string[],
) {
  const { owner } = world;
  const [may] = await owner<{ values: string[]; owners: boolean }>(
    `select array(select m[1] from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''(author|named|organisation|parties|network|public)''', 'g') m
        where k.conrelid = $1::regclass and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ 'visibility = ANY') as values,
      exists (select 1 from pg_attribute a where a.attrelid = $1::regclass and a.attname = 'owner_id') as owners`,
    [table],
  );
  const [nulls] = await owner<{ organisation: boolean }>(
    `select not attnotnull as organisation from pg_attribute where attrelid = $1::regclass and attname = 'organisation_id'`,
    [table],
  );
  for (const id of await idsOf(world, table)) {
    const author = draw.oneIn(6) ? null : draw.of(people);
    const values = may?.values.length ? may.values : ['parties'];
    // An organisation that may be left out is drawn; one that is part of the record's identity stays.
    const organisation = nulls?.organisation ? [draw.oneIn(4) ? null : draw.of(organisations)] : [];
    await owner(
      `update ${table} set visibility = $2, author_id = $3${organisation.length ? ', organisation_id = $4' : ''} where id = $1`,
      [id, draw.of(values), author, ...organisation],
    );
    for (let count = draw.below(4); count > 0; count--)
      await owner(
        'insert into spaces.named (record_id, person_id, named_by) values ($1, $2, $3) on conflict do nothing',
        [id, draw.of(people), draw.oneIn(3) || author === null ? draw.of(people) : author],
      );
  }
}

async function keyFor({ owner }: World, person: string): Promise<Caller> {
  const keyHash = hashOf(newSecret());
  await owner(
    `insert into membership.key (id, hash, kind, person_id, expires_at) values ($1, $2, 'session', $3, now() + interval '1 day')`,
    [newId(), keyHash, person],
  );
  return { keyHash, language: 'nl' };
}

/** The world as it is, by table. */
export async function readSnapshot(world: World): Promise<{ snapshot: Snapshot; tables: readonly Table[] }> {
  const tables = await tablesOf(world);
  return { tables, snapshot: await read(world, tables) };
}

async function read({ owner }: World, tables: readonly Table[]): Promise<Snapshot> {
  const found = new Map<string, Row[]>();
  for (const { name } of tables)
    found.set(
      name,
      (
        await owner<{ row: Row }>(
          `select to_jsonb(t) - 'search' - 'data' as row from ${name} t order by ctid limit 20000`,
        )
      ).map(({ row }) => row),
    );
  const [clock] = await owner<{ now: Date | string }>('select now() as now');
  return { now: new Date(clock?.now ?? 0), tables: found };
}
