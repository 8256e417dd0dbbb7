// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerGaps, type GapCounts, type GapQuestion, gapQuestions } from './gaps.ts';

const nothing: GapCounts = {
  items: 10,
  facetKnown: 0,
  enhancement: 0,
  scalingKnown: 0,
  scalingOut: 0,
  leverageKnown: 0,
  parameters: 0,
  phasingOut: 0,
  connections: 0,
  rivals: 0,
  deals: 3,
  dealsWithParties: 0,
  dealsWithAffected: 0,
};
const verdict = (question: GapQuestion, counts: Partial<GapCounts>) =>
  answerGaps({ ...nothing, ...counts }).find((answer) => answer.question === question)?.verdict;

test('where nothing is recorded nothing is said, on all six questions', () => {
  const answers = answerGaps(nothing);
  assert.deepEqual(
    answers.map(({ question }) => question),
    [...gapQuestions],
  );
  assert.ok(answers.every((answer) => answer.verdict === 'cannot_say'));
});

test('only means all that is classified, nearly from four in five', () => {
  assert.equal(verdict('only_enhancement', { facetKnown: 5, enhancement: 5 }), 'yes');
  assert.equal(verdict('only_scaling_out', { scalingKnown: 5, scalingOut: 4 }), 'nearly');
  assert.equal(verdict('only_parameters', { leverageKnown: 5, parameters: 3 }), 'no');
  assert.equal(verdict('only_enhancement', { facetKnown: 5, enhancement: 0 }), 'no');
});

test('one rival route, one thing phased out, one deal with residents is enough for a no', () => {
  assert.equal(verdict('no_rival_routes', { connections: 4, rivals: 0 }), 'yes');
  assert.equal(verdict('no_rival_routes', { connections: 4, rivals: 1 }), 'no');
  assert.equal(verdict('nothing_phased_out', { scalingKnown: 4 }), 'yes');
  assert.equal(verdict('nothing_phased_out', { phasingOut: 1 }), 'no');
  assert.equal(verdict('nobody_affected', { dealsWithParties: 2 }), 'yes');
  assert.equal(verdict('nobody_affected', { dealsWithParties: 2, dealsWithAffected: 1 }), 'no');
});

test('an answer carries the counts behind it', () => {
  const [first] = answerGaps({ ...nothing, facetKnown: 4, enhancement: 1 });
  assert.deepEqual(first, { question: 'only_enhancement', verdict: 'no', count: 1, known: 4, total: 10 });
});
