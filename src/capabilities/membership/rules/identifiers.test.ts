// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifierProblems, isRor, isTooiOf, organisationKinds } from './identifiers.ts';

const tooi = 'https://identifier.overheid.nl/tooi/id/gemeente/gm0363';

test('real ROR addresses hold, and one changed digit does not', () => {
  for (const ror of ['https://ror.org/02e2c7k09', 'https://ror.org/04pp8hn57', 'https://ror.org/04dkp9463'])
    assert.ok(isRor(ror), ror);
  assert.equal(isRor('https://ror.org/02e2c7k19'), false);
  assert.equal(isRor('https://ror.org/02e2c7m09'), false);
  assert.equal(isRor('02e2c7k09'), false);
});

test('a TOOI address of a municipality fits a municipality only', () => {
  for (const kind of organisationKinds) assert.equal(isTooiOf(kind, tooi), kind === 'municipality', kind);
});

test('a TOOI register that says nothing of the kind fits any', () => {
  assert.ok(isTooiOf('agency', 'https://identifier.overheid.nl/tooi/id/zbo/zb000123'));
  assert.equal(isTooiOf('agency', 'https://identifier.overheid.nl/tooi/id/zbo/'), false);
});

test('nothing filled in is no problem', () => {
  assert.deepEqual(identifierProblems({ kind: 'other' }), []);
});

test('every wrong identifier is named at once', () => {
  assert.deepEqual(
    identifierProblems({ kind: 'province', tooi, kvk: '123', ror: 'x' }).map(({ path }) => path),
    ['tooi', 'kvk', 'ror'],
  );
});
