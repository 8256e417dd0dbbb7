// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bounceOf } from './dsn.ts';

const notification = ({ action = 'failed', status = '5.1.1', id = 'abcdefgh12345678' } = {}) =>
  [
    'From: MAILER-DAEMON@mail.example',
    'Message-ID: <20261128.1234@mail.example>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    'Final-Recipient: rfc822; teamleider@voorbeeld.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 <teamleider@voorbeeld.example>:',
    '  Recipient address rejected',
    '',
    '--x',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${id}@tegenveer.example>`,
    'Subject: Gebruikt u dit nog?',
    '--x--',
  ].join('\r\n');

test('a notification says which mail of ours came back, and why', () => {
  const bounce = bounceOf(notification());
  assert.equal(bounce?.outboxId, 'abcdefgh12345678');
  assert.equal(bounce?.failed, true);
  assert.match(bounce?.reason ?? '', /^5\.1\.1 550 5\.1\.1 .*Recipient address rejected$/);
});

test('late is not failed', () => {
  assert.equal(bounceOf(notification({ action: 'delayed', status: '4.4.1' }))?.failed, false);
});

test('what is no notification, or about no mail of ours, is nothing', () => {
  assert.equal(bounceOf('Dag,\n\nIk ben met vakantie.\n'), null);
  assert.equal(bounceOf(notification({ id: 'Niet Van Ons' })), null);
  assert.equal(bounceOf(notification({ status: 'onzin' })), null);
});

test('no text makes it fall over, and what it reads is short', () => {
  const pieces = fc.constantFrom(
    'Action: failed',
    'Status: 5.1.1',
    'Message-ID: <abcdefgh1@x>',
    'Diagnostic-Code: a; b',
    '',
    ':',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), pieces)), (lines) => {
      const bounce = bounceOf(lines.join('\n'));
      if (bounce !== null) assert.ok(bounce.reason.length <= 300 && /^[a-z0-9]{8,26}$/i.test(bounce.outboxId));
    }),
  );
});
