// SPDX-License-Identifier: EUPL-1.2
// What a public page says of one result, in one word: not how well it does, but how sure we are that it lives.

interface Use {
  readonly freshness: 'confirmed' | 'ageing' | 'unconfirmed' | 'unknown' | 'not_asked';
  readonly level: string;
  readonly end: string | null;
}

export type Standing = 'confirmed' | 'reported' | 'unknown';

/** Levels at which somebody uses it, or tried. */
const inUse: ReadonlySet<string> = new Set(['a4', 'a5', 'a6', 'a7']);

/**
 * - `confirmed`: an organisation said, at most 14 months ago, that it uses it
 * - `reported`: use was reported once, and not confirmed since
 * - `unknown`: nobody said whether it is used
 */
export function standingOf(uses: readonly Use[]): Standing {
  const going = uses.filter(({ end }) => end === null);
  if (going.some(({ freshness, level }) => inUse.has(level) && (freshness === 'confirmed' || freshness === 'ageing')))
    return 'confirmed';
  return going.some(({ level }) => inUse.has(level) || level === 'unknown') ? 'reported' : 'unknown';
}

/** How many results stand how. */
export function countStandings(results: readonly { readonly standing: Standing }[]) {
  const of = (standing: Standing) => results.filter((result) => result.standing === standing).length;
  return { results: results.length, confirmed: of('confirmed'), reported: of('reported'), unknown: of('unknown') };
}
