// SPDX-License-Identifier: EUPL-1.2
// The inputs that every configurational method takes.
import {
  choice,
  type Field,
  flag,
  labels,
  number,
  numbers,
  numbersOrMissing,
  optional,
  table,
  withDefault,
} from '../core/fields.ts';
import { problem } from '../core/result.ts';
import { mostCases } from './cases.ts';

/** The same field, but a list that is far too long is refused before it is read. */
function notLongerThan<T>(field: Field<T, true>, columns: (raw: unknown) => readonly unknown[]): Field<T, true> {
  return {
    ...field,
    read: (raw, at, report) => {
      const length = Math.max(0, ...columns(raw).map(lengthOf));
      if (length <= mostCases) return field.read(raw, at, report);
      report(problem('qca-too-many-cases', at, { given: length, limit: mostCases }));
      return undefined;
    },
  };
}

const lengthOf = (x: unknown): number =>
  typeof x === 'object' && x !== null && 'length' in x && typeof x.length === 'number' ? x.length : 0;

const columnsOf = (raw: unknown): readonly unknown[] =>
  typeof raw === 'object' && raw !== null && lengthOf(raw) === 0 ? Object.values(raw) : [raw];

export const caseFields = {
  conditions: notLongerThan(
    table('memberships from 0 to 1 by condition, or whole numbers for a multi-value condition', { min: 0 }),
    columnsOf,
  ),
  outcome: notLongerThan(numbers('membership of each case in the outcome', { min: 0, max: 1 }), (raw) => [raw]),
  negated: withDefault(flag('explain the absence of the outcome'), false),
  caseNames: optional(labels('names of the cases')),
};

export const cutFields = {
  consistencyCut: withDefault(
    number('a combination leads to the outcome from this consistency on', { above: 0, max: 1 }),
    0.8,
  ),
  contradictionCut: optional(
    number('between this consistency and the cut a combination contradicts itself', { min: 0, max: 1 }),
  ),
  priCut: withDefault(number('least proportional reduction in inconsistency', { min: 0, max: 1 }), 0.5),
  casesCut: withDefault(number('fewest cases for a combination to count as seen', { integer: true, min: 1 }), 1),
};

export const directions = optional(
  numbersOrMissing('per condition the value that should help the outcome; null: no expectation', {
    integer: true,
    min: 0,
  }),
);

export const modelFields = {
  models: withDefault(choice('minimum models, or every irredundant one', ['minimum', 'irredundant']), 'minimum'),
  modelsShown: withDefault(number('models written out', { integer: true, min: 1, max: 100_000 }), 20),
  budget: withDefault(
    number('how much work a search may take before it answers with what is certain', { integer: true, min: 1 }),
    100_000_000,
  ),
};
