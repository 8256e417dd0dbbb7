// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none } from './codes.ts';
import { lanesOf, placeInTime, spanOf } from './timeline.ts';

const item = (more: Partial<Parameters<typeof placeInTime>[0]>) =>
  placeInTime({ lane: ['city'], startsOn: null, endsOn: null, signedOn: null, ...more });

test('a date that is not known is not filled in; the signing only says after when', () => {
  assert.deepEqual(item({ signedOn: '2016-11' }), { lane: 'city', on: null, until: null, after: '2016-11' });
  assert.deepEqual(item({ startsOn: '2018', endsOn: '2020', signedOn: '2016' }), {
    lane: 'city',
    on: '2018',
    until: '2020',
    after: null,
  });
});

test('with only an end it stands at its end', () => {
  assert.deepEqual(item({ endsOn: '2020-05' }), { lane: 'city', on: '2020-05', until: null, after: null });
});

test('lanes keep the order of their list, and what is not classified comes last', () => {
  const placed = [item({ lane: [] }), item({ lane: ['city'] }), item({ lane: ['street', 'city'] })];
  assert.deepEqual(lanesOf(placed, ['street', 'city', 'eu']), ['street', 'city', none]);
  assert.deepEqual(lanesOf(placed, null), ['city', 'street', none]);
});

test('the span is that of the dates that are known, with room after it', () => {
  assert.deepEqual(spanOf([item({ startsOn: '2018-04', endsOn: '2021' }), item({ signedOn: '2016-11-11' })]), {
    from: '2018-01-01',
    to: '2022-12-31',
  });
  assert.equal(spanOf([item({ signedOn: '2016' })]), null);
});
