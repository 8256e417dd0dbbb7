// SPDX-License-Identifier: EUPL-1.2
// Counts that do not grow with the records: the kept sums of every class I belong to, what belongs to no class counted
// one by one, and what faded since the sums were kept put right.
import { type RawBuilder, sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { bandInSql } from './certainty.store.server.ts';

const db = tables<'results'>;

export interface CountRow {
  readonly level: string;
  readonly freshness: string;
  readonly result_kind: string;
  readonly end_kind: string;
  readonly records: number;
}

const me = sql`(select membership.me())`;
const myOrganisations = sql`any ((select membership.my_organisations())::text[])`;
const overseen = sql`any ((select results.overseen())::text[])`;
/** Spaces I have a seat in myself: few, where those of a programme I oversee may be thousands. */
const seated = sql`(select array(select space_id from spaces.my_seats()))::text[]`;
const hiddenOfMine = sql`(select array(select id from spaces.shared_space where existence_hidden))::text[]`;
const underOverseen = (alias: string) => sql`coalesce(${sql.ref(`${alias}.programme_id`)} = ${overseen}, false)`;

/** Number of records I may see, by level, band, kind and end. Without a programme: all of them. */
export async function countAdoptions(at: Acting, programmeId: string | undefined): Promise<CountRow[]> {
  const inProgramme = (alias: string): RawBuilder<unknown> =>
    programmeId === undefined ? sql`true` : sql`${sql.ref(`${alias}.programme_id`)} = ${programmeId}`;
  const band = bandInSql(at.today);
  const signedIn = at.me.personId !== null;
  const parts = [
    sql`select s.level, s.freshness, s.result_kind, s.end_kind, s.records from results.adoption_sum s
      where s.class = 'public' and s.owner_id = '' and ${inProgramme('s')}`,
    ...(signedIn ? privateParts(inProgramme) : []),
    // What fades today and has not been faded yet: away from the stored band, on to the true one.
    sql`select a.level, f.band, a.result_kind, coalesce(a.end_kind, ''), f.n from results.adoption a
      cross join lateral (values (a.freshness, -1), (${band}, 1)) f (band, n)
      where a.fades_on <= ${at.today}::date and ${inProgramme('a')}`,
  ];
  const { rows } = await sql<CountRow>`
    select level, freshness, result_kind, end_kind, sum(records)::bigint as records
    from (${sql.join(parts, sql` union all `)}) c (level, freshness, result_kind, end_kind, records)
    group by 1, 2, 3, 4 having sum(records) <> 0 order by 1, 2, 3, 4`.execute(db(at));
  return rows;
}

function privateParts(inProgramme: (alias: string) => RawBuilder<unknown>): RawBuilder<unknown>[] {
  const columns = (n: number) =>
    sql`select a.level, a.freshness, a.result_kind, coalesce(a.end_kind, ''), ${sql.lit(n)}::bigint from results.adoption a`;
  // One question per class, so that each finds its rows by index however many classes there are.
  const ofClass = (name: string, condition: RawBuilder<unknown>) =>
    sql`select s.level, s.freshness, s.result_kind, s.end_kind, s.records from results.adoption_sum s
      where s.class = ${sql.lit(name)} and ${condition} and ${inProgramme('s')}`;
  return [
    ofClass('network', sql`s.owner_id = ''`),
    ofClass('programme', sql`s.owner_id = ${overseen}`),
    ofClass('parties', sql`s.owner_id = any (${seated}) and not ${underOverseen('s')}`),
    ofClass('own_parties', sql`s.owner_id = ${myOrganisations} and not ${underOverseen('s')}`),
    ofClass('organisation', sql`s.owner_id = ${myOrganisations}`),
    // My organisation in a deal I sit in stands in two classes.
    sql`${columns(-1)} where ${inProgramme('a')} and a.visibility = 'parties' and a.organisation_id = ${myOrganisations}
      and a.space_id = any (${seated}) and not ${underOverseen('a')} and a.space_id <> all (${hiddenOfMine})`,
    // In no class: for the author or named people, what I wrote where I no longer belong, and hidden spaces of mine.
    sql`${columns(1)} where ${inProgramme('a')} and a.space_id <> all (${hiddenOfMine}) and (
      a.author_id = ${me} and (a.visibility in ('author', 'named')
        or a.visibility = 'organisation' and not a.organisation_id = ${myOrganisations}
        or a.visibility = 'parties' and not a.organisation_id = ${myOrganisations} and not a.space_id = any (${seated}) and not ${underOverseen('a')}))`,
    sql`${columns(1)} where ${inProgramme('a')} and a.space_id <> all (${hiddenOfMine}) and a.visibility = 'named'
      and a.author_id is distinct from ${me} and a.id = any (results.named_to_me())`,
    sql`${columns(1)} where ${inProgramme('a')} and a.space_id = any (${hiddenOfMine})`,
  ];
}

/** The same by counting every record; for tests. */
export async function recountAdoptions(at: Acting, programmeId: string | undefined): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    select a.level, ${bandInSql(at.today)} as freshness, a.result_kind, coalesce(a.end_kind, '') as end_kind, count(*) as records
    from results.adoption a where ${programmeId === undefined ? sql`true` : sql`a.programme_id = ${programmeId}`}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db(at));
  return rows;
}

/** Brings the stored band of what faded up to date, some at a time; how many. */
export async function fadeSome(at: Acting, most: number): Promise<number> {
  const band = bandInSql(at.today);
  const { numAffectedRows } = await sql`
    update results.adoption a set freshness = ${band},
      fades_on = (select min(d) from unnest(array[a.ages_on, a.unconfirmed_on, a.unknown_on]) d where d > ${at.today}::date)
    where a.id in (select id from results.adoption where fades_on <= ${at.today}::date order by fades_on limit ${most})`.execute(
    db(at),
  );
  return Number(numAffectedRows ?? 0);
}
