// SPDX-License-Identifier: EUPL-1.2
import { accessTests } from '#world/access.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { sanne, fenna } = world.people;
const space = await world.addSpace({});
await world.seat(sanne, space, 'project_lead');
await world.seat(fenna, space, 'member');

accessTests({ slice: 'momentum', access, world, inputs: {}, rows: {} });
