// SPDX-License-Identifier: EUPL-1.2
import { readCall } from '../core/r-call.ts';
import { valueFrom } from '../core/result.ts';
import { type Adapter, fieldsOf, numbersOf } from '../core/vectors.ts';
import { columnsFor, measureNames } from './effect-sizes.ts';
import { effectSizes } from './pool.ts';

type Columns = Readonly<Record<string, unknown>>;

/** R's names of the columns of effect sizes, in the order of ours. */
const rColumns: Readonly<Record<string, readonly string[]>> = {
  events1: ['ai', 'x1i', 'tpos'],
  rest1: ['bi', 'tneg'],
  events2: ['ci', 'x2i', 'cpos'],
  rest2: ['di', 'cneg'],
  events: ['xi'],
  time: ['ti'],
  time1: ['t1i'],
  time2: ['t2i'],
  mean1: ['m1i'],
  mean2: ['m2i'],
  sd1: ['sd1i'],
  sd2: ['sd2i'],
  n1: ['n1i'],
  n2: ['n2i'],
  n: ['ni'],
  r: ['ri'],
};

/** Tables the arguments may come from: the input itself, or one of several inside it. */
const tablesOf = (input: Columns): Columns[] => [
  input,
  ...Object.values(input).filter((x): x is Columns => typeof x === 'object' && x !== null && !Array.isArray(x)),
];

/** Cases such as "escalc('RR', ai=tpos, ...)". */
export const effectSize: Adapter = (given) => {
  const { plain, named } = readCall(String(given.peek('call')));
  const measure = measureNames.find((name) => name === plain[0]);
  if (measure === undefined) throw new Error(`a measure we do not know: ${plain[0]}`);
  const wanted = columnsFor(measure).map((ours) => {
    const theirs = rColumns[ours] ?? [];
    // "ai=tpos" names the column; else the argument is the column.
    return {
      ours,
      column:
        theirs.flatMap((name) => named[name] ?? [])[0] ??
        theirs.find((name) => plain.includes(name)) ??
        theirs[0] ??
        ours,
    };
  });
  const source = tablesOf(fieldsOf(given.file.input)).find((table) => wanted.every(({ column }) => column in table));
  if (source === undefined) throw new Error(`no table has ${wanted.map((w) => w.column).join(', ')}`);
  const data = Object.fromEntries(wanted.map(({ ours, column }) => [ours, numbersOf(source[column])]));
  const found = valueFrom(effectSizes({ measure, data }));
  return { actual: { yi: found.effect, vi: found.variance } };
};
