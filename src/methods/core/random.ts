// SPDX-License-Identifier: EUPL-1.2
// Seeded chance. The same seed gives the same draws, on the server, on the command line and in the browser.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** A whole number from 0 up to and not including `limit`. */
  readonly below: (limit: number) => number;
  /** A number from 0 up to and not including 1. */
  readonly unit: () => number;
  /** Shuffles in place (Fisher-Yates): every order equally likely. */
  readonly shuffle: <T extends number[] | Float64Array | Int32Array | Uint8Array>(list: T) => T;
}

export function random(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  return {
    below,
    unit: () => uniformFloat64(generator),
    shuffle: (list) => {
      for (let i = list.length - 1; i > 0; i--) {
        const j = below(i + 1);
        const kept = list[i] ?? 0;
        list[i] = list[j] ?? 0;
        list[j] = kept;
      }
      return list;
    },
  };
}
