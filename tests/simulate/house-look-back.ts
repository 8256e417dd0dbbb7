// SPDX-License-Identifier: EUPL-1.2
// The look-back of a deal in the real house, as who leads it sees it; of all it tells what happened to adoption, money and sessions.
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
      .filter(({ part }) => part === 'adoption' || part === 'money' || part === 'sessions')
      .map(({ part, kind, title, organisation, on, code }) => {
        const who = keys.get(organisation ?? '');
        if (part === 'sessions') return `${kind} ${on} ${code}`;
        return part === 'money' ? `${kind} ${who} ${on}` : `${kind} ${title} ${who} ${on} ${code}`;
      })
      .sort();
    const count = (proposal: string) => proposals.find(({ code }) => code === proposal)?.count ?? 0;
    return [...lines, `hold_on ${count('hold_on')}`, `money ${count('money')}`].join('; ');
  };
