// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { organisationRef } from '#capabilities/deals/contract.ts';
import {
  contract,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  optionalText,
  page,
  slug,
  visibility,
} from '#kernel/contract.ts';
import { axes, connectionKinds, kinds, classifications as lists, none } from './rules/codes.ts';
import { gapQuestions } from './rules/gaps.ts';

/** Kinds of party in the order they are shown; what is not known has no value on the axis. */
export const partyKinds = organisationRef.shape.kind.exclude(['unknown']).options;
const partial = z.string().nullable().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD; null: unknown' });
const count = z.int().min(0);
const axis = z.enum(axes);

/** The value of a classification in an answer; null: not classified yet. */
const known = <const V extends readonly [string, ...string[]]>(values: V) => z.enum(values).nullable();
const classified = {
  level: known(lists.level),
  lever: known(lists.lever),
  facet: known(lists.facet),
  horizon: known(lists.horizon),
  leverageBand: known(lists.leverageBand),
  scalingMechanism: known(lists.scalingMechanism),
  stage: known(lists.stage),
  evidenceLevel: known(lists.evidenceLevel),
  xcurvePattern: known(lists.xcurvePattern),
};

const spaceRef = z.strictObject({
  id,
  slug,
  name: z.string(),
  kind: z.enum(['programme', 'deal', 'coalition', 'community_of_practice']),
});
export const itemRef = z.strictObject({ id, title: z.string(), portfolio: slug });

export const portfolioItem = z.strictObject({
  id,
  title: z.string(),
  about: z.string().nullable(),
  kind: z.enum(kinds),
  ...classified,
  place: z.string().nullable(),
  startsOn: partial,
  endsOn: partial,
  theme: z.string().nullable().meta({ description: 'Theme of the deal that carries it' }),
  carrier: spaceRef.meta({ description: 'The deal that carries it, or the programme' }),
  portfolio: z.strictObject({ slug, name: z.string() }).meta({ description: 'Programme whose portfolio it is in' }),
  source: z.string().nullable().meta({ description: 'Who says so; null: somebody here' }),
  visibility,
  fictional: z.boolean(),
});

const tie = { id, slug, name: z.string() };
export const itemView = z.strictObject({
  ...portfolioItem.shape,
  version: z.int(),
  missions: z.array(z.strictObject(tie)),
  deals: z.array(z.strictObject(tie)).meta({ description: 'Further deals it serves' }),
  results: z.array(z.strictObject(tie)).meta({ description: 'What it yielded' }),
  barriers: z.array(z.strictObject({ id, title: z.string() })).meta({ description: 'Barriers it came of' }),
  connections: z.array(
    z.strictObject({
      id,
      kind: z.enum(connectionKinds),
      outward: z.boolean().meta({ description: 'False: the other says it of this one' }),
      item: itemRef,
      note: z.string().nullable(),
    }),
  ),
  mine: z.strictObject({ works: z.boolean(), keeps: z.boolean(), author: z.boolean() }),
});

const oneOf = <const V extends readonly string[]>(values: V) => emptyAsMissing(z.enum([...values, none]).optional());
const freeValue = optionalText(200).meta({ description: 'As it stands on the axis, or none' });

/** What a portfolio can be narrowed by; `none`: what has no value. */
export const filters = {
  level: oneOf(lists.level),
  lever: oneOf(lists.lever),
  facet: oneOf(lists.facet),
  horizon: oneOf(lists.horizon),
  leverageBand: oneOf(lists.leverageBand),
  scalingMechanism: oneOf(lists.scalingMechanism),
  stage: oneOf(lists.stage),
  evidenceLevel: oneOf(lists.evidenceLevel),
  xcurvePattern: oneOf(lists.xcurvePattern),
  kind: oneOf(kinds),
  theme: freeValue,
  year: emptyAsMissing(
    z
      .string()
      .regex(/^(\d{4}|none)$/)
      .optional(),
  ),
  place: freeValue,
  partyKind: emptyAsMissing(z.enum([...partyKinds, none]).optional()),
  deal: emptyAsMissing(idOrSlug.optional()),
  mission: emptyAsMissing(idOrSlug.optional()),
  search: optionalText(200),
};
const programme = z.strictObject({ programme: idOrSlug });

export const listItems = contract({
  name: 'listItems',
  method: 'GET',
  path: '/portfolio-items',
  audience: 'public',
  summary: { nl: 'Onderdelen van portfolio’s', en: 'Portfolio items' },
  query: z.strictObject({
    ...page(['title', 'startsOn'] as const),
    programme: emptyAsMissing(idOrSlug.optional()),
    ...filters,
  }),
  answer: listOf(portfolioItem),
  refusals: {},
});

export const viewItem = contract({
  name: 'viewItem',
  method: 'GET',
  path: '/portfolio-items/{item}',
  audience: 'public',
  summary: { nl: 'Eén onderdeel', en: 'One portfolio item' },
  params: z.strictObject({ item: id }),
  answer: itemView,
  refusals: {},
});

export const listItemChoices = contract({
  name: 'listItemChoices',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: { nl: 'Waar een onderdeel aan vast kan zitten', en: 'What an item can be tied to' },
  params: z.strictObject({ item: id }),
  answer: z.strictObject({
    items: z.array(z.strictObject({ id, name: z.string(), carrier: z.string() })),
    missions: z.array(z.strictObject(tie)),
    deals: z.array(z.strictObject(tie)),
    results: z.array(z.strictObject(tie)),
  }),
  refusals: {},
});

export const listPortfolios = contract({
  name: 'listPortfolios',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: { nl: 'Portfolio’s, een per programma', en: 'Portfolios, one per programme' },
  answer: z.strictObject({
    portfolios: z.array(
      z.strictObject({ id, slug, name: z.string(), fictional: z.boolean(), items: count, deals: count }),
    ),
  }),
  refusals: {},
});

export const viewPortfolio = contract({
  name: 'viewPortfolio',
  method: 'GET',
  path: '/programmes/{programme}/portfolio',
  audience: 'public',
  summary: {
    nl: 'Eén portfolio: hoeveel, en hoe ver ingedeeld',
    en: 'One portfolio: how many, and how far classified',
  },
  params: programme,
  answer: z.strictObject({
    id,
    slug,
    name: z.string(),
    fictional: z.boolean(),
    asOfOn: partial,
    items: count,
    sourced: count.meta({ description: 'Said by a source and confirmed by nobody here' }),
    classified: z.record(axis, count).meta({ description: 'How many items have a value, per axis' }),
    deals: z.array(z.strictObject({ ...spaceRef.shape, signedOn: partial, items: count })),
    themes: z.array(z.string()),
    years: z.array(z.string()),
    places: z.array(z.string()),
    missions: z.array(z.strictObject(tie)),
    mayRecordIn: z.array(spaceRef).meta({ description: 'Where who asks may record an item' }),
  }),
  refusals: {},
});

export const portfolioMatrix = contract({
  name: 'portfolioMatrix',
  method: 'GET',
  path: '/programmes/{programme}/portfolio-matrix',
  audience: 'public',
  summary: { nl: 'Twee indelingen tegen elkaar', en: 'Two classifications against each other' },
  params: programme,
  query: z.strictObject({ row: axis.default('level'), column: axis.default('scalingMechanism'), ...filters }),
  answer: z.strictObject({
    row: axis,
    column: axis,
    rows: z.array(z.string()).meta({ description: 'Values in order; none: not classified' }),
    columns: z.array(z.string()),
    cells: z.array(z.strictObject({ row: z.string(), column: z.string(), recorded: count, sourced: count })),
    asks: z
      .array(z.strictObject({ row: z.string(), column: z.string() }))
      .meta({ description: 'Empty cells to ask about' }),
    total: count,
    withoutRow: count,
    withoutColumn: count,
    perDeal: z
      .array(
        z.strictObject({
          deal: z.strictObject({ slug, name: z.string(), signedOn: partial }),
          items: count,
          cells: z.array(z.strictObject({ row: z.string(), column: z.string(), sourced: z.boolean() })),
        }),
      )
      .meta({ description: 'The same per deal, in order of signing; empty when there are more than 60' }),
  }),
  refusals: {},
});

export const portfolioTimeline = contract({
  name: 'portfolioTimeline',
  method: 'GET',
  path: '/programmes/{programme}/portfolio-timeline',
  audience: 'public',
  summary: { nl: 'Onderdelen in de tijd', en: 'Items over time' },
  params: programme,
  query: z.strictObject({ lane: axis.default('kind'), ...filters }),
  answer: z.strictObject({
    lane: axis,
    lanes: z.array(z.string()),
    events: z.array(
      z.strictObject({
        item: itemRef,
        lane: z.string(),
        on: partial,
        until: partial,
        after: partial.meta({ description: 'Signing of the deal, when the item has no date of its own' }),
      }),
    ),
    total: count,
    undated: count,
    from: z.string().nullable(),
    to: z.string().nullable(),
    today: z.iso.date(),
  }),
  refusals: {},
});

export const portfolioNetwork = contract({
  name: 'portfolioNetwork',
  method: 'GET',
  path: '/programmes/{programme}/portfolio-network',
  audience: 'public',
  summary: { nl: 'Hoe onderdelen samenhangen', en: 'How items hang together' },
  params: programme,
  query: z.strictObject(filters),
  answer: z.strictObject({
    nodes: z.array(z.strictObject({ item: itemRef, sourced: z.boolean(), x: z.number(), y: z.number() })),
    edges: z.array(z.strictObject({ id, from: id, to: id, kind: z.enum(connectionKinds) })),
    width: z.number(),
    height: z.number(),
    total: count,
    alone: count.meta({ description: 'Items without any connection' }),
    left: count.meta({ description: 'Connected items that did not fit in the picture' }),
  }),
  refusals: {},
});

export const askGapQuestions = contract({
  name: 'askGapQuestions',
  method: 'GET',
  path: '/programmes/{programme}/gap-questions',
  audience: 'public',
  summary: { nl: 'Zes vragen die dit portfolio zichzelf stelt', en: 'Six questions this portfolio asks itself' },
  params: programme,
  query: z.strictObject(filters),
  answer: z.strictObject({
    items: count.meta({ description: 'How many items were looked at' }),
    answers: z.array(
      z.strictObject({
        question: z.enum(gapQuestions),
        verdict: z.enum(['yes', 'nearly', 'no', 'cannot_say']),
        count,
        known: count,
        total: count,
      }),
    ),
  }),
  refusals: {},
});

export type PortfolioItem = z.output<typeof portfolioItem>;
export type ItemView = z.output<typeof itemView>;
export type Portfolio = z.output<typeof viewPortfolio.answer>;
export type MatrixAnswer = z.output<typeof portfolioMatrix.answer>;
export type TimelineAnswer = z.output<typeof portfolioTimeline.answer>;
export type NetworkAnswer = z.output<typeof portfolioNetwork.answer>;
export type GapAnswers = z.output<typeof askGapQuestions.answer>['answers'];
