// SPDX-License-Identifier: EUPL-1.2
// Two arms by measurements, and pairs: the difference and its interval first, exact reassignment for the p-value.
import { labels, numbersOrMissing, optional } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { mean, median } from '../core/numbers.ts';
import { note, refuse, result } from '../core/result.ts';
import { hedgesG, pairedT, welch } from './means.ts';
import { flipSigns, permuteTwoGroups } from './permutation.ts';
import { cliffsDelta, hodgesLehmann, rankSum, signedRank } from './ranks.ts';
import {
  chanceSettings,
  commonWarnings,
  counted,
  countingNotes,
  emptyProblems,
  lengthProblems,
  MOST_CASES,
  sampledNote,
  settings,
} from './settings.ts';
import { compareNotes, measuredWords, pairedWords } from './words.ts';

/**
 * Two lists of measurements: difference of means with its exact permutation p, Welch's interval, Hodges and Lehmann's
 * shift with its interval, Hedges' g, Cliff's delta. p-values only from `casesPerGroup` cases in each group. Where an
 * organisation occurs more than once its mean counts as one case; cases without a value are dropped.
 */
export const compareMeasured = method({
  id: 'compare-measured',
  about: {
    nl: 'Twee groepen naast elkaar op een gemeten uitkomst.',
    en: 'Two groups side by side on a measured outcome.',
  },
  fields: {
    x: numbersOrMissing('measurements of the first group', { most: MOST_CASES }),
    y: numbersOrMissing('measurements of the second group', { most: MOST_CASES }),
    ...settings,
    xOrganisations: optional(labels('organisation of each case in the first group')),
    yOrganisations: optional(labels('organisation of each case in the second group')),
    ...chanceSettings,
  },
  notes: compareNotes,
  words: measuredWords,
  compute: ({
    x: xs,
    y: ys,
    xOrganisations,
    yOrganisations,
    level: width,
    casesPerGroup,
    tried,
    enumerate,
    draws,
    seed: start,
  }) => {
    const problems = lengthProblems([
      { at: 'xOrganisations', list: xOrganisations, length: xs.length },
      { at: 'yOrganisations', list: yOrganisations, length: ys.length },
    ]);
    if (problems.length > 0) return refuse(...problems);
    const [first, second] = [counted(xs, xOrganisations), counted(ys, yOrganisations)];
    const empty = emptyProblems({ x: first, y: second });
    if (empty.length > 0) return refuse(...empty);
    const [x, y] = [first.values, second.values];
    const counting = countingNotes(first, second);
    const others = new Set(yOrganisations ?? []);
    const both = new Set(xOrganisations?.filter((name) => others.has(name)) ?? []);
    const smallest = Math.min(x.length, y.length);
    const enough = smallest >= casesPerGroup;
    const permuted = enough ? permuteTwoGroups([...x, ...y], x.length, { enumerate, draws, seed: start }) : null;
    const pairs = x.length * y.length <= 1_000_000;
    return result({
      n: x.length + y.length,
      grade: enough ? 'suggest' : 'describe',
      dropped: counting.dropped,
      assumptions: counting.assumptions,
      warnings: [
        ...commonWarnings(smallest, casesPerGroup, tried),
        ...counting.warnings,
        ...(both.size > 0 ? [note('organisation-in-both', { count: both.size })] : []),
        ...(permuted ? sampledNote(permuted) : []),
      ],
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
    x: numbersOrMissing('first measurement of each pair', { most: MOST_CASES }),
    y: numbersOrMissing('second measurement of each pair', { most: MOST_CASES }),
    ...settings,
    organisations: optional(labels('organisation of each pair')),
    ...chanceSettings,
  },
  notes: compareNotes,
  words: pairedWords,
  compute: ({ x, y, organisations, level: width, casesPerGroup, tried, enumerate, draws, seed: start }) => {
    const problems = lengthProblems([
      { at: 'y', list: y, length: x.length },
      { at: 'organisations', list: organisations, length: x.length },
    ]);
    if (problems.length > 0) return refuse(...problems);
    const each = x.map((a, i) => {
      const b = y[i] ?? null;
      return a === null || b === null ? null : a - b;
    });
    const found = counted(each, organisations);
    const empty = emptyProblems({ x: found });
    if (empty.length > 0) return refuse(...empty);
    const differences = found.values;
    const counting = countingNotes(found);
    const enough = differences.length >= casesPerGroup;
    const flipped = enough ? flipSigns(differences, { enumerate, draws, seed: start }) : null;
    return result({
      n: differences.length,
      grade: enough ? 'suggest' : 'describe',
      dropped: counting.dropped,
      assumptions: counting.assumptions,
      warnings: [
        ...commonWarnings(differences.length, casesPerGroup, tried),
        ...counting.warnings,
        ...(flipped ? sampledNote(flipped) : []),
      ],
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
