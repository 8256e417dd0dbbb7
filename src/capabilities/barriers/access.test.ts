// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { addDealRow } from '#world/deals.ts';
import { openWorld, type Space } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { people, organisations, owner } = world;
const closed = await world.addSpace({ visibility: 'parties' });
const hidden = await world.addSpace({ visibility: 'parties', hidden: true });
await addDealRow(world, closed);
await addDealRow(world, hidden);
await world.seat(people.sanne, closed, 'project_lead');
await world.seat(people.fenna, closed, 'member');
await world.seat(people.joris, closed, 'observer');
await world.seat(people.mirjam, hidden, 'project_lead');

async function add(deal: Space, visibility: string): Promise<string> {
  const id = newId();
  await owner(
    `insert into barriers.barrier (id, space_id, organisation_id, title, visibility, author_id) values ($1, $2, $3, 'In de weg', $4, $5)`,
    [id, deal.id, organisations.heuvelrode.id, visibility, visibility === 'author' ? people.sanne.id : null],
  );
  return id;
}

const parties = await add(closed, 'parties');
accessTests({
  slice: 'barriers',
  access,
  world,
  inputs: {
    viewBarrier: { params: { barrier: parties } },
    recordBarrier: { params: { deal: closed.slug }, body: { title: 'De verzekering dekt spelen op straat niet' } },
  },
  rows: {
    'barriers.barrier': {
      open: await add(closed, 'public'),
      network: await add(closed, 'network'),
      parties,
      organisation: await add(closed, 'organisation'),
      author: await add(closed, 'author'),
      hidden: await add(hidden, 'parties'),
    },
  },
});
