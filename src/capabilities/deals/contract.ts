// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { organisationKind } from '#capabilities/membership/organisations.contract.ts';
import {
  contract,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  moment,
  optionalPartialDate,
  optionalText,
  page,
  slug,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';
import { confidences, intensities, linkKinds, stages, ties } from './rules/codes.ts';

export const stage = z.enum(stages).meta({ description: 'deal_stage, or unknown' });
const partial = z.string().nullable().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD; null: unknown' });
const spaceVisibility = visibility.extract(['parties', 'network', 'public']);

export const organisationRef = z.strictObject({ id, slug, name: z.string(), kind: organisationKind });
export const dealRef = z.strictObject({ id, slug, name: z.string(), shortName: z.string() });
export const programmeRef = z.strictObject({ id, slug, name: z.string() });

const dealFields = {
  id,
  slug,
  name: z.string(),
  shortName: z.string(),
  programme: programmeRef.nullable(),
  theme: z.string().nullable(),
  stage,
  exploredFromOn: partial,
  signedOn: partial,
  endsOn: partial,
  confidence: z.enum(confidences),
  asOfOn: partial,
  visibility: spaceVisibility,
  fictional: z.boolean(),
  parties: z.int().meta({ description: 'Number of parties on record; 0 means none found, not none' }),
};
export const dealItem = z.strictObject(dealFields);

export const party = z.strictObject({
  id,
  organisation: organisationRef,
  tie: z.enum(ties),
  intensity: z.enum(intensities),
  joinedOn: partial,
  leftOn: partial,
  leftReason: z.string().nullable(),
  successorNote: z.string().nullable(),
  source: z.string().nullable(),
  version: z.int(),
});

export const dealView = z.strictObject({
  ...dealFields,
  notes: z.string().nullable(),
  version: z.int(),
  partyList: z.array(party),
  links: z.array(
    z.strictObject({
      id,
      kind: z.enum(linkKinds),
      /** False: the other deal says it of this one. */
      outward: z.boolean(),
      deal: dealRef.nullable(),
      name: z.string(),
      linkedOn: partial,
      source: z.string().nullable(),
      /** Until agreed only the leads of both deals see it. */
      state: z.enum(['agreed', 'asked', 'declined']),
      mayAnswer: z.boolean(),
    }),
  ),
  sources: z.array(z.strictObject({ number: z.int(), url: z.string() })),
  history: z.array(
    z.strictObject({
      stage,
      happenedOn: partial,
      note: z.string().nullable(),
      source: z.string().nullable(),
      recordedAt: moment,
    }),
  ),
  mine: z.strictObject({ member: z.boolean(), leads: z.boolean(), nextStages: z.array(stage) }),
});

const filters = {
  theme: optionalText(200),
  stage: emptyAsMissing(stage.optional()),
  year: emptyAsMissing(
    z
      .string()
      .regex(/^(\d{4}|unknown)$/)
      .optional(),
  ).meta({ description: 'Year of signing, or unknown' }),
  party: emptyAsMissing(slug.optional()),
  partyKind: emptyAsMissing(organisationKind.optional()),
  programme: emptyAsMissing(slug.optional()),
  search: optionalText(200),
};

export const listDeals = contract({
  name: 'listDeals',
  method: 'GET',
  path: '/deals',
  audience: 'public',
  summary: { nl: 'Deals', en: 'Deals' },
  query: z.strictObject({ ...page(['shortName', 'signedOn', 'endsOn'] as const), ...filters }),
  answer: listOf(dealItem),
  refusals: {},
});

export const summariseDeals = contract({
  name: 'summariseDeals',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: { nl: 'Hoeveel deals, en waarop ze te kiezen zijn', en: 'How many deals, and what they can be chosen by' },
  query: z.strictObject(filters),
  answer: z.strictObject({
    total: z.int(),
    all: z.int(),
    byStage: z.array(z.strictObject({ stage, deals: z.int() })),
    themes: z.array(z.string()),
    years: z.array(z.string()),
    programmes: z.array(programmeRef),
    parties: z.array(z.strictObject({ slug, name: z.string(), kind: organisationKind })),
  }),
  refusals: {},
});

export const viewDeal = contract({
  name: 'viewDeal',
  method: 'GET',
  path: '/deals/{deal}',
  audience: 'public',
  summary: { nl: 'Eén deal', en: 'One deal' },
  params: z.strictObject({ deal: idOrSlug }),
  answer: dealView,
  refusals: {},
});

export const createDeal = contract({
  name: 'createDeal',
  method: 'POST',
  path: '/deals',
  audience: 'signed-in',
  summary: { nl: 'Begin een deal', en: 'Start a deal' },
  body: z.strictObject({
    programme: slug,
    name: text(200),
    shortName: text(60),
    theme: optionalText(120),
    stage: stage.extract(['idea', 'exploration']),
    exploredFromOn: optionalPartialDate,
    visibility: spaceVisibility.default('parties'),
  }),
  answer: z.strictObject({ id, slug }),
  refusals: {},
});

export const changeDealStage = contract({
  name: 'changeDealStage',
  method: 'POST',
  path: '/deals/{deal}/stage-changes',
  audience: 'signed-in',
  summary: {
    nl: 'Zet een deal in een volgende fase, of beëindig hem eerlijk',
    en: 'Move a deal to its next stage, or end it honestly',
  },
  params: z.strictObject({ deal: idOrSlug }),
  body: z.strictObject({ stage, happenedOn: optionalPartialDate, note: optionalText(2000), version }),
  answer: z.strictObject({ stage, version: z.int() }),
  // The last two come from a guard of the slice that follows results for years: docs/decisions/0012.
  refusals: { 'no-such-step': 409, 'words-needed': 400, 'results-not-settled': 409, 'custodian-needed': 409 },
});

export const addParty = contract({
  name: 'addParty',
  method: 'POST',
  path: '/deals/{deal}/parties',
  audience: 'signed-in',
  summary: { nl: 'Voeg een partij toe', en: 'Add a party' },
  params: z.strictObject({ deal: idOrSlug }),
  body: z.strictObject({
    organisation: text(300).meta({ description: 'Name, slug or id' }),
    tie: z.enum(ties),
    intensity: z.enum(intensities).default('unknown'),
    joinedOn: optionalPartialDate,
    source: optionalText(500),
  }),
  answer: z.strictObject({ id }),
  refusals: { 'already-a-party': 409, 'no-such-organisation': 404 },
});

export const endParty = contract({
  name: 'endParty',
  method: 'POST',
  path: '/deals/{deal}/parties/{party}/departures',
  audience: 'signed-in',
  summary: { nl: 'Een partij gaat weg', en: 'A party leaves' },
  params: z.strictObject({ deal: idOrSlug, party: id }),
  body: z.strictObject({
    leftOn: optionalPartialDate,
    reason: text(500),
    successorNote: optionalText(500),
    version,
  }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'left-before-joining': 400, 'already-left': 409, 'no-mandate': 403, 'last-lead': 409 },
});

export const linkDeals = contract({
  name: 'linkDeals',
  method: 'POST',
  path: '/deals/{deal}/links',
  audience: 'signed-in',
  summary: { nl: 'Zeg hoe een deal aan een andere vastzit', en: 'Say how a deal is tied to another' },
  params: z.strictObject({ deal: idOrSlug }),
  body: z.strictObject({
    kind: z.enum(linkKinds),
    to: optionalText(300),
    toName: optionalText(200),
    linkedOn: optionalPartialDate,
    source: optionalText(500),
  }),
  answer: z.strictObject({ id, agreed: z.boolean().meta({ description: 'False: asked of who leads the other deal' }) }),
  refusals: { 'one-end-needed': 400, 'no-such-deal': 404, 'same-deal': 400 },
});

export const programmeItem = z.strictObject({
  ...programmeRef.shape,
  about: z.string().nullable(),
  gaps: z.string().nullable(),
  asOfOn: partial,
  visibility: spaceVisibility,
  fictional: z.boolean(),
  deals: z.int(),
  mine: z.strictObject({ member: z.boolean(), leads: z.boolean() }),
});

export const listProgrammes = contract({
  name: 'listProgrammes',
  method: 'GET',
  path: '/programmes',
  audience: 'public',
  summary: { nl: 'Programma’s', en: 'Programmes' },
  query: z.strictObject(page(['name'] as const)),
  answer: listOf(programmeItem),
  refusals: {},
});

export const viewProgramme = contract({
  name: 'viewProgramme',
  method: 'GET',
  path: '/programmes/{programme}',
  audience: 'public',
  summary: { nl: 'Eén programma', en: 'One programme' },
  params: z.strictObject({ programme: idOrSlug }),
  answer: programmeItem,
  refusals: {},
});

export type DealItem = z.output<typeof dealItem>;
export type DealView = z.output<typeof dealView>;
export type Party = z.output<typeof party>;
export type DealSummary = z.output<typeof summariseDeals.answer>;
