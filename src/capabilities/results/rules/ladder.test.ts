// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import {
  type Anchor,
  type Evidence,
  isAnchored,
  isLastingOffered,
  judgeClaim,
  judgeConfirmation,
  judgeDispute,
  type OpenClaim,
  type Standing,
} from './claim.ts';
import { endings, evidenceFields, ladder, transitions } from './ladder.states.ts';
import { ends, knownOrNot, levels, voices } from './values.ts';

const today = '2026-11-23';
const full: Evidence = Object.fromEntries(
  evidenceFields.map((field) => [field, field.endsWith('On') ? '2026-01-05' : 'opgeschreven']),
);
const four: readonly Anchor[] = (['budget', 'training', 'network', 'monitoring'] as const).map((kind) => ({
  kind,
  inPlace: true,
  endsOn: null,
}));
const yearApart = [
  { on: '2025-06-01', level: 'a6', inUse: true },
  { on: '2026-06-01', level: 'a6', inUse: true },
] as const;
const standing = (given: Partial<Standing> = {}): Standing => ({
  level: 'unknown',
  end: null,
  ownerId: null,
  anchors: four,
  answers: yearApart,
  ...given,
});

/** The table of practice §5.3 once more, by hand: who may say which level, and who must say it too. */
const expected = {
  a0: { by: voices, second: null },
  a1: { by: voices, second: null },
  a2: { by: ['owner'], second: null },
  a3: { by: ['owner'], second: 'director' },
  a4: { by: ['owner'], second: null },
  a5: { by: ['owner'], second: 'second_person' },
  a6: { by: ['owner'], second: 'director_or_control' },
  a7: { by: ['owner'], second: null },
} as const;

test('every level × where it comes from × who says it is set, waits for a second voice, or is refused with a reason', () => {
  for (const to of levels)
    for (const from of knownOrNot)
      for (const voice of voices) {
        const verdict = judgeClaim(standing({ level: from }), to, { personId: 'p1', voice }, full, today);
        const what = `${from} → ${to} by ${voice}`;
        if (from === to) assert.deepEqual(verdict, { refused: 'already-there' }, what);
        else if (!ladder[to].from.includes(from)) assert.deepEqual(verdict, { refused: 'not-from-here' }, what);
        else if (!(expected[to].by as readonly string[]).includes(voice))
          assert.deepEqual(verdict, { refused: 'voice-may-not-say-this' }, what);
        else if (expected[to].second) assert.deepEqual(verdict, { claim: to, awaiting: expected[to].second }, what);
        else assert.deepEqual(verdict, { set: to }, what);
      }
});

test('A6 is reached from use only, and A7 from A6 only', () => {
  assert.deepEqual([...ladder.a6.from], ['a5', 'a7']);
  assert.deepEqual([...ladder.a7.from], ['a6']);
});

test('a level without all its evidence is a claim that waits for it, each field by itself', () => {
  for (const to of levels)
    for (const field of ladder[to].evidence) {
      const from = ladder[to].from.at(-1) ?? 'unknown';
      const voice = ladder[to].by.includes('owner') ? 'owner' : 'colleague';
      const verdict = judgeClaim(
        standing({ level: from }),
        to,
        { personId: 'p1', voice },
        { ...full, [field]: ' ' },
        today,
      );
      assert.deepEqual(verdict, { claim: to, awaiting: 'evidence' }, `${to} without ${field}`);
    }
});

test('in use means three months of ordinary use', () => {
  const claim = (usedSinceOn: string) =>
    judgeClaim(standing({ level: 'a4' }), 'a5', { personId: 'p1', voice: 'owner' }, { ...full, usedSinceOn }, today);
  assert.deepEqual(claim('2026-08-24'), { refused: 'not-three-months-yet', values: { from: '2026-11-24' } });
  assert.deepEqual(claim('2026-08-23'), { claim: 'a5', awaiting: 'second_person' });
  assert.deepEqual(claim('2026'), { claim: 'a5', awaiting: 'second_person' });
  assert.deepEqual(claim('vorig jaar'), { refused: 'not-three-months-yet' });
});

test('anchored means four anchors, among them money or a task, that have not ended', () => {
  assert.ok(isAnchored(four, today));
  assert.ok(!isAnchored(four.slice(0, 3), today));
  const without = four.map((anchor) =>
    anchor.kind === 'budget' ? { ...anchor, kind: 'contract_procurement' as const } : anchor,
  );
  assert.ok(!isAnchored(without, today), 'neither money nor task');
  const ending = (endsOn: string) => four.map((anchor, at) => (at === 1 ? { ...anchor, endsOn } : anchor));
  assert.ok(isAnchored(ending('2026-11-23'), today));
  assert.ok(isAnchored(ending('2026'), today));
  assert.ok(!isAnchored(ending('2026-11-22'), today));
  assert.ok(!isAnchored(ending('2026-10'), today));
  const verdict = judgeClaim(
    standing({ level: 'a5', anchors: [] }),
    'a6',
    { personId: 'p1', voice: 'owner' },
    {},
    today,
  );
  assert.deepEqual(verdict, { refused: 'anchors-missing' });
});

test('lasting is offered after two check-ins in use at A6, a year apart, with no lower one since', () => {
  const offered = (answers: Standing['answers']) => isLastingOffered({ level: 'a6', answers });
  assert.ok(offered(yearApart));
  assert.ok(!offered(yearApart.slice(0, 1)));
  assert.ok(!offered([yearApart[0], { ...yearApart[1], on: '2026-05-31' }]));
  assert.ok(!offered([yearApart[0], { on: '2026-01-01', level: 'a6', inUse: false }, yearApart[1]]));
  assert.ok(!offered([yearApart[0], { on: '2026-01-01', level: 'a5', inUse: true }, yearApart[1]]));
  assert.ok(!isLastingOffered({ level: 'a5', answers: yearApart }));
});

test('only the owner speaks as the owner, and nothing is claimed of what has ended', () => {
  const say = (given: Partial<Standing>) =>
    judgeClaim(standing({ level: 'a1', ...given }), 'a2', { personId: 'p1', voice: 'owner' }, full, today);
  assert.deepEqual(say({ ownerId: 'p2' }), { refused: 'only-the-owner' });
  assert.deepEqual(say({ ownerId: 'p1' }), { set: 'a2' });
  for (const end of ends) assert.deepEqual(say({ end }), { refused: 'has-ended' });
});

const claim = (given: Partial<OpenClaim> = {}): OpenClaim => ({
  level: 'a5',
  status: 'pending',
  awaiting: 'second_person',
  claimedBy: 'p1',
  ...given,
});

test('a second voice is somebody else, in a capacity that counts for that level', () => {
  for (const level of levels)
    for (const voice of voices) {
      const awaiting = expected[level].second;
      if (!awaiting) continue;
      const refusal = judgeConfirmation(claim({ level, awaiting }), { personId: 'p2', voice });
      assert.deepEqual(refusal, ladder[level].second.includes(voice) ? null : { refused: 'voice-does-not-count' });
      assert.deepEqual(judgeConfirmation(claim({ level, awaiting }), { personId: 'p1', voice }), {
        refused: 'second-voice-must-be-someone-else',
      });
    }
});

test('a claim is answered once, and confirmed only with its evidence', () => {
  const speaker = { personId: 'p2', voice: 'second_person' } as const;
  assert.deepEqual(judgeConfirmation(claim({ awaiting: 'evidence' }), speaker), { refused: 'evidence-first' });
  assert.equal(judgeDispute(claim({ awaiting: 'evidence' }), speaker), null);
  for (const status of ['confirmed', 'disputed', 'withdrawn', 'replaced'] as const) {
    assert.deepEqual(judgeConfirmation(claim({ status }), speaker), { refused: 'claim-is-closed' });
    assert.deepEqual(judgeDispute(claim({ status }), speaker), { refused: 'claim-is-closed' });
  }
  assert.deepEqual(judgeDispute(claim(), { ...speaker, personId: 'p1' }), {
    refused: 'second-voice-must-be-someone-else',
  });
});

test('a verdict never sets a level that somebody else must confirm', () => {
  for (const to of levels) {
    if (ladder[to].second.length === 0) continue;
    for (const from of ladder[to].from) {
      const verdict = judgeClaim(standing({ level: from }), to, { personId: 'p1', voice: 'owner' }, full, today);
      assert.ok(isRefusal(verdict) || 'claim' in verdict);
    }
  }
});

test('the drawing has every move of the table, and every end a way back to where it stood', () => {
  for (const to of levels)
    for (const from of ladder[to].from) assert.ok(transitions.some((t) => t.from === from && t.to === to));
  for (const end of ends)
    for (const level of endings[end]) {
      assert.ok(transitions.some((t) => t.from === level && t.to === end));
      assert.ok(transitions.some((t) => t.from === end && t.to === level));
    }
});
