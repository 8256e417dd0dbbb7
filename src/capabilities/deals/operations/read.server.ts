// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { dealAnswer, linkKindOf, partyAnswer, partyKindOf, programmeAnswer, stageOf } from '../answers.server.ts';
import * as contract from '../contract.ts';
import { nextStages } from '../rules/stage.ts';
import * as store from '../store.server.ts';

const dealOrders = {
  shortName: { by: sql`d.short_name`, of: (row: store.DealRow) => row.short_name },
  signedOn: { by: sql`coalesce(d.signed_on, '')`, of: (row: store.DealRow) => row.signed_on ?? '' },
  endsOn: { by: sql`coalesce(d.ends_on, '')`, of: (row: store.DealRow) => row.ends_on ?? '' },
};

export const listDeals = operation(contract.listDeals, async ({ query }, at) => {
  const paging = pagingOf(query, dealOrders, 'shortName', { by: sql`d.id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await store.listDeals(at, query, paging));
  return { items: rows.map(dealAnswer), ...next };
});

export const summariseDeals = operation(contract.summariseDeals, async ({ query }, at) => {
  const byStage = await store.countByStage(at, query);
  const every = await store.countByStage(at, { programme: query.programme });
  const { themes, years, parties } = await store.choices(at, query.programme);
  const programmes = await store.programmesInOrder(at);
  const sum = (counts: typeof every) => counts.reduce((total, { deals }) => total + Number(deals), 0);
  return {
    total: sum(byStage),
    all: sum(every),
    byStage: byStage.map(({ stage, deals }) => ({ stage: stageOf(stage), deals: Number(deals) })),
    themes,
    years,
    programmes,
    parties: parties.map(({ slug, name, kind }) => ({ slug, name, kind: partyKindOf(kind) })),
  };
});

export const viewDeal = operation(contract.viewDeal, async ({ params }, at) => {
  const row = await store.findDeal(at, params.deal);
  if (!row) return refuse('not-found');
  const { notes, version } = await store.dealRecord(at, row.id);
  const mine = await store.myPlaceIn(at, row.id);
  const deal = dealAnswer(row);
  return {
    ...deal,
    notes,
    version,
    partyList: (await store.partiesOf(at, row.id)).map(partyAnswer),
    links: (await store.linksOf(at, row.id)).map((link) => ({
      id: link.id,
      kind: linkKindOf(link.kind),
      outward: link.from_id === row.id,
      deal:
        link.deal_id && link.slug && link.name && link.short_name
          ? { id: link.deal_id, slug: link.slug, name: link.name, shortName: link.short_name }
          : null,
      name: link.name ?? link.to_name ?? '',
      linkedOn: link.linked_on,
      source: link.source,
      state:
        link.agreed_at !== null
          ? ('agreed' as const)
          : link.declined_at !== null
            ? ('declined' as const)
            : ('asked' as const),
      mayAnswer: mine.leads && link.to_id === row.id && link.agreed_at === null && link.declined_at === null,
    })),
    sources: await store.sourcesOf(at, row.id),
    history: (await store.historyOf(at, row.id)).map((event) => ({
      stage: stageOf(event.stage),
      happenedOn: event.happened_on,
      note: event.note,
      source: event.source,
      recordedAt: event.recorded_at.toISOString(),
    })),
    mine: { ...mine, nextStages: mine.leads ? nextStages(deal.stage, 'project_lead') : [] },
  };
});

const programmeOrders = { name: { by: sql`s.name`, of: (row: store.ProgrammeRow) => row.name } };

export const listProgrammes = operation(contract.listProgrammes, async ({ query }, at) => {
  const paging = pagingOf(query, programmeOrders, 'name', { by: sql`s.id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await store.listProgrammes(at, paging));
  return { items: rows.map(programmeAnswer), ...next };
});

export const viewProgramme = operation(contract.viewProgramme, async ({ params }, at) => {
  const row = await store.findProgramme(at, params.programme);
  return row ? programmeAnswer(row) : refuse('not-found');
});
