// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  moment,
  optionalText,
  page,
  slug,
  text,
  visibility,
} from '#kernel/contract.ts';
import { changeKinds, decisionTypes, methods, remarkKinds, shares, states, voices } from './rules/codes.ts';
import type { DecisionMove } from './rules/consent.states.ts';

const spaceParams = z.strictObject({ space: idOrSlug });
const decisionParams = z.strictObject({ decision: id });
const organisation = z.strictObject({ id, slug, name: z.string() });
const optionalDay = emptyAsMissing(day.optional());
const type = z.enum(decisionTypes);
const method = z.enum(methods);
const share = z.enum(shares);

/** A decision as lists show it. */
export const decisionItem = z.strictObject({
  id,
  title: z.string(),
  proposal: z.string(),
  type,
  method,
  state: z.enum(states),
  reviewOn: day.nullable(),
  reviewDue: z.boolean(),
  roundUntil: day.nullable(),
  decidedOn: day.nullable(),
  formalBy: z.string().nullable(),
  formalOn: day.nullable(),
  round: z.strictObject({
    asked: z.int(),
    spoken: z.int(),
    objections: z.int().meta({ description: 'Objections (consent) that stand over the text as it is' }),
  }),
  space: z.strictObject({ id, kind: z.string(), slug, name: z.string() }),
  visibility,
});
export type DecisionItem = z.output<typeof decisionItem>;

export const listDecisions = contract({
  name: 'listDecisions',
  method: 'GET',
  path: '/spaces/{space}/decisions',
  audience: 'public',
  summary: { nl: 'Besluiten van een ruimte', en: 'Decisions of a space' },
  params: spaceParams,
  query: z.strictObject({
    ...page(['createdAt'] as const),
    state: z
      .enum(['open', 'decided', 'due', 'all'])
      .default('all')
      .meta({ description: 'due: it is time to look again' }),
  }),
  answer: listOf(decisionItem),
  refusals: {},
});

const voiceView = z.strictObject({
  id,
  organisation,
  edition: z.int(),
  voice: z.enum(voices),
  argument: z.string().nullable(),
  harmsAim: z.string().nullable(),
  functionTitle: z.string().nullable(),
  integratedHow: z.string().nullable(),
  integratedIn: z.int().nullable(),
  createdAt: moment,
});
export type VoiceView = z.output<typeof voiceView>;

const roundLine = z.strictObject({
  organisation,
  kind: z.enum(['waiting', 'left', ...voices]),
  voice: voiceView.nullable(),
  earlier: z.array(voiceView),
  mine: z.boolean().meta({ description: 'I may represent this party' }),
});
export type RoundLineView = z.output<typeof roundLine>;

export const moves = [
  'hear',
  'ask',
  'adopt',
  'reject',
  'withdraw',
  'refer',
  'postpone',
  'resume',
  'confirm',
  'end',
] as const satisfies readonly DecisionMove[];
export type Move = (typeof moves)[number];

export const decisionView = decisionItem.extend({
  driver: z.string(),
  circle: z.string().nullable(),
  share,
  decider: organisation.nullable(),
  edition: z.int(),
  measure: z.string().nullable(),
  bindingOn: z.string().nullable(),
  formalReference: z.string().nullable(),
  outcomeNote: z.string().nullable(),
  referredTo: z.string().nullable(),
  replaces: z.strictObject({ id, title: z.string() }).nullable(),
  replacedBy: z.strictObject({ id, title: z.string() }).nullable(),
  createdAt: moment,
  editions: z.array(
    z.strictObject({ number: z.int(), proposal: z.string(), why: z.string().nullable(), createdAt: moment }),
  ),
  remarks: z.array(
    z.strictObject({
      id,
      kind: z.enum(remarkKinds),
      text: z.string(),
      organisation: organisation.nullable(),
      answer: z.string().nullable(),
      createdAt: moment,
    }),
  ),
  lines: z.array(roundLine).meta({ description: 'The round, in order of speaking' }),
  voices: z.array(voiceView).meta({ description: 'Everything parties said, oldest first; nothing is overwritten' }),
  changes: z.array(
    z.strictObject({ id, kind: z.enum(changeKinds), targetId: z.string().nullable(), label: z.string() }),
  ),
  steps: z.array(z.strictObject({ move: z.string(), state: z.enum(states), note: z.string().nullable(), at: moment })),
  obstacle: z.enum(['nobody-asked', 'not-all-heard', 'objections-open', 'not-carried']).nullable(),
  mine: z.strictObject({
    wrote: z.boolean(),
    works: z.boolean(),
    keeps: z.boolean().meta({ description: 'I wrote it or lead the space' }),
    moves: z.array(z.enum(moves)),
    represents: z.array(organisation).meta({ description: 'Parties in the round that I may speak for' }),
    /** Own organisations in the round for which others speak. */
    othersSpeak: z.array(
      z.strictObject({ organisation: z.string(), holders: z.string().meta({ description: 'Functions; or `none`' }) }),
    ),
  }),
  version: z.int(),
});
export type DecisionView = z.output<typeof decisionView>;

export const viewDecision = contract({
  name: 'viewDecision',
  method: 'GET',
  path: '/decisions/{decision}',
  audience: 'public',
  summary: { nl: 'Eén besluit, met de ronde', en: 'One decision, with its round' },
  params: decisionParams,
  answer: decisionView,
  refusals: {},
});

export const watchDecision = contract({
  name: 'watchDecision',
  method: 'GET',
  // Only pages look along; the mark says that something changed, never what.
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Kijk mee met een besluit', en: 'Look along with a decision' },
  params: decisionParams,
  answer: z.strictObject({ mark: z.string() }),
  refusals: {},
});

export const proposeDecision = contract({
  name: 'proposeDecision',
  method: 'POST',
  path: '/spaces/{space}/decisions',
  audience: 'signed-in',
  summary: { nl: 'Doe een voorstel', en: 'Make a proposal' },
  params: spaceParams,
  body: z.strictObject({
    title: text(160),
    proposal: text(5000),
    driver: text(2000),
    circle: optionalText(200),
    type: type.default('other'),
    measure: optionalText(500),
    reviewOn: optionalDay,
    bindingOn: optionalText(500),
    formalBy: optionalText(300),
    replaces: emptyAsMissing(id.optional()),
    decider: optionalText(200).meta({ description: 'With the method mandate_holder: whose mandate it is' }),
    changes: optionalText(300).meta({ description: 'What it changes, in words' }),
    visibility: visibility.default('parties'),
  }),
  answer: z.strictObject({ id }),
  refusals: { 'not-a-worker': 403, 'no-such-decision': 400, 'decider-needed': 400, 'organisation-unknown': 400 },
});

export const addRemark = contract({
  name: 'addRemark',
  method: 'POST',
  path: '/decisions/{decision}/remarks',
  audience: 'signed-in',
  summary: { nl: 'Stel een vraag of geef een reactie', en: 'Ask a question or give a reaction' },
  params: decisionParams,
  body: z.strictObject({ kind: z.enum(remarkKinds), text: text(2000) }),
  answer: z.strictObject({ id }),
  refusals: { 'not-a-worker': 403, 'not-now': 409 },
});

export const answerQuestion = contract({
  name: 'answerQuestion',
  method: 'PUT',
  path: '/decisions/{decision}/remarks/{remark}/answer',
  audience: 'signed-in',
  summary: { nl: 'Beantwoord een vraag', en: 'Answer a question' },
  params: z.strictObject({ decision: id, remark: id }),
  body: z.strictObject({ answer: text(2000) }),
  answer: z.strictObject({}),
  refusals: { 'not-a-question': 409 },
});

const rule = z.strictObject({ type, method, share });
export type DecisionRule = z.output<typeof rule>;

export const viewDecisionRules = contract({
  name: 'viewDecisionRules',
  method: 'GET',
  path: '/spaces/{space}/decision-rules',
  audience: 'public',
  summary: { nl: 'Hoe een ruimte besluit', en: 'How a space decides' },
  params: spaceParams,
  answer: z.strictObject({ rules: z.array(rule) }),
  refusals: {},
});

export const setDecisionRule = contract({
  name: 'setDecisionRule',
  method: 'PUT',
  path: '/spaces/{space}/decision-rules/{type}',
  audience: 'signed-in',
  summary: { nl: 'Kies hoe een ruimte over iets besluit', en: 'Choose how a space decides on something' },
  params: z.strictObject({ space: idOrSlug, type }),
  body: z.strictObject({ method, share: share.default('half') }),
  answer: z.strictObject({}),
  refusals: { 'not-a-lead': 403 },
});

export const listRoundParties = contract({
  name: 'listRoundParties',
  method: 'GET',
  path: '/spaces/{space}/round-parties',
  audience: 'signed-in',
  summary: { nl: 'Langs wie een ronde gaat', en: 'Whom a round goes along' },
  params: spaceParams,
  answer: z.strictObject({ items: z.array(organisation) }),
  refusals: {},
});
