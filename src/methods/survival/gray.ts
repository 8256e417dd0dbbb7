// SPDX-License-Identifier: EUPL-1.2
// Gray's test (1988): does one way of ending build up alike in all groups, while other ways compete with it?
import { chiSquareUpper } from '../core/distributions.ts';
import { dot, invert, timesVector } from '../core/linear.ts';

/** Per group and distinct pooled time: how many ended this way, and in any other way, and how many left the view. */
export interface GrayTable {
  readonly times: number;
  readonly sizes: readonly number[];
  readonly own: readonly (readonly number[])[];
  readonly other: readonly (readonly number[])[];
  readonly censored: readonly (readonly number[])[];
}

export interface Gray {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

const zeros = (n: number): number[] => new Array<number>(n).fill(0);
const at = (xs: readonly number[], i: number): number => xs[i] ?? 0;

/** The test over k groups; undefined where the data say nothing. */
export function grayTest({ times, sizes, own, other, censored }: GrayTable): Gray | undefined {
  const k = sizes.length;
  const free = k - 1;
  const risk = [...sizes];
  let inPlace = sizes.map(() => 1);
  let ended = zeros(k);
  let pooled = 0;
  const score = zeros(free);
  const weight = Array.from({ length: free }, () => zeros(k));
  const drift = Array.from({ length: free }, () => zeros(k));
  const variance = Array.from({ length: free }, () => zeros(free));
  const spread = zeros(k);
  for (let i = 0; i < times; i++) {
    const d1 = own.map((group) => at(group, i));
    const d2 = other.map((group) => at(group, i));
    const [sum1, sum2] = [d1.reduce((a, b) => a + b, 0), d2.reduce((a, b) => a + b, 0)];
    if (sum1 + sum2 > 0) {
      const inView = risk.map((r) => r > 0);
      const scaled = risk.map((r, j) => (r > 0 ? r / at(inPlace, j) : 0));
      const after = inPlace.map((s, j) =>
        at(risk, j) > 0 ? (s * (at(risk, j) - at(d1, j) - at(d2, j))) / at(risk, j) : s,
      );
      const total = scaled.reduce((a, b) => a + b, 0);
      const open = scaled.reduce((a, r, j) => a + r * (1 - at(ended, j)), 0);
      const pooledAfter = pooled + sum1 / total;
      for (let g = 0; g < free; g++) {
        if (!inView[g]) continue;
        score[g] = at(score, g) + at(d1, g) - (sum1 * at(scaled, g) * (1 - at(ended, g))) / open;
      }
      const influence = Array.from({ length: free }, (_, g) =>
        scaled.map((r, j) => at(scaled, g) * ((j === g ? 1 : 0) - r / total)),
      );
      for (let g = 0; g < free; g++)
        for (let j = 0; j < k; j++) {
          const row = weight[g];
          if (row !== undefined) row[j] = at(row, j) + (at(influence[g] ?? [], j) * sum1) / (total * (1 - pooled));
        }
      const add = (j: number, factor: number, share: number, withInfluence: boolean) => {
        spread[j] = at(spread, j) + factor * factor * share;
        const parts = Array.from(
          { length: free },
          (_, g) => (withInfluence ? at(influence[g] ?? [], j) : 0) - factor * at(weight[g] ?? [], j),
        );
        for (let g = 0; g < free; g++) {
          const row = drift[g];
          if (row !== undefined) row[j] = at(row, j) + at(parts, g) * factor * share;
          for (let h = 0; h < free; h++) {
            const cells = variance[g];
            if (cells !== undefined) cells[h] = at(cells, h) + at(parts, g) * at(parts, h) * share;
          }
        }
      };
      for (let j = 0; j < k; j++) {
        if (!inView[j]) continue;
        const s = at(after, j);
        if (sum1 > 0) {
          const ties = sum1 > 1 ? 1 - (sum1 - 1) / (total * at(inPlace, j) - 1) : 1;
          const share = (ties * at(inPlace, j) * sum1) / (total * at(risk, j));
          add(j, s > 0 ? 1 - (1 - pooledAfter) / s : 1, share, true);
        }
        if (sum2 > 0 && s > 0 && at(d2, j) > 0) {
          const ties = at(d2, j) > 1 ? 1 - (at(d2, j) - 1) / (at(risk, j) - 1) : 1;
          add(j, (1 - pooledAfter) / s, (ties * at(inPlace, j) ** 2 * at(d2, j)) / at(risk, j) ** 2, false);
        }
      }
      ended = ended.map((f, j) => (inView[j] ? f + (at(inPlace, j) * at(d1, j)) / at(risk, j) : f));
      inPlace = after;
      pooled = pooledAfter;
    }
    for (let j = 0; j < k; j++) risk[j] = at(risk, j) - at(d1, j) - at(d2, j) - at(censored[j] ?? [], i);
  }
  const whole = variance.map((row, g) =>
    row.map((v, h) => {
      let more = 0;
      for (let j = 0; j < k; j++) {
        const [a, b] = [at(weight[g] ?? [], j), at(weight[h] ?? [], j)];
        more += a * b * at(spread, j) + a * at(drift[h] ?? [], j) + b * at(drift[g] ?? [], j);
      }
      return v + more;
    }),
  );
  const inverse = invert(whole);
  if (inverse === undefined) return undefined;
  const chiSquare = dot(score, timesVector(inverse, score));
  return { chiSquare, df: free, p: chiSquareUpper(chiSquare, free) };
}
