// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesThatFit, layOutTrack, type TrackPoint } from './ladder-track.ts';

const points: TrackPoint[] = [
  { on: '2024-03', level: 'a3', kind: 'said' },
  { on: '2024-09', level: 'a4', kind: 'said' },
  { on: '2025-03', level: 'a5', kind: 'said' },
  { on: '2025-09', level: 'a5', kind: 'said' },
  { on: '2026-03', level: 'a5', kind: 'missed' },
  { on: '2026-10', level: 'a4', kind: 'reported' },
];

test('time runs to the right and a higher level stands higher', () => {
  const track = layOutTrack(points, '2026-11-23', 560);
  const xs = track.points.map((point) => point.x);
  assert.deepEqual(
    xs,
    xs.toSorted((a, b) => a - b),
  );
  const [a3, a4, a5] = track.points;
  assert.ok(a3 && a4 && a5 && a3.y > a4.y && a4.y > a5.y);
});

test('the line of what was said stops at the last word: silence and reports are other lines', () => {
  const track = layOutTrack(points, '2026-11-23', 560);
  const lastWord = track.points[3];
  assert.ok(lastWord && track.said.endsWith(`H${lastWord.x}V${lastWord.y}`));
  assert.ok(track.unheard && track.reported);
  assert.equal(layOutTrack(points.slice(0, 4), '2026-11-23', 560).reported, null);
});

test('dates that would overlap are left to the table', () => {
  assert.deepEqual([...datesThatFit([{ x: 0 }, { x: 20 }, { x: 60 }, { x: 400 }], 50)], [0, 2, 3]);
});

test('a record with nothing said draws nothing instead of failing', () => {
  assert.equal(layOutTrack([], '2026-11-23', 560).said, '');
});
