// SPDX-License-Identifier: EUPL-1.2
// What becomes of what somebody says about a level: it is set, it waits as a claim, or it is refused with a reason.
import { addMonths, earliestDay, parsePartialDate } from '#kernel/pure/partial-date.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { type Condition, type EvidenceField, ladder } from './ladder.states.ts';
import type { AnchorKind, End, Level, LevelOrUnknown, Voice } from './values.ts';

export type Evidence = Readonly<Partial<Record<EvidenceField, string>>>;

/** Who speaks: an account, and the capacity they say they speak in. */
export interface Speaker {
  readonly personId: string;
  readonly voice: Voice;
}

export interface Anchor {
  readonly kind: AnchorKind;
  readonly inPlace: boolean;
  /** Last day it holds, as precise as known; `null`: no end known. */
  readonly endsOn: string | null;
}

/** What a check-in said, as far as lasting is concerned. */
export interface PastAnswer {
  readonly on: string;
  readonly level: LevelOrUnknown;
  readonly inUse: boolean;
}

/** The record as far as a claim depends on it. */
export interface Standing {
  readonly level: LevelOrUnknown;
  readonly end: End | null;
  readonly ownerId: string | null;
  readonly anchors: readonly Anchor[];
  readonly answers: readonly PastAnswer[];
}

/** For whom or what a claim waits. */
export type Awaiting = 'evidence' | 'second_person' | 'director' | 'director_or_control';
export type Verdict = { readonly set: Level } | { readonly claim: Level; readonly awaiting: Awaiting };

export type ClaimRefusal =
  | 'has-ended'
  | 'already-there'
  | 'not-from-here'
  | 'voice-may-not-say-this'
  | 'only-the-owner'
  | 'not-three-months-yet'
  | 'anchors-missing'
  | 'not-offered-yet';

/** Judges what `speaker` says: that the organisation stands at `target`. */
export function judgeClaim(
  standing: Standing,
  target: Level,
  speaker: Speaker,
  evidence: Evidence,
  today: string,
): Verdict | Refusal<ClaimRefusal> {
  const rung = ladder[target];
  if (standing.end) return refuse('has-ended');
  if (standing.level === target) return refuse('already-there');
  if (!rung.from.includes(standing.level)) return refuse('not-from-here');
  if (!rung.by.includes(speaker.voice)) return refuse('voice-may-not-say-this');
  if (speaker.voice === 'owner' && standing.ownerId !== null && standing.ownerId !== speaker.personId)
    return refuse('only-the-owner');
  const missing = missingEvidence(target, evidence);
  const unmet = missing.length === 0 ? unmetCondition(rung.condition, standing, evidence, today) : null;
  if (unmet) return unmet;
  if (missing.length > 0) return { claim: target, awaiting: 'evidence' };
  const awaiting = secondVoice(target);
  return awaiting ? { claim: target, awaiting } : { set: target };
}

/** Confirming again what already stands is not a claim: it only refreshes. Anyone of the organisation may. */
export const isConfirmation = (standing: Standing, target: Level): boolean =>
  standing.end === null && standing.level === target;

/** What is still to be written down before the level can stand. */
export function missingEvidence(target: Level, evidence: Evidence): EvidenceField[] {
  return ladder[target].evidence.filter((field) => !(evidence[field] ?? '').trim());
}

/** Whose second voice a level asks for; `null`: nobody's. */
export function secondVoice(target: Level): Exclude<Awaiting, 'evidence'> | null {
  const { second } = ladder[target];
  if (second.includes('internal_control')) return 'director_or_control';
  if (second.includes('director')) return 'director';
  return second.includes('second_person') ? 'second_person' : null;
}

export const claimStatuses = ['pending', 'confirmed', 'disputed', 'withdrawn', 'replaced'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export interface OpenClaim {
  readonly level: Level;
  readonly status: ClaimStatus;
  readonly awaiting: Awaiting;
  readonly claimedBy: string | null;
}

export type AnswerRefusal = 'claim-is-closed' | 'second-voice-must-be-someone-else';
export type VoiceRefusal = AnswerRefusal | 'evidence-first' | 'voice-does-not-count';

/** May this speaker confirm the claim? `null`: yes, and then the level stands. */
export function judgeConfirmation(claim: OpenClaim, speaker: Speaker): Refusal<VoiceRefusal> | null {
  return (
    judgeAnswer(claim, speaker) ??
    (claim.awaiting === 'evidence'
      ? refuse('evidence-first')
      : countsAsSecond(claim.level, speaker.voice)
        ? null
        : refuse('voice-does-not-count'))
  );
}

/** A level that asks nobody's second voice is claimed only from outside: then any word of the organisation itself counts. */
const countsAsSecond = (level: Level, voice: Voice): boolean =>
  ladder[level].second.length === 0 || ladder[level].second.includes(voice);

/** May this speaker dispute the claim? Anyone else of the organisation may; both readings then stay visible. */
export function judgeDispute(claim: OpenClaim, speaker: Speaker): Refusal<AnswerRefusal> | null {
  return judgeAnswer(claim, speaker);
}

function judgeAnswer(claim: OpenClaim, speaker: Speaker): Refusal<AnswerRefusal> | null {
  if (claim.status !== 'pending') return refuse('claim-is-closed');
  return claim.claimedBy === speaker.personId ? refuse('second-voice-must-be-someone-else') : null;
}

/** May this speaker take the claim back? Only who claimed it; `null`: yes. */
export function judgeWithdrawal(
  claim: OpenClaim,
  personId: string | null,
): Refusal<'claim-is-closed' | 'only-who-claimed'> | null {
  if (claim.status !== 'pending') return refuse('claim-is-closed');
  return personId !== null && claim.claimedBy === personId ? null : refuse('only-who-claimed');
}

/** Who is the owner today: whose last day at the organisation has passed, is none. */
export const ownerOn = (
  { ownerId, ownerLeftOn }: { readonly ownerId: string | null; readonly ownerLeftOn: string | null },
  today: string,
): string | null => (ownerLeftOn !== null && ownerLeftOn < today ? null : ownerId);

/** At least four anchors, among them money or a task; an anchor that has ended no longer holds. */
export function isAnchored(anchors: readonly Anchor[], today: string): boolean {
  const holding = anchors.filter((anchor) => holds(anchor, today)).map(({ kind }) => kind);
  return new Set(holding).size >= 4 && (holding.includes('budget') || holding.includes('task_role'));
}

/** Does this anchor hold today? */
export function holds({ inPlace, endsOn }: Anchor, today: string): boolean {
  return inPlace && (endsOn === null || endsOn >= today.slice(0, endsOn.length));
}

/** A7 is offered after two check-ins at A6 or higher, a year or more apart, with nothing lower in between. */
export function isLastingOffered({ level, answers }: Pick<Standing, 'level' | 'answers'>): boolean {
  if (level !== 'a6') return false;
  const ordered = [...answers].sort((a, b) => b.on.localeCompare(a.on));
  const [last] = ordered;
  if (!last || !stands(last)) return false;
  const broken = ordered.findIndex((answer) => !stands(answer));
  const run = broken < 0 ? ordered : ordered.slice(0, broken);
  const first = run.at(-1);
  return first !== undefined && addMonths(first.on, 12) <= last.on;
}

const stands = ({ level, inUse }: PastAnswer) => inUse && (level === 'a6' || level === 'a7');

function unmetCondition(
  condition: Condition | null,
  standing: Standing,
  evidence: Evidence,
  today: string,
): Refusal<ClaimRefusal> | null {
  if (condition === 'three-months-in-use') {
    const since = parsePartialDate(evidence.usedSinceOn ?? '');
    if (since === null) return refuse('not-three-months-yet');
    const from = addMonths(earliestDay(since), 3);
    return from <= today ? null : refuse('not-three-months-yet', { values: { from } });
  }
  if (condition === 'four-anchors') return isAnchored(standing.anchors, today) ? null : refuse('anchors-missing');
  if (condition === 'check-ins-a-year-apart') return isLastingOffered(standing) ? null : refuse('not-offered-yet');
  return null;
}
