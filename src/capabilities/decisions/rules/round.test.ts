// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { methods, states, voices } from './codes.ts';
import { mayRemark } from './remarks.ts';
import { dueDay, reviewDue } from './review.ts';
import { obstacleOf, roundOf, type SpokenVoice, tallyOf, voicesOf } from './round.ts';
import { refuseVoice } from './speaking.ts';

const parties = ['a', 'b', 'c', 'd'];
const asked = parties.map((organisationId) => ({ organisationId, left: false }));
let count = 0;
const said = (organisationId: string, voice: SpokenVoice['voice'], edition = 1): SpokenVoice => ({
  id: String(++count),
  organisationId,
  voice,
  edition,
  integratedIn: null,
});

suite('a round', () => {
  test('goes along all that were asked, in their order; the last word counts', () => {
    const lines = roundOf(asked, [said('c', 'objection'), said('a', 'consent'), said('c', 'consent')], 1);
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['consent', 'waiting', 'consent', 'waiting'],
    );
    assert.equal(lines[2]?.earlier.length, 1, 'The objection stays readable.');
  });
  test('over a new text everybody speaks again; what was said over the old one stays', () => {
    const lines = roundOf(asked, [said('a', 'consent'), said('b', 'objection')], 2);
    assert.deepEqual(new Set(lines.map(({ kind }) => kind)), new Set(['waiting']));
    assert.equal(lines[1]?.earlier.length, 1);
  });
  test('who left is not waited for, and a word that was given stays', () => {
    const gone = asked.map((party) => ({ ...party, left: party.organisationId !== 'a' }));
    const lines = roundOf(gone, [said('a', 'consent'), said('b', 'consent')], 1);
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['consent', 'consent', 'left', 'left'],
    );
    assert.equal(obstacleOf(lines, 'consent', 'half'), null);
  });

  const anyVoices = fc.array(
    fc.record({
      organisationId: fc.constantFrom(...parties),
      voice: fc.constantFrom(...voices),
      edition: fc.constantFrom(1, 2),
    }),
    { maxLength: 12 },
  );
  test('consent never carries over an open objection or a silent party', () => {
    fc.assert(
      fc.property(anyVoices, (given) => {
        const spoken = given.map((one, index) => ({ ...one, id: String(index), integratedIn: null }));
        const lines = roundOf(asked, spoken, 2);
        const carries = obstacleOf(lines, 'consent', 'half') === null;
        const last = parties.map(
          (party) => spoken.findLast((one) => one.organisationId === party && one.edition === 2)?.voice,
        );
        assert.equal(
          carries,
          last.every((voice) => voice !== undefined && voice !== 'objection' && voice !== 'against'),
        );
      }),
    );
  });
  test('a majority is counted over all that were asked, and is sure before it carries', () => {
    for (let yes = 0; yes <= 4; yes++)
      for (let no = 0; yes + no <= 4; no++) {
        const given = parties.slice(0, yes + no).map((party, at) => said(party, at < yes ? 'for' : 'against'));
        const lines = roundOf(asked, given, 1);
        const waits = yes + no < 4;
        assert.equal(obstacleOf(lines, 'majority', 'half'), yes > 2 ? null : waits ? 'not-all-heard' : 'not-carried');
        assert.equal(
          obstacleOf(lines, 'majority', 'two_thirds'),
          yes >= 3 ? null : waits ? 'not-all-heard' : 'not-carried',
        );
      }
  });
  test('consensus and the holder of a mandate: one against is enough', () => {
    for (const method of ['consensus', 'mandate_holder'] as const) {
      const yes = parties.map((party) => said(party, 'for'));
      assert.equal(obstacleOf(roundOf(asked, yes, 1), method, 'half'), null);
      assert.equal(obstacleOf(roundOf(asked, [...yes, said('d', 'against')], 1), method, 'half'), 'not-carried');
      assert.equal(obstacleOf(roundOf(asked, yes.slice(1), 1), method, 'half'), 'not-all-heard');
    }
  });
  test('with nobody asked nothing carries, but for what is decided elsewhere', () => {
    for (const method of methods)
      assert.equal(obstacleOf([], method, 'half'), method === 'formal_external' ? null : 'nobody-asked');
  });
  test('the tally counts every party once', () => {
    fc.assert(
      fc.property(anyVoices, (given) => {
        const lines = roundOf(
          asked,
          given.map((one, index) => ({ ...one, id: String(index), integratedIn: null })),
          1,
        );
        const { asked: all, spoken, waiting } = tallyOf(lines);
        assert.equal(all, 4);
        assert.equal(spoken + waiting, 4);
      }),
    );
  });
});

suite('speaking', () => {
  const decision = { state: 'deciding' as const, method: 'consent' as const, edition: 2, asked: ['a'] };
  const consent = { organisation: 'a', edition: 2, voice: 'consent' as const };

  test('only while the round is open, for who was asked, over the text that was read', () => {
    for (const state of states)
      assert.equal(
        refuseVoice({ ...decision, state }, consent)?.refused,
        state === 'deciding' ? undefined : 'round-closed',
      );
    assert.equal(refuseVoice(decision, { ...consent, organisation: 'b' })?.refused, 'not-asked');
    assert.equal(refuseVoice(decision, { ...consent, edition: 1 })?.refused, 'text-changed');
  });
  test('every method × what is said', () => {
    for (const method of methods)
      for (const voice of voices)
        assert.equal(
          refuseVoice({ ...decision, method }, { ...consent, voice, argument: 'Omdat', harmsAim: 'Meten' })?.refused,
          voicesOf[method].includes(voice) ? undefined : 'no-such-voice',
          `${method} ${voice}`,
        );
    assert.ok(!voicesOf.consent.includes('abstain'), 'Consent knows no abstention.');
  });
  test('an objection has a reason and an aim; a vote against a reason', () => {
    const objection = { ...consent, voice: 'objection' as const };
    assert.equal(refuseVoice(decision, objection)?.refused, 'argument-needed');
    assert.equal(refuseVoice(decision, { ...objection, argument: 'Omdat' })?.refused, 'aim-needed');
    assert.equal(refuseVoice(decision, { ...objection, argument: 'Omdat', harmsAim: 'Meten' }), null);
    assert.equal(
      refuseVoice({ ...decision, method: 'majority' }, { ...consent, voice: 'against' })?.refused,
      'argument-needed',
    );
  });
});

test('questions before the round, reactions after the questions, nothing after it', () => {
  assert.deepEqual(
    states.filter((state) => mayRemark(state, 'question')),
    ['clarifying', 'reacting'],
  );
  assert.deepEqual(
    states.filter((state) => mayRemark(state, 'reaction')),
    ['reacting', 'deciding'],
  );
});

test('what holds and what was postponed comes back on its day; nothing else does', () => {
  for (const state of states) {
    const back = ['adopted', 'adopted_with_changes', 'postponed'].includes(state);
    assert.equal(reviewDue({ state, reviewOn: '2026-11-28' }, '2026-11-28'), back, state);
    assert.equal(reviewDue({ state, reviewOn: '2026-11-29' }, '2026-11-28'), false);
    assert.equal(reviewDue({ state, reviewOn: null }, '2026-11-28'), false);
    const day = dueDay({ state, reviewOn: '2027-01-01', roundUntil: '2026-12-01' });
    assert.equal(day, back ? '2027-01-01' : state === 'deciding' ? '2026-12-01' : null);
  }
});
