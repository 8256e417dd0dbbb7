// SPDX-License-Identifier: EUPL-1.2
// Facts of momentum, per subject one block.
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { callOutcomes, callSubjects } from './rules/calls.ts';
import { custodyStates } from './rules/custody.states.ts';
import { digestRhythms } from './rules/digest-due.ts';
import { helpStates } from './rules/help.states.ts';
import { recoveryStates } from './rules/recovery.states.ts';
import { signalCodes } from './rules/signals.ts';
import { slippingStates } from './rules/slipping.states.ts';

// Mail
export const mailChoiceChanged = fact('mail-choice-changed.1', z.strictObject({ digest: z.enum(digestRhythms) }));
export const addressMended = fact('mail-address-mended.1', z.strictObject({}));

// Calendar
export const calendarAddressMade = fact('calendar-address-made.1', z.strictObject({}));
export const calendarAddressEnded = fact('calendar-address-ended.1', z.strictObject({}));

// Calls
export const callRecorded = fact(
  'call-recorded.1',
  z.strictObject({ callId: id, about: z.enum(callSubjects), aboutId: id, outcome: z.enum(callOutcomes) }),
);

// The end of a deal
export const custodianNamed = fact(
  'custodian-named.1',
  z.strictObject({ custodyId: id, dealId: id, organisationId: id }),
);
export const custodyAnswered = fact(
  'custody-answered.1',
  z.strictObject({ custodyId: id, state: z.enum(custodyStates) }),
);

// What springs back
export const slippingProposed = fact(
  'slipping-proposed.1',
  z.strictObject({ adoptionId: id, signs: z.array(z.enum(signalCodes)) }),
);
export const slippingAnswered = fact(
  'slipping-answered.1',
  z.strictObject({ adoptionId: id, state: z.enum(slippingStates) }),
);
export const recoveryOpened = fact('recovery-opened.1', z.strictObject({ recoveryId: id, adoptionId: id }));
export const recoveryMoved = fact(
  'recovery-moved.1',
  z.strictObject({ recoveryId: id, adoptionId: id, state: z.enum(recoveryStates) }),
);
export const helpRequestMoved = fact(
  'help-request-moved.1',
  z.strictObject({ requestId: id, state: z.enum(helpStates) }),
);
