// SPDX-License-Identifier: EUPL-1.2
// "May we?": what was answered, for everybody to find, with conditions, date and who answered.
import { z } from 'zod';
import { organisationRef } from '#capabilities/deals/contract.ts';
import { contract, emptyAsMissing, id, idOrSlug, listOf, optionalText, page } from '#kernel/contract.ts';
import { answerKinds } from './rules/codes.ts';

const example = emptyAsMissing(z.enum(['yes', 'no']).optional()).meta({
  description: 'Only of the living example, or only of what is real',
});

export const rulingItem = z.strictObject({
  id,
  question: z.string(),
  bundled: z.boolean().meta({ description: 'Answered once for many cases' }),
  subject: id.meta({ description: 'The case, or the bundled question' }),
  law: z.string().nullable(),
  topic: z.string().nullable(),
  organisation: organisationRef.nullable(),
  givenBy: z.string(),
  kind: z.enum(answerKinds),
  text: z.string(),
  reasons: z.string().nullable(),
  conditions: z.string().nullable(),
  legalBasis: z.string().nullable(),
  validFor: z.enum(['case', 'all']),
  answeredOn: z.string().nullable(),
  source: z.string().nullable(),
  fictional: z.boolean(),
});
export type RulingItem = z.output<typeof rulingItem>;

export const listRulings = contract({
  name: 'listRulings',
  method: 'GET',
  path: '/barrier-rulings',
  audience: 'public',
  summary: { nl: 'Mag dit? Wat er geantwoord is', en: 'May we? What was answered' },
  query: z.strictObject({
    ...page(['answeredOn'] as const),
    search: optionalText(200),
    owner: emptyAsMissing(idOrSlug.optional()),
    law: optionalText(300).meta({ description: 'Key of an act or article' }),
    topic: optionalText(60),
    example,
  }),
  answer: listOf(rulingItem),
  refusals: {},
});

const counted = z.strictObject({ key: z.string(), label: z.string(), answers: z.int() });

export const browseRulings = contract({
  name: 'browseRulings',
  method: 'GET',
  path: '/barrier-ruling-topics',
  audience: 'public',
  summary: {
    nl: 'Waarop gegeven antwoorden te kiezen zijn: regelhouder, wet en onderwerp',
    en: 'What given answers can be chosen by: rule owner, law and topic',
  },
  query: z.strictObject({ example }),
  answer: z.strictObject({ owners: z.array(counted), laws: z.array(counted), topics: z.array(counted) }),
  refusals: {},
});
export type RulingTopics = z.output<typeof browseRulings.answer>;
