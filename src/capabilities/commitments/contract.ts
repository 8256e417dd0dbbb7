// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { dealRef, organisationRef } from '#capabilities/deals/contract.ts';
import {
  contract,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  optionalPartialDate,
  optionalText,
  page,
  slug,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';
import { contributionKinds } from './rules/codes.ts';
import { endings } from './rules/ending.ts';

const partial = z.string().nullable().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD; null: unknown' });
const amount = z.number().nullable().meta({ description: 'Euro for money, else in the unit; null: unknown' });
const kind = z.enum(contributionKinds);

export const contributionItem = z.strictObject({
  id,
  deal: dealRef,
  organisation: organisationRef.nullable(),
  paidBy: organisationRef.nullable(),
  kind,
  what: z.string(),
  plannedAmount: amount,
  realAmount: amount,
  unit: z.string().nullable(),
  startsOn: partial,
  endsOn: partial,
  ending: z.enum(endings).meta({ description: 'How near the end is: soon is within six months' }),
  source: z.string().nullable(),
  visibility,
  version: z.int(),
});
export type ContributionItem = z.output<typeof contributionItem>;

export const listContributions = contract({
  name: 'listContributions',
  method: 'GET',
  path: '/contributions',
  audience: 'public',
  summary: { nl: 'Bijdragen: wie brengt wat', en: 'Contributions: who brings what' },
  query: z.strictObject({
    ...page(['endsOn'] as const),
    deal: emptyAsMissing(idOrSlug.optional()),
    kind: emptyAsMissing(kind.optional()),
  }),
  answer: listOf(contributionItem),
  refusals: {},
});

const optionalAmount = emptyAsMissing(z.coerce.number().min(0).max(999_999_999_999).multipleOf(0.01).optional());

export const recordContribution = contract({
  name: 'recordContribution',
  method: 'POST',
  path: '/deals/{deal}/contributions',
  audience: 'signed-in',
  summary: { nl: 'Leg vast wie wat bijdraagt', en: 'Record who brings what' },
  params: z.strictObject({ deal: idOrSlug }),
  body: z.strictObject({
    kind,
    what: text(300),
    organisation: emptyAsMissing(slug.optional()),
    paidBy: emptyAsMissing(slug.optional()),
    plannedAmount: optionalAmount,
    realAmount: optionalAmount,
    unit: optionalText(40),
    startsOn: optionalPartialDate,
    endsOn: optionalPartialDate,
    source: optionalText(500),
    visibility: visibility.exclude(['named']).default('parties'),
  }),
  answer: z.strictObject({ id }),
  refusals: {
    'no-such-organisation': 404,
    'money-is-in-euro': 400,
    'ends-before-start': 400,
    'organisation-needed': 400,
  },
});

export const changeContribution = contract({
  name: 'changeContribution',
  method: 'PUT',
  path: '/contributions/{contribution}',
  audience: 'signed-in',
  summary: { nl: 'Zet een bijdrage recht', en: 'Set a contribution right' },
  params: z.strictObject({ contribution: id }),
  body: z.strictObject({
    what: text(300),
    paidBy: emptyAsMissing(slug.optional()),
    plannedAmount: optionalAmount,
    realAmount: optionalAmount,
    unit: optionalText(40),
    startsOn: optionalPartialDate,
    endsOn: optionalPartialDate,
    version,
  }),
  answer: z.strictObject({ id, version: z.int() }),
  refusals: { 'no-such-organisation': 404, 'money-is-in-euro': 400, 'ends-before-start': 400 },
});

export const endContribution = contract({
  name: 'endContribution',
  method: 'POST',
  path: '/contributions/{contribution}/endings',
  audience: 'signed-in',
  summary: { nl: 'Zeg wanneer een bijdrage eindigt', en: 'Say when a contribution ends' },
  params: z.strictObject({ contribution: id }),
  body: z.strictObject({ endsOn: optionalPartialDate, realAmount: optionalAmount, version }),
  answer: z.strictObject({ endsOn: z.string(), version: z.int() }),
  refusals: { 'ends-before-start': 400 },
});
