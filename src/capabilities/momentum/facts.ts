// SPDX-License-Identifier: EUPL-1.2
// Facts of momentum, per subject one block.
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { callOutcomes, callSubjects } from './rules/calls.ts';
import { digestRhythms } from './rules/digest-due.ts';

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
