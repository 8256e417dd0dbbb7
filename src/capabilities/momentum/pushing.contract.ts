// SPDX-License-Identifier: EUPL-1.2
// What is done about one record that springs back: signs, what the owner says of them, the play to recover, help.
import { z } from 'zod';
import { barrierItem } from '#capabilities/barriers/contract.ts';
import { contract, day, emptyAsMissing, id, optionalText, text, version, visibility } from '#kernel/contract.ts';
import { helpMoves, helpStates } from './rules/help.states.ts';
import { causes, recoveryStates } from './rules/recovery.states.ts';
import { bases, findings, signalCodes, sources } from './rules/signals.ts';
import { slippingStates } from './rules/slipping.states.ts';

const optional = <S extends z.ZodType>(schema: S) => emptyAsMissing(schema.optional());
const code = z.enum(signalCodes);

export const signalView = z.strictObject({
  code,
  finding: z.enum(findings),
  basis: z.enum(bases),
  source: z.enum(sources).nullable(),
  named: z.string().nullable(),
  on: z.string().nullable(),
});

export const slippingView = z.strictObject({
  because: z.enum(['signs', 'report']),
  signs: z.array(code),
  state: z.enum(slippingStates),
  proposedOn: day,
  answeredOn: day.nullable(),
  reason: z.string().nullable(),
});

export const recoveryView = z.strictObject({
  id,
  because: z.enum(['sprung_back', 'slipping']),
  state: z.enum(recoveryStates),
  cause: z.enum(causes).nullable(),
  causeWords: z.string().nullable(),
  decisionWords: z.string().nullable(),
  openedOn: day,
  decidedOn: day.nullable(),
  version: z.int(),
  steps: z.array(
    z.strictObject({
      id,
      kind: z.enum(['barrier', 'action']),
      target: id,
      label: z.string(),
      href: z.string(),
      on: day,
      outcome: barrierItem.shape.outcome.nullable().meta({ description: 'How a barrier stands, for who may see it' }),
    }),
  ),
});
export type RecoveryView = z.output<typeof recoveryView>;

const organisation = z.strictObject({ id, name: z.string() });
export const helpView = z.strictObject({
  id,
  adoption: id.nullable().meta({ description: 'The record, for who may see it' }),
  title: z.string(),
  fictional: z.boolean().meta({ description: 'Of the living example: made up' }),
  asker: z.string(),
  wanted: z.enum(['user_organisation', 'dealmaker']),
  state: z.enum(helpStates),
  helper: organisation.nullable(),
  form: z.enum(['call', 'visit']).nullable(),
  words: z.string().nullable(),
  outcome: z.string().nullable(),
  askedOn: day,
  toldOn: day.nullable(),
  version: z.int(),
  moves: z.array(z.enum(helpMoves)).meta({ description: 'What who looks may do next' }),
});
export type HelpView = z.output<typeof helpView>;

export const viewPushing = contract({
  name: 'viewPushing',
  method: 'GET',
  path: '/adoptions/{adoption}/pushing',
  audience: 'signed-in',
  summary: {
    nl: 'Wat er gebeurt tegen terugveren: tekenen, herstel en hulp',
    en: 'What is done against springing back: signs, recovery and help',
  },
  params: z.strictObject({ adoption: id }),
  answer: z.strictObject({
    signals: z.array(signalView),
    /** Waits for the owner; null: nothing is proposed. */
    proposal: slippingView.nullable(),
    answered: z.array(slippingView),
    recovery: recoveryView.nullable(),
    recovered: z.array(recoveryView),
    help: z.array(helpView),
    may: z.strictObject({
      say: z.boolean().meta({ description: 'I speak for this organisation' }),
      act: z.boolean().meta({ description: 'I work on it, for the organisation or in the deal' }),
      open: z.boolean().meta({ description: 'A recovery can be opened now' }),
      inDeal: z.boolean().meta({ description: 'I work in the deal: barriers and actions are made there' }),
    }),
  }),
  refusals: {},
});
export type Pushing = z.output<(typeof viewPushing)['answer']>;

const ownWord = { voice: z.enum(['owner', 'director']), version };
const ownRefusals = {
  'not-of-this-organisation': 403,
  'only-the-owner': 403,
  'no-mandate': 403,
  'voice-may-not-say-this': 409,
  'has-ended': 409,
} as const;

export const answerSlipping = contract({
  name: 'answerSlipping',
  method: 'POST',
  path: '/adoptions/{adoption}/slipping',
  audience: 'signed-in',
  summary: { nl: 'Zeg of het afglijdt, of niet', en: 'Say whether it slips, or not' },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({ ...ownWord, slips: z.enum(['yes', 'no']), reason: optionalText(2000) }),
  answer: z.strictObject({ id, state: z.enum(slippingStates) }),
  refusals: { ...ownRefusals, 'nothing-proposed': 409, 'reason-needed': 400 },
});

const recoveryRefusals = {
  'not-of-this-organisation': 403,
  'recovery-is-over': 409,
  'cause-first': 409,
} as const;
const recoveryAnswer = z.strictObject({ id, state: z.enum(recoveryStates), version: z.int() });

export const openRecovery = contract({
  name: 'openRecovery',
  method: 'POST',
  path: '/adoptions/{adoption}/recoveries',
  audience: 'signed-in',
  summary: { nl: 'Zet een herstel klaar', en: 'Open a recovery' },
  params: z.strictObject({ adoption: id }),
  answer: z.strictObject({ id }),
  refusals: { 'not-of-this-organisation': 403, 'nothing-to-recover': 409, 'recovery-there': 409 },
});

export const nameCause = contract({
  name: 'nameCause',
  method: 'PUT',
  path: '/recoveries/{recovery}/cause',
  audience: 'signed-in',
  summary: { nl: 'Zeg wat het terugtrok', en: 'Say what pulled it back' },
  params: z.strictObject({ recovery: id }),
  body: z.strictObject({ version, cause: z.enum(causes), words: text(2000) }),
  answer: recoveryAnswer,
  refusals: recoveryRefusals,
});

export const raiseBarrierFromRecovery = contract({
  name: 'raiseBarrierFromRecovery',
  method: 'POST',
  path: '/recoveries/{recovery}/barriers',
  audience: 'signed-in',
  summary: { nl: 'Maak er een belemmering van', en: 'Make it a barrier' },
  params: z.strictObject({ recovery: id }),
  body: z.strictObject({
    version,
    title: text(200),
    about: optionalText(4000),
    visibility: visibility.exclude(['named', 'organisation']).default('parties'),
  }),
  answer: recoveryAnswer.extend({ barrier: id }),
  refusals: { ...recoveryRefusals, 'not-in-this-deal': 403 },
});

export const takeActionFromRecovery = contract({
  name: 'takeActionFromRecovery',
  method: 'POST',
  path: '/recoveries/{recovery}/actions',
  audience: 'signed-in',
  summary: { nl: 'Spreek een eigen actie af', en: 'Agree on an own action' },
  params: z.strictObject({ recovery: id }),
  body: z.strictObject({ version, text: text(500), dueOn: optional(day) }),
  answer: recoveryAnswer.extend({ action: id }),
  refusals: { ...recoveryRefusals, 'not-in-this-deal': 403 },
});

export const decideRecovery = contract({
  name: 'decideRecovery',
  method: 'POST',
  path: '/recoveries/{recovery}/decision',
  audience: 'signed-in',
  summary: {
    nl: 'Besluit opnieuw: door, kleiner of eerlijk stoppen',
    en: 'Decide again: on, smaller, or an honest stop',
  },
  params: z.strictObject({ recovery: id }),
  body: z.strictObject({
    version,
    voice: z.enum(['owner', 'director']),
    decision: z.enum(['go_on', 'go_smaller', 'stop']),
    words: text(2000),
  }),
  answer: recoveryAnswer,
  refusals: { ...recoveryRefusals, ...ownRefusals, 'not-from-here': 409 },
});

export const viewHelp = contract({
  name: 'viewHelp',
  method: 'GET',
  path: '/help-requests/{request}',
  audience: 'signed-in',
  summary: { nl: 'Eén vraag om hulp', en: 'One request for help' },
  params: z.strictObject({ request: id }),
  answer: helpView.extend({
    helpers: z.array(organisation).meta({ description: 'Organisations that use it and can help; for who may route' }),
  }),
  refusals: {},
});

export const moveHelpRequest = contract({
  name: 'moveHelpRequest',
  method: 'POST',
  path: '/help-requests/{request}/moves',
  audience: 'signed-in',
  summary: { nl: 'Breng een vraag om hulp verder', en: 'Move a request for help on' },
  params: z.strictObject({ request: id }),
  body: z.strictObject({
    version,
    move: z.enum(helpMoves),
    words: optionalText(2000),
    /** With `route`: to whom, and how. */
    helper: optional(id),
    form: optional(z.enum(['call', 'visit'])),
  }),
  answer: z.strictObject({ id, state: z.enum(helpStates) }),
  refusals: { 'help-is-over': 409, 'not-yours-to-say': 403, 'reason-needed': 400, 'cannot-help': 409 },
});
