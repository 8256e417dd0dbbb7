// SPDX-License-Identifier: EUPL-1.2
// What became of explorations, and how long they took. Stopping honestly is an outcome like any other.
import { earliestDay, monthsBetween, parsePartialDate } from '#kernel/pure/partial-date.ts';
import type { Stage } from './codes.ts';

/** Went on to a text and signatures, stopped with what was learned, still exploring, or nobody knows. */
export const explorationOutcomes = ['went_on', 'stopped', 'exploring', 'unknown'] as const;
export type ExplorationOutcome = (typeof explorationOutcomes)[number];

export interface Exploration {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly outcome: ExplorationOutcome;
  /** As precise as known. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  /** Whole months between them (until today while it lasts); `null` where a month of either is not known. */
  readonly months: number | null;
}

/** How a deal came through its stages. */
interface Life {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly stage: Stage;
  readonly exploredFromOn: string | null;
  readonly signedOn: string | null;
  /** In the order of recording. */
  readonly events: readonly { readonly stage: Stage; readonly on: string | null }[];
}

const outcomes: Readonly<Record<Stage, ExplorationOutcome | null>> = {
  // An idea has not been explored yet.
  idea: null,
  exploration: 'exploring',
  stopped_in_exploration: 'stopped',
  development: 'went_on',
  signed: 'went_on',
  execution: 'went_on',
  closing: 'went_on',
  aftercare: 'went_on',
  concluded: 'went_on',
  ended_early: 'went_on',
  unknown: 'unknown',
};

/** The exploration of a deal; `null` where it has not begun. */
export function explorationOf(deal: Life, today: string): Exploration | null {
  const outcome = outcomes[deal.stage];
  if (outcome === null) return null;
  const cameInto = (...stages: readonly Stage[]) =>
    deal.events.find(({ stage, on }) => stages.includes(stage) && on !== null)?.on ?? null;
  const startedOn = cameInto('exploration') ?? deal.exploredFromOn;
  const ended: Readonly<Record<ExplorationOutcome, string | null>> = {
    went_on: cameInto('development', 'signed') ?? deal.signedOn,
    stopped: cameInto('stopped_in_exploration'),
    exploring: null,
    unknown: null,
  };
  const endedOn = ended[outcome];
  const { id, slug, name } = deal;
  const months = monthsFrom(startedOn, outcome === 'exploring' ? today : endedOn);
  return { id, slug, name, outcome, startedOn, endedOn, months };
}

/** A year alone is too coarse for a duration of months. */
function monthsFrom(from: string | null, to: string | null): number | null {
  const [start, end] = [parsePartialDate(from ?? ''), parsePartialDate(to ?? '')];
  if (!start || !end || start.length < 7 || end.length < 7) return null;
  const coarse = start.length < 10 || end.length < 10;
  const months = coarse
    ? monthsBetween(`${start.slice(0, 7)}-01`, `${end.slice(0, 7)}-01`)
    : monthsBetween(earliestDay(start), earliestDay(end));
  return months < 0 ? null : months;
}

/** Fewer known durations than this and there is no median: only the explorations themselves. */
export const fewestForMedian = 5;

/** The middle of the durations of explorations that have ended; `null` where too few are known. */
export function medianMonths(explorations: readonly Exploration[]): number | null {
  const known = explorations
    .filter(({ outcome }) => outcome === 'went_on' || outcome === 'stopped')
    .flatMap(({ months }) => (months === null ? [] : [months]))
    .sort((a, b) => a - b);
  if (known.length < fewestForMedian) return null;
  const half = known.length >> 1;
  const upper = known[half] ?? 0;
  return known.length % 2 === 1 ? upper : ((known[half - 1] ?? 0) + upper) / 2;
}
