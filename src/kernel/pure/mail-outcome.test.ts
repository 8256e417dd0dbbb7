// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOf, type SendFailure } from './mail-outcome.ts';

const cases: readonly [name: string, failure: SendFailure, outcome: ReturnType<typeof outcomeOf>][] = [
  ['nobody listens', { handedOver: false }, 'later'],
  ['the line breaks half-way', { handedOver: false }, 'later'],
  ['the line breaks after the last word', { handedOver: true }, 'unread'],
  ['not now', { code: 451, answer: '451 4.7.1 Greylisted', command: 'RCPT TO', handedOver: false }, 'later'],
  [
    'no such mailbox',
    { code: 550, answer: '550 5.1.1 No such user', command: 'RCPT TO', handedOver: false },
    'bounced',
  ],
  [
    'no such mailbox, without a status',
    { code: 550, answer: '550 No such user', command: 'RCPT TO', handedOver: false },
    'bounced',
  ],
  [
    'the mailbox is closed',
    { code: 554, answer: '554 5.2.1 Disabled', command: 'RCPT TO', handedOver: false },
    'bounced',
  ],
  ['refused by policy', { code: 550, answer: '550 5.7.1 Denied', command: 'RCPT TO', handedOver: false }, 'never'],
  ['the text is refused', { code: 554, answer: '554 5.6.0 No', command: 'DATA', handedOver: true }, 'never'],
  [
    'no such mailbox, said at the end',
    { code: 550, answer: '550 5.1.1 No', command: 'DATA', handedOver: true },
    'bounced',
  ],
  ['the password is wrong', { code: 535, answer: '535 5.7.8 No', command: 'AUTH PLAIN', handedOver: false }, 'later'],
  ['it closes down', { code: 421, answer: '421 4.3.2 Closing', command: 'CONN', handedOver: true }, 'later'],
];

for (const [name, failure, outcome] of cases) test(name, () => assert.equal(outcomeOf(failure), outcome));
