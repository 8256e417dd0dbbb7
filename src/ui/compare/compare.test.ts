// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CurveStep, curvePieces, stepAt } from './curve-layout.ts';
import { forestScale, squareSide } from './forest-layout.ts';

const steps: CurveStep[] = [
  { time: 0, share: 1, atRisk: 15 },
  { time: 7, share: 0.93, atRisk: 14 },
  { time: 15, share: 0.86, atRisk: 9 },
  { time: 26, share: 0.73, atRisk: 4 },
];
const same = (value: number) => value;

test('a curve thins out where few are followed, and never breaks', () => {
  const pieces = curvePieces(steps, 36, same, same);
  assert.deepEqual(
    pieces.map((piece) => piece.strength),
    ['solid', 'dashed', 'dotted'],
  );
  for (const [i, piece] of pieces.slice(1).entries()) {
    const end = /V([\d.]+)H([\d.]+)$/.exec(pieces[i]?.d ?? '');
    assert.ok(end && piece.d.startsWith(`M${end[2]} ${end[1]}`), piece.d);
  }
  assert.ok(pieces.at(-1)?.d.endsWith('H36'));
});

test('what holds at a moment is the last step before it', () => {
  assert.equal(stepAt(steps, 14.9)?.share, 0.93);
  assert.equal(stepAt(steps, 15)?.share, 0.86);
  assert.equal(stepAt([], 3), undefined);
});

test('the forest scale holds zero and every margin', () => {
  const study = { id: 'a', label: 'a', count: 3, estimate: 10, low: 5, high: 18 };
  const scale = forestScale({ studies: [study], pooled: null, prediction: { low: 2, high: 31 } }, 100, 500);
  for (const value of [0, 2, 5, 18, 31]) assert.ok(scale.at(value) >= 100 && scale.at(value) <= 500);
  assert.ok(scale.ticks.includes(0));
});

test('a larger study has a larger square, within bounds', () => {
  assert.ok(squareSide(10, 100) < squareSide(50, 100));
  assert.ok(squareSide(0, 100) >= 7 && squareSide(100, 100) <= 12);
});
