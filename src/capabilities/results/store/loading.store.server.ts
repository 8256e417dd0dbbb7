// SPDX-License-Identifier: EUPL-1.2
// Writing what a source or a loaded history says.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { slugOf } from '#kernel/pure/slug.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import type { Moment, Replayed } from '../rules/replay.ts';
import type { Asserter, LevelOrUnknown, ResultKind } from '../rules/values.ts';
import { certaintyColumns } from './certainty.store.server.ts';

const db = tables<'results'>;

export interface NewResult {
  readonly dealId: string;
  readonly title: string;
  readonly kind: ResultKind;
  readonly organisationId?: string | null | undefined;
  readonly summary?: string | null | undefined;
  readonly conditions?: string | null | undefined;
  readonly contactFunction?: string | null | undefined;
  readonly modelTexts?: readonly { readonly title: string; readonly url: string }[] | undefined;
  readonly source?: string | null | undefined;
  readonly sourceKey?: string | null | undefined;
  readonly visibility: Visibility;
}

export async function insertResult(at: Acting, result: NewResult): Promise<{ id: string; slug: string }> {
  const id = at.newId();
  const slug = await freeSlug(at, result.title, result.visibility === 'public', id);
  await db(at)
    .insertInto('results.result')
    .values({
      id,
      slug,
      space_id: result.dealId,
      organisation_id: result.organisationId ?? null,
      title: result.title,
      kind: result.kind,
      summary: result.summary ?? null,
      conditions: result.conditions ?? null,
      contact_function: result.contactFunction ?? null,
      model_texts: JSON.stringify(result.modelTexts ?? []),
      source: result.source ?? null,
      source_key: result.sourceKey ?? null,
      visibility: result.visibility,
      author_id: at.me.personId,
    })
    .execute();
  return { id, slug };
}

/** A plain slug while it is free and the title is no secret; else with a piece of the id, so that it tells nothing. */
async function freeSlug(at: Acting, title: string, isPublic: boolean, id: string): Promise<string> {
  const slug = slugOf(title) || 'resultaat';
  const taken = await db(at).selectFrom('results.result').select('id').where('slug', '=', slug).executeTakeFirst();
  return isPublic && !taken && at.me.personId === null ? slug : `${slug}-${id.slice(0, 6)}`;
}

export async function resultBySourceKey(at: Acting, dealId: string, sourceKey: string) {
  return db(at)
    .selectFrom('results.result')
    .select(['id', 'slug', 'title', 'kind', 'summary', 'source'])
    .where('space_id', '=', dealId)
    .where('source_key', '=', sourceKey)
    .executeTakeFirst();
}

export async function mendResult(
  at: Acting,
  id: string,
  said: { title: string; kind: ResultKind; summary: string | null; source: string | null },
): Promise<void> {
  await db(at)
    .updateTable('results.result')
    .set({ ...said, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function adoptionOf(at: Acting, resultId: string, organisationId: string, unit = '') {
  return db(at)
    .selectFrom('results.adoption')
    .select(['id', 'asserted_by', 'source', 'confirmed_on', 'space_id'])
    .where('result_id', '=', resultId)
    .where('organisation_id', '=', organisationId)
    .where('unit', '=', unit)
    .executeTakeFirst();
}

/** The level a record stands at now. */
export async function standingLevel(at: Acting, id: string): Promise<string> {
  const row = await db(at).selectFrom('results.adoption').select('level').where('id', '=', id).executeTakeFirst();
  return row?.level ?? 'unknown';
}

export async function mendSource(at: Acting, id: string, source: string): Promise<void> {
  await db(at)
    .updateTable('results.adoption')
    .set({ source, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export interface NewAdoption {
  readonly resultId: string;
  readonly organisationId: string;
  readonly unit?: string | undefined;
  readonly assertedBy?: Asserter | null | undefined;
  readonly source?: string | null | undefined;
  readonly sourceKey?: string | null | undefined;
  readonly visibility: Visibility;
  readonly ownerFunction?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
}

/** Adds a record as it stands; deal, programme and kind come from its result. */
export async function insertAdoption(at: Acting, given: NewAdoption, stands: Replayed): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('results.adoption')
    .values({
      id,
      result_id: given.resultId,
      organisation_id: given.organisationId,
      unit: given.unit ?? '',
      space_id: '', // the table takes these two from the result
      result_kind: '',
      asserted_by: given.assertedBy ?? null,
      source: given.source ?? null,
      source_key: given.sourceKey ?? null,
      visibility: given.visibility,
      owner_function: given.ownerFunction ?? null,
      owner_id: given.ownerId ?? null,
      author_id: at.me.personId,
      ...standingColumns(stands, at.today),
    })
    .execute();
  return id;
}

/** The clock of check-ins, as columns. What the deal says of it (its end) is kept by the nightly plan. */
export const rhythmColumns = ({ rhythm, next }: Pick<Replayed, 'rhythm' | 'next'>) => ({
  rhythm_from: rhythm.beganOn,
  rhythm_decided: rhythm.decided,
  extra_on: rhythm.extra?.on ?? null,
  extra_why: rhythm.extra?.why ?? null,
  next_check_in_on: next?.on ?? null,
  next_why: next?.why ?? null,
  next_month: next?.month ?? null,
});

/** How a record stands, as columns. */
export function standingColumns(stands: Replayed, today: string) {
  return {
    level: stands.level,
    direction: stands.direction,
    fall_reported_on: stands.fallReportedOn,
    threat: stands.threat,
    help: stands.help,
    end_kind: stands.end?.kind ?? null,
    end_reason: stands.end?.reason ?? null,
    ended_on: stands.end?.on ?? null,
    ...rhythmColumns(stands),
    ...certaintyColumns(stands.heard, today),
  };
}

export interface Details {
  readonly fidelity?: string | undefined;
  readonly origin?: string | undefined;
  readonly unitsUsing?: number | undefined;
  readonly unitsIntended?: number | undefined;
  readonly replaces?: string | undefined;
  readonly replacedStoppedOn?: string | undefined;
  readonly passedOn?: string | undefined;
  readonly stuckReason?: string | undefined;
  readonly shock?: string | undefined;
  readonly nextCheckInOn?: string | undefined;
}

export async function setDetails(at: Acting, id: string, details: Details): Promise<void> {
  const columns = {
    ...(details.fidelity ? { fidelity: details.fidelity } : {}),
    ...(details.origin ? { origin: details.origin } : {}),
    ...(details.nextCheckInOn ? { next_check_in_on: details.nextCheckInOn, next_why: 'person', next_month: null } : {}),
    units_using: details.unitsUsing ?? null,
    units_intended: details.unitsIntended ?? null,
    replaces: details.replaces ?? null,
    replaced_stopped_on: details.replacedStoppedOn ?? null,
    passed_on: details.passedOn ?? null,
    stuck_reason: details.stuckReason ?? null,
    shock: details.shock ?? null,
  };
  await db(at).updateTable('results.adoption').set(columns).where('id', '=', id).execute();
}

/** Writes one moment of a loaded history down, with the check-in it was said in. */
export async function insertMoment(
  at: Acting,
  adoption: { id: string; organisationId: string; dealId: string },
  moment: Moment,
  before: Replayed,
  then: Replayed,
): Promise<void> {
  const checkInId = moment.kind === 'check_in' ? await insertPastCheckIn(at, adoption, moment, before.level) : null;
  await insertEvent(at, {
    adoptionId: adoption.id,
    kind: moment.kind === 'check_in' ? (moment.answer ? 'check_in_answered' : 'check_in_sent') : moment.kind,
    on: moment.kind === 'check_in' ? (moment.answer?.on ?? moment.on) : moment.on,
    level: then.level,
    direction: then.direction,
    reported: then.fallReportedOn !== null,
    end: moment.kind === 'ended' ? moment.end : null,
    voice: moment.kind === 'level' ? (moment.voice ?? null) : null,
    note: 'note' in moment ? (moment.note ?? null) : null,
    checkInId,
  });
}

async function insertPastCheckIn(
  at: Acting,
  adoption: { id: string; organisationId: string; dealId: string },
  { on, role, answer }: Extract<Moment, { kind: 'check_in' }>,
  level: LevelOrUnknown,
): Promise<string> {
  const id = at.newId();
  const answeredAt = answer ? new Date(`${answer.on}T09:00:00Z`) : null;
  await db(at)
    .insertInto('results.check_in')
    .values({
      id,
      organisation_id: adoption.organisationId,
      space_id: adoption.dealId,
      role,
      due_on: on,
      stage: answer ? 'answered' : 'missed',
      sent_at: new Date(Date.parse(`${on}T08:00:00Z`) - 14 * 86_400_000),
      author_id: null,
    })
    .execute();
  if (answeredAt)
    await db(at)
      .updateTable('results.check_in')
      .set({ answered_at: answeredAt, answered_via: 'link' })
      .where('id', '=', id)
      .execute();
  await db(at)
    .insertInto('results.check_in_answer')
    .values({
      check_in_id: id,
      adoption_id: adoption.id,
      still_in_use: answer?.stillInUse ?? null,
      what_changed: answer?.whatChanged ?? null,
      carried_by: answer?.carriedBy ?? null,
      threat: answer?.threat ?? null,
      help: answer?.help ?? null,
      signs: answer?.signs ? JSON.stringify(answer.signs) : null,
      level_then: answer ? level : null,
      answered_at: answeredAt,
      changed_at: answeredAt,
    })
    .execute();
  return id;
}

export interface NewEvent {
  readonly adoptionId: string;
  readonly kind: string;
  readonly on: string;
  readonly level: string;
  readonly direction?: string | null;
  readonly reported?: boolean;
  readonly end?: string | null;
  readonly voice?: string | null;
  readonly note?: string | null;
  readonly checkInId?: string | null;
}

export async function insertEvent(at: Acting, event: NewEvent): Promise<void> {
  await db(at)
    .insertInto('results.adoption_event')
    .values({
      id: at.newId(),
      adoption_id: event.adoptionId,
      kind: event.kind,
      happened_on: event.on,
      level: event.level,
      direction: event.direction ?? null,
      reported: event.reported ?? false,
      end_kind: event.end ?? null,
      voice: event.voice ?? null,
      note: event.note ?? null,
      check_in_id: event.checkInId ?? null,
      author_id: at.me.personId,
    })
    .execute();
}

export interface GivenAnchor {
  readonly kind: string;
  readonly inPlace: boolean;
  readonly reference?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
}

/** The anchors of a record become these; one that is not named is not known. */
export async function replaceAnchors(at: Acting, adoptionId: string, anchors: readonly GivenAnchor[]): Promise<void> {
  await db(at).deleteFrom('results.anchor').where('adoption_id', '=', adoptionId).execute();
  if (anchors.length === 0) return;
  await db(at)
    .insertInto('results.anchor')
    .values(
      anchors.map(({ kind, inPlace, reference, endsOn }) => ({
        adoption_id: adoptionId,
        kind,
        in_place: inPlace,
        reference: reference ?? null,
        ends_on: endsOn ?? null,
      })),
    )
    .execute();
}
