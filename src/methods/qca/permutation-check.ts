// SPDX-License-Identifier: EUPL-1.2
// Could chance have made a pattern this good (Braumoeller 2015)? The outcomes are dealt out anew over the cases and the
// truth table is made again. Compared is what does not hang on a choice among models: how consistent the combinations
// that lead to the outcome are together, and how much of the outcome they cover.
import { number, seed, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { random } from '../core/random.ts';
import { note, refuse, result } from '../core/result.ts';
import { type Cases, termMembership } from './cases.ts';
import { caseFields, cutFields } from './fields.ts';
import { either, sufficiency } from './fit.ts';
import { prepareQca } from './prepare.ts';
import type { CutOffs, TruthRow } from './truth-table.ts';
import { permutationWords, qcaNotes } from './words.ts';

export interface PermutationCheck {
  /** Consistency and coverage of the combinations that lead to the outcome, taken together. */
  readonly consistency: number;
  readonly coverage: number;
  readonly draws: number;
  /** Draws in which both were at least as high. */
  readonly atLeast: number;
  /** (atLeast + 1) / (draws + 1) (North, Curtis & Sham 2002). */
  readonly p: number;
}

interface Pattern {
  readonly consistency: number;
  readonly coverage: number;
}

const slack = 1e-9;
/** Memberships looked at in all: about a second or two. */
const mostLooks = 5e8;

/** The rows that pass the cuts for this outcome, together; none passing is a pattern without any coverage. */
function pattern(rows: readonly Float64Array[], outcome: Float64Array, cuts: CutOffs): Pattern {
  const passing = rows.filter((set) => {
    const fit = sufficiency(set, outcome);
    return (fit.consistency ?? 0) >= cuts.consistencyCut - slack && (fit.pri ?? 0) >= cuts.priCut - slack;
  });
  const whole = sufficiency(either(passing, outcome.length), outcome);
  return { consistency: whole.consistency ?? 0, coverage: whole.coverage ?? 0 };
}

/** `draws` shuffles of the outcome over the cases, seeded. */
export function checkByChance(
  cases: Cases,
  table: readonly TruthRow[],
  cuts: CutOffs,
  draws: number,
  start: number,
): PermutationCheck {
  const rows = table
    .filter((row) => row.members.length >= cuts.casesCut)
    .map((row) => termMembership(cases, { mask: cases.space.full, value: row.packed }));
  const seen = pattern(rows, cases.outcome, cuts);
  const chance = random(start);
  const shuffled = cases.outcome.slice();
  let atLeast = 0;
  for (let draw = 0; draw < draws; draw++) {
    const found = pattern(rows, chance.shuffle(shuffled), cuts);
    if (found.consistency >= seen.consistency - slack && found.coverage >= seen.coverage - slack) atLeast++;
  }
  return { ...seen, draws, atLeast, p: (atLeast + 1) / (draws + 1) };
}

/** How often chance makes a pattern at least as good. Takes what `qca` takes, the number of draws and a seed. */
export const qcaPermutation = method({
  id: 'qca-permutation',
  about: {
    nl: 'Hoe vaak zou het toeval een minstens even goed patroon opleveren.',
    en: 'How often chance would bring a pattern at least as good.',
  },
  fields: {
    ...caseFields,
    ...cutFields,
    draws: withDefault(
      number('how often the outcomes are dealt out anew', { integer: true, min: 1, max: 100_000 }),
      1000,
    ),
    seed,
  },
  notes: qcaNotes,
  words: permutationWords,
  compute: (input) => {
    const rest = { directions: null, enhanced: false, necessary: null, models: 'minimum', modelsShown: 1 } as const;
    const ready = prepareQca({ ...input, ...rest, budget: 1 });
    if ('problems' in ready) return refuse(...ready.problems);
    const { cases, rows, options } = ready;
    const affordable = Math.floor(mostLooks / (rows.length * cases.names.length));
    const draws = Math.max(1, Math.min(input.draws, affordable));
    return result<PermutationCheck>({
      n: cases.names.length,
      grade: 'suggest',
      assumptions: [note('independent-cases'), note('qca-shuffled', { draws })],
      warnings: [note('not-the-headline'), ...(draws < input.draws ? [note('sampled', { draws })] : [])],
      value: checkByChance(cases, rows, options, draws, input.seed),
    });
  },
});
