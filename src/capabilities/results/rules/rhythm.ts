// SPDX-License-Identifier: EUPL-1.2
// When we ask next whether something is still in use, and why then. The clock starts at the decision (A3), or before that
// when somebody of the organisation first spoke; it starts anew when the deal ends, the dangerous time; and what happens in
// an organisation asks once more.
import { electionsBetween, nextGoodDay } from '#kernel/pure/dutch-calendar.ts';
import { addDays, addMonths } from '#kernel/pure/partial-date.ts';
import type { LevelOrUnknown, StillInUse } from './values.ts';

const afterDecision = [1, 3, 6, 12, 18, 24, 36] as const;
const afterDeal = [3, 6, 12, 18, 24, 36] as const;
/** Who just spoke, or was just asked, is not asked again within four weeks. */
export const leastDaysApart = 28;
/** An answer may be written within two weeks of the question. */
export const answerWithinDays = 14;

/** What happens in an organisation, and makes us ask once more. */
export const happenings = [
  'owner_changed',
  'signer_changed',
  'champion_left',
  'budget_round',
  'reorganisation',
  'election',
  'funding_ended',
] as const;
export type Happening = (typeof happenings)[number];

/** Months after which an event can be told from: some must settle first. */
const settles: Readonly<Record<Happening, number>> = {
  owner_changed: 1,
  signer_changed: 1,
  champion_left: 1,
  budget_round: 1,
  funding_ended: 1,
  reorganisation: 3,
  election: 3,
};

/** Why a check-in falls when it does; `person`: somebody set the day. */
export const whys = ['decision', 'spoken', 'deal_ended', 'answer', 'person', ...happenings] as const;
export type Why = (typeof whys)[number];

/** What the rhythm of one record depends on. Days are `YYYY-MM-DD`. */
export interface Rhythm {
  /** First day of the clock; `null`: nobody of the organisation ever spoke, so nobody is asked by itself. */
  readonly beganOn: string | null;
  /** It began with a decision; before that, with the first word. */
  readonly decided: boolean;
  readonly dealEndedOn: string | null;
  /** Once more, on this day at the soonest; gone when somebody speaks. */
  readonly extra: { readonly on: string; readonly why: Why } | null;
  /** Kind of organisation, for its elections. */
  readonly kind: string | null;
}

export const noRhythm: Rhythm = { beganOn: null, decided: false, dealEndedOn: null, extra: null, kind: null };

export interface NextDue {
  readonly on: string;
  readonly why: Why;
  /** Months after what started the clock; `null`: not from the clock. */
  readonly month: number | null;
}

/**
 * The next check-in after a day on which somebody spoke or was asked: the first day of the rhythm at least four weeks
 * later, or an earlier extra one, moved to a day on which one can ask. `null`: nobody spoke yet, so there is no rhythm.
 */
export function nextDue(rhythm: Rhythm, after: string): NextDue | null {
  const regular = nextOfClock(rhythm, addDays(after, leastDaysApart));
  if (!regular) return null;
  const { extra, kind } = rhythm;
  const election = electionsBetween(kind, addDays(after, 1), regular.on).at(0);
  const extras: NextDue[] = [
    ...(extra ? [{ on: extra.on > after ? extra.on : addDays(after, 1), why: extra.why, month: null }] : []),
    ...(election ? [{ on: addMonths(election, settles.election), why: 'election' as const, month: null }] : []),
  ];
  const first = extras.reduce((sooner, one) => (one.on < sooner.on ? one : sooner), regular);
  return { ...first, on: nextGoodDay(first.on, kind) };
}

/** The first day of the clock from a day on. */
function nextOfClock({ beganOn, decided, dealEndedOn }: Rhythm, from: string): NextDue | null {
  if (beganOn === null) return null;
  const ended = dealEndedOn !== null && dealEndedOn > beganOn ? dealEndedOn : null;
  for (const month of monthsOf(afterDecision)) {
    const on = addMonths(beganOn, month);
    if (ended !== null && on >= ended) break;
    if (on >= from) return { on, why: decided ? 'decision' : 'spoken', month };
  }
  for (const month of monthsOf(afterDeal)) {
    const on = addMonths(ended ?? beganOn, month);
    if (on >= from) return { on, why: 'deal_ended', month };
  }
  return null;
}

/** The months of a clock, and after its last every year. */
function* monthsOf(listed: readonly number[]): Generator<number, void> {
  yield* listed;
  for (let month = (listed.at(-1) ?? 0) + 12; ; month += 12) yield month;
}

/** The clock after a word about a level: a decision starts it anew, the first word of all starts it too. */
export function spoken(rhythm: Rhythm, on: string, level: LevelOrUnknown): Rhythm {
  const decides = !rhythm.decided && level !== 'unknown' && level >= 'a3';
  const heard = { ...rhythm, extra: null };
  return decides || rhythm.beganOn === null ? { ...heard, beganOn: on, decided: decides } : heard;
}

/** What slips, or what nobody could tell, is asked about sooner: after three months. */
const soonerMonths = 3;

/** The clock after an answer. */
export function answered(rhythm: Rhythm, answer: StillInUse, on: string, level: LevelOrUnknown): Rhythm {
  const heard = spoken(rhythm, on, level);
  const well = answer === 'more' || answer === 'same';
  return well ? heard : { ...heard, extra: { on: addMonths(on, soonerMonths), why: 'answer' } };
}

/** The clock after something happened in the organisation; what asks sooner, stands. */
export function happened(rhythm: Rhythm, what: Happening, on: string): Rhythm {
  const extra = { on: addMonths(on, settles[what]), why: what };
  return rhythm.extra && rhythm.extra.on <= extra.on ? rhythm : { ...rhythm, extra };
}

/** The next check-in when something asks once more: sooner than planned, never later. */
export function sooner(next: NextDue | null, { extra, kind }: Rhythm, today: string): NextDue | null {
  if (!extra) return next;
  const once = { on: nextGoodDay(extra.on > today ? extra.on : addDays(today, 1), kind), why: extra.why, month: null };
  return next === null || once.on < next.on ? once : next;
}
