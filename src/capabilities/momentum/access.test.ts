// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { sanne, fenna } = world.people;
const space = await world.addSpace({});
await addDealRow(world, space);
await world.seat(sanne, space, 'project_lead');
await world.seat(fenna, space, 'member');

// Mail
const digest = newId();
await world.owner(`insert into momentum.mail_choice (person_id, digest) values ($1, 'daily')`, [fenna.id]);
await world.owner(
  `insert into momentum.digest (id, person_id, day, asked, told, posted) values ($1, $2, '2026-11-23', 1, 0, true)`,
  [digest, fenna.id],
);
await world.owner(`insert into kernel.undeliverable (mail, reason) values ($1, '550 5.1.1 No such user')`, [
  fenna.mail,
]);

// Calls
const call = newId();
await world.owner(
  `insert into momentum.call (id, space_id, about_kind, about_id, called_on, outcome, author_id) values ($1, $2, 'deal', $2, '2026-11-01', 'spoke', $3)`,
  [call, space.id, sanne.id],
);
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });

accessTests({
  slice: 'momentum',
  access,
  world,
  others: {
    // Both of Fenna: they open one thing each.
    unsubscriber: await world.link('unsubscribe_link', fenna.id, fenna),
    digest: await world.link('own_reading', 'digest', fenna),
    calendar: await world.link('own_reading', 'calendar', fenna),
  },
  inputs: {
    viewLookBack: { params: { space: space.id } },
    recordCall: { params: { space: space.id }, body: { about: 'deal', aboutId: space.id, outcome: 'spoke' } },
    viewMethodFigures: { params: { programme: programme.slug } },
    viewCalendarOfDeal: { params: { deal: space.id } },
    changeMailChoice: (who) => ({ body: { digest: 'none', version: who === 'fenna' ? 1 : 0 } }),
    mendAddress: { body: { mail: fenna.mail } },
    readForDigest: { query: { since: '2026-11-01' } },
    viewMailOfSpace: { params: { space: space.id } },
    recordBounce: { body: { message: 'Dag' } },
  },
  keys: { 'momentum.mail_choice': 'person_id' },
  rows: {
    'momentum.call': { ofSanne: call },
    'momentum.mail_choice': { ofFenna: fenna.id },
    'momentum.digest': { ofFenna: digest },
  },
});
