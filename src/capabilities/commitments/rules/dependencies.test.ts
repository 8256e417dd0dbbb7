// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addDependency, type Dependency, reaches } from './dependencies.ts';

const commitment = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const tries = fc.array(fc.record({ from: commitment, needs: commitment }), { maxLength: 40 });

/** A circle, found another way: take away what waits for nothing until nothing can be taken. */
function hasCircle(all: readonly Dependency[]): boolean {
  const left = all.filter(({ needs }) => all.some(({ from }) => from === needs));
  return left.length === all.length ? all.length > 0 : hasCircle(left);
}

test('whatever is tried in whatever order, no circle is ever admitted', () => {
  fc.assert(
    fc.property(tries, (all) => {
      let known: readonly Dependency[] = [];
      for (const one of all) {
        const next = addDependency(known, one);
        // Refused only when it would have closed one.
        if (isRefusal(next)) assert.ok(hasCircle([...known, one]));
        else known = next;
        assert.ok(!hasCircle(known));
      }
    }),
  );
});

test('a commitment does not wait for itself, nor by way of others', () => {
  assert.ok(isRefusal(addDependency([], { from: 'a', needs: 'a' })));
  const chain = [
    { from: 'a', needs: 'b' },
    { from: 'b', needs: 'c' },
  ];
  assert.ok(isRefusal(addDependency(chain, { from: 'c', needs: 'a' })));
  assert.ok(!isRefusal(addDependency(chain, { from: 'a', needs: 'c' })));
  assert.ok(reaches(chain, 'a', 'c') && !reaches(chain, 'c', 'a'));
});
