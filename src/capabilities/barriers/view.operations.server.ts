// SPDX-License-Identifier: EUPL-1.2
// One barrier as it stands, what is like it, and the views over many.
import { sql } from 'kysely';
import { sourcesOf } from '#capabilities/deals/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import {
  askedOf,
  barrierAnswer,
  candidateOf,
  caseAnswer,
  deskAnswer,
  storyAnswer,
  writtenAnswer,
} from './answers.server.ts';
import * as clusters from './cluster.store.server.ts';
import * as contract from './contract.ts';
import * as desk from './desk.store.server.ts';
import { roomAnswer } from './experiment.answers.server.ts';
import { roomsOf } from './experiment.store.server.ts';
import { likely } from './likeness.store.server.ts';
import * as way from './path.contract.ts';
import * as cases from './path.store.server.ts';
import { labelOfLaw, linkOfLaw } from './rules/law/read.ts';
import { lawWithKey, suggestEqual } from './rules/likeness.ts';
import * as store from './store.server.ts';
import { whatBecame } from './ties.answers.server.ts';
import { nearest } from './vector.store.server.ts';

export const viewBarrier = operation(contract.viewBarrier, async ({ params }, at) => {
  const row = await store.findBarrier(at, params.barrier);
  const found = row && (await cases.findCase(at, row.id));
  if (!row || !found) return refuse('not-found');
  return {
    ...barrierAnswer(row),
    ...caseAnswer(found, at.today),
    answers: (await cases.answersOf(at, row.id)).map(writtenAnswer),
    story: (await cases.storyOf(at, row.id)).map(storyAnswer),
    sources: row.deal_id ? await sourcesOf(at, row.deal_id) : [],
    cluster: await clusters.clusterOf(at, row.id),
    became: await whatBecame(at, row.id),
    experiments: (await roomsOf(at, row.id)).map((room) => roomAnswer(room, at.today)),
    sameLaw: (await store.withSameLaw(at, row)).map(barrierAnswer),
  };
});

/** More candidates than are shown: beside its words a case is weighed by what is known about it. */
const candidatesAsked = 40;

/** Candidates by their words and by their meaning together. */
function withNearness(
  alike: Awaited<ReturnType<typeof likely>>,
  near: Awaited<ReturnType<typeof nearest>>,
): { id: string; weight: number; shared: string[] | null; nearness?: number }[] {
  const byId = new Map(near.map(({ id, nearness }) => [id, nearness]));
  const known = new Set(alike.map(({ id }) => id));
  return [
    ...alike.map((one) => ({ ...one, ...(byId.has(one.id) ? { nearness: byId.get(one.id) ?? 0 } : {}) })),
    ...near.filter(({ id }) => !known.has(id)).map(({ id, nearness }) => ({ id, nearness, weight: 0, shared: [] })),
  ];
}

export const suggestEqualBarriers = operation(way.suggestEqualBarriers, async ({ params }, at) => {
  const row = await store.findBarrier(at, params.barrier);
  if (!row) return refuse('not-found');
  const alike = withNearness(await likely(at, row.id, candidatesAsked), await nearest(at, row.id, candidatesAsked));
  const known = await store.barriersById(
    at,
    alike.map(({ id }) => id),
  );
  // Facts and the living example are never mixed; what people put together already is no suggestion any more.
  const together = await clusters.togetherWith(at, row.id);
  const fits = (one: store.BarrierRow) => one.fictional === row.fictional && !together.has(one.id);
  const byId = new Map(known.filter(fits).map((one) => [one.id, one]));
  const candidates = alike.flatMap((one) => candidateOf(one, byId.get(one.id)) ?? []);
  const items = suggestEqual(askedOf(row), candidates).flatMap(({ id, restsOn }) => {
    const found = byId.get(id);
    return found ? [{ barrier: barrierAnswer(found), restsOn: { ...restsOn, words: [...restsOn.words] } }] : [];
  });
  return { items };
});

/** By what hinders often first, then by age: the order in which answers are worth most. */
const deskOrders = {
  askedOn: {
    by: sql`(9 - hindrance)::text || asked_on`,
    of: (row: desk.DeskLine) => `${9 - row.hindrance}${row.asked_on}`,
  },
};

export const viewRuleDesk = operation(way.viewRuleDesk, async ({ query }, at) => {
  const paging = pagingOf(query, deskOrders, 'askedOn', { by: sql`id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await desk.askedOfMe(at, query.open === 'open', paging));
  return { items: rows.flatMap((row) => deskAnswer(row, at.today) ?? []), ...next };
});

export const summariseBarrierWay = operation(way.summariseBarrierWay, async ({ query }, at) =>
  desk.countWay(at, query.example),
);

export const listHurtingLaws = operation(way.listHurtingLaws, async ({ query }, at) => {
  const rows = await desk.countLaws(at, query.programme, 100);
  const items = rows.flatMap(({ law, ...row }) => {
    const named = lawWithKey(row.key, law);
    return named ? [{ ...row, label: labelOfLaw(named), href: linkOfLaw(named) }] : [];
  });
  return { items };
});
