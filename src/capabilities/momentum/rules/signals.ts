// SPDX-License-Identifier: EUPL-1.2
// Eight signs that something springs back. Each says whether it is there, how we know, and since when; four of them no record
// can show, so a check-in asks them, and what nobody asked reads "niet gevraagd". Two signs that are there are enough to
// propose "glijdt af" to the owner. No level follows from any of this.
import { addDays, addMonths, latestDay, parsePartialDate } from '#kernel/pure/partial-date.ts';

export const signalCodes = [
  'owner_left',
  'money_ends',
  'no_use_90_days',
  'old_form_returns',
  'exceptions_outnumber',
  'steering_skipped_twice',
  'training_stopped',
  'only_champion',
] as const;
export type SignalCode = (typeof signalCodes)[number];

export const findings = ['present', 'absent', 'unknown'] as const;
export const bases = ['recorded', 'asked', 'not_asked'] as const;
export const sources = ['function', 'check_in', 'contribution', 'anchor', 'session'] as const;

/** One sign: what we found, and how we know. */
export interface Signal {
  readonly code: SignalCode;
  readonly finding: (typeof findings)[number];
  /** A record shows it, somebody was asked, or nobody was. */
  readonly basis: (typeof bases)[number];
  readonly source: (typeof sources)[number] | null;
  /** Of the source: whose money, which function was asked; `null` where the source says enough. */
  readonly named: string | null;
  /** Since when, or on which day it will be; as precise as known. */
  readonly on: string | null;
}

/** What the records hold about one use. Days are `YYYY-MM-DD`; ends are as precise as known. */
export interface Traces {
  readonly ownerKnown: boolean;
  /** Last day of the owner, while nobody took over. */
  readonly ownerLeftOn: string | null;
  /** Money brought to the deal with a known end. */
  readonly money: readonly { readonly endsOn: string; readonly from: string | null }[];
  readonly budget: Held | null;
  readonly training: Held | null;
  /** The last two steering groups that were held or called off, newest first: was this organisation there? */
  readonly steering: readonly { readonly on: string; readonly there: boolean }[];
  /** The last answer to a check-in; `signs`: null where the four were not asked. */
  readonly answer: {
    readonly on: string;
    readonly role: string;
    readonly carriedBy: string | null;
    readonly signs: Readonly<Partial<Record<SignalCode, 'yes' | 'no' | 'unknown'>>> | null;
  } | null;
}

export interface Held {
  readonly inPlace: boolean;
  readonly endsOn: string | null;
}

/** Money that ends within so many months, or ended so recently, is a sign. */
export const moneyWithinMonths = 6;
/** An answer older than this says nothing about today any more, as with certainty. */
export const answerGoodForMonths = 14;
/** So many signs that are there propose that it slips. */
export const enough = 2;

/** All eight signs, in the fixed order; each with how we know. */
export function signalsOf(traces: Traces, today: string): Signal[] {
  return [
    ownerLeft(traces, today),
    moneyEnds(traces, today),
    asked('no_use_90_days', traces, today),
    asked('old_form_returns', traces, today),
    asked('exceptions_outnumber', traces, today),
    steeringSkipped(traces),
    trainingStopped(traces, today),
    asked('only_champion', traces, today),
  ];
}

/** Those that are there. */
export const present = (signals: readonly Signal[]): SignalCode[] =>
  signals.filter(({ finding }) => finding === 'present').map(({ code }) => code);

/** Do the signs propose that it slips? Only of what was in use, has not ended, and does not slip by anybody's word already. */
export function proposesSlipping(
  record: { readonly level: string; readonly ended: boolean; readonly direction: string },
  signals: readonly Signal[],
): boolean {
  const inUse = record.level !== 'unknown' && record.level >= 'a4';
  const fell = record.direction === 'slipping' || record.direction === 'sprung_back';
  return inUse && !record.ended && !fell && present(signals).length >= enough;
}

/** Who just decided how to go on is not asked again at once whether it slips: until about the check-in that comes sooner. */
export const restDays = 90;
export const restsAfterRecovery = (decidedOn: string | null, today: string): boolean =>
  decidedOn !== null && today < addDays(decidedOn, restDays);

/** May these be proposed again after a no? Only when a sign is there that was not there then. */
export const isNew = (codes: readonly SignalCode[], rejected: readonly string[]): boolean =>
  codes.some((code) => !rejected.includes(code));

const notAsked = (code: SignalCode): Signal => ({
  code,
  finding: 'unknown',
  basis: 'not_asked',
  source: null,
  named: null,
  on: null,
});

function ownerLeft({ ownerKnown, ownerLeftOn, answer }: Traces, today: string): Signal {
  const code = 'owner_left';
  if (ownerLeftOn !== null && ownerLeftOn < today)
    return { code, finding: 'present', basis: 'recorded', source: 'function', named: null, on: ownerLeftOn };
  const fresh = freshAnswer(answer, today);
  if (fresh && fresh.carriedBy !== null && fresh.carriedBy !== 'unknown') {
    const finding = fresh.carriedBy === 'nobody' ? 'present' : 'absent';
    return { code, finding, basis: 'asked', source: 'check_in', named: fresh.role, on: fresh.on };
  }
  return ownerKnown
    ? { code, finding: 'absent', basis: 'recorded', source: 'function', named: null, on: null }
    : notAsked(code);
}

function moneyEnds({ money, budget }: Traces, today: string): Signal {
  const code = 'money_ends';
  const [from, until] = [addMonths(today, -moneyWithinMonths), addMonths(today, moneyWithinMonths)];
  const near = (endsOn: string) => lastDay(endsOn) >= from && lastDay(endsOn) <= until;
  // A structural line carries it when the temporary money stops; unless that line itself ends.
  if (budget?.inPlace) {
    const ends = budget.endsOn !== null && lastDay(budget.endsOn) <= until;
    const finding = ends ? 'present' : 'absent';
    return { code, finding, basis: 'recorded', source: 'anchor', named: null, on: budget.endsOn };
  }
  const [first] = [...money].filter(({ endsOn }) => near(endsOn)).sort((a, b) => a.endsOn.localeCompare(b.endsOn));
  if (first)
    return { code, finding: 'present', basis: 'recorded', source: 'contribution', named: first.from, on: first.endsOn };
  const later = money.find(({ endsOn }) => lastDay(endsOn) > until);
  return later
    ? { code, finding: 'absent', basis: 'recorded', source: 'contribution', named: later.from, on: later.endsOn }
    : notAsked(code);
}

function steeringSkipped({ steering }: Traces): Signal {
  const code = 'steering_skipped_twice';
  const [last, before] = steering;
  if (!last || !before) return notAsked(code);
  const finding = last.there || before.there ? 'absent' : 'present';
  return { code, finding, basis: 'recorded', source: 'session', named: null, on: last.on };
}

/** Training that was there and whose last day has passed. One that was looked for and not found never stopped. */
function trainingStopped({ training }: Traces, today: string): Signal {
  const code = 'training_stopped';
  if (!training?.inPlace) return notAsked(code);
  const ended = training.endsOn !== null && lastDay(training.endsOn) < today;
  return {
    code,
    finding: ended ? 'present' : 'absent',
    basis: 'recorded',
    source: 'anchor',
    named: null,
    on: training.endsOn,
  };
}

function asked(code: SignalCode, { answer }: Traces, today: string): Signal {
  const fresh = freshAnswer(answer, today);
  if (!fresh || fresh.signs === null) return notAsked(code);
  const said = fresh.signs[code];
  const finding = said === 'yes' ? 'present' : said === 'no' ? 'absent' : 'unknown';
  return { code, finding, basis: 'asked', source: 'check_in', named: fresh.role, on: fresh.on };
}

const freshAnswer = (answer: Traces['answer'], today: string) =>
  answer !== null && addMonths(answer.on, answerGoodForMonths) >= today ? answer : null;

function lastDay(date: string): string {
  const known = parsePartialDate(date);
  return known === null ? date : latestDay(known);
}
