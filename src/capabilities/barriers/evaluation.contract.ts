// SPDX-License-Identifier: EUPL-1.2
// What is to be known of laws every half year, for who evaluates and changes them.
import { z } from 'zod';
import { contract, emptyAsMissing, idOrSlug, listOf, page } from '#kernel/contract.ts';
import { answerKinds, frequencies, requests } from './rules/codes.ts';

const half = z
  .string()
  .regex(/^(19|20)\d\d-[12]$/)
  .meta({ description: 'Half year: 2026-1 is January to June. Left out: the last that is over' });

export const lawEvaluation = z.strictObject({
  half: z.string(),
  key: z.string(),
  law: z.string(),
  href: z.url().nullable(),
  cases: z.int().meta({ description: 'Cases that were met, asked, answered or closed in this half year' }),
  deals: z.int(),
  organisations: z
    .int()
    .meta({ description: 'Organisations that said they were hindered; kept back ones are not counted' }),
  mostOften: z.enum(frequencies).meta({ description: 'Of the case that is hindered most often' }),
  checked: z.int(),
  asked: z.int(),
  answered: z.int(),
  resolved: z.int(),
  refused: z.int(),
  waiting: z.int().meta({ description: 'Asked and without an answer' }),
  requested: z.array(z.enum(requests)),
  questions: z.array(z.string()),
  protects: z.array(z.string()),
  answers: z.array(
    z.strictObject({
      kind: z.enum(answerKinds),
      text: z.string(),
      by: z.string(),
      answeredOn: z.string().nullable(),
    }),
  ),
});
export type LawEvaluation = z.output<typeof lawEvaluation>;

export const listLawEvaluations = contract({
  name: 'listLawEvaluations',
  method: 'GET',
  path: '/law-evaluations',
  audience: 'public',
  summary: { nl: 'Wetsevaluatie per half jaar', en: 'Evaluation of laws per half year' },
  query: z.strictObject({
    ...page(['law'] as const),
    half: emptyAsMissing(half.optional()),
    owner: emptyAsMissing(idOrSlug.optional()).meta({ description: 'Only what this organisation is asked' }),
    example: emptyAsMissing(z.enum(['yes', 'no']).optional()),
  }),
  answer: listOf(lawEvaluation),
  refusals: {},
});
