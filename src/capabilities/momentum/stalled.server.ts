// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { askedNorms } from '#capabilities/barriers/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { barrierStall, commitmentStall, dealStall, decisionStall, type Stall } from './rules/stalled.ts';
import { mayStandStill, type StalledRow } from './store/stalled.store.server.ts';

export interface Stalled extends Omit<StalledRow, 'days'> {
  readonly stall: Stall;
  /** When the other side last spoke, where that is known. */
  readonly spokenOn: string | null;
}

const text = z.string().nullable();
/** What the database gives for each kind, read before a rule sees it. */
const asked = {
  deal: z.object({ stage: z.string(), exploredFromOn: text, endsOn: text, lastSessionOn: text, nextSessionOn: text }),
  decision: z.object({ state: z.string(), openedOn: z.string(), roundUntil: text, reviewOn: text }),
  commitment: z.object({ dueFrom: text, dueUntil: text, reportedOn: text, complete: z.boolean() }),
  barrier: z.object({ stage: z.string(), askedOn: text, answeredOn: text, nextStepOn: text }),
};

/** What stands still in the spaces that who acts leads; or in one space, for who sees it. */
export async function stalledFor(at: Acting, space: string | null = null): Promise<Stalled[]> {
  return (await mayStandStill(at, space)).flatMap(({ days, ...row }) => {
    const stall = stallOf(row.kind, days, at.today);
    const spoken = days['reportedOn'] ?? days['answeredOn'];
    return stall === null ? [] : [{ ...row, stall, spokenOn: typeof spoken === 'string' ? spoken : null }];
  });
}

function stallOf(kind: StalledRow['kind'], days: StalledRow['days'], today: string): Stall | null {
  if (kind === 'deal') return dealStall(asked.deal.parse(days), today);
  if (kind === 'decision') return decisionStall(asked.decision.parse(days), today);
  return kind === 'commitment'
    ? commitmentStall(asked.commitment.parse(days), today)
    : barrierStall(asked.barrier.parse(days), askedNorms, today);
}
