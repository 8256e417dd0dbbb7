// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { findDeal } from '#capabilities/deals/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { barrierAnswer, domainOf } from './answers.server.ts';
import * as contract from './contract.ts';
import { barrierRecorded } from './facts.ts';
import * as store from './store.server.ts';

const orders = {
  title: { by: sql`b.title`, of: (row: store.BarrierRow) => row.title },
  deal: { by: sql`coalesce(d.short_name, '')`, of: (row: store.BarrierRow) => row.deal_short_name ?? '' },
};

export const listBarriers = operation(contract.listBarriers, async ({ query }, at) => {
  const paging = pagingOf(query, orders, 'deal', { by: sql`b.id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await store.listBarriers(at, query, paging));
  return { items: rows.map(barrierAnswer), ...next };
});

export const summariseBarriers = operation(contract.summariseBarriers, async ({ query }, at) => {
  const counts = await store.counts(at, query);
  const every = await store.counts(at, { programme: query.programme });
  const { laws, deals } = await store.choices(at, query);
  const sum = (of: typeof counts, what: 'barriers' | 'with_law' | 'with_outcome') =>
    of.reduce((total, count) => total + Number(count[what]), 0);
  return {
    total: sum(counts, 'barriers'),
    all: sum(every, 'barriers'),
    withLaw: sum(counts, 'with_law'),
    withOutcome: sum(counts, 'with_outcome'),
    byDomain: counts.map(({ domain, barriers }) => ({ domain: domainOf(domain), barriers: Number(barriers) })),
    laws,
    deals,
  };
});

export const recordBarrier = operation(contract.recordBarrier, async ({ params, body }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  if (body.visibility === 'organisation' && !body.organisation) return refuse('organisation-needed');
  const organisation = body.organisation ? await store.myOrganisation(at, body.organisation) : null;
  if (organisation === undefined) return refuse('not-your-organisation');
  const id = await store.addBarrier(at, deal.id, {
    organisationId: organisation?.id ?? null,
    title: body.title,
    about: body.about ?? null,
    hindered: body.hindered ?? null,
    domain: body.domain,
    kind: body.kind,
    law: body.law ?? null,
    outcome: 'open',
    seenOn: body.seenOn ?? null,
    source: body.source ?? null,
    sourceKey: null,
    visibility: body.visibility,
  });
  await at.note(barrierRecorded, { space: deal.id, body: { barrierId: id, dealId: deal.id, domain: body.domain } });
  return { id };
});
