// SPDX-License-Identifier: EUPL-1.2
// Random probes: a person, an operation, a record. What the house answers is held against what the oracle says.
import { sql } from 'kysely';
import { showRecord, viewShowing } from '#capabilities/spaces/showing.operations.server.ts';
import { sliceOfOperation } from '#generated/contracts.ts';
import { operations } from '#generated/operations.server.ts';
import type { Contract } from '#kernel/contract.ts';
import { type Operation, perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { isOutward, type Visibility, visibilities } from '#kernel/pure/visibility.ts';
import { withoutTrace } from '#world/access.ts';
import type { World } from '#world/world.ts';
import type { Draw } from './draw.ts';
import type { Oracle, Row } from './oracle.ts';
import type { Scene, Table } from './scene.ts';

/** One probe that came out other than the policy says. */
export interface Disagreement {
  readonly who: string;
  readonly what: string;
  readonly record: string;
  readonly policy: string;
  readonly house: string;
}

export interface Probing {
  readonly world: World;
  readonly scene: Scene;
  readonly oracle: Oracle;
  readonly draw: Draw;
}

type Person = Scene['people'][number];
type Probe = (who: Person, table: Table, row: Row) => Promise<Omit<Disagreement, 'who' | 'record'> | null>;

/** Makes so many probes; calls back now and then with how many there were. */
export async function probe(
  { world, scene, oracle, draw }: Probing,
  count: number,
  progress: (done: number, wrong: number) => void = () => {},
): Promise<Disagreement[]> {
  const tables = scene.tables.filter(({ name }) => (scene.snapshot.tables.get(name) ?? []).length > 0);
  const house = withoutTrace(world.runtime);
  const views = viewsByTable(tables);
  const found: Disagreement[] = [];
  for (let done = 1; done <= count; done++) {
    const who = draw.of(scene.people);
    // Half of the probes go to what carries the one list; the rest to everything else there is.
    const table = draw.of(draw.oneIn(2) ? tables.filter(({ shown }) => shown) : tables);
    const row = draw.of(scene.snapshot.tables.get(table.name) ?? []);
    const wrong = await draw.of(probesFor(table))(who, table, row);
    if (wrong) found.push({ ...wrong, who: who.id ?? 'nobody', record: `${table.name} ${nameOf(table, row)}` });
    if (done % 1000 === 0 || done === count) progress(done, found.length);
  }
  return found;

  function probesFor(table: Table): readonly Probe[] {
    const plain: Probe[] = [readOne, readOne, readAll];
    const asked: Probe[] = views.has(table.name) ? [view, view] : [];
    return table.shown
      ? [...plain, readOne, ...asked, viewAudience, moveByHand, moveByOperation]
      : [...plain, ...asked];
  }

  /** By its key, straight from the table. */
  async function readOne(who: Person, table: Table, row: Row) {
    const where = sql.join(
      table.key.map((column) => sql`${sql.ref(column)}::text is not distinct from ${asText(row[column])}`),
      sql` and `,
    );
    const house = await asking(who, async (tx) => {
      const { rows } = await sql`select 1 from ${sql.raw(table.name)} where ${where}`.execute(tx);
      return rows.length > 0 ? 'seen' : 'not there';
    });
    const policy = oracle.isClosed(table.name) ? 'closed' : oracle.sees(who.id, table.name, row) ? 'seen' : 'not there';
    return house === policy ? null : { what: 'read', policy, house };
  }

  /** How many rows there are for a person, in all. */
  async function readAll(who: Person, table: Table) {
    const house = await asking(who, async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table.name)}`.execute(tx);
      return String(rows[0]?.n);
    });
    // Looking leaves a trace in the log only; keys are those that were there when the world was read.
    const rows = scene.snapshot.tables.get(table.name) ?? [];
    const policy = oracle.isClosed(table.name)
      ? 'closed'
      : String(rows.filter((row) => oracle.sees(who.id, table.name, row)).length);
    return house === policy ? null : { what: 'count', policy, house };
  }

  async function asking(
    who: Person,
    body: (tx: Parameters<Parameters<typeof world.runtime.database.transaction>[1]>[0]) => Promise<string>,
  ) {
    try {
      return await world.runtime.database.transaction(
        { role: 'tegenveer_actor', keyHash: who.caller.keyHash, readOnly: true },
        body,
      );
    } catch (error) {
      if (error instanceof Error && /permission denied/.test(error.message)) return 'closed';
      throw error;
    }
  }

  /** Through the operation that shows one record of its kind. */
  async function view(who: Person, table: Table, row: Row) {
    const { operation, param } = draw.of(views.get(table.name) ?? []);
    const outcome = await perform(house, who.caller, operation, { params: { [param]: row[table.key[0] ?? 'id'] } });
    const policy = mayAsk(who, operation)
      ? oracle.shows(who.id, table.name, row)
        ? 'done'
        : 'not-found'
      : 'not-signed-in';
    const met = isRefusal(outcome) ? outcome.refused : 'done';
    return met === policy ? null : { what: operation.contract.name, policy, house: met };
  }

  async function viewAudience(who: Person, table: Table, row: Row) {
    const outcome = await perform(house, who.caller, viewShowing, { params: { record: row['id'] } });
    const policy = mayAsk(who, viewShowing)
      ? oracle.sees(who.id, table.name, row)
        ? 'done'
        : 'not-found'
      : 'not-signed-in';
    const met = isRefusal(outcome) ? outcome.refused : 'done';
    return met === policy ? null : { what: 'viewShowing', policy, house: met };
  }

  /** Straight at the table: what the policy forbids may not succeed, whatever the slice lets its people change. */
  async function moveByHand(who: Person, table: Table, row: Row) {
    const to = draw.of(visibilities);
    const moved = await world.runtime.database
      .transaction({ role: 'tegenveer_actor', keyHash: who.caller.keyHash }, async (tx) => {
        const { numAffectedRows } =
          await sql`update ${sql.raw(table.name)} set visibility = ${to} where id = ${row['id']}`.execute(tx);
        // A record may be held to the width of what it is about: then nothing moved, whoever asked.
        const { rows } = await sql<Row>`select visibility from ${sql.raw(table.name)} where id = ${row['id']}`.execute(
          tx,
        );
        const stayed = rows[0]?.['visibility'] === row['visibility'];
        throw new TakenBack(stayed ? 0 : Number(numAffectedRows ?? 0));
      })
      .catch((error: unknown) => (error instanceof TakenBack ? error.rows > 0 : false));
    if (!moved || mayMove(who, table, row, to)) return null;
    return { what: `update to ${to}`, policy: 'refused', house: 'done' };
  }

  /** The step itself, with the preview that goes with it. */
  async function moveByOperation(who: Person, table: Table, row: Row) {
    const to = draw.of(visibilities);
    const params = { record: row['id'] };
    const seen = await perform(house, who.caller, viewShowing, { params, query: { visibility: to } });
    const body = {
      version: row['version'],
      visibility: to,
      audience: isRefusal(seen) ? undefined : seen.audience?.digest,
    };
    const outcome = await perform(house, who.caller, showRecord, { params, body });
    const met = isRefusal(outcome) ? outcome.refused : 'done';
    if (!mayAsk(who, showRecord))
      return met === 'not-signed-in' ? null : { what: 'showRecord', policy: 'not-signed-in', house: met };
    if (!oracle.sees(who.id, table.name, row))
      return met === 'not-found' ? null : { what: `showRecord ${to}`, policy: 'not-found', house: met };
    if (met === 'not-found') return { what: `showRecord ${to}`, policy: 'there', house: met };
    return met === 'done' && !mayMove(who, table, row, to)
      ? { what: `showRecord ${to}`, policy: 'refused', house: met }
      : null;
  }

  /** Outward the author alone, as long as they have a place there; inward who leads too; what nobody wrote, who leads. */
  function mayMove(who: Person, table: Table, row: Row, to: Visibility): boolean {
    if (!oracle.sees(who.id, table.name, row)) return false;
    const from = visibilities.find((one) => one === row['visibility']);
    const standing = oracle.standing(who.id);
    const space = String(row['space_id']);
    if (from === undefined || from === to) return true;
    const author = row['author_id'] ?? null;
    if (author !== null && author === standing.person && !standing.left.has(space)) return true;
    const leads = standing.leads.has(space);
    return leads && (author === null || !isOutward(from, to));
  }

  /** A session of somebody whose account ended opens nothing. */
  function mayAsk(who: Person, { contract }: { contract: Pick<Contract, 'audience'> }): boolean {
    return contract.audience === 'public' || oracle.standing(who.id).person !== null;
  }
}

class TakenBack extends Error {
  readonly rows: number;
  constructor(rows: number) {
    super();
    this.rows = rows;
  }
}

const asText = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const nameOf = ({ key }: Table, row: Row) => key.map((column) => String(row[column])).join(' ');

/** Operations that show one record: `viewBarrier` at `/barriers/{barrier}` shows a row of barriers.barrier. */
function viewsByTable(tables: readonly Table[]): ReadonlyMap<string, { operation: Operation; param: string }[]> {
  const views = new Map<string, { operation: Operation; param: string }[]>();
  for (const operation of operations) {
    const { name, method, path, params, audience } = operation.contract;
    const [param, ...more] = Object.keys(params.shape);
    if (method !== 'GET' || param === undefined || more.length > 0 || !path?.endsWith(`/{${param}}`)) continue;
    if (audience !== 'public' && audience !== 'signed-in') continue;
    if (name.toLowerCase() !== `view${param}`.toLowerCase()) continue;
    const table = `${sliceOfOperation[name]}.${param.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    if (tables.some((one) => one.name === table)) views.set(table, [...(views.get(table) ?? []), { operation, param }]);
  }
  return views;
}
