// SPDX-License-Identifier: EUPL-1.2
import { roundIn } from '#capabilities/barriers/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as contract from './round.contract.ts';
import { itemOf, sessionBy } from './view.server.ts';

export const viewBarrierRound = operation(contract.viewBarrierRound, async ({ params }, at) => {
  const found = await sessionBy(at, params.session);
  if (!found) return refuse('not-found');
  const parts = await roundIn(at, found.row.spaceId);
  return { session: itemOf(found.row), parts: parts.map(({ step, barriers }) => ({ step, barriers: [...barriers] })) };
});
