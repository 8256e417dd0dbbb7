// SPDX-License-Identifier: EUPL-1.2
// What a barrier became, as those records read now: what who looks may not see of them is not there.
import { viewCommitment } from '#capabilities/commitments/public.server.ts';
import { decisionBy } from '#capabilities/decisions/public.server.ts';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { BarrierView } from './contract.ts';
import { becameOf } from './ties.store.server.ts';

type Line = BarrierView['became'][number];

export async function whatBecame(at: Acting, barrierId: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { kind, target_id, href } of await becameOf(at, barrierId)) {
    if (kind === 'decision') lines.push(...(await decided(at, target_id)));
    else if (kind === 'commitment') lines.push(...(await promised(at, target_id)));
    else if (href !== null) lines.push({ kind: 'portfolio_item', href, label: null, decision: null, commitment: null });
  }
  return lines;
}

async function decided(at: Acting, id: string): Promise<Line[]> {
  const found = await decisionBy(at, id);
  if (!found) return [];
  const href = `${spaceHref(found.space)}/besluiten/${id}`;
  return [{ kind: 'decision', href, label: found.title, decision: found.state, commitment: null }];
}

async function promised(at: Acting, id: string): Promise<Line[]> {
  const found = await viewCommitment.body({ params: { commitment: id }, query: {}, body: {} }, at);
  if (isRefusal(found)) return [];
  const label = [found.organisation?.name, found.what].filter(Boolean).join(': ');
  return [{ kind: 'commitment', href: `/toezeggingen/${id}`, label, decision: null, commitment: found.state }];
}
