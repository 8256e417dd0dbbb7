// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';

/** One commitment waits for another. */
export interface Dependency {
  readonly from: string;
  readonly needs: string;
}

/**
 * Adds a dependency, unless that would close a circle: then each would wait for the other for ever.
 * @returns all dependencies, the new one last
 */
export function addDependency(
  known: readonly Dependency[],
  added: Dependency,
): readonly Dependency[] | Refusal<'circular'> {
  return reaches(known, added.needs, added.from) ? refuse('circular') : [...known, added];
}

/** Whether `start` is, or waits for, `end`, also by way of others. */
export function reaches(known: readonly Dependency[], start: string, end: string): boolean {
  const next = Map.groupBy(known, ({ from }) => from);
  const seen = new Set<string>();
  const open = [start];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (here === end) return true;
    if (seen.has(here)) continue;
    seen.add(here);
    open.push(...(next.get(here) ?? []).map(({ needs }) => needs));
  }
  return false;
}
