// SPDX-License-Identifier: EUPL-1.2
// The grid of results × organisations: one query for its rows, one for its cells, one for the parties.
import { type RawBuilder, sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { bandInSql, type FadingRow } from './certainty.store.server.ts';

const db = tables<'results'>;

export interface Programme {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly fictional: boolean;
  readonly mine: boolean;
}

/** Programmes that carry deals; mine first, then what is real. */
export async function programmes(at: Acting): Promise<Programme[]> {
  const { rows } = await sql<Programme>`
    select p.id, p.slug, p.name, p.fictional,
      p.id = any ((select spaces.mine())::text[])
        or exists (select 1 from spaces.shared_space d where d.parent_id = p.id and d.id = any ((select array(select space_id from spaces.my_seats()))::text[])) as mine
    from spaces.shared_space p where p.kind = 'programme' order by mine desc, p.fictional, p.name, p.id limit 50`.execute(
    db(at),
  );
  return rows;
}

export interface GridResultRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly deal_id: string;
  readonly deal_slug: string;
  readonly deal_name: string;
}

/** Results of a deal, or of all deals of a programme, under their deals. */
export async function gridResults(
  at: Acting,
  of: { programmeId: string; dealId?: string | undefined },
  most: number,
): Promise<GridResultRow[]> {
  const where =
    of.dealId === undefined
      ? sql`(s.parent_id = ${of.programmeId} or s.id = ${of.programmeId})`
      : sql`s.id = ${of.dealId}`;
  const { rows } = await sql<GridResultRow>`
    select r.id, r.slug, r.title, r.kind, s.id as deal_id, s.slug as deal_slug, s.name as deal_name
    from results.result r join spaces.shared_space s on s.id = r.space_id
    where ${where} order by s.name, s.id, r.title, r.id limit ${most + 1}`.execute(db(at));
  return rows;
}

export async function dealsWithResults(at: Acting, programmeId: string) {
  const { rows } = await sql<{ id: string; slug: string; name: string; results: number }>`
    select s.id, s.slug, s.name, count(*) as results from results.result r join spaces.shared_space s on s.id = r.space_id
    where s.parent_id = ${programmeId} or s.id = ${programmeId} group by s.id, s.slug, s.name order by s.name, s.id limit 1000`.execute(
    db(at),
  );
  return rows;
}

export interface GridCellRow extends FadingRow {
  readonly id: string;
  readonly result_id: string;
  readonly organisation_id: string;
  readonly organisation_slug: string;
  readonly organisation_name: string;
  readonly organisation_kind: string;
  readonly unit: string;
  readonly level: string;
  readonly direction: string;
  readonly fall_reported_on: string | null;
  readonly end_kind: string | null;
  readonly confirmed_on: string | null;
  readonly next_check_in_on: string | null;
  readonly owner_function: string | null;
  readonly help: string | null;
  /** I work in its deal. */
  readonly works: boolean;
}

export interface CellFilters {
  readonly organisationKind?: string | undefined;
  readonly freshness?: string | undefined;
  readonly direction?: string | undefined;
}

/** The cells of a deal or a programme, in one query. */
export async function gridCells(
  at: Acting,
  of: { programmeId: string; dealId?: string | undefined },
  filters: CellFilters,
): Promise<GridCellRow[]> {
  const all: RawBuilder<unknown>[] = [
    of.dealId === undefined ? sql`a.programme_id = ${of.programmeId}` : sql`a.space_id = ${of.dealId}`,
  ];
  if (filters.organisationKind !== undefined) all.push(sql`o.kind = ${filters.organisationKind}`);
  if (filters.direction !== undefined) all.push(sql`a.direction = ${filters.direction}`);
  if (filters.freshness !== undefined) all.push(sql`${bandInSql(at.today)} = ${filters.freshness}`);
  const { rows } = await sql<GridCellRow>`
    select a.id, a.result_id, a.organisation_id, o.slug as organisation_slug, o.name as organisation_name,
      o.kind as organisation_kind, a.unit, a.level, a.direction, a.fall_reported_on, a.end_kind, a.confirmed_on,
      a.next_check_in_on, a.starts_as, a.ages_on, a.unconfirmed_on, a.unknown_on, a.owner_function, a.help,
      a.space_id = any ((select spaces.mine_to_work_in())::text[]) as works
    from results.adoption a join membership.shared_organisation o on o.id = a.organisation_id
    where ${sql.join(all, sql` and `)} limit 20000`.execute(db(at));
  return rows;
}

export interface PartyRow {
  readonly deal_id: string;
  readonly organisation_id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly position: number;
}

/** Who is a party of which deal, in the order of the agreement. Who left is not asked any more. */
export async function gridParties(
  at: Acting,
  dealIds: readonly string[],
  organisationKind: string | undefined,
): Promise<PartyRow[]> {
  if (dealIds.length === 0) return [];
  const { rows } = await sql<PartyRow>`
    select p.deal_id, p.organisation_id, o.slug, o.name, o.kind, p.position
    from deals.shared_party p join membership.shared_organisation o on o.id = p.organisation_id
    where p.deal_id in (${sql.join(dealIds)}) and p.left_on is null
      ${organisationKind === undefined ? sql`` : sql`and o.kind = ${organisationKind}`}
    order by p.deal_id, p.position limit 20000`.execute(db(at));
  return rows;
}

/** Check-ins of an organisation that wait for an answer. */
export async function openCheckIns(at: Acting, organisationId: string) {
  const { rows } = await sql<{ id: string; role: string; due_on: string; titles: string[] }>`
    select c.id, c.role, c.due_on, array_agg(coalesce(r.title, '') order by r.title) as titles
    from results.check_in c join results.check_in_answer x on x.check_in_id = c.id
    join results.adoption a on a.id = x.adoption_id left join results.result r on r.id = a.result_id
    where c.organisation_id = ${organisationId} and c.answered_at is null and c.revoked_at is null
    group by c.id, c.role, c.due_on order by c.due_on desc limit 50`.execute(db(at));
  return rows;
}

/** How many records of an organisation stood in use (A5 or higher) on a day, of how many there were. */
export async function inUseOn(at: Acting, organisationId: string, day: string) {
  const { rows } = await sql<{ in_use: number; records: number }>`
    select count(*) filter (where e.level in ('a5', 'a6', 'a7') and e.end_kind is null) as in_use, count(*) as records
    from results.adoption a join lateral (
      select e.level, e.end_kind from results.adoption_event e
      -- Only what says where it stands: a claim is not there yet, and what stands beside the ladder may be filled in after an end.
      where e.adoption_id = a.id and e.happened_on <= ${day}::date
        and e.kind in ('recorded', 'asserted', 'level', 'confirmed', 'check_in_answered', 'ended', 'end_withdrawn')
      order by e.happened_on desc, e.recorded_at desc limit 1
    ) e on true
    where a.organisation_id = ${organisationId}`.execute(db(at));
  const [row] = rows;
  return { on: day, inUse: Number(row?.in_use ?? 0), records: Number(row?.records ?? 0) };
}
