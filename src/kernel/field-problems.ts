// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod';
import { type FieldProblem, type FieldProblemCode, fieldProblemCodes } from './pure/refusal.ts';

type Issue = z.core.$ZodIssue;

/** Translates what the schema found into problems with a sentence in each language. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap(problemsOf);
}

function problemsOf(issue: Issue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: 'unknown-field' }));
  return [{ path: issue.path.join('.'), ...problemOf(issue) }];
}

function problemOf(issue: Issue): Omit<FieldProblem, 'path'> {
  const named = namedProblem(issue);
  if (named) return { code: named };
  if (issue.input === undefined && issue.code === 'invalid_type') return { code: 'required' };
  return (problemByIssue[issue.code] ?? (() => ({ code: 'not-valid' })))(issue);
}

/** A schema may name its problem itself: `{ params: { problem: 'not-a-date' } }`. */
function namedProblem(issue: Issue): FieldProblemCode | undefined {
  const params = 'params' in issue && typeof issue.params === 'object' ? issue.params : undefined;
  const name = params && 'problem' in params ? params.problem : undefined;
  return fieldProblemCodes.find((code) => code === name);
}

const problemByIssue: Partial<Record<Issue['code'], (issue: Issue) => Omit<FieldProblem, 'path'>>> = {
  too_big: (issue) => {
    const max = 'maximum' in issue ? Number(issue.maximum) : 0;
    const origin = 'origin' in issue ? issue.origin : '';
    return {
      code: origin === 'string' ? 'too-long' : origin === 'array' ? 'too-many-items' : 'too-big',
      values: { max },
    };
  },
  too_small: (issue) => {
    const min = 'minimum' in issue ? Number(issue.minimum) : 0;
    const origin = 'origin' in issue ? issue.origin : '';
    if (origin === 'array') return { code: 'required' };
    if (origin === 'string') return min <= 1 ? { code: 'required' } : { code: 'too-short', values: { min } };
    return { code: 'too-small', values: { min } };
  },
  invalid_type: (issue) => ({
    code: 'expected' in issue && issue.expected === 'number' ? 'not-a-number' : 'not-valid',
  }),
  invalid_value: () => ({ code: 'not-in-list' }),
  invalid_format: (issue) => {
    const format = 'format' in issue ? issue.format : '';
    if (format === 'email') return { code: 'not-a-mail-address' };
    if (format === 'date' || format === 'datetime') return { code: 'not-a-date' };
    if (format === 'url') return { code: 'not-an-address' };
    return { code: 'not-valid' };
  },
};
