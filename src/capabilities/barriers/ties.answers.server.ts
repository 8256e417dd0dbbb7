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
const plain = { decision: null, commitment: null, item: null };

export async function whatBecame(at: Acting, barrierId: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { kind, target_id, href, title, stage, ends_on } of await becameOf(at, barrierId)) {
    if (kind === 'decision') lines.push(...(await decided(at, target_id)));
    else if (kind === 'commitment') lines.push(...(await promised(at, target_id)));
    else if (href !== null && title !== null)
      lines.push({ ...plain, kind: 'portfolio_item', href, label: title, item: { stage, endsOn: ends_on } });
  }
  return lines;
}

async function decided(at: Acting, id: string): Promise<Line[]> {
  const found = await decisionBy(at, id);
  if (!found) return [];
  const href = `${spaceHref(found.space)}/besluiten/${id}`;
  return [{ ...plain, kind: 'decision', href, label: found.title, decision: found.state }];
}

async function promised(at: Acting, id: string): Promise<Line[]> {
  const found = await viewCommitment.body({ params: { commitment: id }, query: {}, body: {} }, at);
  if (isRefusal(found)) return [];
  const label = [found.organisation?.name, found.what].filter(Boolean).join(': ');
  return [{ ...plain, kind: 'commitment', href: `/toezeggingen/${id}`, label, commitment: found.state }];
}
