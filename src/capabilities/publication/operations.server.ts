// SPDX-License-Identifier: EUPL-1.2

import { dealsOfProgramme, findDeal, findProgramme } from '#capabilities/deals/public.server.ts';
import { decisionsAbout } from '#capabilities/decisions/public.server.ts';
import { itemsOfDeal } from '#capabilities/portfolio/public.server.ts';
import { resultsOfDeal, resultsOfProgramme } from '#capabilities/results/public.server.ts';
import { searchSources } from '#generated/search.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import type { SearchHit } from '#kernel/search.ts';
import * as contract from './contract.ts';
import { byRank } from './rules/ranking.ts';
import { countStandings, standingOf } from './rules/standing.ts';

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

export const viewProgrammePage = operation(contract.viewProgrammePage, async ({ params }, at) => {
  const programme = await findProgramme(at, params.programme);
  if (!programme) return refuse('not-found');
  const uses = await resultsOfProgramme(at, programme.id, 1_000);
  const results = uses.map(({ id, slug, title, dealId, uses: of }) => ({
    id,
    slug,
    title,
    dealId,
    standing: standingOf(of),
    users: [...new Set(of.filter(({ level }) => level !== 'a0').map(({ organisation }) => organisation.name))],
  }));
  return { programme, deals: await dealsOfProgramme(at, programme.slug), counts: countStandings(results), results };
});

/** What may be seen of it says the database: of a version that is not there nothing was decided. */
export const viewDecidedInAgreement = operation(contract.viewDecidedInAgreement, async ({ params }, at) => ({
  decisions: await decisionsAbout(at, 'agreement', params.version),
}));

export const viewDealPanels = operation(contract.viewDealPanels, async ({ params }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const results = await resultsOfDeal(at, deal.id);
  return {
    results: results.map(({ id, slug, title, uses }) => ({ id, slug, title, uses: [...uses] })),
    items: await itemsOfDeal(at, deal.id),
    decidedIn: await decisionsAbout(at, 'deal', deal.id),
  };
});
