// SPDX-License-Identifier: EUPL-1.2
// Where a vector lies: it is on one side or the other of fixed planes, and what is near lies on the same sides of most.
// Ten planes make a bucket, sixteen buckets a list; two vectors at 25° share a bucket in 98 of 100 cases.
const tables = 16;
const planesEach = 10;

/** A fixed series of numbers between -1 and 1; the same for the same start. */
function series(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * 2 - 1;
  };
}

/** The same direction, of length one; null for what has no direction or is no number. */
export function unit(vector: readonly number[]): readonly number[] | null {
  const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
  return Number.isFinite(length) && length > 0 ? vector.map((one) => one / length) : null;
}

/** Names of the buckets a vector lies in. */
export function bucketsOf(vector: readonly number[]): readonly string[] {
  return Array.from({ length: tables }, (_, table) => {
    let bits = 0;
    for (let plane = 0; plane < planesEach; plane++) {
      const next = series(table * planesEach + plane + 1);
      const side = vector.reduce((sum, one) => sum + one * next(), 0);
      bits = bits * 2 + (side > 0 ? 1 : 0);
    }
    return `${table}:${bits}`;
  });
}

/** From here on two texts are near enough to be suggested though they share no word. */
export const nearEnough = 0.75;
