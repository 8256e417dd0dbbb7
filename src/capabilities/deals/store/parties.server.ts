// SPDX-License-Identifier: EUPL-1.2
// Who was asked to take part, who speaks for whom, and on which days others sign.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'deals'>;

export async function invitationsOf(at: Acting, dealId: string) {
  return db(at)
    .selectFrom('deals.invitation as i')
    .innerJoin('membership.shared_organisation as o', 'o.id', 'i.organisation_id')
    .leftJoin('deals.joining_day as d', 'd.id', 'i.joining_day_id')
    .selectAll('i')
    .select(['o.slug', 'o.name', 'o.kind', 'd.held_on'])
    .where('i.space_id', '=', dealId)
    .orderBy(sql`i.state <> 'open'`)
    .orderBy('i.invited_at', 'desc')
    .orderBy('i.id')
    .execute();
}
export type InvitationRow = Awaited<ReturnType<typeof invitationsOf>>[number];

export async function joiningDaysOf(at: Acting, dealId: string) {
  return db(at)
    .selectFrom('deals.joining_day')
    .select(['id', 'held_on', 'about'])
    .where('space_id', '=', dealId)
    .orderBy('held_on')
    .execute();
}

export interface RepresentativeRow {
  readonly organisation_id: string;
  readonly name: string;
  readonly mandated: boolean;
  readonly ends_at: Date | null;
}

/** Who sits in the room for an organisation, with whether they hold a mandate to represent it there. */
export async function representativesOf(at: Acting, dealId: string): Promise<RepresentativeRow[]> {
  const { rows } = await sql<RepresentativeRow>`
    select s.organisation_id, p.name, s.ends_at, exists (select from membership.shared_mandate m where m.person_id = s.person_id
        and m.organisation_id = s.organisation_id and m.kind = 'represent' and m.ended_at is null
        and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
        and (m.space_id is null or m.space_id = s.space_id)) as mandated
    from spaces.shared_seat s join membership.shared_person p on p.id = s.person_id
    where s.space_id = ${dealId} and s.organisation_id is not null and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now())
    order by p.name, s.id`.execute(db(at));
  return rows;
}

export interface NewInvitation {
  readonly organisationId: string;
  readonly tie: string;
  readonly intensity: string;
  readonly words: string | null;
  readonly answerBefore: string | null;
  readonly joiningDayId: string | null;
}

export async function addInvitation(at: Acting, dealId: string, given: NewInvitation): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('deals.invitation')
    .values({
      id,
      space_id: dealId,
      organisation_id: given.organisationId,
      tie: given.tie,
      intensity: given.intensity,
      words: given.words,
      answer_before: given.answerBefore,
      joining_day_id: given.joiningDayId,
      invited_by: at.me.personId,
    })
    .execute();
  return id;
}

export interface AnsweredInvitation extends NewInvitation {
  readonly state: string;
  readonly answeredAs: string | null;
  readonly answerReason: string | null;
  readonly invitedAt: Date;
  readonly answeredAt: Date | null;
}

/** An invitation of the living example, answered or not; for the worker. */
export async function loadInvitation(at: Acting, dealId: string, given: AnsweredInvitation): Promise<void> {
  await db(at)
    .insertInto('deals.invitation')
    .values({
      id: at.newId(),
      space_id: dealId,
      organisation_id: given.organisationId,
      tie: given.tie,
      intensity: given.intensity,
      words: given.words,
      answer_before: given.answerBefore,
      joining_day_id: given.joiningDayId,
      invited_at: given.invitedAt,
      state: given.state,
      answered_as: given.answeredAs,
      answered_at: given.answeredAt,
      answer_reason: given.answerReason,
    })
    .execute();
}

export async function withdrawInvitation(at: Acting, id: string, version: number): Promise<boolean> {
  const row = await db(at)
    .updateTable('deals.invitation')
    .set({ state: 'withdrawn', version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface MyInvitationRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly organisation: string;
  readonly deal_id: string;
  readonly deal_slug: string;
  readonly deal_name: string;
  readonly fictional: boolean;
  readonly tie: string;
  readonly intensity: string;
  readonly joining_on: string | null;
  readonly words: string | null;
  readonly answer_before: string | null;
  readonly invited_at: Date;
  readonly state: string;
  readonly answer_reason: string | null;
  readonly represents: boolean;
  readonly version: number;
  /** The deal is there for who asks, also beside the invitation. */
  readonly visible: boolean;
}

/** Invitations to the organisations of who acts, the open ones first. */
export async function myInvitations(at: Acting): Promise<MyInvitationRow[]> {
  const { rows } = await sql<MyInvitationRow>`
    select i.*, exists (select from deals.shared_deal d where d.id = i.deal_id) as visible
    from deals.my_invitations() i limit 200`.execute(db(at));
  return rows;
}

export interface InvitationAnswer {
  readonly version: number;
  readonly accepts: boolean;
  readonly functionTitle: string;
  readonly reason: string | null;
}

/** Answers on a mandate to represent; the party it made, or nothing when somebody was first. */
export async function answerInvitation(
  at: Acting,
  id: string,
  { version, accepts, functionTitle, reason }: InvitationAnswer,
): Promise<{ dealId: string; partyId: string } | undefined> {
  const partyId = at.newId();
  const { rows } = await sql<{ deal: string | null }>`
    select deals.answer_invitation(${id}, ${version}, ${accepts}, ${functionTitle}, ${reason}, ${partyId}, ${at.newId()}) as deal`.execute(
    db(at),
  );
  const deal = rows[0]?.deal;
  return deal ? { dealId: deal, partyId } : undefined;
}

export async function addJoiningDay(at: Acting, dealId: string, heldOn: string, about: string | null): Promise<string> {
  const id = at.newId();
  await db(at).insertInto('deals.joining_day').values({ id, space_id: dealId, held_on: heldOn, about }).execute();
  return id;
}

export async function changeParty(
  at: Acting,
  id: string,
  version: number,
  set: { tie: string; intensity: string; joined_on: string | null },
): Promise<boolean> {
  const row = await db(at)
    .updateTable('deals.party')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A party leaves, and its seats end with it. */
export async function letPartyGo(
  at: Acting,
  partyId: string,
  version: number,
  gone: { leftOn: string; reason: string; successorNote: string | null },
): Promise<'left' | 'stale' | 'last-lead'> {
  const { rows } = await sql<{ outcome: string }>`
    select deals.let_party_go(${partyId}, ${version}, ${gone.leftOn}, ${gone.reason}, ${gone.successorNote}) as outcome`.execute(
    db(at),
  );
  const outcome = rows[0]?.outcome;
  return outcome === 'left' || outcome === 'last-lead' ? outcome : 'stale';
}

/** Agrees to a tie another deal asked for, or not; that deal, or nothing when it was not mine to answer. */
export async function answerLink(
  at: Acting,
  linkId: string,
  agrees: boolean,
  reason: string | null,
): Promise<string | undefined> {
  const { rows } = await sql<{ deal: string | null }>`
    select deals.answer_link(${linkId}, ${agrees}, ${reason}) as deal`.execute(db(at));
  return rows[0]?.deal ?? undefined;
}
