// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetLayout, inTwoLines, xCurveLayout } from './station-layout.ts';

const up = ['u1', 'u2', 'u3', 'u4', 'u5'];
const down = ['d1', 'd2', 'd3', 'd4', 'd5'];
const sizes = ['wide', 'narrow'] as const;

test('what builds up ends where what breaks down began, and the lines cross between the third and fourth place', () => {
  for (const size of sizes) {
    const { stations } = xCurveLayout(up, down, size);
    const of = (key: string) => {
      const station = stations.find((one) => one.key === key);
      return station ? (size === 'wide' ? station.y : station.x) : Number.NaN;
    };
    for (const time of [1, 2, 3]) assert.ok(of(`u${time}`) > of(`d${time}`), `${size} ${time}`);
    for (const time of [4, 5]) assert.ok(of(`u${time}`) < of(`d${time}`), `${size} ${time}`);
  }
});

test('every place stands inside the drawing, and no two stand on each other', () => {
  for (const size of sizes)
    for (const { width, height, stations } of [
      xCurveLayout(up, down, size),
      facetLayout(['left', 'top', 'bottom', 'right'], size),
    ]) {
      for (const { x, y, key } of stations) assert.ok(x > 0 && x < width && y > 0 && y < height, key);
      for (const one of stations)
        for (const other of stations)
          assert.ok(one === other || Math.hypot(one.x - other.x, one.y - other.y) > 80, `${one.key} ${other.key}`);
    }
});

test('the narrow drawing fits a phone', () => {
  assert.ok(xCurveLayout(up, down, 'narrow').width <= 372);
  assert.ok(facetLayout(['a'], 'narrow').width <= 372);
});

test('a long sentence breaks between words, near its middle', () => {
  assert.deepEqual(inTwoLines('Wat begint te wankelen?', 14), ['Wat begint', 'te wankelen?']);
  assert.deepEqual(inTwoLines('Kort', 14), ['Kort']);
  assert.deepEqual(inTwoLines('Onafbreekbaarheid', 4), ['Onafbreekbaarheid']);
});
