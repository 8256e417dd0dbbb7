// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { dealRef, organisationRef } from '#capabilities/deals/contract.ts';
import {
  contract,
  day,
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
import { experimentItem } from './experiment.contract.ts';
import {
  answerKinds,
  barrierKinds,
  domains,
  frequencies,
  outcomes,
  requests,
  routes,
  verdicts,
} from './rules/codes.ts';
import { moves, stages } from './rules/path.states.ts';

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
  stage: z.enum(stages).meta({ description: 'How far it is on its way to whoever can remove it' }),
  deal: dealRef
    .extend({ asOfOn: z.string().nullable() })
    .nullable()
    .meta({ description: 'null: not for who asks. A rule owner sees the case, and the deal only where that is open' }),
  fictional: z.boolean(),
  organisation: organisationRef.nullable(),
  source: z.string().nullable(),
  visibility,
  version: z.int(),
});
export type BarrierItem = z.output<typeof barrierItem>;

const clockStep = z.strictObject({
  step: z.enum(['acknowledged', 'answered', 'concluded']),
  dueOn: day,
  doneOn: day.nullable(),
  state: z.enum(['done', 'waiting', 'silent', 'planned']),
});

export const barrierAnswer = z.strictObject({
  id,
  organisation: organisationRef.nullable(),
  givenBy: z.string(),
  kind: z.enum(answerKinds),
  text: z.string(),
  reasons: z.string().nullable(),
  legalBasis: z.string().nullable(),
  conditions: z.string().nullable().meta({ description: 'Under which conditions it holds' }),
  bundled: z.boolean().meta({ description: 'Given once, to a bundled question' }),
  validFor: z.enum(['case', 'all']),
  state: z.enum(['draft', 'sent', 'published']),
  answeredOn: z.string().nullable(),
  source: z.string().nullable(),
  version: z.int(),
});
export type BarrierAnswer = z.output<typeof barrierAnswer>;

const storyLine = z.strictObject({
  move: z.enum([...moves, 'tell', 'become']),
  happenedOn: z.string().nullable().meta({ description: 'null: a source does not say when' }),
  organisation: organisationRef.nullable(),
  note: z.string().nullable(),
  source: z.string().nullable(),
});

const filters = {
  programme: emptyAsMissing(slug.optional()),
  deal: emptyAsMissing(idOrSlug.optional()),
  domain: emptyAsMissing(domain.optional()),
  law: optionalText(300).meta({ description: 'As it was written, or the key of an act or article' }),
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
    hindered: z.string().nullable(),
    frequency: z.enum(frequencies),
    supposedRule: z.string().nullable(),
    protects: z.string().nullable(),
    tried: z.string().nullable(),
    requested: z.enum(requests),
    topic: z.string().nullable(),
    laws: z.array(z.strictObject({ label: z.string(), href: z.url().nullable() })),
    verdict: z.enum(verdicts),
    verdictBy: z.string().nullable(),
    verdictWhy: z.string().nullable(),
    verdictOn: z.string().nullable(),
    route: z.enum(routes).nullable(),
    owner: organisationRef.nullable(),
    ownerFunction: z.string().nullable(),
    expiresOn: z.string().nullable(),
    expiresWhy: z.string().nullable(),
    outcomeWhy: z.string().nullable(),
    clock: z.array(clockStep).meta({ description: 'Empty until it was asked' }),
    nextStepOn: day.nullable(),
    answers: z.array(barrierAnswer),
    story: z.array(storyLine),
    cluster: z
      .strictObject({ id, question: z.string(), cases: z.int(), differs: z.string().nullable() })
      .nullable()
      .meta({ description: 'The bundled question it belongs to, where that is for who asks' }),
    successor: organisationRef
      .extend({ function: z.string().nullable(), why: z.string().nullable() })
      .nullable()
      .meta({ description: 'Whom the rule owner says to ask instead' }),
    became: z
      .array(
        z.strictObject({
          kind: z.enum(['decision', 'commitment', 'portfolio_item']),
          href: z.string(),
          label: z.string(),
          decision: z.string().nullable().meta({ description: 'State of the decision' }),
          commitment: z.string().nullable().meta({ description: 'State of the commitment' }),
          item: z
            .strictObject({ stage: z.string().nullable(), endsOn: z.string().nullable() })
            .nullable()
            .meta({ description: 'How far the item of the portfolio is' }),
        }),
      )
      .meta({ description: 'What it became, as that reads now' }),
    experiments: z.array(experimentItem).meta({ description: 'Room to experiment for this case' }),
    mayPropose: z.boolean().meta({ description: 'Who asks may describe room to experiment' }),
    mayDescribe: z.boolean(),
    mayCluster: z.boolean().meta({ description: 'Who asks works in its deal, and may say what asks the same' }),
    moves: z.array(z.enum(moves)).meta({ description: 'What who asks may do next' }),
    sources: z.array(z.strictObject({ number: z.int(), url: z.string() })),
    sameLaw: z.array(barrierItem),
  }),
  refusals: {},
});

export type BarrierView = z.output<typeof viewBarrier.answer>;

export const recordBarrier = contract({
  name: 'recordBarrier',
  method: 'POST',
  path: '/deals/{deal}/barriers',
  audience: 'signed-in',
  summary: { nl: 'Leg vast wat in de weg staat', en: 'Record what stands in the way' },
  params: z.strictObject({ deal: idOrSlug }),
  body: z.strictObject({
    title: text(200).meta({ description: 'What happens in practice' }),
    hindered: optionalText(1000).meta({ description: 'Who is hindered' }),
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
