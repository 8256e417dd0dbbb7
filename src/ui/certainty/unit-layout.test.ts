// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freshnesses } from './freshness.ts';
import { layOutUnits } from './unit-layout.ts';

const wide = { width: 1200, pitch: 19.4, tall: 28, least: 9 };

test('there is one stroke per thing, in the order of the segments', () => {
  const segment = fc.record({ of: fc.constantFrom(...freshnesses), count: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
      const { units } = layOutUnits(segments, wide);
      const expected = segments.flatMap(({ of, count }) => Array.from({ length: count }, () => of));
      assert.deepEqual(
        units.map((unit) => unit.of),
        expected,
      );
    }),
  );
});

test('strokes stay inside the drawing and never lie on each other', () => {
  for (const count of [0, 1, 61, 62, 63, 133, 134, 500]) {
    const { units, height } = layOutUnits([{ of: 'unconfirmed', count }], wide);
    for (const unit of units) assert.ok(unit.x >= 0 && unit.x + unit.width <= 1200 && unit.y + unit.height <= height);
    assert.equal(new Set(units.map((unit) => `${unit.x} ${unit.y}`)).size, count);
  }
});
