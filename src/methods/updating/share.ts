// SPDX-License-Identifier: EUPL-1.2
// Updating what is believed about a share, and comparing two shares. The prior is always shown beside the answer.
import { betaPdf } from '../core/distributions.ts';
import { type Field, level, number, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { range } from '../core/numbers.ts';
import { type Note, note, type Problem, problem, refuse, result } from '../core/result.ts';
import {
  above,
  type Beta,
  bayesFactor,
  chanceLarger,
  densest,
  meanOf,
  modeOf,
  predictive,
  quantileOf,
  sdOf,
  update,
} from './beta.ts';
import { compareNotes, compareWords, shareNotes, shareWords } from './words.ts';

const count = (about: string, min = 0) => number(about, { integer: true, min, max: 1e9 });
const weight = (about: string) => number(about, { min: 0.001, max: 1e9 });

/** Jeffreys' prior: worth one earlier case, divided over both sides. */
const prior = {
  priorA: withDefault(weight('successes that the prior is worth'), 0.5),
  priorB: withDefault(weight('failures that the prior is worth'), 0.5),
};

/** What is known after (or before) the cases. */
const summary = (beta: Beta, width: number) => ({
  ...beta,
  mean: meanOf(beta),
  mode: modeOf(beta),
  sd: sdOf(beta),
  median: quantileOf(0.5, beta),
  interval: [quantileOf((1 - width) / 2, beta), quantileOf((1 + width) / 2, beta)] as const,
  densest: densest(beta, width),
  /** Density at 101 evenly spaced shares, for the curve; ends that rise without bound are left to the neighbours. */
  curve: range(101).map((i) => betaPdf(Math.min(0.995, Math.max(0.005, i / 100)), beta.a, beta.b)),
});

/** Prior as heavy as the data: then the answer is largely the prior's. */
const priorNote = (a: number, b: number, n: number): Note[] =>
  a + b >= n ? [note('prior-outweighs', { prior: a + b, n })] : [];

const impossible = (x: number, n: number, at: string): Problem[] =>
  x > n ? [problem('more-events-than-cases', at, { given: x, limit: n })] : [];

/**
 * Updates a beta prior with x of n. Shares and probabilities lie between 0 and 1. With n = 0 the answer is the prior.
 * Refuses x above n.
 */
export const updateShare = method({
  id: 'update-share',
  about: {
    nl: 'Wat weten we over een aandeel na x van n, gegeven wat we vooraf dachten?',
    en: 'What do we know about a share after x of n, given what we thought before?',
  },
  fields: {
    x: count('cases where it happened'),
    n: count('cases seen'),
    ...prior,
    threshold: withDefault(number('share to compare with', { above: 0, below: 1 }), 0.5),
    next: withDefault(number('cases to look ahead', { integer: true, min: 1, max: 1000 }), 10),
    level,
  },
  notes: shareNotes,
  words: shareWords,
  compute: ({ x, n, priorA, priorB, threshold, next, level: width }) => {
    const problems = impossible(x, n, 'x');
    if (problems.length > 0) return refuse(...problems);
    const before = { a: priorA, b: priorB };
    const after = update(before, x, n);
    return result({
      n,
      grade: 'suggest',
      assumptions: [note('independent-cases'), note('prior-stated', { a: priorA, b: priorB, worth: priorA + priorB })],
      warnings: [...(n === 0 ? [note('no-data-yet')] : priorNote(priorA, priorB, n))],
      value: {
        x,
        level: width,
        threshold,
        prior: summary(before, width),
        posterior: summary(after, width),
        chanceAbove: above(threshold, after),
        priorChanceAbove: above(threshold, before),
        bayesFactor: bayesFactor(before, x, n, threshold),
        /** Chance of 0, 1 … `next` successes in the next cases. */
        next: predictive(after, next),
      },
    });
  },
});

const arm = (which: string): { x: Field<number, true>; n: Field<number, true> } => ({
  x: count(`cases of the ${which} group where it happened`),
  n: count(`cases in the ${which} group`),
});

/** The chance that the first of two shares is the larger, both updated from the same prior. Refuses x above n. */
export const compareUpdatedShares = method({
  id: 'compare-updated-shares',
  about: {
    nl: 'Hoe waarschijnlijk is het dat het eerste aandeel groter is dan het tweede?',
    en: 'How likely is it that the first share is larger than the second?',
  },
  fields: { x1: arm('first').x, n1: arm('first').n, x2: arm('second').x, n2: arm('second').n, ...prior, level },
  notes: compareNotes,
  words: compareWords,
  compute: ({ x1, n1, x2, n2, priorA, priorB, level: width }) => {
    const problems = [...impossible(x1, n1, 'x1'), ...impossible(x2, n2, 'x2')];
    if (problems.length > 0) return refuse(...problems);
    const before = { a: priorA, b: priorB };
    const [first, second] = [update(before, x1, n1), update(before, x2, n2)];
    return result({
      n: n1 + n2,
      grade: 'suggest',
      assumptions: [note('independent-cases'), note('prior-stated', { a: priorA, b: priorB, worth: priorA + priorB })],
      warnings: priorNote(priorA, priorB, Math.min(n1, n2)),
      value: {
        level: width,
        first: summary(first, width),
        second: summary(second, width),
        chanceFirstLarger: chanceLarger(first, second),
      },
    });
  },
});
