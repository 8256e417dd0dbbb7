// SPDX-License-Identifier: EUPL-1.2
// Two ways of doing the same, measured in turns in one run, because these machines are noisy: only the ratio says something.

export interface Measure {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: number;
  /** `at most` or `at least` this ratio. */
  readonly limit: { readonly atMost: number } | { readonly atLeast: number };
}

export const holds = ({ ratio, limit }: Measure): boolean =>
  'atMost' in limit ? ratio <= limit.atMost : ratio >= limit.atLeast;

/** Median time of two ways in milliseconds, taken in turns after some rounds to warm up. */
export async function inTurns(
  rounds: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<{ ours: number; theirs: number }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = -10; round < rounds; round++)
    for (const [name, way] of [
      ['ours', ours],
      ['theirs', theirs],
    ] as const) {
      const started = performance.now();
      await way();
      if (round >= 0) times[name].push(performance.now() - started);
    }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const ms = (time: number) => `${time.toFixed(time < 10 ? 2 : 1)} ms`;
