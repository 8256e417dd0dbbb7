// SPDX-License-Identifier: EUPL-1.2
// Reading adoption records: lists, one, and what hangs on one.
import { type RawBuilder, sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';
import type { Replayed } from '../rules/replay.ts';
import { type NextDue, type Rhythm, whys } from '../rules/rhythm.ts';
import { directions, ends, knownOrNot, oneOf, threats } from '../rules/values.ts';
import { bandInSql, heardOfRow } from './certainty.store.server.ts';

const db = tables<'results'>;

export interface AdoptionRow {
  readonly id: string;
  readonly result_id: string;
  readonly result_slug: string | null;
  readonly result_title: string | null;
  readonly result_kind: string;
  readonly space_id: string;
  readonly deal_slug: string | null;
  readonly deal_name: string | null;
  readonly organisation_id: string;
  readonly organisation_slug: string | null;
  readonly organisation_name: string | null;
  readonly organisation_kind: string | null;
  readonly unit: string;
  readonly level: string;
  readonly asserted_by: string | null;
  readonly source: string | null;
  readonly confirmed_on: string | null;
  readonly starts_as: string;
  readonly ages_on: string | null;
  readonly unconfirmed_on: string | null;
  readonly unknown_on: string | null;
  readonly direction: string;
  readonly fall_reported_on: string | null;
  readonly next_check_in_on: string | null;
  readonly end_kind: string | null;
  readonly end_reason: string | null;
  readonly ended_on: string | null;
  readonly visibility: string;
}

const itemColumns = sql`a.id, a.result_id, r.slug as result_slug, r.title as result_title, a.result_kind, a.space_id,
  s.slug as deal_slug, s.name as deal_name, a.organisation_id, o.slug as organisation_slug, o.name as organisation_name,
  o.kind as organisation_kind, a.unit, a.level, a.asserted_by, a.source, a.confirmed_on, a.starts_as, a.ages_on,
  a.unconfirmed_on, a.unknown_on, a.direction, a.fall_reported_on, a.next_check_in_on, a.end_kind, a.end_reason,
  a.ended_on, a.visibility`;

/** Names come after the fifty rows are found; left joins, so that a page never comes out short. */
const named = sql`left join results.result r on r.id = a.result_id
  left join membership.shared_organisation o on o.id = a.organisation_id
  left join spaces.shared_space s on s.id = a.space_id`;

export interface AdoptionFilters {
  readonly programmeId?: string | undefined;
  readonly dealId?: string | undefined;
  readonly resultId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly organisationKind?: string | undefined;
  readonly kind?: string | undefined;
  readonly level?: string | undefined;
  readonly freshness?: string | undefined;
  readonly direction?: string | undefined;
}

/** The orders of the list; both stand in an index, alone and per programme. */
export const adoptionOrders = {
  confirmedOn: { by: sql`a.confirmed_order`, of: (row: AdoptionRow) => row.confirmed_on ?? '0001-01-01' },
  nextCheckInOn: { by: sql`a.check_in_order`, of: (row: AdoptionRow) => row.next_check_in_on ?? '9999-12-31' },
} satisfies Record<string, Order<AdoptionRow>>;
export const adoptionId: Order<AdoptionRow> = { by: sql`a.id`, of: ({ id }) => id };

export async function listAdoptions(
  at: Acting,
  filters: AdoptionFilters,
  paging: Paging<AdoptionRow>,
): Promise<AdoptionRow[]> {
  const { rows } = await sql<AdoptionRow>`
    select ${itemColumns} from (
      select a.* from results.adoption a where ${conditions(filters, at.today)} and ${paging.from}
      order by ${paging.order} limit ${paging.limit}
    ) a ${named} order by ${paging.order}`.execute(db(at));
  return rows;
}

function conditions(filters: AdoptionFilters, today: string): RawBuilder<unknown> {
  const { organisationKind, freshness } = filters;
  const equal = Object.entries({
    programme_id: filters.programmeId,
    space_id: filters.dealId,
    result_id: filters.resultId,
    organisation_id: filters.organisationId,
    result_kind: filters.kind,
    level: filters.level,
    direction: filters.direction,
  }).flatMap(([column, value]) => (value === undefined ? [] : [sql`${sql.ref(`a.${column}`)} = ${value}`]));
  const all = [
    ...equal,
    ...(freshness === undefined ? [] : [sql`${bandInSql(today)} = ${freshness}`]),
    ...(organisationKind === undefined
      ? []
      : [sql`a.organisation_id in (select id from membership.shared_organisation where kind = ${organisationKind})`]),
  ];
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** All records of one result or one organisation, by name. */
export async function adoptionsOf(at: Acting, of: { resultId: string } | { organisationId: string }) {
  const where = 'resultId' in of ? sql`a.result_id = ${of.resultId}` : sql`a.organisation_id = ${of.organisationId}`;
  const order = 'resultId' in of ? sql`o.name` : sql`r.title`;
  const { rows } = await sql<AdoptionRow>`
    select ${itemColumns} from results.adoption a ${named} where ${where} order by ${order}, a.unit, a.id limit 500`.execute(
    db(at),
  );
  return rows;
}

export interface FullAdoptionRow extends AdoptionRow {
  readonly version: number;
  readonly unanswered_on: string[];
  readonly fidelity: string;
  readonly origin: string;
  readonly units_using: number | null;
  readonly units_intended: number | null;
  readonly replaces: string | null;
  readonly replaced_stopped_on: string | null;
  readonly passed_on: string | null;
  readonly stuck_reason: string | null;
  readonly shock: string | null;
  readonly threat: string | null;
  readonly help: string | null;
  readonly owner_function: string | null;
  readonly owner_id: string | null;
  readonly owner_left_on: string | null;
  readonly rhythm_from: string | null;
  readonly rhythm_decided: boolean;
  readonly deal_ended_on: string | null;
  readonly extra_on: string | null;
  readonly extra_why: string | null;
  readonly next_why: string | null;
  readonly next_month: number | null;
  readonly asked_in: string | null;
  readonly programme_slug: string | null;
  readonly programme_name: string | null;
  readonly programme_fictional: boolean | null;
  readonly speaks: boolean;
  readonly works: boolean;
  readonly sits: boolean;
  readonly evaluates: boolean;
}

export async function findAdoption(at: Acting, id: string): Promise<FullAdoptionRow | undefined> {
  const { rows } = await sql<FullAdoptionRow>`
    select ${itemColumns}, a.version, a.unanswered_on, a.fidelity, a.origin, a.units_using, a.units_intended, a.replaces,
      a.replaced_stopped_on, a.passed_on, a.stuck_reason, a.shock, a.threat, a.help, a.owner_function, a.owner_id,
      a.owner_left_on,
      a.rhythm_from, a.rhythm_decided, a.deal_ended_on, a.extra_on, a.extra_why, a.next_why, a.next_month, a.asked_in,
      p.slug as programme_slug, p.name as programme_name, p.fictional as programme_fictional,
      a.organisation_id = any ((select membership.my_organisations())::text[]) as speaks,
      a.space_id = any ((select spaces.mine_to_work_in())::text[]) as works,
      a.space_id = any ((select spaces.mine())::text[]) as sits,
      a.space_id = any ((select results.evaluated())::text[]) as evaluates
    from results.adoption a ${named} left join spaces.shared_space p on p.id = a.programme_id
    where a.id = ${id}`.execute(db(at));
  return rows[0];
}

export interface RhythmRow {
  readonly rhythm_from: string | null;
  readonly rhythm_decided: boolean;
  readonly deal_ended_on: string | null;
  readonly extra_on: string | null;
  readonly extra_why: string | null;
  readonly organisation_kind: string | null;
}

/** The clock of a stored record. */
export function rhythmOf(row: RhythmRow): Rhythm {
  const why = oneOf(whys, row.extra_why);
  return {
    beganOn: row.rhythm_from,
    decided: row.rhythm_decided,
    dealEndedOn: row.deal_ended_on,
    extra: row.extra_on !== null && why ? { on: row.extra_on, why } : null,
    kind: row.organisation_kind,
  };
}

/** The next check-in of a stored record, and why then. */
export const nextOf = (row: {
  next_check_in_on: string | null;
  next_why: string | null;
  next_month: number | null;
}): NextDue | null =>
  row.next_check_in_on === null
    ? null
    : { on: row.next_check_in_on, why: oneOf(whys, row.next_why) ?? 'person', month: row.next_month };

/** A stored record as the rules see it. */
export const standsOf = (row: FullAdoptionRow): Replayed => {
  const end = oneOf(ends, row.end_kind);
  const help = row.help === 'user_organisation' || row.help === 'dealmaker' ? row.help : null;
  return {
    level: oneOf(knownOrNot, row.level) ?? 'unknown',
    direction: oneOf(directions, row.direction) ?? 'unknown',
    fallReportedOn: row.fall_reported_on,
    threat: oneOf(threats, row.threat),
    help,
    end: end ? { kind: end, reason: row.end_reason ?? '', on: row.ended_on ?? '' } : null,
    next: nextOf(row),
    rhythm: rhythmOf(row),
    heard: heardOfRow(row),
  };
};

export async function anchorsOf(at: Acting, adoptionId: string) {
  return db(at)
    .selectFrom('results.anchor')
    .select(['kind', 'in_place', 'reference', 'ends_on'])
    .where('adoption_id', '=', adoptionId)
    .execute();
}

export async function eventsOf(at: Acting, adoptionId: string) {
  return db(at)
    .selectFrom('results.adoption_event')
    .select(['kind', 'happened_on', 'level', 'direction', 'reported', 'end_kind', 'voice', 'note'])
    .where('adoption_id', '=', adoptionId)
    .orderBy('happened_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .limit(500)
    .execute();
}

export async function checkInsOf(at: Acting, adoptionId: string) {
  return db(at)
    .selectFrom('results.check_in_answer as x')
    .innerJoin('results.check_in as c', 'c.id', 'x.check_in_id')
    .select(['c.id', 'c.role', 'c.due_on', 'c.sent_at', 'c.revoked_at', 'x.answered_at', 'x.still_in_use'])
    .select(['x.what_changed', 'x.carried_by', 'x.threat', 'x.help', 'x.level_then', 'x.signs'])
    .where('x.adoption_id', '=', adoptionId)
    .orderBy('c.due_on')
    .orderBy('c.sent_at')
    .limit(200)
    .execute();
}
