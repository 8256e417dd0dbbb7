// SPDX-License-Identifier: EUPL-1.2
// One record as the oracle keeps it, and what a word about it does by the paper.
import { plusDays } from './calendar.ts';
import { addMonths, type Clock, nextAfter, speak } from './clock.ts';
import type { HelpRequest } from './help-oracle.ts';
import type { Money } from './money-oracle.ts';
import type { Level, PlannedRecord, Said, Step } from './plan.ts';
import type { Help } from './plan-help.ts';
import { organisationKinds, type PlannedOrganisation } from './plan-people.ts';
import type { PlannedAnchors, PlannedSigns } from './plan-pushing.ts';
import type { Recovery, Slipping } from './pushing-oracle.ts';

type Direction = 'rising' | 'stable' | 'slipping' | 'sprung_back' | 'unknown';

/** What an answer changes, so that a changed answer can start anew. */
export interface Heard {
  confirmedOn: string;
  unanswered: readonly string[];
  direction: Direction;
  fall: string | null;
  clock: Clock;
}

export interface Kept extends Heard {
  readonly plan: PlannedRecord;
  readonly kind: string;
  next: string | null;
  askedIn: Question | null;
  end: string | null;
  level: Level;
  /** A function or an account carries it. */
  owned: boolean;
  /** Who speaks for the organisation said so as the owner: from then on it is asked of that account. */
  account: boolean;
  /** A claim waits for what it must show. */
  lacks: boolean;
  anchors: PlannedAnchors;
  /** What was said in check-ins, in the order of the first answers. */
  readonly answers: PastAnswer[];
  readonly slippings: Slipping[];
  readonly recoveries: Recovery[];
  /** The help its organisation asks for. */
  asksFor: Help | null;
  readonly requests: HelpRequest[];
  /** The money of its deal that has a last day. */
  money(): readonly Money[];
  /** Its organisation stayed away from the last two meetings of the steering group. */
  skippedTwice(): boolean;
}

export interface PastAnswer {
  readonly question: Question;
  /** Day of the first answer to that question. */
  readonly on: string;
  level: Level;
  said: Said;
  signs: PlannedSigns | null;
}

export interface Question {
  readonly organisation: PlannedOrganisation;
  readonly deal: string;
  readonly records: readonly Kept[];
  readonly sentOn: string;
  readonly dueOn: string;
  stage: Step | 'phone' | 'answered' | 'missed';
  stepOn: string | null;
  answeredOn: string | null;
  readonly before: Map<Kept, Heard>;
  /** The help that was asked for before the first answer. */
  readonly askedBefore: Map<Kept, Help | null>;
}

export function keptOf(plan: PlannedRecord, around: Pick<Kept, 'money' | 'skippedTwice'>): Kept {
  const clock = { began: plan.saidOn, decided: plan.level >= 'a3', dealEnded: null, extra: null };
  return {
    plan,
    kind: organisationKinds[plan.organisation],
    confirmedOn: plan.saidOn,
    unanswered: [],
    direction: 'unknown',
    fall: null,
    clock,
    // Told of before the start, by who does not say what kind of organisation it is.
    next: nextAfter(clock, null, plan.saidOn),
    askedIn: null,
    end: null,
    level: plan.level,
    owned: plan.owned,
    account: false,
    lacks: false,
    anchors: new Map(),
    answers: [],
    slippings: [],
    recoveries: [],
    asksFor: null,
    requests: [],
    ...around,
  };
}

export const heardOf = ({ confirmedOn, unanswered, direction, fall, clock }: Kept): Heard => ({
  confirmedOn,
  unanswered,
  direction,
  fall,
  clock,
});

/** Somebody of the organisation says it is still so, and maybe which way it goes: what was reported is dealt with. */
export function confirm(record: Kept, today: string, direction: Direction = record.direction): void {
  record.clock = speak(record.clock, record.level, today);
  Object.assign(record, { confirmedOn: today, unanswered: [], fall: null, direction });
  record.next = nextAfter(record.clock, record.kind, today);
}

/** Who first speaks as the owner, is the owner from then on. */
export function own(record: Kept): void {
  record.owned = true;
  record.account = true;
}

/** Nothing is given up that was never decided, and nothing springs back that was never tried. */
export function stop(record: Kept, today: string, end: 'stopped_deliberately' | 'reverted' | 'superseded'): void {
  if (record.level < (end === 'reverted' ? 'a4' : 'a3')) return;
  own(record);
  Object.assign(record, { end, next: null, confirmedOn: today, unanswered: [], lacks: false });
  record.clock = { ...record.clock, extra: null };
}

/** An answer confirms, turns the direction and may report a fall; what was never tried cannot fall. */
export function afterAnswer(stood: Heard, record: Kept, said: Said, today: string): Heard {
  const spoken = speak(stood.clock, record.level, today);
  const clock = said === 'more' || said === 'same' ? spoken : { ...spoken, extra: addMonths(today, 3) };
  if (said === 'unknown') return { ...stood, clock };
  const tried = record.level >= 'a4';
  const falls = tried && (said === 'less' || said === 'no');
  const direction = (
    {
      more: 'rising',
      same: 'stable',
      less: tried ? 'slipping' : 'stable',
      no: tried ? 'sprung_back' : 'stable',
    } as const
  )[said];
  return { confirmedOn: today, unanswered: [], direction, fall: falls ? today : null, clock };
}

/** Pale after six months, unconfirmed after fourteen or a question missed by sixty days, unknown after two. */
export function band({ end, confirmedOn, unanswered }: Kept, today: string): string {
  if (end !== null) return 'confirmed';
  const missed = [...unanswered]
    .filter((due) => due > confirmedOn)
    .sort()
    .map((due) => plusDays(due, 60));
  if (missed[1] !== undefined && missed[1] <= today) return 'unknown';
  if ((missed[0] !== undefined && missed[0] <= today) || plusDays(addMonths(confirmedOn, 14), 1) <= today)
    return 'unconfirmed';
  return plusDays(addMonths(confirmedOn, 6), 1) <= today ? 'ageing' : 'confirmed';
}
