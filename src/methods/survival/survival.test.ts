// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parkMiller } from '../bench/data.ts';
import { valueFrom } from '../core/result.ts';
import { close } from '../core/vectors.ts';
import { timeOfShare } from './curve.ts';
import { survivalBetweenChecks } from './interval-survival.ts';
import { boundsForLost } from './lost-bounds.ts';
import { sortTimes } from './sort-times.ts';
import { averageTimeInPlace, survivalCurve } from './survival-curve.ts';
import { competingEnds, logRank } from './survival-tests.ts';

const near = (actual: number, expected: number, tolerance = 1e-9) =>
  assert.ok(close(expected, actual, tolerance), `${actual} is not ${expected}`);

const row = fc.record({ time: fc.integer({ min: 1, max: 30 }), event: fc.integer({ min: 0, max: 1 }) });
const rows = fc.array(row, { minLength: 1, maxLength: 60 });
const columns = (list: readonly { time: number; event: number }[]) => ({
  time: list.map((r) => r.time),
  event: list.map((r) => r.event),
});

test('without losses the curve is the share still in place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 50 }), (time) => {
      const found = valueFrom(survivalCurve({ time, event: time.map(() => 1) }));
      const curve = found.groups[0]?.curve;
      assert.ok(curve);
      curve.time.forEach((t, i) => {
        near(curve.survival[i] ?? -1, time.filter((x) => x > t).length / time.length, 1e-12);
      });
    }),
  );
});

test('a weight counts a row as often as it says, and the order of rows means nothing', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 4 }), (list, times) => {
      const whole = columns(list);
      const weighted = valueFrom(survivalCurve({ ...whole, weight: list.map(() => times) }));
      const repeated = columns(
        Array.from({ length: times }, () => list)
          .flat()
          .reverse(),
      );
      assert.deepEqual(weighted, valueFrom(survivalCurve(repeated)));
    }),
  );
});

test('nobody is at risk before observation began: late rows never raise the number at risk early on', () => {
  const found = valueFrom(survivalCurve({ time: [5, 8, 9], event: [1, 1, 1], entry: [0, 6, 5] }));
  assert.deepEqual([...(found.groups[0]?.curve.atRisk ?? [])], [1, 2, 1]);
});

test('times that differ by rounding only are one time', () => {
  const found = valueFrom(survivalCurve({ time: [0.1 + 0.2, 0.3, 1], event: [1, 1, 0] }));
  assert.deepEqual([...(found.groups[0]?.curve.events ?? [])], [2, 0]);
});

test('bounds hold the share, and are absent rather than invented where everything has ended', () => {
  const kinds = ['log-log', 'log', 'plain', 'logit', 'arcsin'] as const;
  fc.assert(
    fc.property(rows, fc.constantFrom(...kinds), (list, interval) => {
      const curve = valueFrom(survivalCurve({ ...columns(list), interval })).groups[0]?.curve;
      assert.ok(curve);
      curve.survival.forEach((s, i) => {
        const [low, high] = [curve.lower[i] ?? 0, curve.upper[i] ?? 0];
        assert.ok(low <= s + 1e-12 && high >= s - 1e-12, `${low} ${s} ${high}`);
        if (s === 0) assert.deepEqual([low, high], [-Infinity, Infinity]);
      });
    }),
  );
});

test('the median not reached is a result, not a number', () => {
  const answer = survivalCurve.answer({ time: [3, 5, 6, 7, 8, 9], event: [1, 0, 0, 0, 0, 0] }, 'en');
  assert.ok(answer.answer.ok);
  assert.match(answer.words[0] ?? '', /median is not reached/);
  assert.equal(timeOfShare(Float64Array.of(1, 2), Float64Array.of(0.9, 0.8), 0.5), null);
});

test('few at risk: the curve says from where it is grey', () => {
  const answer = survivalCurve({ time: [1, 2, 3, 4, 5, 6, 7], event: [1, 1, 1, 1, 1, 1, 1] });
  assert.ok(answer.ok);
  assert.equal(answer.value.groups[0]?.greyFrom, 4);
  assert.ok(answer.warnings.some((w) => w.code === 'few-at-risk'));
});

test('the average time in place is never drawn on past the shortest follow-up', () => {
  const data = { time: [2, 4, 6, 8, 1, 3, 5, 5, 5], event: [1, 0, 1, 0, 1, 1, 0, 0, 0], group: 'aaaabbbbb'.split('') };
  assert.equal(valueFrom(averageTimeInPlace(data)).horizon, 5);
  const refused = averageTimeInPlace({ ...data, horizon: 6 });
  assert.ok(!refused.ok && refused.problems[0]?.code === 'horizon-past-data');
});

test('the log-rank test does not care which group is called first', () => {
  const list = fc.array(
    fc.record({
      time: fc.integer({ min: 1, max: 9 }),
      event: fc.integer({ min: 0, max: 1 }),
      arm: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 12, maxLength: 60 },
  );
  fc.assert(
    fc.property(list, (all) => {
      const [a, b] = ['xyz', 'zyx'].map((names) =>
        logRank({ ...columns(all), group: all.map((r) => names[r.arm] ?? '') }),
      );
      assert.equal(a?.ok, b?.ok);
      if (a?.ok && b?.ok) near(a.value.chiSquare, b.value.chiSquare, 1e-8);
    }),
  );
});

test('log-rank: excess sums to nothing, and a test on four cases gives no p', () => {
  const found = valueFrom(logRank({ time: [1, 2, 3, 4], event: [1, 1, 1, 1], group: ['a', 'b', 'a', 'b'] }));
  near(
    found.groups.reduce((sum, g) => sum + g.observed - g.expected, 0),
    0,
  );
  assert.equal(found.p, null);
});

test('the ways of ending and what is in place add up to one; one way alone is the ordinary curve', () => {
  const ends = fc.array(
    fc.record({ time: fc.integer({ min: 1, max: 12 }), end: fc.constantFrom('in-place', 'gone', 'replaced') }),
    { minLength: 1, maxLength: 50 },
  );
  fc.assert(
    fc.property(ends, (list) => {
      const time = list.map((r) => r.time);
      const answer = competingEnds({ time, end: list.map((r) => r.end) });
      if (list.every((r) => r.end === 'in-place')) return assert.ok(!answer.ok);
      const curve = valueFrom(answer).groups[0]?.curve;
      const usual = valueFrom(survivalCurve({ time, event: list.map((r) => (r.end === 'in-place' ? 0 : 1)) })).groups[0]
        ?.curve;
      assert.ok(curve && usual);
      curve.inPlace.forEach((s, i) => {
        // Absolute: where the one curve is rounded to nothing, the other may hold a last crumb.
        assert.ok(Math.abs(s - (usual.survival[i] ?? -1)) < 1e-12);
        near(s + curve.ended.reduce((sum, c) => sum + (c[i] ?? 0), 0), 1, 1e-12);
      });
    }),
  );
});

test('checks far apart: the shares add up to one, and a check that comes before the last sighting is refused', () => {
  const found = valueFrom(survivalBetweenChecks({ left: [0, 6, 6, 12], right: [6, 12, null, 18] }));
  near(
    found.intervals.reduce((sum, one) => sum + one.mass, 0),
    1,
  );
  const refused = survivalBetweenChecks({ left: [0, 6], right: [6, 6] });
  assert.ok(!refused.ok && refused.problems[0]?.at === 'right[2]');
});

test('whatever happened to the lost, the truth lies between the bounds', () => {
  const states = fc.array(
    fc.record({
      time: fc.integer({ min: 1, max: 9 }),
      state: fc.constantFrom('in-place', 'ended', 'lost'),
      gone: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(states, (list) => {
      const time = list.map((r) => r.time);
      const bounds = valueFrom(boundsForLost({ time, state: list.map((r) => r.state), at: 5 }));
      const survival = (one: { at: { survival: number } }) => one.at.survival;
      assert.ok(survival(bounds.worst) <= survival(bounds.asOthers) + 1e-12);
      assert.ok(survival(bounds.asOthers) <= survival(bounds.best) + 1e-12);
    }),
  );
});

test('bad rows are refused by name', () => {
  const codes = (answer: { ok: boolean }) =>
    !answer.ok && 'problems' in answer && Array.isArray(answer.problems) ? answer.problems.map((p) => p.code) : [];
  assert.deepEqual(codes(survivalCurve({ time: [1, Number.NaN], event: [1, 2] })), ['not-finite', 'not-zero-or-one']);
  assert.deepEqual(codes(survivalCurve({ time: [], event: [] })), ['too-short', 'too-short']);
  assert.deepEqual(codes(survivalCurve({ time: [1, 2], event: [1] })), ['uneven-lengths']);
  assert.deepEqual(codes(survivalCurve({ time: [1, 2], event: [1, 1], entry: [0, 2] })), ['entry-not-before-end']);
  assert.deepEqual(codes(survivalCurve({ time: new Float64Array(5_000_001), event: new Uint8Array(5_000_001) })), [
    'too-long',
    'too-long',
  ]);
  assert.deepEqual(codes(logRank({ time: [1, 2], event: [0, 0], group: ['a', 'b'] })), ['nothing-to-compare']);
  assert.deepEqual(codes(competingEnds({ time: [1], end: ['gone'], ways: ['other'] })), ['unknown-name']);
});

test('times dealt into boxes come out as sorted as the built-in sort has them, however they are spread', () => {
  const shapes: readonly ((u: number) => number)[] = [
    (u) => u,
    (u) => u ** 40,
    (u) => -Math.log(u),
    (u) => Math.round(9 * u),
    () => 3,
  ];
  for (const shape of shapes) {
    const next = parkMiller(3);
    const times = Float64Array.from({ length: 20_000 }, () => shape(next()));
    assert.deepEqual(sortTimes(times), times.slice().sort());
  }
});
