// SPDX-License-Identifier: EUPL-1.2
// What moves when a case is left out, a cut-off shifts or an anchor shifts (Oana & Schneider 2021): the analysis is run
// again for each, and per path it is counted in how many of these runs it stays.
import { choice, number, optional, table, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { at, range } from '../core/numbers.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { type Anchors, inOrder, logistic } from './calibration.ts';
import { type Cases, leaveOut } from './cases.ts';
import { writeTerm } from './expression.ts';
import { caseFields, cutFields, modelFields } from './fields.ts';
import { prepareQca } from './prepare.ts';
import { conservative, parsimonious, type Solved, termsOf } from './solve.ts';
import { finish } from './steps.ts';
import { type CutOffs, recut, type Split, split, type TruthRow, truthTable } from './truth-table.ts';
import { qcaNotes, robustnessWords } from './words.ts';

export type Moved = 'case' | 'consistency' | 'pri' | 'cases' | 'anchor';

/** One recalculation. */
export interface Run {
  readonly moved: Moved;
  /** Which case was left out, or which anchor moved; the name of the cut-off otherwise. */
  readonly what: string;
  /** The value after the move; null where a case was left out. */
  readonly to: number | null;
  readonly models: number;
  readonly complete: boolean;
  /** Row numbers whose outcome is another than before. */
  readonly flipped: readonly number[];
  /** Paths of the original solution found in no model any more. */
  readonly lost: readonly string[];
  /** Paths in some model now and in none before. */
  readonly gained: readonly string[];
}

export interface Robustness {
  readonly models: number;
  /** Each path of the original solution: the share of runs in which some model, and every model, holds it. */
  readonly paths: readonly { readonly term: string; readonly share: number; readonly shareInAll: number }[];
  readonly runs: readonly Run[];
}

interface Variant {
  readonly moved: Moved;
  readonly what: string;
  readonly to: number | null;
  readonly cases: Cases;
  readonly rows: readonly TruthRow[];
}

const near = (x: number): number => Math.round(x * 1e9) / 1e9;

/** Each cut-off a little lower and higher. */
function cutVariants(cases: Cases, rows: readonly TruthRow[], cuts: CutOffs): Variant[] {
  const shifts = [-0.1, -0.05, 0.05, 0.1];
  const moved = (
    kind: Moved,
    what: 'consistencyCut' | 'priCut' | 'casesCut',
    values: readonly number[],
    least: number,
  ) =>
    values
      .map((to) => near(to))
      .filter((to) => to >= least && (what === 'casesCut' || to <= 1))
      .map((to): Variant => ({ moved: kind, what, to, cases, rows: recut(rows, { ...cuts, [what]: to }) }));
  return [
    ...moved(
      'consistency',
      'consistencyCut',
      shifts.map((s) => cuts.consistencyCut + s),
      0.5,
    ),
    ...moved(
      'pri',
      'priCut',
      shifts.map((s) => cuts.priCut + s),
      0,
    ),
    ...moved('cases', 'casesCut', [cuts.casesCut - 1, cuts.casesCut + 1], 1),
  ];
}

const caseVariants = (cases: Cases, cuts: CutOffs): Variant[] =>
  cases.names.map((name, i) => {
    const rest = leaveOut(cases, i);
    return { moved: 'case', what: name, to: null, cases: rest, rows: truthTable(rest, cuts) };
  });

type Columns = Readonly<Record<string, readonly number[]>>;

const anchorsOf = (three: readonly number[]): Anchors => ({ e: at(three, 0), c: at(three, 1), i: at(three, 2) });

/** Each anchor moved by a share of the distance between full membership and full non-membership. */
function anchorVariants(cases: Cases, cuts: CutOffs, raw: Columns, anchors: Columns, share: number): Variant[] {
  return Object.entries(anchors).flatMap(([name, three]) => {
    const c = cases.conditions.indexOf(name);
    const values = raw[name] ?? [];
    const distance = Math.abs(at(three, 2) - at(three, 0));
    return range(3).flatMap((which) =>
      [-share, share].flatMap((step): Variant[] => {
        const moved = three.map((x, i) => (i === which ? x + step * distance : x));
        if (!inOrder(moved)) return [];
        const column = Float64Array.from(values, (x) => undecidedUp(logistic(x, anchorsOf(moved), 0.95)));
        const shifted = { ...cases, columns: cases.columns.map((old, i) => (i === c ? column : old)) };
        const what = `${name} ${['out', 'crossover', 'in'][which]}`;
        return [{ moved: 'anchor', what, to: at(moved, which), cases: shifted, rows: truthTable(shifted, cuts) }];
      }),
    );
  });
}

/** Whether every case can be left out in some seconds: each time a table is made, and where it changes, solved. */
const isWorkable = ({ names, conditions, space }: Cases, rows: readonly TruthRow[]): boolean =>
  names.length ** 2 * rows.length * conditions.length <= 2e9 && names.length * rows.length * space.size <= 5e7;

/** A case that lands on one half by the move itself counts as just in; otherwise it would leave the table unseen. */
const undecidedUp = (m: number): number => (m === 0.5 ? 0.5 + 1e-9 : m);

/** Solves tables; most variants leave the table as it was, and each table is solved once. */
function solver(kind: 'parsimonious' | 'conservative', budget: number) {
  const known = new Map<string, Solved | undefined>();
  const solve = ({ positives, negatives }: Split, space: Cases['space']): Solved | undefined => {
    if (positives.length === 0) return undefined;
    const options = { list: 1, which: 'minimum' } as const;
    const table = { positives, negatives };
    return finish(
      kind === 'parsimonious' ? parsimonious(space, table, [], options) : conservative(space, table, options),
      budget,
    );
  };
  return ({ cases, rows }: Pick<Variant, 'cases' | 'rows'>): Solved | undefined => {
    const sides = split(rows);
    const key = `${sides.positives.join()} ${sides.negatives.join()}`;
    if (!known.has(key)) known.set(key, solve(sides, cases.space));
    return known.get(key);
  };
}

const written = (cases: Cases, solved: Solved | undefined, which: 'used' | 'common'): string[] =>
  solved === undefined ? [] : termsOf(solved, solved[which]).map((term) => writeTerm(cases, term));

const flips = (before: readonly TruthRow[], after: readonly TruthRow[]): number[] => {
  const outcomes = new Map(before.map((row) => [row.number, row.outcome]));
  const changed = after.filter((row) => outcomes.get(row.number) !== row.outcome).map((row) => row.number);
  const still = new Set(after.map((row) => row.number));
  return [...changed, ...before.filter((row) => !still.has(row.number)).map((row) => row.number)].sort((a, b) => a - b);
};

function anchorProblems(cases: Cases, raw: Columns | null, anchors: Columns | null): Problem[] {
  if (anchors === null) return [];
  const known = cases.conditions.join(', ');
  return Object.entries(anchors).flatMap(([name, three]) => {
    const where = `anchors.${name}`;
    if (!cases.conditions.includes(name)) return [problem('unknown-name', where, { given: name, known })];
    const values = raw?.[name];
    if (values === undefined) return [problem('missing-field', `raw.${name}`, { kind: 'list of numbers' })];
    if (values.length !== cases.names.length)
      return [problem('uneven-lengths', `raw.${name}`, { given: values.length, limit: cases.names.length })];
    return three.length === 3 && inOrder(three) ? [] : [problem('qca-anchors-order', where)];
  });
}

/**
 * How steady a solution is. Takes what `qca` takes; with `raw` values and `anchors` (out, crossover, in, per condition;
 * logistic calibration) the anchors are moved too.
 */
export const qcaRobustness = method({
  id: 'qca-robustness',
  about: {
    nl: 'Wat verschuift er als een geval wegvalt, een grens schuift of een anker schuift.',
    en: 'What moves when a case is left out, a cut-off shifts or an anchor shifts.',
  },
  fields: {
    ...caseFields,
    ...cutFields,
    solution: withDefault(choice('which solution is tried', ['parsimonious', 'conservative']), 'parsimonious'),
    raw: optional(table('raw values by condition, for moving anchors')),
    anchors: optional(table('out, crossover, in by condition')),
    anchorShift: withDefault(number('how far an anchor moves, as a share of out to in', { above: 0, max: 0.5 }), 0.1),
    budget: modelFields.budget,
  },
  notes: qcaNotes,
  words: robustnessWords,
  compute: (input) => {
    const rest = { directions: null, enhanced: false, necessary: null, models: 'minimum', modelsShown: 1 } as const;
    const ready = prepareQca({ ...input, ...rest });
    if ('problems' in ready) return refuse(...ready.problems);
    const { cases, rows, options } = ready;
    const problems = anchorProblems(cases, input.raw, input.anchors);
    if (problems.length > 0) return refuse(...problems);
    const base = solver(input.solution, options.budget)({ cases, rows });
    const paths = written(cases, base, 'used');
    const leaving = isWorkable(cases, rows);
    const variants = [
      ...(leaving ? caseVariants(cases, options) : []),
      ...cutVariants(cases, rows, options),
      ...anchorVariants(cases, options, input.raw ?? {}, input.anchors ?? {}, input.anchorShift),
    ];
    const solve = solver(input.solution, Math.ceil(options.budget / variants.length));
    const outcomes = variants.map((variant) => {
      const solved = solve(variant);
      const now = written(cases, solved, 'used');
      const run: Run = {
        moved: variant.moved,
        what: variant.what,
        to: variant.to,
        models: solved?.count ?? 0,
        complete: solved?.complete ?? true,
        flipped: flips(rows, variant.rows),
        lost: paths.filter((term) => !now.includes(term)),
        gained: now.filter((term) => !paths.includes(term)),
      };
      return { run, common: written(cases, solved, 'common') };
    });
    const share = (holds: (one: (typeof outcomes)[number]) => boolean) =>
      outcomes.filter(holds).length / outcomes.length;
    const unfinished = base?.complete === false || outcomes.some(({ run }) => !run.complete);
    return result<Robustness>({
      n: cases.names.length,
      grade: 'suggest',
      assumptions: [note('qca-conditions-chosen'), note('qca-conventions')],
      warnings: [...(unfinished ? [note('qca-unfinished')] : []), ...(leaving ? [] : [note('qca-not-left-out')])],
      value: {
        models: base?.count ?? 0,
        paths: paths.map((term) => ({
          term,
          share: share(({ run }) => !run.lost.includes(term)),
          shareInAll: share(({ common }) => common.includes(term)),
        })),
        runs: outcomes.map(({ run }) => run),
      },
    });
  },
});
