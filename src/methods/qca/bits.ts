// SPDX-License-Identifier: EUPL-1.2
// Sets of small whole numbers as bits in words: the prime implicant chart is made of these.

export type Bits = Int32Array;

export const makeBits = (size: number): Bits => new Int32Array((size + 31) >>> 5);

export const setBit = (bits: Bits, i: number): void => {
  bits[i >>> 5] = (bits[i >>> 5] ?? 0) | (1 << (i & 31));
};

export const hasBit = (bits: Bits, i: number): boolean => (((bits[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1;

export function bitsOf(size: number, members: Iterable<number>): Bits {
  const bits = makeBits(size);
  for (const member of members) setBit(bits, member);
  return bits;
}

export function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  for (let w = 0; w < bits.length; w++)
    for (let word = bits[w] ?? 0; word !== 0; word &= word - 1) members.push((w << 5) + 31 - Math.clz32(word & -word));
  return members;
}

function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return (((x + (x >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let w = 0; w < bits.length; w++) count += ones(bits[w] ?? 0);
  return count;
}

/** How many members two sets share. */
export function countShared(a: Bits, b: Bits): number {
  let count = 0;
  for (let w = 0; w < a.length; w++) count += ones((a[w] ?? 0) & (b[w] ?? 0));
  return count;
}

export const isEmpty = (bits: Bits): boolean => bits.every((word) => word === 0);

export function isSubset(inner: Bits, outer: Bits): boolean {
  for (let w = 0; w < inner.length; w++) if (((inner[w] ?? 0) & ~(outer[w] ?? 0)) !== 0) return false;
  return true;
}

/** The members of `a` that are not in `b`, as a new set. */
export const without = (a: Bits, b: Bits): Bits => a.map((word, w) => word & ~(b[w] ?? 0));

/** The members of `a` that are also in `b`, as a new set. */
export const both = (a: Bits, b: Bits): Bits => a.map((word, w) => word & (b[w] ?? 0));
