// SPDX-License-Identifier: EUPL-1.2
// What can only be checked once the cases are read: whether names, directions and cut-offs go with them.
import { at } from '../core/numbers.ts';
import { type Problem, problem } from '../core/result.ts';
import type { QcaOptions } from './analysis.ts';
import { type Cases, readCases } from './cases.ts';
import { readTerm } from './expression.ts';
import type { Directions } from './solve.ts';
import { type CutOffs, type TruthRow, truthTable } from './truth-table.ts';

export interface QcaInput extends CutOffs {
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

export interface Ready {
  readonly cases: Cases;
  readonly rows: readonly TruthRow[];
  readonly options: QcaOptions;
}

/** Checked input as cases, truth table and options; or why it cannot be analysed. */
export function prepareQca(input: QcaInput): Ready | { readonly problems: readonly Problem[] } {
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
