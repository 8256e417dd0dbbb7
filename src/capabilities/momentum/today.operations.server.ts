// SPDX-License-Identifier: EUPL-1.2
import { askedOf as signatures } from '#capabilities/agreements/public.server.ts';
import { askedOf as barriers } from '#capabilities/barriers/public.server.ts';
import { askedOf as commitments } from '#capabilities/commitments/public.server.ts';
import { askedOf as invitations } from '#capabilities/deals/public.server.ts';
import { askedOf as decisions } from '#capabilities/decisions/public.server.ts';
import { askedOf as adoption } from '#capabilities/results/public.server.ts';
import { askedOf as sessions } from '#capabilities/sessions/public.server.ts';
import { askedOf as actions } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { gateAsks } from './gate-asked.server.ts';
import { bouncesAsked } from './mail-asked.server.ts';
import { askedOf as pushing } from './pushing-asked.server.ts';
import { dayOf } from './rules/today.ts';
import { anyFictional, leadsAny } from './store/call.store.server.ts';
import * as contract from './today.contract.ts';

/** Every slice that asks something of people, one query each. A slice that comes to do so: one line here. */
const sources: readonly ((at: Acting) => Promise<Asked[]>)[] = [
  actions,
  invitations,
  signatures,
  decisions,
  commitments,
  barriers,
  adoption,
  sessions,
  pushing,
  gateAsks,
  bouncesAsked,
];

/** Everything asked of the acting person, now or later. */
export async function allAsked(at: Acting): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const source of sources) all.push(...(await source(at)));
  return all;
}

export const viewToday = operation(contract.viewToday, async (_, at) => {
  const { asked, minutes, nextOn } = dayOf(await allAsked(at), at.today);
  const fictional = await anyFictional(
    at,
    asked.flatMap(({ space }) => (space ? [space.id] : [])),
  );
  return { now: at.now.toISOString(), asked: asked.map(viewOf), minutes, fictional, leads: await leadsAny(at), nextOn };
});

/** As it is shown: from when it is asked, only the rule needs. */
export const viewOf = ({ from: _from, ...view }: Asked) => view;
