// SPDX-License-Identifier: EUPL-1.2
// The next comparison: the combination nobody has tried on which the equally good models disagree most. It makes a
// plan of the ambiguity: whatever comes out of that trial, some of the models fall away.
import { number, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { note, refuse, result } from '../core/result.ts';
import type { Cases } from './cases.ts';
import { writeTerm } from './expression.ts';
import { caseFields, cutFields, modelFields } from './fields.ts';
import { prepareQca } from './prepare.ts';
import { parsimonious, remainders, type Solved, termsOf } from './solve.ts';
import { covers, differing, rowNumber, unpack } from './space.ts';
import { finish } from './steps.ts';
import { type Split, split, type TruthRow } from './truth-table.ts';
import { comparisonWords, qcaNotes } from './words.ts';

export interface Comparison {
  readonly row: number;
  readonly values: readonly number[];
  /** The combination written out: A*~B*C. */
  readonly combination: string;
  /** How many models expect the outcome there, and their share. */
  readonly expecting: number;
  readonly share: number;
  /** 1: half of the models say yes and half no; 0: they agree. */
  readonly disagreement: number;
  /** The smallest number of conditions to change in a case there is. */
  readonly changes: number;
  /** The cases that are nearest, and so the easiest to start from. */
  readonly nearest: readonly string[];
}

export interface NextComparison {
  /** Models that voted, and models there are. */
  readonly models: number;
  readonly count: number;
  readonly complete: boolean;
  /** Untried combinations in all, and the ones the models disagree on, the most telling first. */
  readonly untried: number;
  readonly comparisons: readonly Comparison[];
}

const ones = (set: number): number => {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** Untried combinations on which the models differ: most telling first, then the nearest to a case there is. */
export function comparisons(cases: Cases, rows: readonly TruthRow[], table: Split, solved: Solved): Comparison[] {
  const models = solved.models.map((model) => termsOf(solved, model));
  const found = remainders(cases.space, table).flatMap((row) => {
    const expecting = models.filter((model) => model.some((term) => covers(term, row))).length;
    return expecting === 0 || expecting === models.length ? [] : [{ row, expecting }];
  });
  return found
    .map(({ row, expecting }): Comparison => {
      const distances = rows.map((seen) => ({ seen, changes: ones(differing(cases.space, row, seen.packed)) }));
      const changes = Math.min(...distances.map((one) => one.changes));
      const near = distances.filter((one) => one.changes === changes);
      const share = expecting / models.length;
      return {
        row: rowNumber(cases.space, row),
        values: unpack(cases.space, row),
        combination: writeTerm(cases, { mask: cases.space.full, value: row }),
        expecting,
        share,
        disagreement: 1 - Math.abs(2 * share - 1),
        changes,
        nearest: near.flatMap(({ seen }) => seen.members.map((i) => cases.names[i] ?? String(i + 1))),
      };
    })
    .sort((a, b) => b.disagreement - a.disagreement || a.changes - b.changes || a.row - b.row);
}

/** Combinations times models: about a second. */
const mostVotes = 2e7;
const fewestVoters = 20;

/**
 * Which untried combination teaches most. Takes what `qca` takes; lets the equally good parsimonious models vote on every
 * combination of which nothing is known.
 */
export const nextComparison = method({
  id: 'next-comparison',
  about: {
    nl: 'Welke nog onbeproefde combinatie leert het meest: die waarover de even goede modellen het meest oneens zijn.',
    en: 'Which untried combination teaches most: the one on which the equally good models disagree most.',
  },
  fields: {
    ...caseFields,
    ...cutFields,
    ...modelFields,
    modelsShown: withDefault(number('models that vote', { integer: true, min: 1, max: 100_000 }), 2000),
    shown: withDefault(number('combinations given', { integer: true, min: 1 }), 10),
  },
  notes: qcaNotes,
  words: comparisonWords,
  compute: (input) => {
    const ready = prepareQca({ ...input, directions: null, enhanced: false, necessary: null });
    if ('problems' in ready) return refuse(...ready.problems);
    const { cases, rows, options } = ready;
    const table = split(rows);
    const list = Math.min(options.list, Math.max(fewestVoters, Math.floor(mostVotes / cases.space.size)));
    const solved = finish(parsimonious(cases.space, table, [], { ...options, list }), options.budget);
    const found = comparisons(cases, rows, table, solved);
    const voted = solved.models.length;
    return result<NextComparison>({
      n: cases.names.length,
      grade: 'suggest',
      assumptions: [note('qca-models-vote'), note('qca-conditions-chosen')],
      warnings: [
        ...(solved.complete ? [] : [note('qca-unfinished')]),
        ...(solved.complete && voted < solved.count
          ? [note('qca-some-not-listed', { listed: voted, count: solved.count })]
          : []),
        ...(found.length === 0 ? [note('qca-models-agree')] : []),
      ],
      value: {
        models: voted,
        count: solved.count,
        complete: solved.complete,
        untried: remainders(cases.space, table).length,
        comparisons: found.slice(0, input.shown),
      },
    });
  },
});
