// SPDX-License-Identifier: EUPL-1.2

import { sql } from 'kysely';
import { barriersBehind } from '#capabilities/barriers/public.server.ts';
import { findProgramme } from '#capabilities/deals/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { connectionsAnswer, itemAnswer, tiesAnswer } from '../answers.server.ts';
import * as contract from '../contract.ts';
import * as store from '../store.server.ts';

const orders = {
  title: { by: sql`i.title`, of: (row: store.ItemRow) => row.title },
  startsOn: { by: sql`coalesce(i.starts_on, '')`, of: (row: store.ItemRow) => row.starts_on ?? '' },
};

export const listItems = operation(contract.listItems, async ({ query }, at) => {
  const paging = pagingOf(query, orders, 'title', { by: sql`i.id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { programme: asked, limit: _, after: __, sort: ___, ...filters } = query;
  const programme = asked === undefined ? undefined : await findProgramme(at, asked);
  if (programme === null) return { items: [] };
  const { rows, ...next } = paging.page(await store.listItems(at, programme?.id, filters, paging));
  return { items: rows.map(itemAnswer), ...next };
});

export const viewItem = operation(contract.viewItem, async ({ params }, at) => {
  const row = await store.findItem(at, params.item);
  if (!row) return refuse('not-found');
  const { works, leads } = await store.myPlaceIn(at, row.space_id);
  const author = at.me.personId !== null && row.author_id === at.me.personId;
  return {
    ...itemAnswer(row),
    version: row.version,
    ...tiesAnswer(await store.tiesOf(at, row.id)),
    barriers: (await barriersBehind(at, 'portfolio_item', row.id)).map(({ id, title }) => ({ id, title })),
    connections: connectionsAnswer(await store.connectionsOf(at, row.id)),
    mine: { works, keeps: leads || (author && works), author },
  };
});

/** What the forms of one item let choose from. */
export const listItemChoices = operation(contract.listItemChoices, async ({ params }, at) => {
  const row = await store.findItem(at, params.item);
  if (!row) return refuse('not-found');
  const { works } = await store.myPlaceIn(at, row.space_id);
  if (!works) return { items: [], missions: [], deals: [], results: [] };
  const programme = await findProgramme(at, row.portfolio_slug);
  const deals = programme ? await store.dealsWithItems(at, programme.id) : [];
  return {
    items: await store.itemsToChoose(at, row.portfolio_slug, row.id),
    missions: programme ? await store.missionsToChoose(at, programme.id) : [],
    deals: deals.filter(({ id }) => id !== row.space_id).map(({ id, slug, name }) => ({ id, slug, name })),
    results: await store.resultsToChoose(at, row.space_id),
  };
});
