// SPDX-License-Identifier: EUPL-1.2
// What people of an organisation say about where it stands, and what stands beside it.
import { z } from 'zod';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  optionalPartialDate,
  optionalText,
  text,
  version,
} from '#kernel/contract.ts';
import { claimStatuses } from './rules/claim.ts';
import type { EvidenceField } from './rules/ladder.states.ts';
import {
  anchorKinds,
  directions,
  fidelities,
  knownOrNot,
  levels,
  origins,
  stuckReasons,
  voices,
} from './rules/values.ts';

const optional = <S extends z.ZodType>(schema: S) => emptyAsMissing(schema.optional());

/** What is written down with a level; which fields a level needs stands in rules/ladder.states.ts. */
const evidence = z.strictObject({
  function: optionalText(2000),
  seenOn: optionalText(2000),
  fitNote: optionalText(2000),
  ownerFunction: optionalText(2000),
  decision: optionalText(2000),
  means: optionalText(2000),
  startsOn: optionalText(2000),
  where: optionalText(2000),
  triedOn: optionalText(2000),
  byWhom: optionalText(2000),
  seen: optionalText(2000),
  units: optionalText(2000),
  usedSinceOn: optionalText(2000),
  reach: optionalText(2000),
  deviation: optionalText(2000),
  shock: optionalText(2000),
} satisfies Record<EvidenceField, unknown>);

const speaking = { voice: z.enum(voices), version };
const standingAnswer = z.strictObject({ id, level: z.enum(knownOrNot), version: z.int() });

export const claimLevel = contract({
  name: 'claimLevel',
  method: 'POST',
  path: '/adoptions/{adoption}/claims',
  audience: 'signed-in',
  summary: { nl: 'Zeg op welke trede uw organisatie staat', en: 'Say at which level your organisation stands' },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({
    ...speaking,
    level: z.enum(levels),
    direction: optional(z.enum(directions)),
    evidence: evidence.prefault({}),
  }),
  answer: z.strictObject({
    id,
    /** `set`: it stands. `claimed`: it waits. */
    outcome: z.enum(['set', 'claimed']),
    level: z.enum(levels),
    awaiting: z.enum(['evidence', 'second_person', 'director', 'director_or_control']).nullable(),
    claimId: id.nullable(),
  }),
  refusals: {
    'not-of-this-organisation': 403,
    'no-mandate': 403,
    'has-ended': 409,
    'already-there': 409,
    'not-from-here': 409,
    'voice-may-not-say-this': 409,
    'only-the-owner': 403,
    'not-three-months-yet': 409,
    'anchors-missing': 409,
    'not-offered-yet': 409,
  },
});

export const confirmAdoption = contract({
  name: 'confirmAdoption',
  method: 'POST',
  path: '/adoptions/{adoption}/confirmations',
  audience: 'signed-in',
  summary: { nl: 'Zeg dat het nog zo is', en: 'Say that it is still so' },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({ ...speaking, direction: optional(z.enum(directions)) }),
  answer: standingAnswer,
  refusals: { 'not-of-this-organisation': 403, 'has-ended': 409, 'nothing-to-confirm': 409 },
});

const claimAnswer = z.strictObject({ id, claimId: id, status: z.enum(claimStatuses) });
const voiceRefusals = {
  'not-of-this-organisation': 403,
  'no-mandate': 403,
  'claim-is-closed': 409,
  'second-voice-must-be-someone-else': 409,
} as const;

export const confirmClaim = contract({
  name: 'confirmClaim',
  method: 'POST',
  path: '/claims/{claim}/confirmation',
  audience: 'signed-in',
  summary: { nl: 'Bevestig als tweede stem', en: 'Confirm as the second voice' },
  params: z.strictObject({ claim: id }),
  body: z.strictObject({ voice: z.enum(voices) }),
  answer: claimAnswer,
  refusals: { ...voiceRefusals, 'evidence-first': 409, 'voice-does-not-count': 409, 'has-ended': 409 },
});

export const withdrawClaim = contract({
  name: 'withdrawClaim',
  method: 'POST',
  path: '/claims/{claim}/withdrawal',
  audience: 'signed-in',
  summary: { nl: 'Trek in wat u zelf zei', en: 'Take back what you said yourself' },
  params: z.strictObject({ claim: id }),
  answer: claimAnswer,
  refusals: { 'not-of-this-organisation': 403, 'claim-is-closed': 409, 'only-who-claimed': 403 },
});

export const disputeClaim = contract({
  name: 'disputeClaim',
  method: 'POST',
  path: '/claims/{claim}/dispute',
  audience: 'signed-in',
  summary: { nl: 'Zeg dat u het anders ziet', en: 'Say that you see it differently' },
  params: z.strictObject({ claim: id }),
  body: z.strictObject({ voice: z.enum(voices), words: text(2000) }),
  answer: claimAnswer,
  refusals: voiceRefusals,
});

const contestAnswer = z.strictObject({ id, contestId: id });

export const contestLasting = contract({
  name: 'contestLasting',
  method: 'POST',
  path: '/adoptions/{adoption}/contests',
  audience: 'signed-in',
  summary: {
    nl: 'Zeg als lerend evaluator dat u A7 anders leest',
    en: 'Say as learning evaluator that you read A7 differently',
  },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({ words: text(2000) }),
  answer: contestAnswer,
  refusals: { 'only-the-evaluator': 403, 'nothing-to-contest': 409, 'already-contested': 409 },
});

export const withdrawContest = contract({
  name: 'withdrawContest',
  method: 'POST',
  path: '/contests/{contest}/withdrawal',
  audience: 'signed-in',
  summary: { nl: 'Trek uw andere lezing in', en: 'Take back your other reading' },
  params: z.strictObject({ contest: id }),
  answer: contestAnswer,
  refusals: { 'only-the-evaluator': 403, 'already-withdrawn': 409 },
});

const endRefusals = {
  'not-of-this-organisation': 403,
  'no-mandate': 403,
  'only-the-owner': 403,
  'voice-may-not-say-this': 409,
  'has-ended': 409,
  'not-from-here': 409,
} as const;

export const declineAdoption = contract({
  name: 'declineAdoption',
  method: 'POST',
  path: '/adoptions/{adoption}/declination',
  audience: 'signed-in',
  summary: { nl: 'Besluit het niet over te nemen, met reden', en: 'Decide not to adopt it, with a reason' },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({ ...speaking, reason: text(2000), on: optionalPartialDate }),
  answer: standingAnswer,
  refusals: endRefusals,
});

export const endAdoption = contract({
  name: 'endAdoption',
  method: 'POST',
  path: '/adoptions/{adoption}/end',
  audience: 'signed-in',
  summary: { nl: 'Stop eerlijk, met reden', en: 'Stop honestly, with a reason' },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({
    ...speaking,
    end: z.enum(['stopped_deliberately', 'superseded', 'reverted']),
    reason: text(2000),
    on: optionalPartialDate,
  }),
  answer: standingAnswer,
  refusals: endRefusals,
});

export const withdrawEnd = contract({
  name: 'withdrawEnd',
  method: 'POST',
  path: '/adoptions/{adoption}/end-withdrawal',
  audience: 'signed-in',
  summary: { nl: 'Trek een einde in: het loopt weer', en: 'Withdraw an end: it goes on' },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject(speaking),
  answer: standingAnswer,
  refusals: { ...endRefusals, 'has-not-ended': 409 },
});

export const setAnchors = contract({
  name: 'setAnchors',
  method: 'PUT',
  path: '/adoptions/{adoption}/anchors',
  audience: 'signed-in',
  summary: { nl: 'Zeg welke ankers er staan', en: 'Say which anchors are in place' },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({
    version,
    anchors: z
      .array(
        z.strictObject({
          kind: z.enum(anchorKinds),
          /** Left out: not known, and then not kept. */
          state: optional(z.enum(['in_place', 'missing'])),
          reference: optionalText(500),
          endsOn: optionalPartialDate,
        }),
      )
      .max(anchorKinds.length),
  }),
  answer: standingAnswer,
  refusals: { 'not-of-this-organisation': 403 },
});

const whole = z.coerce.number().int().min(0).max(1_000_000);

export const updateAdoption = contract({
  name: 'updateAdoption',
  method: 'PATCH',
  path: '/adoptions/{adoption}',
  audience: 'signed-in',
  summary: { nl: 'Vul aan wat naast de ladder staat', en: 'Fill in what stands beside the ladder' },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({
    version,
    direction: optional(z.enum(directions)),
    fidelity: optional(z.enum(fidelities)),
    origin: optional(z.enum(origins)),
    unitsUsing: optional(whole),
    unitsIntended: optional(whole.min(1)),
    replaces: optionalText(500),
    replacedStoppedOn: optionalPartialDate,
    passedOn: optionalText(500),
    stuckReason: optional(z.enum(stuckReasons)),
    ownerFunction: optionalText(120),
    nextCheckInOn: optional(day),
  }),
  answer: standingAnswer,
  refusals: { 'not-of-this-organisation': 403 },
});

export const keepAdoption = contract({
  name: 'keepAdoption',
  method: 'PUT',
  path: '/adoptions/{adoption}/keeping',
  audience: 'signed-in',
  summary: {
    nl: 'Zeg wie dit draagt en wanneer het volgende peilmoment is',
    en: 'Say who keeps this going and when the next check-in is',
  },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({ version, ownerFunction: optionalText(120), nextCheckInOn: optional(day) }),
  answer: standingAnswer,
  refusals: {
    'not-of-this-organisation': 403,
    'has-ended': 409,
    'owner-is-theirs': 409,
    'due-day-has-passed': 409,
  },
});
