// SPDX-License-Identifier: EUPL-1.2
import { accessTests } from '#world/access.ts';
import { addDealRow } from '#world/deals.ts';
import { addAttendanceRow, addOutcomeRow, addPointRow, addSessionRow, addSetupRow } from '#world/sessions.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { sanne, fenna, joris, mirjam, noor, eva, tjeerd } = world.people;

const programme = await world.addSpace({ kind: 'programme', name: 'Proefprogramma', visibility: 'public' });
const deal = await world.addSpace({ name: 'Proefdeal', parent: programme });
await addDealRow(world, deal);
await world.seat(noor, programme, 'dealmaker');
await world.seat(eva, programme, 'learning_evaluator');
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(joris, deal, 'guest');
await world.seat(mirjam, deal, 'observer');
await world.seat(tjeerd, deal, 'member', { ended: true });

const sessions = {
  forAuthor: await addSessionRow(world, deal, sanne, { visibility: 'author' }),
  forOrganisation: await addSessionRow(world, deal, sanne, { visibility: 'organisation' }),
  forParties: await addSessionRow(world, deal, sanne),
  steering: await addSessionRow(world, deal, sanne, { kind: 'steering_group' }),
  forNetwork: await addSessionRow(world, deal, sanne, { visibility: 'network' }),
  forPublic: await addSessionRow(world, deal, sanne, { visibility: 'public' }),
};
const points = {
  forAuthor: await addPointRow(world, sessions.forAuthor),
  forParties: await addPointRow(world, sessions.forParties),
  forPublic: await addPointRow(world, sessions.forPublic),
};
const params = { session: sessions.forParties };
const version = 1;

accessTests({
  slice: 'sessions',
  access,
  world,
  inputs: {
    listSessionsOfSpace: { params: { space: deal.id } },
    viewSetup: { params: { space: deal.id } },
    viewSession: { params },
    viewBarrierRound: { params },
    watchSession: { params },
    planSession: { params: { space: deal.id }, body: { title: 'Kerngroep', day: '2030-02-06', time: '09:30' } },
    addPoint: { params, body: { title: 'De begroting' } },
    addOutcome: { params, body: { kind: 'action', text: 'Bellen met de raad' } },
    gatherAgenda: { params },
    notePoint: { params: { ...params, point: points.forParties }, body: { version, notes: 'Besproken.' } },
    dropPoint: { params: { ...params, point: points.forParties } },
    inviteToSession: { params },
    recordAttendance: { params, body: { present: [fenna.id] } },
    moveSession: { params, body: { version, move: 'cancel', note: 'Te weinig mensen.' } },
    lookBack: {
      params: { session: sessions.steering },
      body: { version, wentWell: 'Het ritme.', rhythm: 'Elke week', why: 'Sneller.' },
    },
  },
  rows: {
    'sessions.session': sessions,
    'sessions.point': points,
    'sessions.outcome': {
      forParties: await addOutcomeRow(world, sessions.forParties),
      forPublic: await addOutcomeRow(world, sessions.forPublic),
    },
    'sessions.attendance': {
      forParties: await addAttendanceRow(world, sessions.forParties, fenna),
      forPublic: await addAttendanceRow(world, sessions.forPublic, fenna),
    },
    'sessions.setup': {
      forParties: await addSetupRow(world, deal, sanne, { number: 1 }),
      forPublic: await addSetupRow(world, deal, sanne, { number: 2, visibility: 'public' }),
    },
  },
});
