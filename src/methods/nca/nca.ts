// SPDX-License-Identifier: EUPL-1.2
// Necessary condition analysis (Dul 2016): how large is the corner that no case entered, what does it ask of the
// condition for each level of the outcome, on which cases does it rest, and could chance have left it empty.
import { choice, flag, labels, longNumbers, number, numbers, optional, seed, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { at } from '../core/numbers.ts';
import { type Answer, type Note, note, type Problem, problem, refuse, result } from '../core/result.ts';
import { analyse, type Cloud, empirical, type NcaFound, type NcaOptions, standingOn } from './analysis.ts';
import { orderOf, peersOf, type Scope } from './ceiling.ts';
import { type Corner, turnOf, turnScope, turnValue } from './corner.ts';
import { ncaNotes, ncaWords } from './words.ts';

/** Different values a column takes, counted no further than needed. */
const distinct = (column: Float64Array): number => new Set(column).size;

function warningsOf(found: NcaFound, x: Float64Array, levels: number, tested: boolean): Note[] {
  const cases = found.ceFdh.peers.flatMap((peer) => peer.cases);
  const few = found.ceFdh.effect > 0 && found.ceFdh.complexity <= gates.ncaPeers;
  const scarce = found.casesWithLittle < x.length / 5;
  return [
    ...(few ? [note('nca-rests-on', { cases: cases.join(', ') })] : []),
    ...(levels <= fewLevels ? [note('nca-discrete', { levels })] : []),
    ...(scarce ? [note('nca-few-with-little', { count: found.casesWithLittle, n: x.length })] : []),
    ...(found.ceFdh.effect === 0 ? [note('nca-no-empty-corner')] : []),
    ...(tested ? [note('not-the-headline')] : []),
  ];
}

/** On a scale with at most this many values a p-value is false precision, and a cross-table says it better. */
const fewLevels = 5;
const mostCases = 100_000;
/** Points looked at over all draws: a few seconds. */
const mostLooks = 5e7;

function scopeProblems(given: readonly number[], data: Scope): Problem[] {
  if (given.length !== 4) return [problem('uneven-lengths', 'scope', { given: given.length, limit: 4 })];
  const [xMin, xMax, yMin, yMax] = [at(given, 0), at(given, 1), at(given, 2), at(given, 3)];
  const holds = xMin <= data.xMin && xMax >= data.xMax && yMin <= data.yMin && yMax >= data.yMax;
  return holds ? [] : [problem('nca-scope-too-small', 'scope')];
}

interface NcaInput extends Omit<NcaOptions, 'test'> {
  readonly condition: Float64Array;
  readonly outcome: Float64Array;
  readonly caseNames: readonly string[] | null;
  readonly corner: '1' | '2' | '3' | '4';
  readonly scope: readonly number[] | null;
  readonly test: boolean;
}

const corners: Readonly<Record<NcaInput['corner'], Corner>> = { 1: 1, 2: 2, 3: 3, 4: 4 };

function problemsWith({ condition, caseNames, scope }: NcaInput, data: Scope): Problem[] {
  const n = condition.length;
  return [
    ...(n > mostCases ? [problem('nca-too-many-cases', 'condition', { given: n, limit: mostCases })] : []),
    ...(data.xMin === data.xMax ? [problem('no-variation', 'condition')] : []),
    ...(data.yMin === data.yMax ? [problem('no-variation', 'outcome')] : []),
    ...(caseNames !== null && caseNames.length !== n
      ? [problem('uneven-lengths', 'caseNames', { given: caseNames.length, limit: n })]
      : []),
    ...(scope === null ? [] : scopeProblems(scope, data)),
  ];
}

function run(input: NcaInput): Answer<NcaFound> {
  const { condition, outcome } = input;
  const n = condition.length;
  if (outcome.length !== n) return refuse(problem('uneven-lengths', 'outcome', { given: outcome.length, limit: n }));
  const data = empirical(condition, outcome);
  const problems = problemsWith(input, data);
  if (problems.length > 0) return refuse(...problems);
  const turn = turnOf(corners[input.corner]);
  const [xMin, xMax, yMin, yMax] = input.scope ?? [data.xMin, data.xMax, data.yMin, data.yMax];
  const natural = {
    xMin: xMin ?? data.xMin,
    xMax: xMax ?? data.xMax,
    yMin: yMin ?? data.yMin,
    yMax: yMax ?? data.yMax,
  };
  const levels = Math.min(distinct(condition), distinct(outcome));
  const test = input.test && n >= gates.casesPerGroup && levels > fewLevels;
  const x = condition.map((value) => turnValue(value, turn.x));
  const y = outcome.map((value) => turnValue(value, turn.y));
  const peers = peersOf(x, y, orderOf(x));
  const standing = standingOn(x, y, peers);
  const cloud: Cloud = { x, y, names: input.caseNames, scope: turnScope(natural, turn), turn, peers, standing };
  const draws = Math.max(1, Math.min(input.draws, Math.floor(mostLooks / n)));
  const found = analyse(cloud, corners[input.corner], { ...input, test, draws });
  return result({
    n,
    grade: n < gates.casesPerGroup || found.ceFdh.complexity <= gates.ncaPeers ? 'describe' : 'suggest',
    assumptions: [note('independent-cases'), note('nca-extremes-count')],
    warnings: [
      ...warningsOf(found, condition, levels, test),
      ...(test && draws < input.draws ? [note('sampled', { draws })] : []),
    ],
    value: found,
  });
}

/**
 * What level of the condition no case did without. `condition` and `outcome`: one number per case, in any unit; `scope`:
 * xMin, xMax, yMin, yMax where the possible range is wider than the seen one. Effect sizes are shares from 0 to 1,
 * accuracies and inefficiencies percentages. Refuses columns without variation and a scope that leaves cases out.
 */
export const nca = method({
  id: 'nca',
  about: {
    nl: 'Zonder hoeveel van een conditie werd een niveau van de uitkomst nooit bereikt.',
    en: 'Without how much of a condition was a level of the outcome never reached.',
  },
  fields: {
    condition: longNumbers('the condition, one number per case', { least: 2 }),
    outcome: longNumbers('the outcome, one number per case', { least: 2 }),
    caseNames: optional(labels('names of the cases')),
    corner: withDefault(
      choice('the empty corner: 1 upper left, 2 upper right, 3 lower left, 4 lower right', ['1', '2', '3', '4']),
      '1',
    ),
    scope: optional(numbers('xMin, xMax, yMin, yMax: the possible range')),
    duplicatePeers: withDefault(
      choice('whether cases on the same point of the ceiling count each or once in the straight line', [
        'each',
        'once',
      ]),
      'each',
    ),
    test: withDefault(flag('compare with chance'), true),
    draws: withDefault(
      number('how often the outcomes are dealt out anew', { integer: true, min: 1, max: 100_000 }),
      10_000,
    ),
    seed,
  },
  notes: ncaNotes,
  words: ncaWords,
  compute: run,
});
