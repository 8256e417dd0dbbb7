// SPDX-License-Identifier: EUPL-1.2
// Two arms by counts: estimate and interval first; a p-value only where there are enough cases for one.
import { number } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { note, problem, refuse, result } from '../core/result.ts';
import { conditionalOddsRatio, fisherExact } from './fisher.ts';
import { clopperPearson, newcombe, wilson } from './proportions.ts';
import { commonWarnings, settings } from './settings.ts';
import { compareNotes, countsWords } from './words.ts';

const count = (about: string, min: number) => number(about, { integer: true, min, max: 1e9 });

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
