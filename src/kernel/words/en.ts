// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '../words.ts';
import type { nl } from './nl.ts';

export const en = {
  refused: 'This could not be done',
  erased: {
    someone: 'somebody who was erased here',
    someoneOf: 'somebody of {organisation}',
    functionErased: 'function erased',
  },
  refusals: {
    'invalid-input': 'Not everything is filled in correctly. What you typed is still here.',
    'not-signed-in': 'Sign in first.',
    'not-allowed': 'You may not do this here.',
    'step-up-needed': 'First confirm that it is you, with your second step. Then do this again.',
    'no-mandate':
      'This needs a mandate: to {kind, select, represent {act} promise {promise} sign {sign} administer {keep mandates} other {act}} for {organisation}. {holders, select, none {Nobody has it yet.} unknown {You do not have it.} other {You do not have it. Who does: {holders}.}}',
    'not-found': 'This page is not here, or not for you.',
    stale: 'Somebody else changed this in the meantime. What you typed is still here. Look at the new version first.',
    duplicate: 'This exists already. Nothing was saved twice.',
    'too-many-requests':
      'This was done too often in a row. Try again in {minutes, plural, one {one minute} other {# minutes}}.',
    'not-acceptable': 'We answer in JSON, and lists in CSV too.',
    'method-not-allowed': 'This address does not know that method. Allow says which it does.',
    'unexpected-content-type': 'Send JSON, with Content-Type application/json.',
    'unreadable-json': 'This is not readable JSON.',
    broken: 'Something went wrong on our side. Nothing was saved. Please try again.',
  },
  fields: {
    required: 'Fill this in.',
    'too-long': 'This is too long. Use at most {max} characters.',
    'too-short': 'This is too short. Use at least {min} characters.',
    'too-many-items': 'These are too many. Choose at most {max}.',
    'too-big': 'This is too big. It may be at most {max}.',
    'too-small': 'This is too small. It must be at least {min}.',
    'not-a-number': 'Fill in a number.',
    'not-a-date': 'Fill in a date, such as 2026, 2026-11 or 2026-11-23.',
    'not-an-address': 'This is not a valid address.',
    'not-a-mail-address': 'Fill in a mail address, such as name@organisation.nl.',
    'name-not-known':
      'We do not know ‘{typed}’. {count, plural, =0 {Choose a name from the list.} other {Did you mean {near}?}}',
    'not-in-list': 'Choose something from the list.',
    'unreadable-characters': 'There are characters in here that we cannot read. Please remove them.',
    'unknown-field': 'We do not know this field.',
    'not-valid': 'We cannot read this.',
  },
} as const satisfies WordsLike<typeof nl>;
