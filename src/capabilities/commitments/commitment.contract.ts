// SPDX-License-Identifier: EUPL-1.2
// Commitments as they are read: in a list, over one deal, for one organisation, and one by itself.
import { z } from 'zod';
import { dealRef, organisationRef } from '#capabilities/deals/contract.ts';
import { commitmentKind } from '#capabilities/membership/mandates.contract.ts';
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
import { contributionItem } from './contract.ts';
import { ambitions, completions, effects, judgedCompletions, newnesses, sides, verifiables } from './rules/codes.ts';
import { moves, states } from './rules/commitment.states.ts';

const partial = z.string().nullable().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD; null: not said' });
const dayOrNull = z.string().nullable().meta({ description: 'YYYY-MM-DD' });
const texts = z.string().nullable();
const completion = z.enum(completions).nullable();
const judged = z.enum(judgedCompletions).nullable();
const effect = z.enum(effects).nullable();

export const commitmentItem = z.strictObject({
  id,
  deal: dealRef.extend({ fictional: z.boolean(), asOfOn: texts }),
  organisation: organisationRef.nullable(),
  what: z.string().meta({ description: 'The observable act, from the verb on' }),
  dueOn: partial,
  effect: texts.meta({ description: 'So that …' }),
  condition: texts.meta({ description: 'We will, if …' }),
  kind: commitmentKind,
  ownerFunction: texts,
  newness: z.enum(newnesses),
  state: z.enum(states),
  promisedOn: dayOrNull,
  promisedFunction: texts,
  confirmedOn: dayOrNull,
  reportedOn: dayOrNull,
  verifiable: z.enum(verifiables).nullable(),
  ambition: z.enum(ambitions).nullable(),
  codingDueOn: dayOrNull.meta({ description: 'Coded by somebody outside the party from this day on' }),
  self: z.strictObject({ completion: judged, effect }).meta({ description: 'What the party said last' }),
  other: z
    .strictObject({ completion: judged, effect, why: texts })
    .meta({ description: 'What somebody else said last; never averaged with the first' }),
  reading: z
    .strictObject({ self: completion, other: completion, silentFor: z.int().nullable(), differs: z.boolean() })
    .meta({ description: 'The two columns as they read today' }),
  inherited: z
    .strictObject({ since: z.string(), confirmBefore: z.string(), over: z.boolean() })
    .nullable()
    .meta({ description: 'Somebody else speaks for the party now, and did not confirm it yet' }),
  transferTo: organisationRef.nullable(),
  transferReason: texts,
  withdrawnOn: dayOrNull,
  withdrawnReason: texts,
  source: texts,
  visibility,
  version: z.int(),
});
export type CommitmentItem = z.output<typeof commitmentItem>;

/** What commitments can be chosen by, over all deals. */
const filters = {
  programme: emptyAsMissing(slug.optional()),
  deal: emptyAsMissing(idOrSlug.optional()),
  organisation: emptyAsMissing(idOrSlug.optional()),
  kind: emptyAsMissing(commitmentKind.optional()),
  completion: emptyAsMissing(z.enum([...completions, 'not_judged']).optional()),
  search: optionalText(200),
};
export const commitmentFilters = z.strictObject(filters);

export const listCommitments = contract({
  name: 'listCommitments',
  method: 'GET',
  path: '/commitments',
  audience: 'public',
  summary: { nl: 'Toezeggingen', en: 'Commitments' },
  query: z.strictObject({ ...page(['dueOn'] as const), ...filters }),
  answer: listOf(commitmentItem),
  refusals: {},
});

export const summariseCommitments = contract({
  name: 'summariseCommitments',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: {
    nl: 'Hoeveel toezeggingen, hoe ze ervoor staan, en waarop ze te kiezen zijn',
    en: 'How many commitments, how they stand, and what they can be chosen by',
  },
  query: commitmentFilters,
  answer: z.strictObject({
    total: z.int(),
    all: z.int(),
    byCompletion: z.array(z.strictObject({ completion: z.enum([...completions, 'not_judged']), commitments: z.int() })),
    differ: z.int(),
    deals: z.array(z.strictObject({ slug, shortName: z.string() })),
    organisations: z.array(z.strictObject({ slug, name: z.string() })),
  }),
  refusals: {},
});
export type CommitmentSummary = z.output<typeof summariseCommitments.answer>;

const place = z.strictObject({ id, x: z.number(), y: z.number() });
export const picture = z.strictObject({ width: z.number(), height: z.number(), places: z.array(place) });

export const viewDealCommitments = contract({
  name: 'viewDealCommitments',
  method: 'GET',
  path: '/deals/{deal}/commitments',
  audience: 'public',
  summary: {
    nl: 'Toezeggingen en bijdragen in een deal, met wat op wat wacht',
    en: 'Commitments and contributions of a deal, and what waits for what',
  },
  params: z.strictObject({ deal: idOrSlug }),
  answer: z.strictObject({
    items: z.array(commitmentItem),
    dependencies: z.array(z.strictObject({ id, from: id, needs: id, why: texts })),
    picture: picture.nullable().meta({ description: 'Where each stands in the drawing of what waits for what' }),
    contributions: z.array(contributionItem),
    money: z
      .strictObject({
        contributions: z.int(),
        planned: z.number().nullable(),
        plannedUnknown: z.int(),
        real: z.number().nullable(),
        realUnknown: z.int(),
      })
      .meta({ description: 'Money of this deal; what is not known is counted beside it' }),
    text: z
      .strictObject({
        number: z.int(),
        promises: z.int(),
        unrecorded: z.int().meta({ description: 'Of those: typed in the text, and in no commitment' }),
        fitting: z.int(),
        same: z.boolean(),
      })
      .nullable()
      .meta({ description: 'For who leads: the draft of the deal text, and whether it says what is promised here' }),
    mine: z.strictObject({ works: z.boolean(), leads: z.boolean(), organisations: z.array(z.string()) }),
  }),
  refusals: {},
});
export type DealCommitments = z.output<typeof viewDealCommitments.answer>;

export const judgement = z.strictObject({
  id,
  side: z.enum(sides),
  completion: z.enum(judgedCompletions),
  effect: z.enum(effects),
  why: texts,
  evidence: texts,
  givenBy: texts,
  organisation: organisationRef.nullable(),
  givenOn: z.string(),
});

const neighbour = z.strictObject({
  dependency: id,
  id,
  what: z.string(),
  organisation: organisationRef.nullable(),
  dueOn: partial,
  completion: completion,
  why: texts,
});

export const viewCommitment = contract({
  name: 'viewCommitment',
  method: 'GET',
  path: '/commitments/{commitment}',
  audience: 'public',
  summary: { nl: 'Eén toezegging', en: 'One commitment' },
  params: z.strictObject({ commitment: id }),
  answer: commitmentItem.extend({
    versions: z.array(
      z.strictObject({
        number: z.int(),
        organisation: organisationRef.nullable(),
        what: z.string(),
        dueOn: partial,
        effect: texts,
        condition: texts,
        reason: texts,
        agreedBy: texts,
        madeOn: z.string(),
      }),
    ),
    milestones: z.array(z.strictObject({ id, text: z.string(), dueOn: partial, doneOn: partial, version: z.int() })),
    needs: z.array(neighbour),
    neededBy: z.array(neighbour),
    judgements: z.array(judgement),
    codings: z.array(
      z.strictObject({
        id,
        verifiable: z.enum(verifiables),
        ambition: z.enum(ambitions),
        why: texts,
        givenBy: texts,
        organisation: organisationRef.nullable(),
        givenOn: z.string(),
      }),
    ),
    story: z.array(
      z.strictObject({
        move: z.enum(moves),
        happenedOn: z.string(),
        organisation: organisationRef.nullable(),
        givenBy: texts,
        note: texts,
        evidence: texts,
      }),
    ),
    decided: z
      .array(z.strictObject({ id, title: z.string(), href: z.string() }))
      .meta({ description: 'Decisions that changed this commitment' }),
    mine: z.strictObject({
      moves: z.array(z.enum(moves)),
      plans: z.boolean(),
      depends: z.boolean(),
      leads: z.boolean(),
      /** Others of this deal it may wait for, and parties it may be handed to. */
      choices: z.array(z.strictObject({ id, what: z.string(), organisation: z.string() })),
      parties: z.array(z.strictObject({ slug, name: z.string() })),
    }),
  }),
  refusals: {},
});
export type CommitmentView = z.output<typeof viewCommitment.answer>;

export const viewOrganisationCommitments = contract({
  name: 'viewOrganisationCommitments',
  method: 'GET',
  path: '/organisations/{organisation}/commitments',
  audience: 'public',
  summary: {
    nl: 'Wat een organisatie toezegde, erfde, verwacht en ziet eindigen',
    en: 'What an organisation promised, inherited, waits for and sees ending',
  },
  params: z.strictObject({ organisation: idOrSlug }),
  answer: z.strictObject({
    organisation: organisationRef.extend({ fictional: z.boolean() }),
    mine: z.boolean().meta({ description: 'The acting person acts for this organisation' }),
    promised: z.array(commitmentItem),
    offered: z.array(commitmentItem).meta({ description: 'Asked to take over' }),
    awaited: z
      .array(z.strictObject({ own: z.strictObject({ id, what: z.string() }), commitment: commitmentItem }))
      .meta({ description: 'Of others, on which an own commitment waits' }),
    ending: z.array(contributionItem).meta({ description: 'Own contributions that end within half a year' }),
  }),
  refusals: {},
});
export type OrganisationCommitments = z.output<typeof viewOrganisationCommitments.answer>;
