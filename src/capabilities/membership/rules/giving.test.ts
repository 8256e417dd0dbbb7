// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseGift, refuseLimits, refusePassingOn } from './giving.ts';
import { type Mandate, mandateKinds, mandateState } from './mandate.ts';

const today = '2026-11-28';
const gift = { giver: 'karel', personId: 'ruben', ofOrganisation: true, startsOn: today, endsOn: null };
const mandate: Mandate = {
  id: 'a',
  personId: 'karel',
  organisationId: 'waterstede',
  kind: 'sign',
  commitmentKinds: [],
  spaceId: null,
  startsOn: '2026-01-01',
  endsOn: null,
  ended: false,
  deputyFor: null,
  successorOf: null,
};

test('a mandate is given to another, who works for the organisation, for a term that can be', () => {
  assert.equal(refuseGift(gift), null);
  assert.equal(refuseGift({ ...gift, personId: 'karel' })?.refused, 'own-mandate');
  assert.equal(refuseGift({ ...gift, ofOrganisation: false })?.refused, 'not-of-the-organisation');
  assert.equal(refuseGift({ ...gift, endsOn: '2026-11-27' })?.refused, 'ends-before-start');
});

test('only promises have kinds, and administering has no space', () => {
  const refused = (limits: readonly ['money'] | readonly [], space: string | null) =>
    mandateKinds.filter((kind) => refuseLimits(kind, limits, space) !== null);
  assert.deepEqual(refused([], null), []);
  assert.deepEqual(refused(['money'], null), ['represent', 'sign', 'administer']);
  assert.deepEqual(refused([], 'straten'), ['administer']);
});

test('what counts or is to come is passed on, to somebody else, and by no deputy', () => {
  const refused = (more: Partial<Mandate>, to = 'ruben') =>
    refusePassingOn({ ...mandate, ...more }, to, today)?.refused ?? 'may';
  assert.equal(refused({}), 'may');
  assert.equal(refused({ startsOn: '2027-01-01' }), 'may');
  assert.equal(refused({ endsOn: '2026-11-27' }), 'mandate-over');
  assert.equal(refused({ ended: true }), 'mandate-over');
  assert.equal(refused({ ended: true, startsOn: '2027-01-01' }), 'mandate-over');
  assert.equal(refused({ deputyFor: 'b' }), 'deputy-of-deputy');
  assert.equal(refused({}, 'karel'), 'same-person');
});

test('a mandate is to come, counts or is over, and over too when its person went away', () => {
  assert.equal(mandateState(mandate, true, today), 'counts');
  assert.equal(mandateState({ ...mandate, startsOn: '2026-11-29' }, true, today), 'coming');
  assert.equal(mandateState({ ...mandate, endsOn: '2026-11-27' }, true, today), 'over');
  assert.equal(mandateState({ ...mandate, ended: true, startsOn: '2026-11-29' }, true, today), 'over');
  assert.equal(mandateState(mandate, false, today), 'over');
});
