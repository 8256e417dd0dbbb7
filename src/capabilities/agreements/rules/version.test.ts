// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { type State, states } from './codes.ts';
import { nextVersion } from './current.ts';
import { transitions, type VersionMove, type VersionRole } from './version.states.ts';
import { after, movesFrom, sign, type Version } from './version.ts';

const moves: readonly VersionMove[] = [
  'begin',
  'replace',
  'freeze',
  'open_signing',
  'sign',
  'complete',
  'join',
  'publish',
  'withdraw',
];

test('each move in each state by each role leads where it should, and nowhere else', () => {
  const expected: Record<string, State> = {
    'none begin lead': 'draft',
    'draft replace lead': 'replaced',
    'frozen replace lead': 'replaced',
    'draft freeze lead': 'frozen',
    'frozen open_signing lead': 'signing',
    'signing sign signer': 'signing',
    'signed publish lead': 'published',
    'signed join signer': 'signed',
    'published join signer': 'published',
    'draft withdraw lead': 'withdrawn',
    'frozen withdraw lead': 'withdrawn',
    'signing withdraw lead': 'withdrawn',
  };
  for (const state of [null, ...states])
    for (const move of moves)
      for (const role of ['lead', 'signer'] satisfies VersionRole[]) {
        const cell = `${state ?? 'none'} ${move} ${role}`;
        assert.equal(after(state, move, role), expected[cell] ?? null, cell);
      }
});

test('nobody completes a version by hand, and what is withdrawn, replaced or published goes nowhere', () => {
  assert.deepEqual(
    transitions.filter(({ by }) => by === undefined).map(({ move }) => move),
    ['complete'],
  );
  for (const state of ['withdrawn', 'replaced', 'published'] as const) assert.deepEqual(movesFrom(state, 'lead'), []);
});

const frozen = { canonical: 'x', hash: 'h' };
const joining = { from: '2026-12-01', until: '2026-12-02' };
const versions: Record<State, Version> = {
  draft: { state: 'draft' },
  frozen: { state: 'frozen', ...frozen },
  signing: { state: 'signing', ...frozen },
  signed: { state: 'signed', ...frozen, joining, signedOn: '2026-11-01' },
  published: {
    state: 'published',
    ...frozen,
    joining,
    signedOn: '2026-11-01',
    publishedOn: '2026-11-20',
    reference: 'Stcrt',
  },
  replaced: { state: 'replaced' },
  withdrawn: { state: 'withdrawn', reason: 'Geen geld' },
};

test('a signature is put while signing, or later on a joining day; never under another text or twice', () => {
  const tried = (state: State, given: Partial<Parameters<typeof sign>[1]> = {}) => {
    const outcome = sign(versions[state], { hash: 'h', alreadySigned: false, today: '2026-12-01', ...given });
    return isRefusal(outcome) ? outcome.refused : outcome.later ? 'later' : 'now';
  };
  for (const state of ['draft', 'frozen', 'replaced', 'withdrawn'] as const)
    assert.equal(tried(state), 'not-to-be-signed');
  assert.equal(tried('signing'), 'now');
  for (const state of ['signed', 'published'] as const) {
    assert.equal(tried(state), 'later');
    assert.equal(tried(state, { today: '2026-12-02' }), 'later');
    for (const today of ['2026-11-30', '2026-12-03']) assert.equal(tried(state, { today }), 'no-joining-day');
  }
  for (const state of ['signing', 'signed', 'published'] as const) {
    assert.equal(tried(state, { alreadySigned: true }), 'already-signed');
    assert.equal(tried(state, { hash: 'other' }), 'another-text');
  }
  const closed: Version = { ...frozen, state: 'signed', joining: null, signedOn: '2026-11-01' };
  assert.ok(isRefusal(sign(closed, { hash: 'h', alreadySigned: false, today: '2026-12-01' })));
});

test('a new version is the first, the next draft or an extension; not while the last is being signed', () => {
  const numbered = (...list: State[]) => nextVersion(list.map((state, index) => ({ number: index + 1, state })));
  assert.deepEqual(numbered(), { number: 1, kind: 'first', basedOn: null, replaces: null });
  assert.deepEqual(numbered('draft'), { number: 2, kind: 'first', basedOn: 1, replaces: 1 });
  assert.deepEqual(numbered('replaced', 'frozen'), { number: 3, kind: 'first', basedOn: 2, replaces: 2 });
  assert.equal(numbered('signing'), 'being-signed');
  assert.deepEqual(numbered('published'), { number: 2, kind: 'extension', basedOn: 1, replaces: null });
  assert.deepEqual(numbered('published', 'draft'), { number: 3, kind: 'extension', basedOn: 2, replaces: 2 });
  assert.deepEqual(numbered('withdrawn'), { number: 2, kind: 'first', basedOn: 1, replaces: null });
});
