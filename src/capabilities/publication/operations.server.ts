// SPDX-License-Identifier: EUPL-1.2
import { searchSources } from '#generated/search.server.ts';
import { operation } from '#kernel/operation.server.ts';
import type { SearchHit } from '#kernel/search.ts';
import * as contract from './contract.ts';
import { byRank } from './rules/ranking.ts';

const shown = 60;

export const searchEverything = operation(contract.searchEverything, async ({ query }, at) => {
  if (query.words === undefined) return { hits: [], more: false };
  const found: SearchHit[] = [];
  // One after the other: they share one transaction.
  for (const search of searchSources) found.push(...(await search(at, query.words, shown)));
  const hits = byRank(found.filter((hit) => query.kind === undefined || hit.kind === query.kind));
  return {
    hits: hits.slice(0, shown).map(({ rank, ...hit }) => ({ ...hit, alike: rank < 1 })),
    more: hits.length > shown,
  };
});
