// SPDX-License-Identifier: EUPL-1.2
// How long results in use last, and what if we stopped pushing: from days to the columns of the methods, and from their
// answers to figures. Too few is said in words, not in a figure.
import { type Lasting, ageingForMonths as wordCountsMonths } from '#capabilities/results/public.server.ts';
import { boundsForLost } from '#methods/survival/lost-bounds.ts';
import { survivalCurve } from '#methods/survival/survival-curve.ts';
import { whatIfRhythm } from '#methods/survival/what-if-rhythm.ts';

/** A record with whose it is, for counting per organisation; never shown. */
export type OwnedLasting = Lasting & { readonly organisationId: string };

/** Fewer results that were ever in use than this, and there is no curve. */
export const fewestForCurve = 10;
/** Moment at which the margin and the bounds are given. */
const markedMonths = 24;

const daysPerMonth = 365.25 / 12;
/** Months from one day to another, to a tenth. */
export const monthsFromDays = (from: string, to: string): number =>
  Math.max(0, Math.round(((Date.parse(to) - Date.parse(from)) / 86_400_000 / daysPerMonth) * 10) / 10);

/** Of what was read, one more than is counted: what counts, and at how many it was cut where there was more. */
export const countedOf = <One>(read: readonly One[], most: number) => ({
  counted: read.slice(0, most),
  cutAt: read.length > most ? most : null,
});

export interface CurvePoint {
  readonly months: number;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly atRisk: number;
}

export interface LastingFigure {
  /** Results that were ever in use at an organisation. */
  readonly records: number;
  readonly inPlace: number;
  /** Of those in place: nobody said so in the last fourteen months. */
  readonly silent: number;
  readonly fell: number;
  readonly stopped: number;
  readonly replaced: number;
  /** Empty where there are too few. */
  readonly curve: CurvePoint[];
  /** Months by which half were gone; `null`: more than half are still in place at the last look, or too few. */
  readonly medianMonths: number | null;
  /** The share at two years; `null` where nobody was followed so long, or too few. */
  readonly marked: Omit<CurvePoint, 'atRisk'> | null;
  /** What the silent could change at most, at two years; `null` where nobody was followed so long, or too few. */
  readonly bounds: { readonly months: number; readonly worst: number; readonly best: number } | null;
}

export function lastingFigure(records: readonly OwnedLasting[], today: string): LastingFigure {
  const count = (how: string) => records.filter(({ gone }) => gone?.how === how).length;
  const isSilent = ({ gone, lastSeenOn }: Lasting) =>
    gone === null && monthsFromDays(lastSeenOn, today) >= wordCountsMonths;
  const counted = {
    records: records.length,
    inPlace: records.filter(({ gone }) => gone === null).length,
    silent: records.filter(isSilent).length,
    fell: count('fell'),
    stopped: count('stopped'),
    replaced: count('replaced'),
  };
  const nothing = { ...counted, curve: [], medianMonths: null, marked: null, bounds: null };
  if (records.length < fewestForCurve) return nothing;
  const time = records.map(({ since, gone, lastSeenOn }) => monthsFromDays(since, gone?.on ?? lastSeenOn));
  const ended = records.map(({ gone }) => (gone !== null && gone.how !== 'replaced' ? 1 : 0));
  const found = survivalCurve({ time, event: ended });
  const group = found.ok ? found.value.groups[0] : undefined;
  if (!group) return nothing;
  const { curve, quantiles } = group;
  const points = Array.from(curve.time, (months, i): CurvePoint => {
    const known = (bound: number | undefined) => (bound !== undefined && Number.isFinite(bound) ? bound : null);
    return {
      months,
      share: curve.survival[i] ?? 1,
      low: known(curve.lower[i]),
      high: known(curve.upper[i]),
      atRisk: (curve.atRisk[i] ?? 0) - (curve.events[i] ?? 0) - (curve.censored[i] ?? 0),
    };
  });
  const state = records.map((record, i) => (ended[i] === 1 ? 'ended' : isSilent(record) ? 'lost' : 'in-place'));
  const start: CurvePoint = { months: 0, share: 1, low: null, high: null, atRisk: records.length };
  const longest = Math.max(...time);
  const { share, low, high } = points.findLast(({ months }) => months <= markedMonths) ?? start;
  const bounds = longest > markedMonths ? boundsForLost({ time, state, at: markedMonths }) : null;
  return {
    ...counted,
    curve: [start, ...points.filter(({ months }) => months > 0)],
    medianMonths: quantiles.find(({ probability }) => probability === 0.5)?.estimate ?? null,
    marked: longest < markedMonths ? null : { months: markedMonths, share, low, high },
    bounds: bounds?.ok
      ? { months: markedMonths, worst: bounds.value.worst.at.survival, best: bounds.value.best.at.survival }
      : null,
  };
}

/** The look ahead: shares of what is confirmed today, for three rhythms at three moments; or why there is none. */
export function lookAhead(records: readonly OwnedLasting[], today: string) {
  if (records.length === 0) return { ok: false as const, problems: [] };
  const rows = records.map((record) => ({
    ...record,
    months: monthsFromDays(record.since, record.gone?.on ?? today),
    seen: monthsFromDays(record.since, record.gone?.on ?? record.lastSeenOn),
    age: record.gone ? null : monthsFromDays(record.lastSeenOn, today),
  }));
  return whatIfRhythm({
    organisation: rows.map(({ organisationId }) => organisationId),
    months: rows.map(({ months }) => months),
    seen: rows.map(({ seen }) => seen),
    asked: rows.map(({ asked }) => asked),
    unasked: rows.map(({ unasked }) => unasked),
    fell: rows.map(({ gone }) => (gone?.how === 'fell' ? 1 : 0)),
    age: rows.map(({ age }) => age),
    window: wordCountsMonths,
  });
}
