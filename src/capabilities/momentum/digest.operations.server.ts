// SPDX-License-Identifier: EUPL-1.2
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as contract from './digest.contract.ts';
import { dayOf } from './rules/today.ts';
import { toldSince } from './store/digest.store.server.ts';
import { allAsked, viewOf } from './today.operations.server.ts';

export const readForDigest = operation(contract.readForDigest, async ({ query }, at) => {
  if (at.me.subject !== 'digest') return refuse('not-found');
  const { asked } = dayOf(await allAsked(at), at.today);
  const told = await toldSince(at, query.since);
  return {
    asked: asked.map(viewOf),
    told: told.map(({ space, ...one }) => ({
      ...one,
      space: { id: space.id, name: space.name, href: spaceHref(space) },
      href: `${spaceHref(space)}/${one.kind === 'decided' ? 'besluiten' : 'sessies'}/${one.id}`,
    })),
  };
});
