// SPDX-License-Identifier: EUPL-1.2
// What people of an organisation say about where it stands. The rules judge; the record, its certainty and its history follow.
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { answersOf } from './answers.server.ts';
import * as facts from './facts.ts';
import * as contract from './ladder.contract.ts';
import { type Evidence, judgeClaim, type OpenClaim, type Standing } from './rules/claim.ts';
import { judgeKeeping } from './rules/keeping.ts';
import { endings } from './rules/ladder.states.ts';
import { afterReturn, type Moment } from './rules/replay.ts';
import { anchorKinds, type Direction, type End, type Level, oneOf, type Voice } from './rules/values.ts';
import {
  judgeOwnWord,
  levelMoment,
  moveOn,
  ownerNow,
  ownerOf,
  type Record,
  speaker,
  spokenFor,
  wordOf,
} from './speaking.server.ts';
import * as store from './store/adoption.store.server.ts';
import * as loading from './store/loading.store.server.ts';
import * as writing from './store/writing.store.server.ts';

async function standingOf(at: Acting, record: Record): Promise<Standing> {
  const stands = store.standsOf(record);
  return {
    level: stands.level,
    end: stands.end?.kind ?? null,
    ownerId: ownerNow(at, record),
    anchors: (await store.anchorsOf(at, record.id)).flatMap(({ kind, in_place, ends_on }) => {
      const known = oneOf(anchorKinds, kind);
      return known ? [{ kind: known, inPlace: in_place, endsOn: ends_on }] : [];
    }),
    answers: answersOf(await store.checkInsOf(at, record.id)),
  };
}

const written = (evidence: { readonly [field: string]: string | undefined }): Evidence =>
  Object.fromEntries(Object.entries(evidence).filter(([, text]) => text !== undefined));

export const claimLevel = operation(contract.claimLevel, async ({ params, body }, at) => {
  const record = await spokenFor(at, params.adoption);
  if (isRefusal(record)) return record;
  if (record.version !== body.version) return refuse('stale');
  const word = await wordOf(at, record, body.voice);
  if (word) return word;
  const evidence = written(body.evidence);
  const verdict = judgeClaim(await standingOf(at, record), body.level, speaker(at, body.voice), evidence, at.today);
  if (isRefusal(verdict)) return verdict;
  return 'set' in verdict
    ? setLevel(at, record, body, evidence)
    : addClaim(at, record, body, evidence, verdict.awaiting);
});

interface Said {
  readonly level: Level;
  readonly voice: Voice;
  readonly direction?: Direction | undefined;
}

async function setLevel(at: Acting, record: Record, { level, voice, direction }: Said, evidence: Evidence) {
  const more = {
    ...ownerOf(at, record, voice),
    ...(evidence.ownerFunction ? { owner_function: evidence.ownerFunction } : {}),
    ...(evidence.shock ? { shock: evidence.shock } : {}),
  };
  await writing.closeOpenClaims(at, record.id);
  const stale = await moveOn(at, record, levelMoment(at.today, level, voice, direction), record.version, more);
  if (stale) return stale;
  await at.note(facts.adoptionLevelSet, { space: record.space_id, body: { adoptionId: record.id, level } });
  return { id: record.id, outcome: 'set' as const, level, awaiting: null, claimId: null };
}

async function addClaim(
  at: Acting,
  record: Record,
  { level, voice }: Said,
  evidence: Evidence,
  awaiting: OpenClaim['awaiting'],
) {
  const claimId = await writing.insertClaim(at, { adoptionId: record.id, level, awaiting, evidence, voice });
  const owner = ownerOf(at, record, voice);
  if (!(await writing.storeDetails(at, record.id, record.version, owner))) return refuse('stale');
  await loading.insertEvent(at, { adoptionId: record.id, kind: 'claimed', on: at.today, level, voice });
  await at.note(facts.adoptionLevelClaimed, {
    space: record.space_id,
    body: { adoptionId: record.id, claimId, level },
  });
  return { id: record.id, outcome: 'claimed' as const, level, awaiting, claimId };
}

export const confirmAdoption = operation(contract.confirmAdoption, async ({ params, body }, at) => {
  const record = await spokenFor(at, params.adoption);
  if (isRefusal(record)) return record;
  if (record.end_kind !== null) return refuse('has-ended');
  if (record.level === 'unknown') return refuse('nothing-to-confirm');
  const moment: Moment = { kind: 'confirmed', on: at.today, ...(body.direction ? { direction: body.direction } : {}) };
  const stale = await moveOn(at, record, moment, body.version, ownerOf(at, record, body.voice));
  if (stale) return stale;
  await at.note(facts.adoptionConfirmed, { space: record.space_id, body: { adoptionId: record.id } });
  return answer(at, record.id);
});

/** How the record stands now. */
async function answer(at: Acting, id: string) {
  const record = await store.findAdoption(at, id);
  if (!record) return refuse('not-found');
  return { id, level: store.standsOf(record).level, version: record.version };
}

interface Ending {
  readonly end: End;
  readonly reason: string;
  readonly on?: string | undefined;
  readonly voice: Voice;
  readonly version: number;
}

async function endRecord(at: Acting, id: string, { end, reason, on, voice, version }: Ending) {
  const record = await spokenFor(at, id);
  if (isRefusal(record)) return record;
  const refusal = judgeOwnWord(ownerNow(at, record), speaker(at, voice)) ?? (await wordOf(at, record, voice));
  if (refusal) return refusal;
  if (record.end_kind !== null) return refuse('has-ended');
  if (!endings[end].some((level) => level === record.level)) return refuse('not-from-here');
  await writing.closeOpenClaims(at, id);
  const moment: Moment = { kind: 'ended', on: at.today, end, reason };
  const stale = await moveOn(at, record, moment, version, ownerOf(at, record, voice));
  if (stale) return stale;
  if (on) await writing.storeEndDate(at, id, on);
  await at.note(facts.adoptionEnded, { space: record.space_id, body: { adoptionId: id, end } });
  return answer(at, id);
}

export const declineAdoption = operation(contract.declineAdoption, async ({ params, body }, at) =>
  endRecord(at, params.adoption, { ...body, end: 'declined' }),
);

export const endAdoption = operation(contract.endAdoption, async ({ params, body }, at) =>
  endRecord(at, params.adoption, body),
);

export const withdrawEnd = operation(contract.withdrawEnd, async ({ params, body }, at) => {
  const record = await spokenFor(at, params.adoption);
  if (isRefusal(record)) return record;
  const refusal = judgeOwnWord(ownerNow(at, record), speaker(at, body.voice)) ?? (await wordOf(at, record, body.voice));
  if (refusal) return refusal;
  if (record.end_kind === null) return refuse('has-not-ended');
  const stands = afterReturn(store.standsOf(record), at.today);
  if (!(await writing.storeStanding(at, record.id, stands, body.version))) return refuse('stale');
  await loading.insertEvent(at, {
    adoptionId: record.id,
    kind: 'end_withdrawn',
    on: at.today,
    level: stands.level,
    voice: body.voice,
  });
  await at.note(facts.adoptionEndWithdrawn, { space: record.space_id, body: { adoptionId: record.id } });
  return answer(at, record.id);
});

export const setAnchors = operation(contract.setAnchors, async ({ params, body }, at) => {
  const record = await spokenFor(at, params.adoption);
  if (isRefusal(record)) return record;
  const known = body.anchors.flatMap(({ state, ...anchor }) =>
    state === undefined ? [] : [{ ...anchor, inPlace: state === 'in_place' }],
  );
  if (!(await writing.storeDetails(at, record.id, body.version, {}))) return refuse('stale');
  await loading.replaceAnchors(at, record.id, known);
  return changed(at, record);
});

/** `direction`: the course that was said with it. After an end it is kept with the record, and is no word of its life. */
async function changed(at: Acting, record: Record, direction?: Direction) {
  const said = record.end_kind === null && direction !== undefined ? { direction } : {};
  const event = { adoptionId: record.id, kind: 'changed', on: at.today, level: record.level, ...said };
  await loading.insertEvent(at, event);
  await at.note(facts.adoptionChanged, { space: record.space_id, body: { adoptionId: record.id } });
  return answer(at, record.id);
}

export const updateAdoption = operation(contract.updateAdoption, async ({ params, body }, at) => {
  const record = await spokenFor(at, params.adoption);
  if (isRefusal(record)) return record;
  const stored = await writing.storeDetails(at, record.id, body.version, {
    direction: body.direction,
    // Whoever of the organisation names the direction, has dealt with what was reported.
    fall_reported_on: body.direction === undefined ? undefined : null,
    fidelity: body.fidelity,
    origin: body.origin,
    units_using: body.unitsUsing,
    units_intended: body.unitsIntended,
    replaces: body.replaces,
    replaced_stopped_on: body.replacedStoppedOn,
    passed_on: body.passedOn,
    stuck_reason: body.stuckReason,
    owner_function: body.ownerFunction,
    next_check_in_on: body.nextCheckInOn,
    ...(body.nextCheckInOn ? { next_why: 'person', next_month: null } : {}),
  });
  return stored ? changed(at, record, body.direction) : refuse('stale');
});

export const keepAdoption = operation(contract.keepAdoption, async ({ params, body }, at) => {
  const record = await store.findAdoption(at, params.adoption);
  if (!record) return refuse('not-found');
  const owner = ownerNow(at, record);
  const vacant = owner === null && record.owner_left_on !== null;
  const owned = !vacant && (record.owner_function !== null || owner !== null);
  const { speaks, works } = record;
  const refusal = judgeKeeping({ ended: record.end_kind !== null, owned, speaks, works }, body, at.today);
  if (refusal) return refusal;
  // A function named where the owner left: the account that left is the owner no longer.
  const successor = vacant && body.ownerFunction !== undefined ? { owner_id: null } : {};
  const day = body.nextCheckInOn;
  const next = day ? { next_check_in_on: day, next_why: 'person', next_month: null } : {};
  const kept = { owner_function: body.ownerFunction, ...next, ...successor };
  return (await writing.storeDetails(at, record.id, body.version, kept)) ? changed(at, record) : refuse('stale');
});
