// SPDX-License-Identifier: EUPL-1.2
// What a barrier becomes, and who follows the rule owner.
import { z } from 'zod';
import { commitmentKind } from '#capabilities/membership/mandates.contract.ts';
import { contract, day, id, optionalPartialDate, optionalText, slug, text, version } from '#kernel/contract.ts';
import { stages } from './rules/path.states.ts';

const barrierParams = z.strictObject({ barrier: id });
const made = z.strictObject({ id, href: z.string() });
const moved = z.strictObject({ id, stage: z.enum(stages), version: z.int() });

export const makeDecisionOfBarrier = contract({
  name: 'makeDecisionOfBarrier',
  method: 'POST',
  path: '/barriers/{barrier}/decisions',
  audience: 'signed-in',
  summary: { nl: 'Leg een besluit voor over een belemmering', en: 'Propose a decision about a barrier' },
  params: barrierParams,
  body: z.strictObject({ title: text(200), proposal: text(4000) }),
  answer: made,
  refusals: { 'decider-needed': 409 },
});

export const makeCommitmentOfBarrier = contract({
  name: 'makeCommitmentOfBarrier',
  method: 'POST',
  path: '/barriers/{barrier}/commitments',
  audience: 'signed-in',
  summary: { nl: 'Maak van een belemmering een toezegging, in concept', en: 'Draft a commitment from a barrier' },
  params: barrierParams,
  body: z.strictObject({
    organisation: slug.meta({ description: 'A party of the deal' }),
    what: text(500).meta({ description: 'The observable act, from the verb on' }),
    dueOn: optionalPartialDate,
    kind: commitmentKind.default('rule_change'),
  }),
  answer: made,
  refusals: { 'not-a-party': 400 },
});

export const passOnBarrier = contract({
  name: 'passOnBarrier',
  method: 'POST',
  path: '/barriers/{barrier}/successors',
  audience: 'signed-in',
  summary: { nl: 'Zeg wie u opvolgt als regelhouder', en: 'Say who follows you as rule owner' },
  params: barrierParams,
  body: z.strictObject({
    owner: optionalText(300).meta({ description: 'Another organisation; left out: a function of the own one' }),
    ownerFunction: text(200),
    why: text(1000),
    version,
  }),
  answer: moved,
  refusals: { 'no-such-step': 409, 'no-such-organisation': 404 },
});

export const handOverBarrier = contract({
  name: 'handOverBarrier',
  method: 'POST',
  path: '/barriers/{barrier}/hand-overs',
  audience: 'signed-in',
  summary: {
    nl: 'Leg de zaak voor aan wie de regelhouder noemde',
    en: 'Put the case to whom the rule owner named',
  },
  params: barrierParams,
  body: z.strictObject({ version }),
  answer: moved.extend({ dueOn: day }),
  refusals: { 'no-such-step': 409, 'space-is-hidden': 409 },
});
