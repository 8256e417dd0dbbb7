// SPDX-License-Identifier: EUPL-1.2
// What an R call about survival says, against the columns of the vector file.
import { arithmetic, columnOf, inside, type RCall, readCall, readFormula } from '../core/r-call.ts';
import { fieldsOf, type VectorCase } from '../core/vectors.ts';

type Cell = number | string | null;

/** What a call says: its columns and terms, with the rows that have a missing value left out, as R does. */
export interface Model {
  readonly call: RCall;
  readonly time: number[];
  readonly event: number[];
  readonly entry: number[] | undefined;
  /** The plain terms of the formula, with their columns. */
  readonly terms: readonly { readonly name: string; readonly values: Cell[] }[];
  readonly strata: readonly string[] | undefined;
  readonly cluster: readonly string[] | undefined;
  readonly weight: number[] | undefined;
}

/** 1 and 2 for seen in place and ended, or 0 and 1. */
export const asEvents = (status: readonly number[]): number[] => {
  const top = Math.max(...status);
  return status.map((x) => (x === top && (top === 2 || top === 1) ? 1 : 0));
};

const asNumbers = (cells: readonly Cell[]): number[] => cells.map((x) => Number(x));

/** Pulls a call apart against the columns of the file, or of the case. */
export function modelOf(text: string, columns: Readonly<Record<string, unknown>>): Model {
  const call = readCall(text);
  const { left, terms } = readFormula(call.plain[0] ?? '');
  const surv = readCall(left).plain;
  const plainTerms = terms.filter((term) => !/^(strata|cluster)\(/.test(term));
  const special = (name: string) => terms.flatMap((term) => inside(term, name) ?? []);
  const [strataNames, clusterNames] = [special('strata'), special('cluster')];
  const used = [...surv, ...plainTerms.map((term) => inside(term, 'factor') ?? term), ...strataNames, ...clusterNames];
  const raw = Object.fromEntries(used.map((name) => [name, columnOf(columns, name)]));
  const n = raw[surv[0] ?? '']?.length ?? 0;
  const kept = Array.from({ length: n }, (_, i) => i).filter((i) => used.every((name) => raw[name]?.[i] !== null));
  const pick = (name: string | undefined): Cell[] => kept.map((i) => raw[name ?? '']?.[i] ?? null);
  const joined = (names: readonly string[]) =>
    names.length === 0 ? undefined : kept.map((i) => names.map((name) => raw[name]?.[i]).join(', '));
  const start = surv.length === 3 ? surv[0] : undefined;
  const weights = call.named.weights;
  return {
    call,
    time: asNumbers(pick(surv.at(-2))),
    event: asEvents(asNumbers(pick(surv.at(-1)))),
    entry: start === undefined ? undefined : asNumbers(pick(start)),
    terms: plainTerms.map((term) => ({ name: term, values: pick(inside(term, 'factor') ?? term) })),
    strata: joined(strataNames),
    cluster: joined(clusterNames),
    weight:
      weights === undefined
        ? undefined
        : kept.map((i) => arithmetic(weights, (name) => Number(columnOf(columns, name)[i]))),
  };
}

export const columnsOf = (given: VectorCase): Readonly<Record<string, unknown>> =>
  fieldsOf(given.has('data') ? given.take('data') : given.file.input);
