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
  visibility,
} from '#kernel/contract.ts';
import { barrierKinds, domains, outcomes } from './rules/codes.ts';

const domain = z.enum(domains);
const kind = z.enum(barrierKinds);
const outcome = z.enum(outcomes);

export const barrierItem = z.strictObject({
  id,
  title: z.string(),
  about: z.string().nullable(),
  domain,
  kind,
  law: z.string().nullable().meta({ description: 'Name of the act or rule as it was written' }),
  outcome,
  seenOn: z.string().nullable(),
  deal: dealRef.extend({ fictional: z.boolean(), asOfOn: z.string().nullable() }),
  organisation: organisationRef.nullable(),
  source: z.string().nullable(),
  visibility,
  version: z.int(),
});
export type BarrierItem = z.output<typeof barrierItem>;

const filters = {
  programme: emptyAsMissing(slug.optional()),
  deal: emptyAsMissing(idOrSlug.optional()),
  domain: emptyAsMissing(domain.optional()),
  law: optionalText(300),
  outcome: emptyAsMissing(outcome.optional()),
  search: optionalText(200),
};

export const listBarriers = contract({
  name: 'listBarriers',
  method: 'GET',
  path: '/barriers',
  audience: 'public',
  summary: { nl: 'Belemmeringen', en: 'Barriers' },
  query: z.strictObject({ ...page(['title', 'deal'] as const), ...filters }),
  answer: listOf(barrierItem),
  refusals: {},
});

export const summariseBarriers = contract({
  name: 'summariseBarriers',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: {
    nl: 'Hoeveel belemmeringen, en waarop ze te kiezen zijn',
    en: 'How many barriers, and what they can be chosen by',
  },
  query: z.strictObject(filters),
  answer: z.strictObject({
    total: z.int(),
    all: z.int(),
    withLaw: z.int(),
    withOutcome: z.int(),
    byDomain: z.array(z.strictObject({ domain, barriers: z.int() })),
    laws: z.array(z.string()),
    deals: z.array(z.strictObject({ slug, shortName: z.string() })),
  }),
  refusals: {},
});
export type BarrierSummary = z.output<typeof summariseBarriers.answer>;

export const viewBarrier = contract({
  name: 'viewBarrier',
  method: 'GET',
  path: '/barriers/{barrier}',
  audience: 'public',
  summary: { nl: 'Eén belemmering', en: 'One barrier' },
  params: z.strictObject({ barrier: id }),
  answer: barrierItem.extend({
    sources: z.array(z.strictObject({ number: z.int(), url: z.string() })),
    sameLaw: z.array(barrierItem),
  }),
  refusals: {},
});

export const recordBarrier = contract({
  name: 'recordBarrier',
  method: 'POST',
  path: '/deals/{deal}/barriers',
  audience: 'signed-in',
  summary: { nl: 'Leg vast wat in de weg staat', en: 'Record what stands in the way' },
  params: z.strictObject({ deal: idOrSlug }),
  body: z.strictObject({
    title: text(200),
    about: optionalText(4000),
    domain: domain.default('unknown'),
    kind: kind.default('unknown'),
    law: optionalText(300),
    seenOn: optionalPartialDate,
    source: optionalText(500),
    organisation: emptyAsMissing(slug.optional()).meta({ description: 'Left out: kept back' }),
    visibility: visibility.exclude(['named']).default('parties'),
  }),
  answer: z.strictObject({ id }),
  refusals: { 'not-your-organisation': 400, 'organisation-needed': 400 },
});
