// SPDX-License-Identifier: EUPL-1.2
// The way of a barrier: who may remove it, what was asked, what was answered and how it ended.
import { z } from 'zod';
import { organisationRef } from '#capabilities/deals/contract.ts';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  listOf,
  optionalPartialDate,
  optionalText,
  page,
  slug,
  text,
  version,
} from '#kernel/contract.ts';
import { barrierItem } from './contract.ts';
import { answerKinds, barrierKinds, domains, frequencies, requests, routes, verdicts } from './rules/codes.ts';
import { stages } from './rules/path.states.ts';
import { chosenEnds } from './rules/path.ts';

const optional = <S extends z.ZodType>(schema: S) => emptyAsMissing(schema.optional());
const optionalDay = optional(day);
const barrierParams = z.strictObject({ barrier: id });
const moved = z.strictObject({ id, stage: z.enum(stages), version: z.int() });
const checked = z.preprocess(
  (value) => value === true || value === 'true' || value === 'on' || value === 'ja',
  z.boolean(),
);

export const describeBarrier = contract({
  name: 'describeBarrier',
  method: 'PUT',
  path: '/barriers/{barrier}',
  audience: 'signed-in',
  summary: { nl: 'Beschrijf een belemmering verder', en: 'Describe a barrier further' },
  params: barrierParams,
  body: z.strictObject({
    title: text(200),
    about: optionalText(4000),
    domain: z.enum(domains),
    kind: z.enum(barrierKinds),
    hindered: optionalText(1000),
    frequency: z.enum(frequencies).default('unknown'),
    law: optionalText(300).meta({ description: 'A link, JCI, ECLI, ELI, CELEX, CVDR, or as people write it' }),
    supposedRule: optionalText(1000),
    protects: optionalText(1000).meta({ description: 'What the rule protects' }),
    tried: optionalText(2000),
    requested: z.enum(requests).default('unknown'),
    topic: optionalText(60),
    route: optional(z.enum(routes)),
    expiresOn: optionalPartialDate.meta({ description: 'When it ends by itself: a contract, a transition term' }),
    expiresWhy: optionalText(300),
    version,
  }),
  answer: moved,
  refusals: { 'no-such-step': 409 },
});

export const checkBarrier = contract({
  name: 'checkBarrier',
  method: 'POST',
  path: '/barriers/{barrier}/verdicts',
  audience: 'signed-in',
  summary: { nl: 'Zeg of het echt een regel is', en: 'Say whether it really is a rule' },
  params: barrierParams,
  body: z.strictObject({
    verdict: z.enum(verdicts).exclude(['not_checked']),
    why: text(2000),
    by: text(200).meta({ description: 'Function of who looked, and for whom' }),
    version,
  }),
  answer: moved,
  refusals: { 'no-such-step': 409 },
});

export const askRuleOwner = contract({
  name: 'askRuleOwner',
  method: 'POST',
  path: '/barriers/{barrier}/questions',
  audience: 'signed-in',
  summary: { nl: 'Leg de zaak voor aan wie de regel kan veranderen', en: 'Put the case to who can change the rule' },
  params: barrierParams,
  body: z.strictObject({
    owner: text(300).meta({ description: 'Organisation: name, slug or id. It may be a company' }),
    ownerFunction: text(200),
    requested: z.enum(requests).exclude(['unknown']),
    version,
  }),
  answer: moved.extend({ dueOn: day }),
  refusals: { 'no-such-step': 409, 'no-such-organisation': 404, 'space-is-hidden': 409 },
});

export const acknowledgeBarrier = contract({
  name: 'acknowledgeBarrier',
  method: 'POST',
  path: '/barriers/{barrier}/acknowledgements',
  audience: 'signed-in',
  summary: { nl: 'Laat weten dat de vraag ontvangen is', en: 'Say that the question was received' },
  params: barrierParams,
  body: z.strictObject({ nextStepOn: optionalDay, version }),
  answer: moved,
  refusals: { 'no-such-step': 409, 'day-has-passed': 400 },
});

/** What an answer says, to one case or to a bundled question. */
export const answerContent = {
  givenBy: text(200).meta({ description: 'Function of who answers, never a name' }),
  kind: z.enum(answerKinds),
  text: text(4000),
  reasons: optionalText(4000),
  legalBasis: optionalText(300),
  conditions: optionalText(2000).meta({ description: 'Under which conditions it holds' }),
};
const answerFields = { ...answerContent, validFor: z.enum(['case', 'all']).default('case') };

export const draftAnswer = contract({
  name: 'draftAnswer',
  method: 'POST',
  path: '/barriers/{barrier}/answers',
  audience: 'signed-in',
  summary: { nl: 'Schrijf een antwoord in concept', en: 'Draft an answer' },
  params: barrierParams,
  body: z.strictObject(answerFields),
  answer: z.strictObject({ id, version: z.int() }),
  refusals: { 'no-such-step': 409, 'reasons-needed': 400 },
});

export const changeAnswer = contract({
  name: 'changeAnswer',
  method: 'PUT',
  path: '/barrier-answers/{answer}',
  audience: 'signed-in',
  summary: { nl: 'Verander een antwoord in concept', en: 'Change a drafted answer' },
  params: z.strictObject({ answer: id }),
  body: z.strictObject({ ...answerFields, version }),
  answer: z.strictObject({ id, version: z.int() }),
  refusals: { 'already-sent': 409, 'reasons-needed': 400 },
});

export const sendAnswer = contract({
  name: 'sendAnswer',
  method: 'POST',
  path: '/barrier-answers/{answer}/sendings',
  audience: 'signed-in',
  summary: { nl: 'Verstuur een antwoord', en: 'Send an answer' },
  params: z.strictObject({ answer: id }),
  body: z.strictObject({
    nextStepOn: optionalDay,
    sensitive: checked.default(false).meta({ description: 'Politically sensitive: never published from the desk' }),
    version,
  }),
  answer: moved,
  refusals: { 'already-sent': 409, 'no-such-step': 409, 'day-has-passed': 400 },
});

export const publishAnswer = contract({
  name: 'publishAnswer',
  method: 'POST',
  path: '/barrier-answers/{answer}/publications',
  audience: 'signed-in',
  summary: { nl: 'Maak een antwoord openbaar', en: 'Publish an answer' },
  params: z.strictObject({ answer: id }),
  body: z.strictObject({ version }),
  answer: z.strictObject({ id, version: z.int() }),
  refusals: { 'not-sent-yet': 409, 'is-sensitive': 409 },
});

export const concludeBarrier = contract({
  name: 'concludeBarrier',
  method: 'POST',
  path: '/barriers/{barrier}/outcomes',
  audience: 'signed-in',
  summary: { nl: 'Zeg hoe het afliep', en: 'Say how it ended' },
  params: barrierParams,
  body: z.strictObject({ outcome: z.enum(chosenEnds), why: text(2000), version }),
  answer: moved,
  refusals: { 'no-such-step': 409 },
});

export const reopenBarrier = contract({
  name: 'reopenBarrier',
  method: 'POST',
  path: '/barriers/{barrier}/reopenings',
  audience: 'signed-in',
  summary: { nl: 'Open een belemmering opnieuw', en: 'Open a barrier again' },
  params: barrierParams,
  body: z.strictObject({ why: text(2000), version }),
  answer: moved,
  refusals: { 'no-such-step': 409 },
});

export const withdrawBarrier = contract({
  name: 'withdrawBarrier',
  method: 'POST',
  path: '/barriers/{barrier}/withdrawals',
  audience: 'signed-in',
  summary: { nl: 'Trek uw belemmering in', en: 'Withdraw your barrier' },
  params: barrierParams,
  body: z.strictObject({ why: optionalText(2000), version }),
  answer: moved,
  refusals: { 'no-such-step': 409 },
});

export const suggestEqualBarriers = contract({
  name: 'suggestEqualBarriers',
  method: 'GET',
  path: '/barriers/{barrier}/equals',
  audience: 'public',
  summary: {
    nl: 'Wat misschien dezelfde vraag is, en waarop dat rust',
    en: 'What may be the same question, and on what that rests',
  },
  params: barrierParams,
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        barrier: barrierItem,
        restsOn: z.strictObject({
          words: z.array(z.string()),
          law: z.string().nullable(),
          kind: z.boolean(),
          owner: z.boolean(),
          topic: z.boolean(),
          meaning: z.boolean().meta({ description: 'Near in meaning, says the endpoint this installation names' }),
        }),
      }),
    ),
  }),
  refusals: {},
});

export type EqualBarrier = z.output<typeof suggestEqualBarriers.answer>['items'][number];

export const viewRuleDesk = contract({
  name: 'viewRuleDesk',
  method: 'GET',
  path: '/rule-desk',
  audience: 'signed-in',
  summary: { nl: 'Wat aan uw organisatie gevraagd is', en: 'What was asked of your organisation' },
  query: z.strictObject({ ...page(['askedOn'] as const), open: z.enum(['open', 'all']).default('open') }),
  answer: listOf(
    z.strictObject({
      id: id.meta({ description: 'Of the case, or of the bundled question' }),
      bundled: z.boolean().meta({ description: 'One line for all its cases' }),
      question: z.string(),
      cases: z.int(),
      owner: organisationRef,
      ownerFunction: z.string().nullable(),
      frequency: z.enum(frequencies).meta({ description: 'Of the case that is hindered most' }),
      askedOn: day.meta({ description: 'Of the case that waits longest' }),
      silent: z.boolean(),
      nextDueOn: day.nullable(),
      sensitive: z.boolean(),
      drafts: z.int(),
      fictional: z.boolean(),
    }),
  ),
  refusals: {},
});
export type DeskItem = z.output<typeof viewRuleDesk.answer>['items'][number];

const funnelCount = z.int().meta({ description: 'Cases that came at least this far' });
export const summariseBarrierWay = contract({
  name: 'summariseBarrierWay',
  method: 'GET',
  path: '/barrier-funnel',
  audience: 'public',
  summary: { nl: 'Hoe ver belemmeringen kwamen', en: 'How far barriers came' },
  query: z.strictObject({
    example: emptyAsMissing(z.enum(['yes', 'no']).optional()).meta({
      description: 'Only of the living example, or only of what is real',
    }),
  }),
  answer: z.strictObject({
    raised: funnelCount,
    checked: funnelCount,
    asked: funnelCount,
    answered: funnelCount,
    resolved: z.int(),
    refused: z.int().meta({ description: 'Refused with reasons: an answer' }),
    silent: z.int().meta({ description: 'Asked, and past the norm and its grace without a word' }),
  }),
  refusals: {},
});

export type BarrierWay = z.output<typeof summariseBarrierWay.answer>;

export const listHurtingLaws = contract({
  name: 'listHurtingLaws',
  method: 'GET',
  path: '/barrier-laws',
  audience: 'public',
  summary: {
    nl: 'Welke wetten het vaakst in de weg staan, per artikel',
    en: 'Which laws stand in the way most, per article',
  },
  query: z.strictObject({ programme: emptyAsMissing(slug.optional()) }),
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        href: z.url().nullable(),
        barriers: z.int(),
        deals: z.int(),
        organisations: z
          .int()
          .meta({ description: 'Organisations that said they were hindered; kept back ones are not counted' }),
        hindered: z.array(z.string()).max(3).meta({ description: 'Who is hindered, as some of the cases put it' }),
      }),
    ),
  }),
  refusals: {},
});
export type HurtingLaw = z.output<typeof listHurtingLaws.answer>['items'][number];
