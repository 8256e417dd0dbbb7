// SPDX-License-Identifier: EUPL-1.2
// Help in the real house: who leads brings it to a helper, who says yes or cannot, and tells what came of it.
import { moveHelpRequest } from '#capabilities/momentum/help.operations.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { World } from '#world/world.ts';
import type { Known } from './house-closing.ts';
import type { Act } from './plan.ts';
import { isPlanned } from './plan-people.ts';

export function openHelp({ owner, people, organisations }: World, known: Known) {
  /** What they met; `null`: no act about help. */
  return async function act(what: Act): Promise<string | null> {
    if (what.kind !== 'help') return null;
    const [request] = await owner<{ id: string; version: number; helper: string | null }>(
      "select id, version, helper_id as helper from momentum.help_request where adoption_id = $1 and state in ('asked', 'routed', 'agreed')",
      [known.record(what.record).id],
    );
    if (!request) return 'no-request';
    const [helper] = Object.entries(organisations).find(([, { id }]) => id === request.helper) ?? [];
    const leads = what.move === 'route' || what.move === 'close' || helper === undefined || !isPlanned(helper);
    const body = {
      version: request.version,
      move: what.move,
      words: 'Zij laten zien hoe het loopt.',
      ...(what.move === 'route' && { form: 'visit' }),
      ...(what.helper !== null && { helper: organisations[what.helper].id }),
    };
    const met = await (leads ? people.sanne : known.speaks(helper)).perform(moveHelpRequest, {
      params: { request: request.id },
      body,
    });
    return isRefusal(met) ? met.refused : met.state;
  };
}
