// SPDX-License-Identifier: EUPL-1.2
// The ways of barriers that public sources tell, after their deals. A second load adds nothing.
import { perform, workerCaller } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { loadBarrierStory } from '../barrier-stories.operations.server.ts';
import type { BarrierStory } from '../contracts/barrier-stories.ts';
import type { ReportLine } from '../contracts/city-deals.ts';

/** Loads one story: the line for the report of its deal. */
export async function loadStory(runtime: Runtime, story: BarrierStory): Promise<ReportLine> {
  const loaded = await perform(runtime, workerCaller, loadBarrierStory, { body: { story } });
  const line = { what: 'barrier', name: story.barrier } as const;
  if (isRefusal(loaded)) return { ...line, outcome: 'refused', why: loaded.refused };
  return { ...line, outcome: loaded.added > 0 ? 'changed' : 'same' };
}
