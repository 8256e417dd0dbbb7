// SPDX-License-Identifier: EUPL-1.2
// Two arms side by side: counts, measurements, or pairs. Estimate and interval first; a p-value only where there are
// enough cases for one, and never as the headline.
import { level, number, numbers, optional, seed, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { mean, median } from '../core/numbers.ts';
import { type Note, note, problem, refuse, result } from '../core/result.ts';
import { conditionalOddsRatio, fisherExact } from './fisher.ts';
import { hedgesG, pairedT, welch } from './means.ts';
import { flipSigns, permuteTwoGroups, type Randomised } from './permutation.ts';
import { clopperPearson, newcombe, wilson } from './proportions.ts';
import { cliffsDelta, hodgesLehmann, rankSum, signedRank } from './ranks.ts';
import { compareNotes, countsWords, measuredWords, pairedWords } from './words.ts';

const count = (about: string, min: number) => number(about, { integer: true, min, max: 1e9 });

/** These comparisons are for few cases; with more than this no permutation says anything that a look does not. */
const MOST_CASES = 100_000;

/** What every comparison of arms may be told besides its data. */
const settings = {
  level,
  casesPerGroup: withDefault(
    number('fewest cases per group for a p-value', { integer: true, min: 1 }),
    gates.casesPerGroup,
  ),
  tried: optional(number('how many comparisons were made on these data', { integer: true, min: 1 })),
};

/** The warnings every comparison shares: too few cases, a p-value is not the headline, many were tried. */
const commonWarnings = (smallest: number, limit: number, tried: number | null): Note[] => [
  smallest < limit ? note('few-cases', { n: smallest, limit }) : note('not-the-headline'),
  ...(tried !== null && tried > 1 ? [note('many-comparisons', { tried })] : []),
];

const sampledNote = (found: Randomised): Note[] =>
  found.exact ? [] : [note('sampled', { draws: found.assignments - 1 })];

/**
 * Two shares such as "7 of 9" and "2 of 8": Wilson's and Clopper-Pearson's interval per arm, the difference with
 * Newcombe's, the conditional odds ratio with its exact interval, Fisher's exact p and mid-p. Refuses a count above its
 * total.
 */
export const compareCounts = method({
  id: 'compare-counts',
  about: {
    nl: 'Twee groepen naast elkaar: in hoeveel van de gevallen lukte het?',
    en: 'Two groups side by side: in how many of the cases did it work?',
  },
  fields: {
    x1: count('cases of the first group where it happened', 0),
    n1: count('cases in the first group', 1),
    x2: count('cases of the second group where it happened', 0),
    n2: count('cases in the second group', 1),
    ...settings,
  },
  notes: compareNotes,
  words: countsWords,
  compute: ({ x1, n1, x2, n2, level: width, casesPerGroup, tried }) => {
    const problems = [
      ...(x1 > n1 ? [problem('more-events-than-cases', 'x1', { given: x1, limit: n1 })] : []),
      ...(x2 > n2 ? [problem('more-events-than-cases', 'x2', { given: x2, limit: n2 })] : []),
      ...(n1 + n2 > 2_000_000 ? [problem('too-large', 'n1', { given: n1 + n2, limit: 2_000_000 })] : []),
    ];
    if (problems.length > 0) return refuse(...problems);
    const smallest = Math.min(n1, n2);
    const odds = conditionalOddsRatio({ x1, n1, x2, n2 }, width);
    const arm = (x: number, n: number) => ({
      x,
      n,
      share: x / n,
      wilson: wilson(x, n, width),
      clopperPearson: clopperPearson(x, n, width),
    });
    return result({
      n: n1 + n2,
      grade: smallest < casesPerGroup ? 'describe' : 'suggest',
      assumptions: [note('independent-cases')],
      warnings: [
        ...commonWarnings(smallest, casesPerGroup, tried),
        ...(odds.estimate === null ? [note('odds-ratio-unknown')] : []),
      ],
      value: {
        level: width,
        first: arm(x1, n1),
        second: arm(x2, n2),
        difference: x1 / n1 - x2 / n2,
        newcombe: newcombe(x1, n1, x2, n2, width),
        oddsRatio: odds.estimate,
        oddsRatioInterval: odds.interval,
        fisher: smallest < casesPerGroup ? null : fisherExact({ x1, n1, x2, n2 }),
      },
    });
  },
});

/**
 * Two lists of measurements: difference of means with its exact permutation p, Welch's interval, Hodges and Lehmann's
 * shift with its interval, Hedges' g, Cliff's delta. p-values only from `casesPerGroup` cases in each group.
 */
export const compareMeasured = method({
  id: 'compare-measured',
  about: {
    nl: 'Twee groepen naast elkaar op een gemeten uitkomst.',
    en: 'Two groups side by side on a measured outcome.',
  },
  fields: {
    x: numbers('measurements of the first group', { most: MOST_CASES }),
    y: numbers('measurements of the second group', { most: MOST_CASES }),
    ...settings,
    enumerate: withDefault(
      number('most assignments to go through one by one', { integer: true, min: 1, max: 1e7 }),
      gates.enumerate,
    ),
    draws: optional(
      number('assignments drawn when there are more; as many as take about a second if left out', {
        integer: true,
        min: 100,
        max: 1e7,
      }),
    ),
    seed,
  },
  notes: compareNotes,
  words: measuredWords,
  compute: ({ x, y, level: width, casesPerGroup, tried, enumerate, draws, seed: start }) => {
    const smallest = Math.min(x.length, y.length);
    const enough = smallest >= casesPerGroup;
    const permuted = enough ? permuteTwoGroups([...x, ...y], x.length, { enumerate, draws, seed: start }) : null;
    const pairs = x.length * y.length <= 1_000_000;
    return result({
      n: x.length + y.length,
      grade: enough ? 'suggest' : 'describe',
      assumptions: [note('independent-cases')],
      warnings: [...commonWarnings(smallest, casesPerGroup, tried), ...(permuted ? sampledNote(permuted) : [])],
      value: {
        level: width,
        first: { n: x.length, mean: mean(x), median: median(x) },
        second: { n: y.length, mean: mean(y), median: median(y) },
        difference: mean(x) - mean(y),
        permutation: permuted,
        rankSum: enough ? rankSum(x, y) : null,
        hodgesLehmann: pairs ? hodgesLehmann(x, y, width) : null,
        welch: enough ? welch(x, y, width) : null,
        hedgesG: hedgesG(x, y),
        cliffsDelta: pairs ? cliffsDelta(x, y) : null,
      },
    });
  },
});

/**
 * The same cases twice, or matched pairs: mean difference with exact sign flips, the paired t and signed ranks. Refuses
 * lists of unequal length.
 */
export const comparePaired = method({
  id: 'compare-paired',
  about: {
    nl: 'Paren naast elkaar: hetzelfde geval twee keer gemeten, of twee gevallen die bij elkaar horen.',
    en: 'Pairs side by side: the same case measured twice, or two cases that belong together.',
  },
  fields: {
    x: numbers('first measurement of each pair', { most: MOST_CASES }),
    y: numbers('second measurement of each pair', { most: MOST_CASES }),
    ...settings,
    enumerate: withDefault(
      number('most sign patterns to go through one by one', { integer: true, min: 1, max: 1e7 }),
      gates.enumerate,
    ),
    draws: optional(
      number('sign patterns drawn when there are more; as many as take about a second if left out', {
        integer: true,
        min: 100,
        max: 1e7,
      }),
    ),
    seed,
  },
  notes: compareNotes,
  words: pairedWords,
  compute: ({ x, y, level: width, casesPerGroup, tried, enumerate, draws, seed: start }) => {
    if (x.length !== y.length) return refuse(problem('uneven-lengths', 'y', { given: y.length, limit: x.length }));
    const differences = x.map((a, i) => a - (y[i] ?? a));
    const enough = x.length >= casesPerGroup;
    const flipped = enough ? flipSigns(differences, { enumerate, draws, seed: start }) : null;
    return result({
      n: x.length,
      grade: enough ? 'suggest' : 'describe',
      assumptions: [note('independent-cases')],
      warnings: [...commonWarnings(x.length, casesPerGroup, tried), ...(flipped ? sampledNote(flipped) : [])],
      value: {
        level: width,
        differences,
        mean: mean(differences),
        increased: differences.filter((d) => d > 0).length,
        decreased: differences.filter((d) => d < 0).length,
        signFlips: flipped,
        t: enough ? pairedT(differences, width) : null,
        signedRank: enough ? signedRank(differences) : null,
      },
    });
  },
});
