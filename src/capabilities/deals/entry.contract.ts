// SPDX-License-Identifier: EUPL-1.2
// Questions at the door of a deal, for who sits in its room.
import { z } from 'zod';
import { contract, day, id, idOrSlug, moment, slug, text } from '#kernel/contract.ts';
import { criteria, entryAnswers } from './rules/entry.ts';

const answer = z.strictObject({
  id,
  answer: z.enum(entryAnswers),
  reason: z.string(),
  answeredAs: z.string().meta({ description: 'The function in which it was answered' }),
  answeredAt: moment,
});

const params = z.strictObject({ deal: idOrSlug });

export const viewEntryTest = contract({
  name: 'viewEntryTest',
  method: 'GET',
  path: '/deals/{deal}/entry-test',
  audience: 'signed-in',
  summary: {
    nl: 'De vragen vooraf, met antwoorden en redenen',
    en: 'The questions at the door, with answers and reasons',
  },
  params,
  answer: z.strictObject({
    deal: z.strictObject({ id, slug, name: z.string(), shortName: z.string(), fictional: z.boolean() }),
    questions: z.array(
      z.strictObject({ criterion: z.enum(criteria), current: answer.nullable(), earlier: z.array(answer) }),
    ),
    proposedOn: day.nullable(),
    answerBefore: day.nullable(),
    term: z.enum(['done', 'running', 'past', 'none']),
    mine: z.strictObject({ answers: z.boolean() }),
  }),
  refusals: {},
});
export type EntryTest = z.output<typeof viewEntryTest.answer>;

export const answerEntryQuestion = contract({
  name: 'answerEntryQuestion',
  method: 'POST',
  path: '/deals/{deal}/entry-answers',
  audience: 'signed-in',
  summary: { nl: 'Beantwoord een vraag vooraf', en: 'Answer a question at the door' },
  params,
  body: z.strictObject({
    criterion: z.enum(criteria),
    answer: z.enum(entryAnswers),
    reason: text(2000),
    answeredAs: text(120),
  }),
  answer: z.strictObject({ id }),
  refusals: { 'past-the-door': 409 },
});
