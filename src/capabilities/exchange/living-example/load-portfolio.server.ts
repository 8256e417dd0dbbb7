// SPDX-License-Identifier: EUPL-1.2
// The mission of the example and everything that is tried towards it.
import { loadMission } from '#capabilities/missions/public.server.ts';
import { loadConnection, loadItem } from '#capabilities/portfolio/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { PersonKey } from './cast.ts';
import type { Days } from './days.ts';
import { connections, items, missions } from './portfolio.ts';

/** Which deals work towards the mission of which slug. */
const servedBy: Readonly<Record<string, string>> = {
  'gedeelde-straten': 'straten-van-mensen',
  'water-op-straat': 'straten-van-mensen',
};

export async function putPortfolio(
  at: Acting,
  {
    days,
    programmeId,
    dealId,
    personId,
  }: { days: Days; programmeId: string; dealId: (key: string) => string; personId: (key: PersonKey) => string },
): Promise<void> {
  const missionIds = new Map<string, string>();
  for (const { criteria, ...mission } of missions(days)) {
    const { id } = await loadMission(at, {
      ...mission,
      spaceId: programmeId,
      visibility: 'public',
      answers: criteria,
    });
    missionIds.set(mission.slug, id);
  }
  const itemIds = new Map<string, string>();
  for (const { key, deal, author, visibility = 'public', ...item } of items(days)) {
    const mission = missionIds.get(servedBy[deal] ?? '');
    const { id } = await loadItem(at, {
      ...item,
      spaceId: dealId(deal),
      sourceKey: key,
      visibility,
      ...(author === undefined ? {} : { authorId: personId(author) }),
      missionIds: mission === undefined ? [] : [mission],
    });
    itemIds.set(key, id);
  }
  for (const { from, kind, to, note } of connections) {
    const fromId = itemIds.get(from);
    const toId = itemIds.get(to);
    if (fromId === undefined || toId === undefined) throw new Error(`The living example ties ${from} to ${to}.`);
    await loadConnection(at, { fromId, kind, toId, note });
  }
}
