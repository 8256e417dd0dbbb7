// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stages } from './codes.ts';
import { endingsOf, endingWays } from './endings.ts';
import { explorationOf, fewestForMedian, medianMonths } from './explorations.ts';

const deal = (given: Partial<Parameters<typeof explorationOf>[0]>) => ({
  id: 'deal',
  slug: 'deal',
  name: 'Deal',
  stage: 'exploration' as const,
  exploredFromOn: null,
  signedOn: null,
  events: [],
  ...given,
});
const today = '2026-06-15';

test('an exploration lasts from its first day until it goes on or stops, and until today while it lasts', () => {
  const events = [
    { stage: 'exploration' as const, on: '2024-01-10' },
    { stage: 'development' as const, on: '2024-09-10' },
  ];
  const went = explorationOf(deal({ stage: 'signed', events, signedOn: '2025-01-01' }), today);
  assert.deepEqual([went?.outcome, went?.months, went?.endedOn], ['went_on', 8, '2024-09-10']);
  const still = explorationOf(deal({ exploredFromOn: '2026-01' }), today);
  assert.deepEqual([still?.outcome, still?.months, still?.endedOn], ['exploring', 5, null]);
  const stopped = explorationOf(
    deal({
      stage: 'stopped_in_exploration',
      exploredFromOn: '2024-03-01',
      events: [{ stage: 'stopped_in_exploration', on: '2024-12-20' }],
    }),
    today,
  );
  assert.deepEqual([stopped?.outcome, stopped?.months], ['stopped', 9]);
});

test('what is known by year only, or not at all, has no duration; nothing is made up', () => {
  const coarse = explorationOf(deal({ stage: 'signed', exploredFromOn: '2018', signedOn: '2019-05-01' }), today);
  assert.deepEqual([coarse?.outcome, coarse?.months, coarse?.startedOn], ['went_on', null, '2018']);
  assert.equal(explorationOf(deal({ stage: 'signed' }), today)?.months, null);
  assert.equal(
    explorationOf(deal({ stage: 'signed', exploredFromOn: '2020-05', signedOn: '2019-05' }), today)?.months,
    null,
  );
  assert.equal(explorationOf(deal({ stage: 'unknown', exploredFromOn: '2019-01-01' }), today)?.outcome, 'unknown');
});

test('an idea has not been explored yet; every other stage has an outcome', () => {
  for (const stage of stages) assert.equal(explorationOf(deal({ stage }), today) === null, stage === 'idea', stage);
});

test('too few known durations have no middle, and what still lasts does not count', () => {
  const of = (months: number | null, outcome: 'went_on' | 'exploring' = 'went_on') => {
    const one = explorationOf(deal({}), today);
    assert.ok(one);
    return { ...one, outcome, months };
  };
  assert.equal(medianMonths([3, 5, 7, 9].map((months) => of(months))), null);
  assert.equal(fewestForMedian, 5);
  const five = [9, 3, 7, 5, 11].map((months) => of(months));
  assert.equal(medianMonths([...five, of(100, 'exploring'), of(null)]), 7);
  assert.equal(medianMonths([...five, of(13)]), 8);
});

test('every deal ends in one way, and may go on as several things', () => {
  const all = stages.map((stage) => ({ stage, wentOn: [] }));
  const { deals, ways } = endingsOf([...all, { stage: 'concluded', wentOn: ['succeeds', 'handed_over_to'] }]);
  assert.equal(deals, stages.length + 1);
  assert.equal(
    ways.reduce((sum, way) => sum + way.deals, 0),
    deals,
  );
  assert.deepEqual(
    ways.map(({ way }) => way),
    endingWays,
  );
  assert.deepEqual(
    endingsOf([
      { stage: 'concluded', wentOn: ['succeeds', 'extends'] },
      { stage: 'concluded', wentOn: ['succeeds'] },
    ]).wentOn,
    [
      { kind: 'extends', deals: 1 },
      { kind: 'succeeds', deals: 2 },
    ],
  );
});
