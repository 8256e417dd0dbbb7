// SPDX-License-Identifier: EUPL-1.2

interface Ranked {
  readonly rank: number;
  readonly title: string;
  readonly fictional: boolean;
}

/**
 * Hits in order: the words themselves before what looks alike, facts before the living example, near before far.
 * Words that only look alike are left out where the words themselves were found.
 */
export function byRank<H extends Ranked>(hits: readonly H[]): H[] {
  const exact = hits.filter((hit) => hit.rank >= 1);
  return [...(exact.length > 0 ? exact : hits)].sort(
    (a, b) => Number(a.fictional) - Number(b.fictional) || b.rank - a.rank || a.title.localeCompare(b.title, 'nl'),
  );
}
