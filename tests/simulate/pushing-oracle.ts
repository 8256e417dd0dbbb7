// SPDX-License-Identifier: EUPL-1.2
// Against springing back, by the paper: eight signs, of which these can be there in a simulated programme; two propose to the
// owner that it slips, who says so or not, with a reason; the same signs are not proposed again. What sprang back, or slips by
// the owner's word, has a recovery: what pulled it back, what is done, and then decided again. No level follows from any of it.
import { plusDays } from './calendar.ts';
import { addMonths } from './clock.ts';
import { confirm, type Kept, own, stop } from './kept.ts';
import { endsNear } from './money-oracle.ts';
import type { RecoveryMove, SignName } from './plan-pushing.ts';

export interface Recovery {
  state: 'open' | 'found' | 'acting' | 'going_on' | 'smaller' | 'stopped' | 'lapsed';
  /** An answer opened it, nobody did. */
  readonly byItself: boolean;
  decidedOn?: string;
}

export interface Slipping {
  state: 'proposed' | 'confirmed' | 'rejected';
  readonly signs: readonly string[];
}

export interface Pushed {
  readonly slippings: Slipping[];
  readonly recoveries: Recovery[];
}

const underWay = ({ recoveries }: Kept) =>
  recoveries.find(({ state }) => state === 'open' || state === 'found' || state === 'acting');

/** The signs that are there today, and how we know: an answer counts for as long as certainty does, fourteen months. */
export function signsThere(record: Kept, today: string): string[] {
  const there: string[] = [];
  const last = record.answers.at(-1);
  const said = last !== undefined && addMonths(last.on, 14) >= today ? last.signs : null;
  if (said?.carriedBy === 'nobody') there.push('owner_left');
  // Money ends within six months, or ended lately; a line of the own budget carries it, unless that one ends.
  const line = record.anchors.get('budget');
  const ends =
    line === undefined
      ? record.money().some((one) => endsNear(one, today))
      : line !== null && line <= addMonths(today, 6);
  if (ends) there.push('money_ends');
  const asked: readonly SignName[] = said?.signs ?? [];
  there.push(...asked);
  if (record.skippedTwice()) there.push('steering_skipped_twice');
  const training = record.anchors.get('training');
  if (typeof training === 'string' && training < today) there.push('training_stopped');
  return there.sort();
}

/**
 * Do they propose that it slips? Only of what was tried, goes on, and does not fall by anybody's word already; and not within three
 * months after it was decided how to go on.
 */
function proposes(record: Kept, today: string): string[] | null {
  const fell = record.direction === 'slipping' || record.direction === 'sprung_back';
  if (record.level < 'a4' || record.end !== null || fell) return null;
  if (record.recoveries.some(({ decidedOn }) => decidedOn !== undefined && today < plusDays(decidedOn, 90)))
    return null;
  const signs = signsThere(record, today);
  const rejected = new Set(record.slippings.flatMap(({ state, signs: of }) => (state === 'rejected' ? of : [])));
  return signs.length >= 2 && signs.some((sign) => !rejected.has(sign)) ? signs : null;
}

const open = (record: Kept) => record.slippings.find(({ state }) => state === 'proposed');

/** The night: what shows two signs is put to its owner, once. */
export function proposeAtNight(record: Kept, today: string): void {
  const signs = proposes(record, today);
  if (signs !== null && !open(record)) record.slippings.push({ state: 'proposed', signs });
}

/** The owner says whether it slips: an answer of the organisation, after which it is asked no more. */
export function answerSlips(record: Kept, today: string, slips: 'yes' | 'no'): string {
  if (record.end !== null) return 'nothing-proposed';
  const proposed = open(record);
  const signs = record.fall === null ? (proposed?.signs ?? proposes(record, today)) : signsThere(record, today);
  if (signs === null) return 'nothing-proposed';
  const state = slips === 'yes' ? 'confirmed' : 'rejected';
  if (proposed) proposed.state = state;
  else record.slippings.push({ state, signs });
  const course = record.direction === 'sprung_back' ? 'sprung_back' : 'slipping';
  turn(record, () => confirm(record, today, slips === 'yes' ? course : 'stable'));
  own(record);
  if (slips === 'yes' && !underWay(record)) record.recoveries.push({ state: 'open', byItself: false });
  return state;
}

/** Whatever changes the course of a record: what springs back opens a recovery, and a word taken back lets it lapse. */
export function turn(record: Kept, change: () => void): void {
  const before = record.direction;
  change();
  const [was, is] = [before === 'sprung_back', record.direction === 'sprung_back'];
  if (is && !was && record.end === null && !underWay(record)) record.recoveries.push({ state: 'open', byItself: true });
  const untouched = underWay(record);
  if (was && !is && untouched?.state === 'open' && untouched.byItself) untouched.state = 'lapsed';
}

/** Nothing is done or decided before somebody said what pulled it back; who owns it decides again. */
export function recover(record: Kept, today: string, move: RecoveryMove): string {
  const recovery = underWay(record);
  if (!recovery) return 'no-recovery';
  if (move === 'find') {
    if (recovery.state === 'acting') return 'recovery-is-over';
    recovery.state = 'found';
    return 'found';
  }
  if (recovery.state === 'open') return 'cause-first';
  if (move === 'act') {
    recovery.state = 'acting';
    return 'acting';
  }
  // It was ended meanwhile: that was the decision, and only an honest stop says the same.
  if (record.end !== null && move !== 'stop') return 'has-ended';
  if (record.end === null) own(record);
  if (record.end === null && move === 'stop') stop(record, today, 'stopped_deliberately');
  if (move !== 'stop') turn(record, () => confirm(record, today, 'stable'));
  recovery.decidedOn = today;
  recovery.state = ({ go_on: 'going_on', go_smaller: 'smaller', stop: 'stopped' } as const)[move];
  return recovery.state;
}

/** At least four anchors that hold today, among them money or a task. */
const isAnchored = (record: Kept, today: string): boolean => {
  const holding = [...record.anchors].filter(([, until]) => until === null || until >= today).map(([name]) => name);
  return holding.length >= 4 && (holding.includes('budget') || holding.includes('task_role'));
};

/** Still A6 at check-ins twelve months or more apart, the last ones in a row. */
function isLasting(record: Kept): boolean {
  const row: string[] = [];
  for (const { on, level, said } of record.answers.toReversed()) {
    if (said === 'unknown') continue;
    if (said === 'no' || level < 'a6') break;
    row.push(on);
  }
  const [last, first] = [row[0], row.at(-1)];
  return last !== undefined && first !== undefined && addMonths(first, 12) <= last;
}

/** The owner says A6, and somebody else with authority says it too; A7 is the owner's to say when it is offered. */
export function claim(
  record: Kept,
  today: string,
  to: 'a6' | 'a7',
  given: { shock: boolean; second: boolean },
): string {
  if (record.end !== null) return 'has-ended';
  if (record.level === to) return 'already-there';
  if (to === 'a6' ? record.level !== 'a5' && record.level !== 'a7' : record.level !== 'a6') return 'not-from-here';
  if (to === 'a6' && !isAnchored(record, today)) return 'anchors-missing';
  if (to === 'a7' && given.shock && !isLasting(record)) return 'not-offered-yet';
  own(record);
  record.lacks = to === 'a7' && !given.shock;
  if (record.lacks) return 'claimed';
  if (to === 'a6' && !given.second) return 'second-voice-must-be-someone-else';
  record.level = to;
  confirm(record, today);
  return 'set';
}

/** What is asked of somebody of the organisation about this record. Who owns it is also asked whether it is still so. */
export function askedAbout(record: Kept, today: string, isOwner: boolean): string[] {
  const { key } = record.plan;
  const play = underWay(record);
  // Until it is decided; whether a reported fall is so comes first.
  const recovers = play && (isOwner || !record.account) && (play.state !== 'open' || record.fall === null);
  const recover = recovers ? [`recover ${key}`] : [];
  if (record.end !== null) return recover;
  const slips = (open(record) || record.fall !== null) && (isOwner || !record.account);
  const checkIn = record.account && isOwner && record.next !== null && plusDays(record.next, -14) <= today;
  return [
    ...recover,
    ...(slips ? [`slips ${key}`] : []),
    ...(checkIn ? [`still ${key}`] : []),
    ...(record.lacks && isOwner ? [`still ${key}`] : []),
  ];
}
