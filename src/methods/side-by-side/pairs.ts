// SPDX-License-Identifier: EUPL-1.2
// Which two cases to lay beside each other (De Meur & Berg-Schlosser 1994): the most similar cases with different
// outcomes, and the most different cases with the same outcome.
import { labels, numbers, optional, rows } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { at, range } from '../core/numbers.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { pairNotes, pairWords } from './words.ts';

/** Every pair is looked at, so the time grows with the square. */
const MOST_CASES = 5000;
/** Pairs listed at the best distance; beyond it only their count is given. */
const MOST_PAIRS = 2000;

/** Two cases, 1-based. Conditions are 1-based too. */
export interface Pair {
  readonly cases: readonly [number, number];
  readonly distance: number;
  readonly differing: readonly number[];
  readonly shared: readonly number[];
}

export interface Pairs {
  /** How far apart these pairs are, in conditions. */
  readonly distance: number;
  /** How many pairs are this far apart; `pairs` lists the first two thousand. */
  readonly count: number;
  readonly pairs: readonly Pair[];
}

export interface PairsFound {
  /** Most similar, different outcome: what differs is the candidate. Null where all outcomes are equal. */
  readonly similarDifferentOutcome: Pairs | null;
  /** Most different, same outcome: what is shared is the candidate. Null where no two outcomes are equal. */
  readonly differentSameOutcome: Pairs | null;
  readonly caseNames: readonly string[];
  readonly conditionNames: readonly string[];
}

function pairOf(i: number, j: number, a: readonly number[], b: readonly number[]): Pair {
  const differing = range(a.length).filter((c) => at(a, c) !== at(b, c));
  const shared = range(a.length).filter((c) => at(a, c) === at(b, c));
  const oneBased = (x: number) => x + 1;
  return {
    cases: [i + 1, j + 1],
    distance: differing.length,
    differing: differing.map(oneBased),
    shared: shared.map(oneBased),
  };
}

const hamming = (a: readonly number[], b: readonly number[]): number => {
  let distance = 0;
  for (let c = 0; c < a.length; c++) if (a[c] !== b[c]) distance++;
  return distance;
};

/** All pairs of the wanted kind at the best distance. */
function bestPairs(
  conditions: readonly (readonly number[])[],
  wanted: (i: number, j: number) => boolean,
  better: (distance: number, best: number) => boolean,
): Pairs | null {
  let best: number | null = null;
  let count = 0;
  let found: [number, number][] = [];
  conditions.forEach((a, i) => {
    for (let j = i + 1; j < conditions.length; j++) {
      if (!wanted(i, j)) continue;
      const distance = hamming(a, conditions[j] ?? []);
      if (best === null || better(distance, best)) {
        best = distance;
        count = 0;
        found = [];
      }
      if (distance !== best) continue;
      count++;
      if (found.length < MOST_PAIRS) found.push([i, j]);
    }
  });
  if (best === null) return null;
  return {
    distance: best,
    count,
    pairs: found.map(([i, j]) => pairOf(i, j, conditions[i] ?? [], conditions[j] ?? [])),
  };
}

const lengthProblems = (
  given: {
    readonly outcome: readonly number[];
    readonly cases: readonly string[] | null;
    readonly names: readonly string[] | null;
  },
  cases: number,
  conditions: number,
): Problem[] =>
  [
    { at: 'outcome', length: given.outcome.length, wanted: cases },
    { at: 'caseNames', length: given.cases?.length ?? cases, wanted: cases },
    { at: 'conditionNames', length: given.names?.length ?? conditions, wanted: conditions },
  ]
    .filter((one) => one.length !== one.wanted)
    .map((one) => problem('uneven-lengths', one.at, { given: one.length, limit: one.wanted }));

/**
 * Finds the pairs to look into. `conditions`: one row per case, one whole number per condition (0 and 1, or the values
 * of a multi-value condition); `outcome`: one whole number per case. Refuses fuzzy memberships: calibrate them first.
 */
export const findPairs = method({
  id: 'find-pairs',
  about: {
    nl: 'Welke twee gevallen leg je naast elkaar: bijna gelijk met een andere uitkomst, of heel anders met dezelfde.',
    en: 'Which two cases to lay side by side: nearly equal with another outcome, or very different with the same one.',
  },
  fields: {
    conditions: rows('one row per case, one whole number per condition', {
      integer: true,
      min: 0,
      least: 2,
      most: MOST_CASES,
    }),
    outcome: numbers('one whole number per case', { integer: true, min: 0, least: 2, most: MOST_CASES }),
    caseNames: optional(labels('names of the cases')),
    conditionNames: optional(labels('names of the conditions')),
  },
  notes: pairNotes,
  words: pairWords,
  compute: ({ conditions, outcome, caseNames, conditionNames }) => {
    const [cases, width] = [conditions.length, conditions[0]?.length ?? 0];
    const problems = lengthProblems({ outcome, cases: caseNames, names: conditionNames }, cases, width);
    if (problems.length > 0) return refuse(...problems);
    const similar = bestPairs(
      conditions,
      (i, j) => outcome[i] !== outcome[j],
      (d, best) => d < best,
    );
    const different = bestPairs(
      conditions,
      (i, j) => outcome[i] === outcome[j],
      (d, best) => d > best,
    );
    const contradictions = similar?.distance === 0 ? similar.count : 0;
    return result<PairsFound>({
      n: cases,
      grade: 'suggest',
      assumptions: [note('pairs-conditions-complete')],
      warnings: [
        ...(contradictions > 0 ? [note('pairs-contradiction', { count: contradictions })] : []),
        ...(similar === null ? [note('pairs-one-outcome')] : []),
      ],
      value: {
        similarDifferentOutcome: similar,
        differentSameOutcome: different,
        caseNames: caseNames ?? range(cases).map((i) => String(i + 1)),
        conditionNames: conditionNames ?? range(width).map((i) => String(i + 1)),
      },
    });
  },
});
