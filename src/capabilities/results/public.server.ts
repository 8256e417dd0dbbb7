// SPDX-License-Identifier: EUPL-1.2
// What later slices and the loaders of data may ask of results. All run in the transaction of who asks, as them.
import type { Acting } from '#kernel/operation.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { adoptionRecorded, resultRecorded } from './facts.ts';
import { after, type Moment, nothingYet } from './rules/replay.ts';
import { nextDue } from './rules/rhythm.ts';
import type { Asserter, Fidelity, Level, Origin, ResultKind, StuckReason, Voice } from './rules/values.ts';
import * as loading from './store/loading.store.server.ts';
import * as past from './store/past-claim.store.server.ts';

export { askedOf } from './asked.server.ts';
export { revokeCheckIn, sendCheckIn } from './check-in.operations.server.ts';
export * as claims from './claims.operations.server.ts';
export { confirmClaim } from './claims.operations.server.ts';
export * as ladder from './ladder.operations.server.ts';
export { confirmAdoption } from './ladder.operations.server.ts';
export { type LoadedQuestion, loadContact, loadHappening, loadQuestion } from './loading-questions.server.ts';
export { recordAdoption, viewAdoption } from './operations.server.ts';
export { recordHappening, removeContact, setContact, viewRhythm } from './rhythm.operations.server.ts';
export { ageingForMonths } from './rules/freshness.ts';
export type { Lasting, WayGone } from './rules/lasting.ts';
export type { Answered, Moment } from './rules/replay.ts';
export { type NextDue, nextDue, type Rhythm } from './rules/rhythm.ts';
export { sayDirection } from './speaking.server.ts';
export { bandOfRow } from './store/certainty.store.server.ts';
export { type LastingRecord, lastingIn } from './store/lasting.store.server.ts';
export { adoptionOf } from './store/loading.store.server.ts';
export { loadOutsideReport } from './store/outside.store.server.ts';
export { countAdoptions } from './store/sums.store.server.ts';
export { type ResultUse, resultsOfDeal, resultsOfProgramme } from './store/uses.store.server.ts';

type Outcome = 'added' | 'changed' | 'unchanged';

/** A result as a source names it. `sourceKey` is its name in the set: a second load recognises it by that. */
export interface SourcedResult {
  readonly dealId: string;
  readonly sourceKey: string;
  readonly title: string;
  readonly kind: ResultKind;
  readonly summary?: string;
  /** Address or words. */
  readonly source: string;
  /** Default: public. */
  readonly visibility?: Visibility;
}

/** Records what a source says a deal yielded, once; a second time what the source changed is changed. For the worker. */
export async function recordResultFromSource(
  at: Acting,
  given: SourcedResult,
): Promise<{ id: string; slug: string; outcome: Outcome }> {
  const known = await loading.resultBySourceKey(at, given.dealId, given.sourceKey);
  if (!known) {
    const made = await loading.insertResult(at, { ...given, visibility: given.visibility ?? 'public' });
    await at.note(resultRecorded, { space: given.dealId, body: { resultId: made.id } });
    return { ...made, outcome: 'added' };
  }
  const said = { title: given.title, kind: given.kind, summary: given.summary ?? null, source: given.source };
  const same =
    known.title === said.title &&
    known.kind === said.kind &&
    known.summary === said.summary &&
    known.source === said.source;
  if (!same) await loading.mendResult(at, known.id, said);
  return { id: known.id, slug: known.slug, outcome: same ? 'unchanged' : 'changed' };
}

/** That a source names an organisation as user of a result. */
export interface SourcedAdoption {
  readonly resultId: string;
  readonly organisationId: string;
  /** Name of the mention in the set. */
  readonly sourceKey: string;
  /** Address or words. */
  readonly source: string;
  /** Day the source said so, where known whole; default: today. */
  readonly assertedOn?: string;
  /** Default: public. */
  readonly visibility?: Visibility;
}

/**
 * Records that a source names a user: level unknown, asserted by the source, unconfirmed, until somebody of that
 * organisation speaks. A record that is there already keeps what people said. For the worker.
 */
export async function recordAdoptionFromSource(
  at: Acting,
  given: SourcedAdoption,
): Promise<{ id: string; outcome: Outcome }> {
  const known = await loading.adoptionOf(at, given.resultId, given.organisationId);
  if (known) {
    const same = known.source === given.source || known.asserted_by !== 'source';
    if (!same) await loading.mendSource(at, known.id, given.source);
    return { id: known.id, outcome: same ? 'unchanged' : 'changed' };
  }
  const id = await addAdoption(
    at,
    { ...given, assertedBy: 'source', visibility: given.visibility ?? 'public' },
    given.assertedOn ?? at.today,
  );
  return { id, outcome: 'added' };
}

async function addAdoption(at: Acting, given: loading.NewAdoption, on: string): Promise<string> {
  const asserted = given.assertedBy != null;
  const id = await loading.insertAdoption(at, given, nothingYet(asserted));
  await loading.insertEvent(at, {
    adoptionId: id,
    kind: asserted ? 'asserted' : 'recorded',
    on,
    level: 'unknown',
  });
  const record = await loading.adoptionOf(at, given.resultId, given.organisationId, given.unit);
  if (record)
    await at.note(adoptionRecorded, {
      space: record.space_id,
      body: { adoptionId: id, resultId: given.resultId, organisationId: given.organisationId },
    });
  return id;
}

/** A whole result, for made-up data. */
export interface LoadedResult extends Omit<loading.NewResult, 'visibility'> {
  /** Default: public. */
  readonly visibility?: Visibility;
}

/** Loads a result of the living example; its id. For the worker. */
export async function loadResult(at: Acting, given: LoadedResult): Promise<{ id: string; slug: string }> {
  const made = await loading.insertResult(at, { ...given, visibility: given.visibility ?? 'public' });
  await at.note(resultRecorded, { space: given.dealId, body: { resultId: made.id } });
  return made;
}

/** A whole record with its life, for made-up data. Days are `YYYY-MM-DD`; the history in order of time. */
export interface LoadedAdoption {
  readonly resultId: string;
  readonly organisationId: string;
  readonly unit?: string;
  /** Default: public. */
  readonly visibility?: Visibility;
  /** Who outside the organisation says that it is used. */
  readonly assertedBy?: Asserter;
  readonly source?: string;
  readonly ownerFunction?: string;
  /** Account that speaks as the owner. */
  readonly ownerId?: string;
  /** First day of the record; default: that of the history, else today. */
  readonly recordedOn?: string;
  readonly history?: readonly Moment[];
  readonly details?: {
    readonly fidelity?: Fidelity;
    readonly origin?: Origin;
    readonly unitsUsing?: number;
    readonly unitsIntended?: number;
    readonly replaces?: string;
    readonly replacedStoppedOn?: string;
    readonly passedOn?: string;
    readonly stuckReason?: StuckReason;
    readonly shock?: string;
    /** Overrules the day that follows from the history. */
    readonly nextCheckInOn?: string;
  };
  readonly anchors?: readonly loading.GivenAnchor[];
  /** A claim that still waits, or that somebody disputed. */
  readonly claim?: {
    readonly level: Level;
    readonly on: string;
    readonly claimedBy: string;
    readonly claimedAs: Voice;
    readonly awaiting: 'evidence' | 'second_person' | 'director' | 'director_or_control';
    readonly evidence?: Readonly<Record<string, string>>;
    readonly disputed?: { readonly by: string; readonly as: Voice; readonly on: string; readonly words: string };
  };
  /** What an evaluator reads differently, of a record that stands at A7. */
  readonly contest?: { readonly by: string; readonly on: string; readonly words: string };
}

/** Loads a record of the living example: the history is replayed through the same rules as live use. For the worker. */
export async function loadAdoption(at: Acting, given: LoadedAdoption): Promise<string> {
  const history = given.history ?? [];
  const begin = nothingYet(given.assertedBy !== undefined);
  const told = history.reduce(after, begin);
  // What would have been asked in a time that is only told of is not asked afterwards: the clock goes on from today.
  const late = told.next !== null && told.next.on <= at.today;
  const rhythm = late ? { ...told.rhythm, extra: null } : told.rhythm;
  const stands = late ? { ...told, rhythm, next: nextDue(rhythm, at.today) } : told;
  const id = await loading.insertAdoption(at, { ...given, visibility: given.visibility ?? 'public' }, stands);
  const record = await loading.adoptionOf(at, given.resultId, given.organisationId, given.unit);
  const dealId = record?.space_id ?? '';
  await loading.insertEvent(at, {
    adoptionId: id,
    kind: given.assertedBy ? 'asserted' : 'recorded',
    on: given.recordedOn ?? history[0]?.on ?? at.today,
    level: 'unknown',
  });
  let before = begin;
  for (const moment of history) {
    const then = after(before, moment);
    await loading.insertMoment(at, { id, organisationId: given.organisationId, dealId }, moment, before, then);
    before = then;
  }
  if (given.details) await loading.setDetails(at, id, given.details);
  if (given.anchors) await loading.replaceAnchors(at, id, given.anchors);
  if (given.claim) await past.insertPastClaim(at, id, given.claim);
  if (given.contest) await past.insertPastContest(at, id, given.contest);
  await at.note(adoptionRecorded, {
    space: dealId,
    body: { adoptionId: id, resultId: given.resultId, organisationId: given.organisationId },
  });
  return id;
}

/** Records a call helps now, for who leads. */
export { type AdoptionToCall, adoptionsToCall } from './to-call.server.ts';
