// SPDX-License-Identifier: EUPL-1.2
// Chance that can be repeated: the same seed draws the same.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Draw {
  /** A whole number from 0 up to and not including `below`. */
  below(below: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  of<T>(list: readonly T[]): T;
}

export function drawFrom(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  const below = (count: number) => uniformInt(generator, 0, count - 1);
  return {
    below,
    oneIn: (times) => below(times) === 0,
    of: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('Nothing to draw from.');
      return one;
    },
  };
}
