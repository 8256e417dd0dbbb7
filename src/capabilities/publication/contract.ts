// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { dealItem, programmeItem } from '#capabilities/deals/contract.ts';
import { decisionItem } from '#capabilities/decisions/contract.ts';
import { portfolioItem } from '#capabilities/portfolio/contract.ts';
import { adoptionItem } from '#capabilities/results/contract.ts';
import { contract, emptyAsMissing, id, idOrSlug, slug, text } from '#kernel/contract.ts';

export const searchKinds = [
  'organisation',
  'mission',
  'deal',
  'agreement',
  'document',
  'commitment',
  'barrier',
  'result',
  'item',
] as const;

export const searchEverything = contract({
  name: 'searchEverything',
  method: 'GET',
  path: '/search-results',
  audience: 'public',
  summary: { nl: 'Zoek in alles wat u mag zien', en: 'Search everything you may see' },
  query: z.strictObject({
    words: emptyAsMissing(text(200).optional()),
    kind: emptyAsMissing(z.enum(searchKinds).optional()),
  }),
  answer: z.strictObject({
    hits: z.array(
      z.strictObject({
        kind: z.enum(searchKinds),
        title: z.string(),
        about: z.string().nullable(),
        href: z.string(),
        fictional: z.boolean(),
        alike: z.boolean().meta({ description: 'Found by likeness: the words themselves are not in it' }),
      }),
    ),
    more: z.boolean().meta({ description: 'There is more than is shown; use more words' }),
  }),
  refusals: {},
});

const standing = z.enum(['confirmed', 'reported', 'unknown']);

export const viewProgrammePage = contract({
  name: 'viewProgrammePage',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: {
    nl: 'Een programma: deals, wat eruit kwam, wat nog leeft',
    en: 'A programme: deals, what came of it, what is alive',
  },
  params: z.strictObject({ programme: idOrSlug }),
  answer: z.strictObject({
    programme: programmeItem,
    deals: z.array(dealItem),
    counts: z.strictObject({
      results: z.int(),
      confirmed: z.int().meta({ description: 'Results of which somebody confirmed use in the last 14 months' }),
      reported: z.int().meta({ description: 'Results of which use was reported once, and not confirmed since' }),
      unknown: z.int().meta({ description: 'Results of which nobody said whether they are used' }),
    }),
    results: z.array(z.strictObject({ id, slug, title: z.string(), dealId: id, standing, users: z.array(z.string()) })),
  }),
  refusals: {},
});

const { level, freshness, direction } = adoptionItem.shape;
const use = z.strictObject({
  adoptionId: id,
  organisation: z.strictObject({ slug, name: z.string() }),
  unit: z.string().nullable(),
  level,
  freshness,
  direction,
  fallReported: z.boolean(),
  end: z.enum(['declined', 'stopped_deliberately', 'superseded', 'reverted']).nullable(),
});

/** What the page of a deal shows beside the deal itself, in one question. */
export const viewDecidedInAgreement = contract({
  name: 'viewDecidedInAgreement',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: { nl: 'Besluiten over een versie van een dealtekst', en: 'Decisions about a version of a deal text' },
  params: z.strictObject({ version: id }),
  answer: z.strictObject({ decisions: z.array(decisionItem).meta({ description: 'Decisions that changed it' }) }),
  refusals: {},
});

export const viewDealPanels = contract({
  name: 'viewDealPanels',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: {
    nl: 'Wat uit een deal kwam en wat er wordt geprobeerd',
    en: 'What came of a deal and what is tried in it',
  },
  params: z.strictObject({ deal: idOrSlug }),
  answer: z.strictObject({
    results: z.array(z.strictObject({ id, slug, title: z.string(), uses: z.array(use) })),
    items: z.array(portfolioItem),
    decidedIn: z.array(decisionItem).meta({ description: 'Decisions that changed the deal' }),
  }),
  refusals: {},
});
