// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { heldLevel, mailSpokenFor, mayBeOwn } from './provider.ts';

test('a level counts only when it was asked and is one that was asked', () => {
  assert.equal(heldLevel(undefined, 'high'), 'not-asked');
  assert.equal(heldLevel([], 'high'), 'not-asked');
  assert.equal(heldLevel(['high', 'substantial'], 'substantial'), 'as-asked');
  assert.equal(heldLevel(['high'], 'low'), 'too-low');
  assert.equal(heldLevel(['high'], undefined), 'too-low');
});

test('a provider speaks for verified addresses of its own domains only', () => {
  const domains = ['waterstede.example'];
  assert.equal(mailSpokenFor(domains, ' Sanne@Waterstede.example ', true), 'sanne@waterstede.example');
  assert.equal(mailSpokenFor(domains, 'sanne@waterstede.example', false), null);
  for (const mail of [
    'sanne@elders.example',
    'sanne@sub.waterstede.example',
    'sanne@waterstede.example.evil.example',
    'sanne@elders.example@waterstede.example',
    '@waterstede.example',
    'waterstede.example',
    undefined,
  ])
    assert.equal(mailSpokenFor(domains, mail, true), null, mail);
  assert.equal(mailSpokenFor([], 'sanne@waterstede.example', true), null);
});

test('whatever is said, what comes out ends in a domain of the provider', () =>
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('a.example', 'b.example', ''), (name, domain) => {
      const mail = mailSpokenFor(['a.example'], `${name}@${domain}`, true);
      assert.ok(mail === null || /^[^@]+@a\.example$/.test(mail));
    }),
  ));

test('offered is the provider of an address one has, or one that names no domains', () => {
  assert.ok(mayBeOwn(['waterstede.example'], ['ik@thuis.example', 'Sanne@waterstede.example']));
  assert.ok(!mayBeOwn(['waterstede.example'], ['ik@heuvelrode.example']));
  assert.ok(!mayBeOwn(['waterstede.example'], []));
  assert.ok(mayBeOwn([], ['ik@heuvelrode.example']));
});
