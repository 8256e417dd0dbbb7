// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { newId } from '#kernel/ids.server.ts';
import { slugOf } from '#kernel/pure/slug.ts';
import { accessTests } from '#world/access.ts';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const programme = await world.addSpace({ kind: 'programme', visibility: 'public', fictional: false });
const file = new URL('../../../data/city-deals/city-deals.json', import.meta.url);
const stories = new URL('../../../data/city-deals/barrier-stories.json', import.meta.url);
const [story] = JSON.parse(readFileSync(stories, 'utf8'));
const [deal] = JSON.parse(readFileSync(file, 'utf8'));
const told = await world.addSpace({ parent: programme, slug: story.deal, visibility: 'public', fictional: false });
await addDealRow(world, told);
await world.owner(
  `insert into barriers.barrier (id, space_id, title, visibility, source_key) values ($1, $2, $3, 'public', $4)`,
  [newId(), told.id, story.barrier, slugOf(story.barrier)],
);

accessTests({
  slice: 'exchange',
  access,
  world,
  inputs: {
    loadCityDealsProgramme: { body: { organisations: [] } },
    loadBarrierStory: { body: { story } },
    loadCityDeal: { body: { programmeId: programme.id, deal } },
  },
  rows: {},
});
