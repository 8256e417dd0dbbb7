// SPDX-License-Identifier: EUPL-1.2
// The lowest point of a smooth function of one to a few variables, without derivatives (Nelder & Mead 1965).

interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  readonly converged: boolean;
}

const towards = (from: readonly number[], to: readonly number[], share: number): number[] =>
  from.map((x, i) => x + share * ((to[i] ?? x) - x));

/** One descent from a simplex around `start` with edges `size`. */
function descend(f: (x: readonly number[]) => number, start: readonly number[], size: number, steps: number): Minimum {
  const vertex = (at: readonly number[]): Vertex => ({ at, value: f(at) });
  let simplex = [vertex(start), ...start.map((_, i) => vertex(start.map((x, j) => (i === j ? x + size : x))))];
  for (let step = 0; step < steps; step++) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0];
    const worst = simplex.at(-1);
    const second = simplex.at(-2);
    if (best === undefined || worst === undefined || second === undefined) break;
    const width = Math.max(...worst.at.map((x, i) => Math.abs(x - (best.at[i] ?? x))));
    if (width < 1e-10 * (1 + Math.abs(best.at[0] ?? 0))) return { ...best, converged: true };
    const rest = simplex.slice(0, -1);
    const middle = best.at.map((_, i) => rest.reduce((sum, v) => sum + (v.at[i] ?? 0), 0) / rest.length);
    const mirrored = vertex(towards(worst.at, middle, 2));
    const inner = () => vertex(towards(worst.at, middle, mirrored.value < worst.value ? 1.5 : 0.5));
    if (mirrored.value < best.value) {
      const far = vertex(towards(worst.at, middle, 3));
      simplex = [...rest, far.value < mirrored.value ? far : mirrored];
    } else if (mirrored.value < second.value) simplex = [...rest, mirrored];
    else {
      const inside = inner();
      if (inside.value < Math.min(worst.value, mirrored.value)) simplex = [...rest, inside];
      else simplex = simplex.map((v) => (v === best ? v : vertex(towards(best.at, v.at, 0.5))));
    }
  }
  simplex.sort((a, b) => a.value - b.value);
  return { at: simplex[0]?.at ?? start, value: simplex[0]?.value ?? Number.NaN, converged: false };
}

/** Descends twice, the second time from the first low point with a small simplex: the first may have stalled. */
export function minimise(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  size = 0.5,
  steps = 2000,
): Minimum {
  const first = descend(f, start, size, steps);
  return descend(f, first.at, size / 50, steps);
}
