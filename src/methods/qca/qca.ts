// SPDX-License-Identifier: EUPL-1.2
// Qualitative comparative analysis from memberships to solutions: truth table, conservative, parsimonious and
// intermediate solution, with all equally good models (Ragin 2008; Schneider & Wagemann 2012).
import { flag, labels, optional, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { at } from '../core/numbers.ts';
import { type Answer, type Note, note, type Problem, problem, refuse, result } from '../core/result.ts';
import { type Cases, negate, readCases } from './cases.ts';
import { describer, type IntermediateSolution, type Solution } from './describe.ts';
import { readTerm } from './expression.ts';
import { caseFields, cutFields, directions, modelFields } from './fields.ts';
import {
  conservative,
  contradictoryAssumptions,
  coveredBy,
  type Directions,
  intermediates,
  parsimonious,
  remainders,
  type SolveOptions,
} from './solve.ts';
import { rowNumber, type Term } from './space.ts';
import { finish, type Steps } from './steps.ts';
import { type CutOffs, type Split, split, type TruthRow, truthTable } from './truth-table.ts';
import { qcaNotes, qcaWords } from './words.ts';

export interface TruthTableRow {
  readonly row: number;
  readonly values: readonly number[];
  readonly n: number;
  readonly cases: readonly string[];
  readonly consistency: number;
  readonly pri: number;
  /** 1 leads to the outcome, 0 does not, C contradicts itself, ? too few cases. */
  readonly outcome: '1' | '0' | 'C' | '?';
}

export interface QcaFound {
  readonly conditions: readonly string[];
  readonly negated: boolean;
  /** The combinations seen; those never seen are counted only. */
  readonly truthTable: readonly TruthTableRow[];
  readonly combinations: number;
  /** Rows that may not be assumed to lead to the outcome (enhanced analysis): row numbers. */
  readonly excludedAssumptions: readonly number[];
  readonly conservative: Solution;
  readonly parsimonious: Solution;
  /** One per pair of a conservative and a parsimonious model; null where no expectations were given. */
  readonly intermediate: readonly IntermediateSolution[] | null;
}

export interface QcaOptions extends CutOffs, SolveOptions {
  readonly directions: Directions | null;
  /** Whether contradictory assumptions are forbidden (enhanced standard analysis). */
  readonly enhanced: boolean;
  /** Terms held to be necessary: a row outside them may not be assumed to lead to the outcome. */
  readonly necessary: readonly Term[];
  readonly budget: number;
}

/** Assumptions that may not be made: contradictory ones, and those against a necessary condition. */
function forbidden(cases: Cases, table: Split, options: QcaOptions): number[] {
  const { space } = cases;
  const unknown = remainders(space, table);
  const against = options.necessary.length === 0 ? [] : unknown.filter((row) => !inAll(options.necessary, row));
  if (!options.enhanced) return against;
  const absence = split(truthTable(negate(cases), options));
  return [...new Set([...against, ...contradictoryAssumptions(space, table, absence, options.budget)])];
}

const inAll = (terms: readonly Term[], row: number): boolean =>
  terms.every((term) => coveredBy([term], [row]).length > 0);

/**
 * The whole analysis in slices, for pages that show progress or let people leave. The table must have a combination
 * that leads to the outcome.
 */
export function* qcaSteps(cases: Cases, rows: readonly TruthRow[], options: QcaOptions): Steps<QcaFound> {
  const { space } = cases;
  const seen = split(rows);
  const excluded = forbidden(cases, seen, options);
  const table: Split = { positives: seen.positives, negatives: [...seen.negatives, ...excluded] };
  const strict = yield* conservative(space, table, options);
  const simple = yield* parsimonious(space, table, [], options);
  const between =
    options.directions === null
      ? null
      : yield* intermediates(space, table, { conservative: strict, parsimonious: simple }, options.directions, options);
  const describe = describer(cases, table.positives, remainders(space, table));
  return {
    conditions: cases.conditions,
    negated: false,
    truthTable: rows.map((row) => shown(cases, row)),
    combinations: space.size,
    excludedAssumptions: excluded.map((row) => rowNumber(space, row)).sort((a, b) => a - b),
    conservative: describe.solution(strict),
    parsimonious: describe.solution(simple),
    intermediate: between?.map((found) => describe.intermediate(found, simple)) ?? null,
  };
}

const shown = (cases: Cases, row: TruthRow): TruthTableRow => ({
  row: row.number,
  values: row.values,
  n: row.members.length,
  cases: row.members.map((i) => cases.names[i] ?? String(i + 1)),
  consistency: row.consistency,
  pri: row.pri,
  outcome: row.outcome,
});

/** What a careful reader must know besides the numbers. */
function warningsOf(cases: Cases, rows: readonly TruthRow[], found: QcaFound): Note[] {
  const [n, k] = [cases.names.length, cases.conditions.length];
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  const constant = cases.conditions.filter((_, c) => cases.columns[c]?.every((x) => x === cases.columns[c]?.[0]));
  const undecided = cases.names.filter((_, i) => cases.outcome[i] === 0.5);
  const skewed = cases.conditions.filter((_, c) => isSkewed(cases, c));
  const unfinished = [found.conservative, found.parsimonious, ...(found.intermediate ?? [])].some((s) => !s.complete);
  const list = (names: readonly string[]) => names.join(', ');
  return [
    ...(n < gates.qcaCasesPerCondition * k ? [note('qca-few-cases', { n, k })] : []),
    ...(k > gates.qcaConditions ? [note('qca-many-conditions', { k, limit: gates.qcaConditions })] : []),
    ...(unfinished ? [note('qca-unfinished')] : []),
    ...(found.parsimonious.count > 1 ? [note('qca-ambiguous', { count: found.parsimonious.count })] : []),
    ...(count('C') > 0 ? [note('qca-contradictions', { count: count('C') })] : []),
    ...(count('0') + count('C') === 0 ? [note('qca-nothing-against')] : []),
    ...(constant.length > 0 ? [note('qca-constant', { conditions: list(constant) })] : []),
    ...(skewed.length > 0 ? [note('qca-skewed', { conditions: list(skewed) })] : []),
    ...(undecided.length > 0 ? [note('qca-outcome-half', { cases: list(undecided) })] : []),
  ];
}

/** Four in five cases on one side: consistency then comes easily. */
function isSkewed(cases: Cases, condition: number): boolean {
  if (at(cases.space.levels, condition) > 2) return false;
  const inside = cases.columns[condition]?.filter((x) => x > 0.5).length ?? 0;
  const share = inside / cases.names.length;
  return share > 0.8 || share < 0.2;
}

interface QcaInput extends CutOffs {
  readonly conditions: Readonly<Record<string, readonly number[]>>;
  readonly outcome: readonly number[];
  readonly negated: boolean;
  readonly caseNames: readonly string[] | null;
  readonly directions: Directions | null;
  readonly enhanced: boolean;
  readonly necessary: readonly string[] | null;
  readonly models: 'minimum' | 'irredundant';
  readonly modelsShown: number;
  readonly budget: number;
}

/** Checked input as cases, truth table and options; or why it cannot be analysed. */
export function prepareQca(
  input: QcaInput,
):
  | { readonly cases: Cases; readonly rows: readonly TruthRow[]; readonly options: QcaOptions }
  | { readonly problems: readonly Problem[] } {
  const read = readCases(input);
  if ('problems' in read) return read;
  const { cases } = read;
  const necessary = (input.necessary ?? []).map((text, i) => readTerm(cases, text, `necessary[${i + 1}]`));
  const problems = [
    ...necessary.flatMap((one) => ('problem' in one ? [one.problem] : [])),
    ...directionProblems(cases, input.directions),
    ...cutProblems(input),
  ];
  const rows = truthTable(cases, input);
  if (rows.every((row) => row.outcome !== '1')) problems.push(problem('qca-no-positive-row', 'consistencyCut'));
  if (problems.length > 0) return { problems };
  return {
    cases,
    rows,
    options: {
      consistencyCut: input.consistencyCut,
      contradictionCut: input.contradictionCut,
      priCut: input.priCut,
      casesCut: input.casesCut,
      directions: input.directions,
      enhanced: input.enhanced,
      necessary: necessary.flatMap((one) => ('term' in one ? [one.term] : [])),
      which: input.models,
      list: input.modelsShown,
      budget: input.budget,
    },
  };
}

const cutProblems = ({ consistencyCut, contradictionCut }: CutOffs): Problem[] =>
  contradictionCut !== null && contradictionCut > consistencyCut
    ? [problem('too-large', 'contradictionCut', { given: contradictionCut, limit: consistencyCut })]
    : [];

function directionProblems(cases: Cases, given: Directions | null): Problem[] {
  if (given === null) return [];
  const limit = cases.conditions.length;
  if (given.length !== limit) return [problem('uneven-lengths', 'directions', { given: given.length, limit })];
  return given.flatMap((value, c) => {
    const most = at(cases.space.levels, c) - 1;
    return value !== null && value > most
      ? [problem('too-large', `directions[${c + 1}]`, { given: value, limit: most })]
      : [];
  });
}

function analyse(input: QcaInput): Answer<QcaFound> {
  const ready = prepareQca(input);
  if ('problems' in ready) return refuse(...ready.problems);
  const { cases, rows, options } = ready;
  const found = { ...finish(qcaSteps(cases, rows, options), options.budget), negated: input.negated };
  const warnings = warningsOf(cases, rows, found);
  const weak = warnings.some((one) => one.code === 'qca-few-cases' || one.code === 'qca-unfinished');
  return result({
    n: cases.names.length,
    grade: weak ? 'describe' : 'suggest',
    assumptions: [note('independent-cases'), note('qca-conditions-chosen'), note('qca-conventions')],
    warnings,
    value: found,
  });
}

/**
 * Which combinations of conditions go with the outcome. Takes memberships by condition (0 to 1; whole numbers for
 * multi-value) and one outcome per case. Refuses memberships of exactly one half, and data without a combination that
 * leads to the outcome. Consistency, PRI and coverage are shares from 0 to 1.
 */
export const qca = method({
  id: 'qca',
  about: {
    nl: 'Welke combinaties van condities gaan samen met de uitkomst, met alle even goede modellen.',
    en: 'Which combinations of conditions go with the outcome, with all equally good models.',
  },
  fields: {
    ...caseFields,
    ...cutFields,
    directions,
    enhanced: withDefault(flag('forbid assumptions that would lead to the outcome and its absence at once'), false),
    necessary: optional(labels('terms held to be necessary: no assumption may go against them')),
    ...modelFields,
  },
  notes: qcaNotes,
  words: qcaWords,
  compute: analyse,
});
