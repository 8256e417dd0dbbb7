// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { valueFrom } from '../core/result.ts';
import { close } from '../core/vectors.ts';
import { whatIfRhythm } from './what-if-rhythm.ts';

const near = (actual: number, expected: number, tolerance = 1e-9) =>
  assert.ok(close(expected, actual, tolerance), `${actual} is not ${expected}`);

interface Row {
  readonly organisation: string;
  readonly months: number;
  readonly asked: number;
  readonly unasked: number;
  readonly fell: number;
  readonly age: number | null;
}

const columns = (rows: readonly Row[]) => ({
  organisation: rows.map((row) => row.organisation),
  months: rows.map((row) => row.months),
  seen: rows.map((row) => (row.fell === 1 ? row.months : Math.max(0, row.months - (row.age ?? 0)))),
  asked: rows.map((row) => row.asked),
  unasked: rows.map((row) => row.unasked),
  fell: rows.map((row) => row.fell),
  age: rows.map((row) => (row.fell === 1 ? null : row.age)),
});

const row: fc.Arbitrary<Row> = fc.record({
  organisation: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  months: fc.integer({ min: 1, max: 60 }),
  asked: fc.integer({ min: 0, max: 12 }),
  unasked: fc.integer({ min: 0, max: 4 }),
  fell: fc.integer({ min: 0, max: 1 }),
  age: fc.integer({ min: 0, max: 30 }),
});
/** At least one confirmed today, and enough that ended. */
const rows = fc
  .array(row, { minLength: 1, maxLength: 40 })
  .map((list) => [...list, { organisation: 'a', months: 10, asked: 3, unasked: 0, fell: 0, age: 1 }]);
const settings = { events: 1, draws: 100 };
const fallen: Row = { organisation: 'a', months: 24, asked: 2, unasked: 0, fell: 1, age: null };

test('one organisation with one pace: the share is that of the formula', () => {
  // Ten of forty fell in 40 × 24 months; asked twice a year, unasked once in five: b = 10/960, a = 80/960, u = 8/960.
  const list = Array.from({ length: 40 }, (_, i) => ({
    organisation: 'a',
    months: 24,
    asked: 2,
    unasked: i % 5 === 0 ? 1 : 0,
    fell: i < 10 ? 1 : 0,
    age: 0,
  }));
  const [b, a, u, window] = [10 / 960, 80 / 960, 8 / 960, 14];
  const found = valueFrom(whatIfRhythm({ ...columns(list), window, horizons: [12, 36, 60], draws: 100 }));
  for (const { rhythm, ahead } of found.rhythms)
    for (const { months, confirmed, silent, back } of ahead) {
      const heard = months < window ? 1 : 1 - Math.exp(-(rhythm * a + u) * window);
      near(confirmed, Math.exp(-b * months) * heard);
      near(back, 1 - Math.exp(-b * months));
      near(confirmed + silent + back, 1);
    }
  assert.deepEqual(found.events, { silent: 0, back: 10 });
  near(found.perYear.asked, 1);
});

test('with equal organisations there is nothing to be unsure of: the margin closes on the share', () => {
  const list = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((organisation) => [
    { ...fallen, organisation },
    { organisation, months: 24, asked: 3, unasked: 1, fell: 0, age: 2 },
  ]);
  for (const { ahead } of valueFrom(whatIfRhythm({ ...columns(list), ...settings })).rhythms)
    for (const { confirmed, interval } of ahead) {
      near(interval[0], confirmed, 1e-6);
      near(interval[1], confirmed, 1e-6);
    }
});

test('shares are shares, pushing more never leaves less confirmed, and it moves only the silent', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const answer = whatIfRhythm({ ...columns([...list, fallen]), ...settings, rhythms: [1, 0.5, 0.25, 0] });
      const { rhythms } = valueFrom(answer);
      rhythms.forEach(({ ahead }, i) => {
        ahead.forEach(({ confirmed, silent, back, interval: [low, high] }, j) => {
          for (const share of [confirmed, silent, back, low, high]) assert.ok(share >= 0 && share <= 1);
          near(confirmed + silent + back, 1, 1e-9);
          assert.ok(low <= high);
          const less = rhythms[i + 1]?.ahead[j];
          if (less) assert.ok(less.confirmed <= confirmed + 1e-12 && Math.abs(less.back - back) < 1e-12);
        });
      });
    }),
  );
});

test('the order of rows and the names of organisations mean nothing; the same seed gives the same answer', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const given = [...list, fallen];
      const first = valueFrom(whatIfRhythm({ ...columns(given), ...settings }));
      const turned = valueFrom(whatIfRhythm({ ...columns([...given].reverse()), ...settings }));
      const renamed = valueFrom(
        whatIfRhythm({
          ...columns(given.map((one) => ({ ...one, organisation: `x${one.organisation}` }))),
          ...settings,
        }),
      );
      for (const other of [turned, renamed])
        other.rhythms.forEach(({ ahead }, i) => {
          ahead.forEach(({ confirmed, interval }, j) => {
            const same = first.rhythms[i]?.ahead[j];
            near(confirmed, same?.confirmed ?? -1, 1e-9);
            near(interval[0], same?.interval[0] ?? -1, 1e-6);
          });
        });
    }),
    { numRuns: 30 },
  );
});

test('without questions only what is told unasked keeps a result confirmed; without that it is nothing', () => {
  const list = [fallen, { organisation: 'b', months: 24, asked: 8, unasked: 0, fell: 0, age: 0 }];
  const none = valueFrom(whatIfRhythm({ ...columns(list), ...settings, rhythms: [0] })).rhythms[0];
  assert.deepEqual(
    none?.ahead.map(({ months, confirmed }) => [months, confirmed > 0]),
    [
      [12, true],
      [36, false],
      [60, false],
    ],
    'the last word still counts after a year, and no longer after three',
  );
});

test('a partner that never answers is not carried by those that do', () => {
  const answers = Array.from({ length: 10 }, (_, i) => ({
    organisation: `a${i}`,
    months: 48,
    asked: 16,
    unasked: 0,
    fell: 0,
    age: 1,
  }));
  const silent = Array.from({ length: 10 }, (_, i) => ({
    organisation: `s${i}`,
    months: 48,
    asked: 0,
    unasked: 0,
    fell: 0,
    age: 20,
  }));
  const found = valueFrom(whatIfRhythm({ ...columns([...answers, ...silent]), draws: 100 }));
  near(found.today.counted, 0.5);
  assert.ok(Math.abs(found.today.said - 0.5) < 0.35, `the paces say ${found.today.said}`);
  assert.deepEqual(found.events, { silent: 10, back: 0 });
});

test('below the stated number of events there is no answer but the reason', () => {
  const few = whatIfRhythm(columns([fallen, { ...fallen, fell: 0, age: 3 }, { ...fallen, fell: 0, age: 20 }]));
  assert.ok(!few.ok);
  assert.deepEqual(few.problems, [{ code: 'too-few-events', at: 'fell', values: { given: 2, limit: 10 } }]);
  const gone = whatIfRhythm({ ...columns([fallen, fallen]), events: 1 });
  assert.ok(!gone.ok);
  assert.deepEqual(
    gone.problems.map(({ code }) => code),
    ['nothing-confirmed'],
  );
  const uneven = whatIfRhythm({ ...columns([fallen]), asked: [1, 2] });
  assert.ok(!uneven.ok);
  assert.deepEqual(
    uneven.problems.map(({ code, at }) => [code, at]),
    [['uneven-lengths', 'asked']],
  );
});

test('few organisations are said to be few', () => {
  const answer = whatIfRhythm({ ...columns([fallen, { ...fallen, fell: 0, age: 3 }]), ...settings });
  assert.ok(answer.ok && answer.grade === 'describe');
  assert.ok(answer.warnings.some(({ code }) => code === 'few-organisations'));
});
