// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byKind, partySpan } from './party-lines.ts';

const party = (name: string, more: object = {}) => ({
  id: name,
  organisation: { id: name, name, kind: 'municipality' },
  tie: 'unknown' as const,
  joinedOn: null,
  leftOn: null,
  leftReason: null,
  ...more,
});
const deal = {
  stage: 'execution' as const,
  signedOn: '2025-02-12',
  exploredFromOn: '2024-04',
  endsOn: '2028-02',
  partyList: [party('a')],
};
const today = '2026-11-23';

test('names alone make no picture', () => {
  assert.equal(partySpan(deal, today), null);
});

test('who joined later is bound from then on, who was there from the signing; a partner is never bound', () => {
  const partyList = [
    party('first', { tie: 'bound', joinedOn: '2024-09' }),
    party('later', { tie: 'bound', joinedOn: '2025-08' }),
    party('partner', { tie: 'partner', joinedOn: '2025-11' }),
    party('unknown'),
  ];
  const span = partySpan({ ...deal, partyList }, today);
  assert.deepEqual(
    span?.lines.map(({ name, boundOn }) => [name, boundOn]),
    [
      ['first', '2025-02-12'],
      ['later', '2025-08'],
      ['partner', null],
    ],
  );
  assert.deepEqual([span?.from, span?.to], ['2024-04', '2028-02']);
  assert.equal(partySpan({ ...deal, partyList, endsOn: null }, today)?.to, today);
  const over = partySpan({ ...deal, partyList, stage: 'concluded', endsOn: '2026-01' }, today);
  assert.deepEqual([over?.to, over?.endedOn, span?.endedOn], ['2026-01', '2026-01', null]);
});

test('without a single date there is nothing to draw, and a new signer is drawn while the party is in', () => {
  const exploring = { ...deal, signedOn: null };
  assert.equal(partySpan({ ...exploring, partyList: [party('a', { tie: 'partner' })] }, today), null);
  assert.equal(partySpan({ ...exploring, partyList: [party('a', { tie: 'bound' })] }, today), null);
  const partyList = [party('a', { tie: 'bound' }), party('b', { tie: 'bound', leftOn: '2026-01' })];
  const since = ['2020-01-01', '2025-06-01', '2026-06-01'];
  const span = partySpan(
    { ...deal, partyList },
    today,
    since.flatMap((day) => ['a', 'b'].map((organisationId) => ({ organisationId, since: day }))),
  );
  assert.deepEqual(
    span?.lines.map(({ newSignersOn }) => newSignersOn),
    [['2025-06-01', '2026-06-01'], ['2025-06-01']],
  );
});

test('every party stands under its kind, once, in its order', () => {
  const groups = byKind([party('b'), party('a')], ['province', 'municipality']);
  assert.deepEqual(
    groups.map(({ kind, parties }) => [kind, parties.map(({ id }) => id)]),
    [['municipality', ['b', 'a']]],
  );
});
