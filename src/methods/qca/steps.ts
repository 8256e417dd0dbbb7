// SPDX-License-Identifier: EUPL-1.2
// Long work in slices. A generator yields how far it is; whoever drives it goes on with `next()`, asks for the best
// honest answer so far with `next(true)`, or drops it. The work is counted in steps, not in seconds, so that the same
// question has the same answer on every machine.

export interface Progress {
  /** What is being looked for: the prime implicants, the number of terms a model needs, or all models of that size. */
  readonly stage: 'primes' | 'size' | 'models';
  /** Steps since the last report; none while prime implicants are made, because no answer can do without all of them. */
  readonly steps: number;
  readonly lowerBound: number;
  readonly upperBound: number;
  /** Models found so far; while prime implicants are made, those. */
  readonly found: number;
}

export type Steps<T> = Generator<Progress, T, boolean | undefined>;

/** Runs to the end or until the budget of steps is spent; then the answer is what is certain by then. */
export function finish<T>(work: Steps<T>, budget = Infinity, report?: (progress: Progress) => void): T {
  let left = budget;
  let next = work.next();
  while (next.done !== true) {
    left -= next.value.steps;
    report?.(next.value);
    next = work.next(left <= 0 ? true : undefined);
  }
  return next.value;
}
