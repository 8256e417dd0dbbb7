// SPDX-License-Identifier: EUPL-1.2
// How varied a portfolio is. Only effective numbers (Hill 1973; Leinster & Cobbold 2012) have a readable unit: "as varied
// as so many equally common kinds". Diversity is no goal in itself and depends on how finely kinds are cut: it serves to
// follow one portfolio through time, beside its table.
import { flag, labels, numbers, optional, rows, withDefault } from '../core/fields.ts';
import type { Matrix } from '../core/linear.ts';
import { method } from '../core/method.ts';
import { at, range, sum } from '../core/numbers.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { compositionNotes, diversityWords } from './words.ts';

/** Shares that add up to one, without the kinds that do not occur. */
const present = (shares: readonly number[]): number[] => shares.filter((p) => p > 0);

const largest = (list: readonly number[]): number => list.reduce((most, x) => Math.max(most, x), 0);

/** -sum p ln p, in nats. */
export const shannon = (shares: readonly number[]): number => -sum(present(shares).map((p) => p * Math.log(p)));

/** The chance that two draws are of one kind. */
export const concentration = (shares: readonly number[]): number => sum(shares.map((p) => p * p));

/** Effective number of kinds of order q: 0 counts kinds, 1 weighs them by share, 2 leans to the common ones. */
export function hill(shares: readonly number[], q: number): number {
  const some = present(shares);
  if (q === 1) return Math.exp(shannon(some));
  if (q === Infinity) return 1 / largest(some);
  return sum(some.map((p) => p ** q)) ** (1 / (1 - q));
}

/** Mean distance between two draws (Rao 1982). */
export const rao = (shares: readonly number[], distance: Matrix): number =>
  sum(shares.map((p, i) => p * sum(shares.map((other, j) => other * at(distance[i] ?? [], j)))));

/** Effective number of order q where kinds resemble each other: similarity one less the distance. */
export function effectiveBySimilarity(shares: readonly number[], distance: Matrix, q: number): number {
  const ordinary = shares.map((_, i) => sum(shares.map((p, j) => p * (1 - at(distance[i] ?? [], j)))));
  const some = range(shares.length).filter((i) => at(shares, i) > 0);
  if (q === 1) return Math.exp(-sum(some.map((i) => at(shares, i) * Math.log(at(ordinary, i)))));
  if (q === Infinity) return 1 / largest(some.map((i) => at(ordinary, i)));
  return sum(some.map((i) => at(shares, i) * at(ordinary, i) ** (q - 1))) ** (1 / (1 - q));
}

export interface Diversity {
  readonly kinds: readonly { readonly name: string; readonly share: number }[];
  /** How many kinds occur. */
  readonly richness: number;
  /** In nats. */
  readonly shannon: number;
  /** One less the concentration, the concentration (Herfindahl-Hirschman), and the largest share (Berger-Parker). */
  readonly simpson: number;
  readonly concentration: number;
  readonly largestShare: number;
  /** Shannon over its largest value (Pielou); null where there is one kind only. */
  readonly evenness: number | null;
  /** One less the chance that two draws without replacement are of one kind; null for shares and for a single item. */
  readonly simpsonUnbiased: number | null;
  /** Effective numbers of kinds by order. */
  readonly hill: readonly { readonly order: number | 'infinity'; readonly number: number }[];
  /** With distances between kinds; null without. */
  readonly withDistance: {
    readonly rao: number;
    /** 1 / (1 - Rao): as varied as so many equally common kinds that share nothing. */
    readonly equivalentNumber: number;
    readonly bySimilarity: readonly { readonly order: number | 'infinity'; readonly number: number }[];
  } | null;
}

const orderName = (q: number): number | 'infinity' => (q === Infinity ? 'infinity' : q);

/** Distances: square, nothing on the diagonal, the same both ways. Values above one are refused by the field. */
function distanceProblems(distance: Matrix, kinds: number): Problem[] {
  if (distance.length !== kinds || distance.some((row) => row.length !== kinds))
    return [problem('uneven-lengths', 'distance', { given: distance.length, limit: kinds })];
  const cells = range(kinds).flatMap((i) => range(kinds).map((j) => [i, j] as const));
  const odd = cells.find(([i, j]) => at(distance[i] ?? [], j) !== (i === j ? 0 : at(distance[j] ?? [], i)));
  return odd === undefined ? [] : [problem('composition-not-a-distance', `distance[${odd[0] + 1}][${odd[1] + 1}]`)];
}

/** More kinds than this are no division into kinds. */
const mostKinds = 10_000;

const whole = (counts: readonly number[]): boolean => counts.every((n) => Number.isInteger(n));

function unbiased(counts: readonly number[]): number | null {
  const total = sum(counts);
  if (!whole(counts) || total < 2) return null;
  return 1 - sum(counts.map((n) => n * (n - 1))) / (total * (total - 1));
}

/**
 * How many kinds a portfolio holds, effectively. `counts`: interventions (or euros, or shares) per kind, 0 or more;
 * `distance`: between kinds, 0 to 1. Refuses a portfolio without anything in it.
 */
export const diversity = method({
  id: 'diversity',
  about: {
    nl: 'Hoe gevarieerd een portfolio is: het effectieve aantal soorten.',
    en: 'How varied a portfolio is: the effective number of kinds.',
  },
  fields: {
    counts: numbers('how much there is of each kind', { min: 0 }),
    names: optional(labels('names of the kinds')),
    distance: optional(rows('distance between kinds, from 0 to 1', { min: 0, max: 1 })),
    orders: withDefault(numbers('orders of the effective numbers', { min: 0 }), [0, 1, 2]),
    withInfinity: withDefault(flag('add the order infinity, which looks at the commonest kind only'), true),
  },
  notes: compositionNotes,
  words: diversityWords,
  compute: ({ counts, names, distance, orders, withInfinity }) => {
    const total = sum(counts);
    const problems = [
      ...(total > 0 ? [] : [problem('composition-empty', 'counts')]),
      ...(counts.length > mostKinds
        ? [problem('composition-too-many-kinds', 'counts', { given: counts.length, limit: mostKinds })]
        : []),
      ...(names !== null && names.length !== counts.length
        ? [problem('uneven-lengths', 'names', { given: names.length, limit: counts.length })]
        : []),
      ...(distance === null || counts.length > mostKinds ? [] : distanceProblems(distance, counts.length)),
    ];
    if (problems.length > 0) return refuse(...problems);
    const shares = counts.map((n) => n / total);
    const richness = present(shares).length;
    const asked = withInfinity ? [...orders, Infinity] : orders;
    const spread = distance === null ? null : rao(shares, distance);
    return result<Diversity>({
      n: counts.length,
      grade: 'describe',
      assumptions: [note('composition-kinds'), ...(distance === null ? [] : [note('composition-distances')])],
      warnings: whole(counts) && total < 10 ? [note('composition-few', { n: total })] : [],
      value: {
        kinds: shares.map((share, i) => ({ name: names?.[i] ?? String(i + 1), share })),
        richness,
        shannon: Math.max(0, shannon(shares)),
        simpson: 1 - concentration(shares),
        concentration: concentration(shares),
        largestShare: largest(shares),
        evenness: richness > 1 ? shannon(shares) / Math.log(richness) : null,
        simpsonUnbiased: unbiased(counts),
        hill: asked.map((q) => ({ order: orderName(q), number: hill(shares, q) })),
        withDistance:
          distance === null || spread === null
            ? null
            : {
                rao: spread,
                equivalentNumber: 1 / (1 - spread),
                bySimilarity: asked.map((q) => ({
                  order: orderName(q),
                  number: effectiveBySimilarity(shares, distance, q),
                })),
              },
      },
    });
  },
});
