// SPDX-License-Identifier: EUPL-1.2
import { findDeal } from '#capabilities/deals/public.server.ts';
import { viewSetup } from '#capabilities/sessions/public.server.ts';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { type Space, spaceBy } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { daysBetween } from '#kernel/pure/dutch-days.ts';
import { addMonths } from '#kernel/pure/partial-date.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { hrefOf } from './calls.operations.server.ts';
import * as contract from './look-back.contract.ts';
import { proposalsOf } from './rules/look-back.ts';
import { stalledFor } from './stalled.server.ts';
import { type HappenedRow, happenedSince } from './store/look-back.store.server.ts';

export const viewLookBack = operation(contract.viewLookBack, async ({ params, query }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  const since = query.since ?? (await lastLookBack(at, space.id)) ?? addMonths(at.today, -6);
  const base = spaceHref(space);
  const happened = (await happenedSince(at, space.id, since)).map((row) => ({
    ...row,
    title: row.title ?? space.name,
    href: placeOf(row, base),
  }));
  // What stands still is for who sits there: nobody is put to shame before the world.
  const stalled = space.mine.sees ? await stalledFor(at, space.id) : [];
  const proposals = proposalsOf({
    happened: happened.map(({ kind }) => kind),
    stalled: stalled.map(({ stall }) => stall.reason),
    endsIn: await endsIn(at, space),
  });
  return {
    since,
    happened,
    stalled: stalled.map(({ kind, id, title, stall }) => ({ ...stall, id, title, href: hrefOf(kind, id, base) })),
    proposals: space.mine.works ? proposals : [],
  };
});

/** The day of the last session that looked back. */
async function lastLookBack(at: Acting, space: string): Promise<string | null> {
  const setup = await viewSetup.body({ params: { space }, query: {}, body: {} }, at);
  return isRefusal(setup) ? null : (setup.lookBacks[0]?.heldOn ?? null);
}

async function endsIn(at: Acting, space: Space): Promise<number | null> {
  const deal = space.kind === 'deal' ? await findDeal(at, space.id) : null;
  const last = deal?.endsOn ?? null;
  return last === null || last.length < 10 ? null : daysBetween(at.today, last);
}

function placeOf({ part, id }: HappenedRow, base: string): string {
  if (part === 'commitments') return `/toezeggingen/${id}`;
  if (part === 'adoption') return `/overname/${id}`;
  if (part === 'barriers') return `/belemmeringen/${id}`;
  if (part === 'money') return `${base}/toezeggingen#bijdragen`;
  return part === 'decisions' ? `${base}/besluiten/${id}` : `${base}/sessies/${id}`;
}
