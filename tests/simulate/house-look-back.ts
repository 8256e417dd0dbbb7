// SPDX-License-Identifier: EUPL-1.2
// The look-back of a deal in the real house, as who leads it sees it; of all it tells only what happened to adoption.
import { viewLookBack } from '#capabilities/momentum/look-back.operations.server.ts';
import { organisationCast } from '#world/cast.ts';
import type { World } from '#world/world.ts';
import type { Known } from './house-closing.ts';

export const openLookBack =
  ({ people }: World, known: Known) =>
  async (deal: string): Promise<string> => {
    const { happened, proposals } = await people.sanne.done(viewLookBack, { params: { space: known.deal(deal) } });
    const keys = new Map(Object.entries(organisationCast).map(([key, { name }]): [string, string] => [name, key]));
    const lines = happened
      .filter(({ part }) => part === 'adoption')
      .map(
        ({ kind, title, organisation, on, code }) => `${kind} ${title} ${keys.get(organisation ?? '')} ${on} ${code}`,
      )
      .sort();
    const holdOn = proposals.find(({ code }) => code === 'hold_on')?.count ?? 0;
    return [...lines, `hold_on ${holdOn}`].join('; ');
  };
