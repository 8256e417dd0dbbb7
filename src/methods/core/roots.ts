// SPDX-License-Identifier: EUPL-1.2
// Roots of one-dimensional functions (Brent 1973, "zeroin"): bisection that takes the short cut when it is safe.

/** x in [low, high] with f(x) = 0, to `tolerance`; f must have opposite signs at the ends (or be zero at one). */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 0, steps = 1000): number {
  let [older, best] = [low, high];
  let [fOlder, fBest] = [f(low), f(high)];
  if (fOlder === 0) return low;
  if (fBest === 0) return high;
  if (fOlder > 0 === fBest > 0) throw new RangeError('no change of sign between the ends');
  let [other, fOther] = [older, fOlder];
  for (let i = 0; i <= steps; i++) {
    const previous = best - older;
    if (Math.abs(fOther) < Math.abs(fBest)) {
      [older, best, other] = [best, other, best];
      [fOlder, fBest, fOther] = [fBest, fOther, fBest];
    }
    const nearness = 2 * Number.EPSILON * Math.abs(best) + tolerance / 2;
    let step = (other - best) / 2;
    if (Math.abs(step) <= nearness || fBest === 0) return best;
    if (Math.abs(previous) >= nearness && Math.abs(fOlder) > Math.abs(fBest))
      step = interpolated({ older, best, other, fOlder, fBest, fOther, previous, nearness }) ?? step;
    if (Math.abs(step) < nearness) step = step > 0 ? nearness : -nearness;
    [older, fOlder] = [best, fBest];
    best += step;
    fBest = f(best);
    if (fBest > 0 === fOther > 0) [other, fOther] = [older, fOlder];
  }
  return best;
}

interface Bracket {
  readonly older: number;
  readonly best: number;
  readonly other: number;
  readonly fOlder: number;
  readonly fBest: number;
  readonly fOther: number;
  readonly previous: number;
  readonly nearness: number;
}

/** The secant or inverse quadratic step, where it stays well inside the bracket; else undefined. */
function interpolated(b: Bracket): number | undefined {
  const width = b.other - b.best;
  const ratio = b.fBest / b.fOlder;
  let p: number;
  let q: number;
  if (b.older === b.other) {
    p = width * ratio;
    q = 1 - ratio;
  } else {
    const toOther = b.fOlder / b.fOther;
    const across = b.fBest / b.fOther;
    p = ratio * (width * toOther * (toOther - across) - (b.best - b.older) * (across - 1));
    q = (toOther - 1) * (across - 1) * (ratio - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const inside = p < 0.75 * width * q - Math.abs(b.nearness * q) / 2 && p < Math.abs((b.previous * q) / 2);
  return inside ? p / q : undefined;
}
