// SPDX-License-Identifier: EUPL-1.2
// What stands at the gate: results × parties with what is said of each, and who looks after the deal when it is over.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { CustodyState } from '../rules/custody.states.ts';
import { aftercareUntil } from '../rules/custody.ts';

const db = tables<'momentum'>;

export interface GateRow {
  readonly result_id: string;
  readonly result_slug: string;
  readonly result_title: string;
  readonly result_kind: string;
  readonly organisation_id: string;
  readonly organisation_slug: string;
  readonly organisation_name: string;
  readonly organisation_kind: string;
  readonly speaks: boolean;
  /** There is a record that who looks may see and not all parties. */
  readonly kept_apart: boolean;
  readonly adoption_id: string | null;
  readonly unit: string;
  readonly level: string;
  readonly starts_as: string;
  readonly ages_on: string | null;
  readonly unconfirmed_on: string | null;
  readonly unknown_on: string | null;
  readonly owner_function: string | null;
  readonly owner_id: string | null;
  readonly owner_left_on: string | null;
  readonly next_check_in_on: string | null;
  readonly end_kind: string | null;
  readonly end_reason: string | null;
  readonly ended_on: string | null;
  readonly version: number;
}

/** Every result at every party that is still there, results by name, parties in the order of the agreement. */
export async function gateRows(at: Acting, dealId: string): Promise<GateRow[]> {
  const { rows } = await sql<GateRow>`
    select r.id as result_id, r.slug as result_slug, r.title as result_title, r.kind as result_kind,
      o.id as organisation_id, o.slug as organisation_slug, o.name as organisation_name, o.kind as organisation_kind,
      o.id = any ((select membership.my_organisations())::text[]) as speaks,
      exists (select from results.shared_keeping n where n.result_id = r.id and n.organisation_id = o.id
        and n.visibility not in ('parties', 'network', 'public')) as kept_apart,
      k.id as adoption_id, coalesce(k.unit, '') as unit, coalesce(k.level, 'unknown') as level, a.starts_as, a.ages_on, a.unconfirmed_on,
      a.unknown_on, k.owner_function, k.owner_id, k.owner_left_on, k.next_check_in_on, k.end_kind, k.end_reason, k.ended_on, k.version
    from results.shared_result r
    join (select organisation_id, min(position) as position from deals.shared_party
      where deal_id = ${dealId} and left_on is null group by organisation_id) p on true
    join membership.shared_organisation o on o.id = p.organisation_id
    left join (results.shared_keeping k join results.shared_adoption a on a.id = k.id)
      on k.result_id = r.id and k.organisation_id = o.id and k.visibility in ('parties', 'network', 'public')
    where r.deal_id = ${dealId} and r.visibility in ('parties', 'network', 'public')
    order by r.title, r.id, p.position, o.name, k.unit limit 5000`.execute(db(at));
  return rows;
}

export interface CustodyRow {
  readonly id: string;
  readonly space_id: string;
  readonly organisation_id: string;
  readonly organisation_slug: string | null;
  readonly organisation_name: string | null;
  readonly organisation_kind: string | null;
  readonly function: string;
  readonly state: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly reason: string | null;
  readonly version: number;
  readonly leads: boolean;
  readonly speaks: boolean;
  /** Somebody of that organisation has a seat in the deal: the question reaches a person. */
  readonly seated: boolean;
}

/** Does anybody of an organisation sit in a space? */
export const hasSeat = (space: ReturnType<typeof sql>, organisation: ReturnType<typeof sql>) => sql<boolean>`exists (
    select from spaces.shared_seat s where s.space_id = ${space} and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now())
      and (s.organisation_id = ${organisation} or s.person_id in (select f.person_id from membership.shared_affiliation f
        where f.organisation_id = ${organisation} and f.starts_on <= current_date and (f.ends_on is null or f.ends_on >= current_date))))`;

/** Has anybody of an organisation a seat in a deal? */
export async function anybodySeated(at: Acting, dealId: string, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{
    seated: boolean;
  }>`select ${hasSeat(sql`${dealId}`, sql`${organisationId}`)} as seated`.execute(db(at));
  return rows[0]?.seated ?? false;
}

const custodies = (where: ReturnType<typeof sql>) => sql<CustodyRow>`
  select c.id, c.space_id, c.organisation_id, o.slug as organisation_slug, o.name as organisation_name, o.kind as organisation_kind,
    c.function, c.state, c.starts_on, c.ends_on, c.reason, c.version,
    c.space_id = any ((select spaces.mine_to_lead())::text[]) as leads,
    c.organisation_id = any ((select membership.my_organisations())::text[]) as speaks,
    ${hasSeat(sql`c.space_id`, sql`c.organisation_id`)} as seated
  from momentum.custody c left join membership.shared_organisation o on o.id = c.organisation_id
  where ${where} order by c.named_at desc, c.id limit 100`;

/** Who was and is asked to look after a deal, the last first. */
export const custodiesOf = async (at: Acting, dealId: string): Promise<CustodyRow[]> =>
  (await custodies(sql`c.space_id = ${dealId}`).execute(db(at))).rows;

export const findCustody = async (at: Acting, id: string): Promise<CustodyRow | undefined> =>
  (await custodies(sql`c.id = ${id}`).execute(db(at))).rows[0];

/** Names a custodian; who is of that organisation themselves says yes with it. */
export async function insertCustody(
  at: Acting,
  given: { dealId: string; organisationId: string; function: string; accepted: boolean },
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('momentum.custody')
    .values({
      id,
      space_id: given.dealId,
      organisation_id: given.organisationId,
      function: given.function,
      named_by: at.me.personId,
      named_at: at.now,
      ...(given.accepted ? { ...answered(at, 'accepted') } : {}),
    })
    .execute();
  return id;
}

const answered = (at: Acting, state: CustodyState) => ({
  state,
  answered_by: at.me.personId,
  answered_at: at.now,
  ...(state === 'accepted' ? { starts_on: at.today, ends_on: aftercareUntil(at.today) } : {}),
  ...(state === 'handed_over' ? { ends_on: at.today } : {}),
});

/** False when somebody answered meanwhile. */
export async function storeAnswer(
  at: Acting,
  custody: CustodyRow,
  state: CustodyState,
  reason: string | null,
): Promise<boolean> {
  const stored = await db(at)
    .updateTable('momentum.custody')
    .set({ ...answered(at, state), reason, version: custody.version + 1 })
    .where('id', '=', custody.id)
    .where('version', '=', custody.version)
    .returning('id')
    .executeTakeFirst();
  return stored !== undefined;
}
