// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths } from '#kernel/pure/partial-date.ts';
import { countedOf, lastingFigure } from './lasting-figures.server.ts';

const today = '2026-11-28';
/** Twelve results, in use for so many months, of which the first sprang back after two. */
const followedFor = (months: number) =>
  Array.from({ length: 12 }, (_, place) => {
    const since = addMonths(today, -months);
    const gone = place === 0 ? { on: addMonths(since, 2), how: 'fell' as const } : null;
    const lastSeenOn = gone ? since : today;
    return { adoptionId: `a${place}`, organisationId: `o${place}`, since, lastSeenOn, gone, asked: 1, unasked: 0 };
  });

test('no share is given at two years of what was followed for eight months', () => {
  const { curve, marked, bounds } = lastingFigure(followedFor(8), today);
  assert.ok(curve.length > 1, 'there is a curve to read');
  assert.deepEqual([marked, bounds], [null, null]);
});

test('of what was followed longer, the share at two years is that of the line there', () => {
  const { curve, marked } = lastingFigure(followedFor(30), today);
  const there = curve.findLast(({ months }) => months <= 24);
  assert.equal(marked?.months, 24);
  assert.equal(marked?.share, there?.share);
  assert.ok((marked?.share ?? 1) < 1);
});

test('records that are not counted are told of', () => {
  assert.deepEqual(countedOf([1, 2, 3], 3), { counted: [1, 2, 3], cutAt: null });
  assert.deepEqual(countedOf([1, 2, 3], 2), { counted: [1, 2], cutAt: 2 });
});
