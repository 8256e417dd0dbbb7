// SPDX-License-Identifier: EUPL-1.2
// What people do with a commitment: rules/commitment.states.ts says who may, and from where.
import { z } from 'zod';
import { commitmentKind } from '#capabilities/membership/mandates.contract.ts';
import {
  contract,
  id,
  idOrSlug,
  optionalPartialDate,
  optionalText,
  slug,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';
import { ambitions, effects, judgedCompletions, newnesses, verifiables } from './rules/codes.ts';
import { states } from './rules/commitment.states.ts';

const params = z.strictObject({ commitment: id });
const moved = z.strictObject({ id, state: z.enum(states), version: z.int() });
const noSuchStep = { 'no-such-step': 409 } as const;
const binding = { ...noSuchStep, 'no-mandate': 403 } as const;

/** The sentence in its parts: [party] will [what] by [due], so that [effect]; if [condition]. */
const sentence = {
  what: text(500),
  dueOn: optionalPartialDate,
  effect: optionalText(500),
  condition: optionalText(500),
};
const more = {
  kind: commitmentKind,
  ownerFunction: optionalText(200),
  newness: z.enum(newnesses).default('unknown'),
};

export const makeCommitment = contract({
  name: 'makeCommitment',
  method: 'POST',
  path: '/deals/{deal}/commitments',
  audience: 'signed-in',
  summary: {
    nl: 'Schrijf een toezegging op, als voorstel of gedaan',
    en: 'Write down a commitment, as a draft or made',
  },
  params: z.strictObject({ deal: idOrSlug }),
  body: z.strictObject({
    ...sentence,
    ...more,
    organisation: slug,
    state: z.enum(['draft', 'made']).default('draft'),
    visibility: visibility.exclude(['named']).default('parties'),
  }),
  answer: moved,
  refusals: { ...binding, 'not-a-party': 400 },
});

export const fillAgreement = contract({
  name: 'fillAgreement',
  method: 'PUT',
  path: '/deals/{deal}/agreement-promises',
  audience: 'signed-in',
  summary: {
    nl: 'Zet de toezeggingen van een deal in het concept van de dealtekst',
    en: 'Put the commitments of a deal in the draft of its text',
  },
  params: z.strictObject({ deal: idOrSlug }),
  answer: z.strictObject({
    number: z.int().meta({ description: 'The version they stand in' }),
    promises: z.int().meta({ description: 'How many stand in it now' }),
  }),
  refusals: { 'no-draft': 409, 'nothing-to-put': 409 },
});

export const reviseCommitment = contract({
  name: 'reviseCommitment',
  method: 'PUT',
  path: '/commitments/{commitment}',
  audience: 'signed-in',
  summary: { nl: 'Verander een voorstel', en: 'Change a draft' },
  params,
  body: z.strictObject({ ...sentence, ...more, version }),
  answer: moved,
  refusals: noSuchStep,
});

export const promiseCommitment = contract({
  name: 'promiseCommitment',
  method: 'POST',
  path: '/commitments/{commitment}/promises',
  audience: 'signed-in',
  summary: { nl: 'Doe de toezegging, met mandaat', en: 'Make the commitment, with mandate' },
  params,
  body: z.strictObject({ version }),
  answer: moved,
  refusals: binding,
});

export const renegotiateCommitment = contract({
  name: 'renegotiateCommitment',
  method: 'POST',
  path: '/commitments/{commitment}/versions',
  audience: 'signed-in',
  summary: { nl: 'Spreek een toezegging opnieuw af', en: 'Renegotiate a commitment' },
  params,
  body: z.strictObject({ ...sentence, reason: text(1000), agreedBy: text(500), version }),
  answer: moved,
  refusals: { ...binding, 'same-words': 409 },
});

export const confirmCommitment = contract({
  name: 'confirmCommitment',
  method: 'POST',
  path: '/commitments/{commitment}/confirmations',
  audience: 'signed-in',
  summary: { nl: 'Bevestig een toezegging, ook een geërfde', en: 'Confirm a commitment, also an inherited one' },
  params,
  body: z.strictObject({ version }),
  answer: moved,
  refusals: binding,
});

export const withdrawCommitment = contract({
  name: 'withdrawCommitment',
  method: 'POST',
  path: '/commitments/{commitment}/withdrawals',
  audience: 'signed-in',
  summary: { nl: 'Trek een toezegging in, met reden', en: 'Withdraw a commitment, with a reason' },
  params,
  body: z.strictObject({ reason: text(1000), version }),
  answer: moved,
  refusals: binding,
});

export const offerCommitment = contract({
  name: 'offerCommitment',
  method: 'POST',
  path: '/commitments/{commitment}/transfers',
  audience: 'signed-in',
  summary: {
    nl: 'Vraag een andere partij een toezegging over te nemen',
    en: 'Ask another party to take over a commitment',
  },
  params,
  body: z.strictObject({ to: slug, reason: text(1000), version }),
  answer: moved,
  refusals: { ...binding, 'not-a-party': 400 },
});

export const settleTransfer = contract({
  name: 'settleTransfer',
  method: 'POST',
  path: '/commitments/{commitment}/transfer-answers',
  audience: 'signed-in',
  summary: { nl: 'Neem over, bedank, of haal het verzoek terug', en: 'Take over, decline, or call the request back' },
  params,
  body: z.strictObject({ answer: z.enum(['accept', 'decline', 'recall']), note: optionalText(1000), version }),
  answer: moved,
  refusals: binding,
});

export const reportOnCommitment = contract({
  name: 'reportOnCommitment',
  method: 'POST',
  path: '/commitments/{commitment}/reports',
  audience: 'signed-in',
  summary: { nl: 'Laat weten hoe het staat', en: 'Let know how it stands' },
  params,
  body: z.strictObject({ note: text(2000), evidence: optionalText(500) }),
  answer: z.strictObject({ id }),
  refusals: noSuchStep,
});

export const judgeCommitment = contract({
  name: 'judgeCommitment',
  method: 'POST',
  path: '/commitments/{commitment}/judgements',
  audience: 'signed-in',
  summary: { nl: 'Zeg hoe ver het is en wat het veranderde', en: 'Say how far it is and what it changed' },
  params,
  body: z.strictObject({
    completion: z.enum(judgedCompletions),
    effect: z.enum(effects).default('too_early'),
    why: text(1000),
    evidence: optionalText(500),
    external: optionalText(200).meta({
      description: 'Function and place of somebody from outside, whose words these are',
    }),
  }),
  answer: z.strictObject({ id }),
  refusals: { ...noSuchStep, 'party-is-no-outsider': 403 },
});

export const codeCommitment = contract({
  name: 'codeCommitment',
  method: 'POST',
  path: '/commitments/{commitment}/codings',
  audience: 'signed-in',
  summary: { nl: 'Codeer: controleerbaar, en hoe ambitieus', en: 'Code it: verifiable, and how ambitious' },
  params,
  body: z.strictObject({ verifiable: z.enum(verifiables), ambition: z.enum(ambitions), why: text(1000) }),
  answer: z.strictObject({ id }),
  refusals: { ...noSuchStep, 'party-is-no-outsider': 403, 'coding-too-early': 409 },
});

export const addMilestone = contract({
  name: 'addMilestone',
  method: 'POST',
  path: '/commitments/{commitment}/milestones',
  audience: 'signed-in',
  summary: { nl: 'Zet een mijlpaal', en: 'Set a milestone' },
  params,
  body: z.strictObject({ text: text(300), dueOn: optionalPartialDate }),
  answer: z.strictObject({ id }),
  refusals: noSuchStep,
});

export const changeMilestone = contract({
  name: 'changeMilestone',
  method: 'PUT',
  path: '/milestones/{milestone}',
  audience: 'signed-in',
  summary: { nl: 'Verander een mijlpaal, of zeg dat hij gehaald is', en: 'Change a milestone, or say it was reached' },
  params: z.strictObject({ milestone: id }),
  body: z.strictObject({ text: text(300), dueOn: optionalPartialDate, doneOn: optionalPartialDate, version }),
  answer: z.strictObject({ id, version: z.int() }),
  refusals: {},
});

export const addDependency = contract({
  name: 'addDependency',
  method: 'POST',
  path: '/commitments/{commitment}/dependencies',
  audience: 'signed-in',
  summary: { nl: 'Zeg op welke toezegging deze wacht', en: 'Say which commitment this one waits for' },
  params,
  body: z.strictObject({ needs: id, why: optionalText(300) }),
  answer: z.strictObject({ id }),
  refusals: { circular: 409, 'no-such-commitment': 404, 'too-closed-to-depend-on': 409 },
});

export const dropDependency = contract({
  name: 'dropDependency',
  method: 'DELETE',
  path: '/dependencies/{dependency}',
  audience: 'signed-in',
  summary: { nl: 'Deze wacht er niet meer op', en: 'This one no longer waits for it' },
  params: z.strictObject({ dependency: id }),
  answer: z.strictObject({ id }),
  refusals: {},
});
