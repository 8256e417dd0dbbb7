// SPDX-License-Identifier: EUPL-1.2
import { accessTests } from '#world/access.ts';
import {
  addDealRow,
  addEntryAnswerRow,
  addInvitationRow,
  addJoiningDayRow,
  addLinkRow,
  addPartyRow,
  addSourceRow,
  addStageRow,
} from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { people, organisations, owner } = world;
const { sanne, fenna, joris, tjeerd, noor, eva, mirjam } = people;

const programme = await world.addSpace({ kind: 'programme', name: 'Proefprogramma', visibility: 'public' });
await owner('insert into deals.programme (space_id) values ($1)', [programme.id]);
const deals = {
  open: await world.addSpace({ parent: programme, visibility: 'public' }),
  known: await world.addSpace({ parent: programme, visibility: 'network' }),
  closed: await world.addSpace({ parent: programme, visibility: 'parties' }),
  hidden: await world.addSpace({ parent: programme, visibility: 'parties', hidden: true }),
};
await world.seat(noor, programme, 'dealmaker');
await world.seat(eva, programme, 'learning_evaluator');
await world.seat(sanne, deals.closed, 'project_lead');
await world.seat(fenna, deals.closed, 'member');
await world.seat(joris, deals.closed, 'observer');
await world.seat(tjeerd, deals.closed, 'guest');
await world.seat(mirjam, deals.hidden, 'project_lead');

const parties: Record<string, string> = {};
const sources: Record<string, string> = {};
const events: Record<string, string> = {};
for (const [label, deal] of Object.entries(deals)) {
  await addDealRow(world, deal);
  parties[label] = await addPartyRow(world, deal, organisations.waterstede);
  sources[label] = await addSourceRow(world, deal);
  events[label] = await addStageRow(world, deal);
}
const links = {
  known: await addLinkRow(world, deals.open, deals.known),
  closed: await addLinkRow(world, deals.open, deals.closed),
  hidden: await addLinkRow(world, deals.open, deals.hidden),
  outside: await addLinkRow(world, deals.open, null),
};

const entryAnswers = {
  ofClosed: await addEntryAnswerRow(world, deals.closed),
  ofOpen: await addEntryAnswerRow(world, deals.open),
  ofHidden: await addEntryAnswerRow(world, deals.hidden),
};

const joiningDays: Record<string, string> = {};
for (const [label, deal] of Object.entries(deals)) joiningDays[label] = await addJoiningDayRow(world, deal);
const invitations = {
  toOverkant: await addInvitationRow(world, deals.closed, organisations.overkant),
  toHeuvelrode: await addInvitationRow(world, deals.hidden, organisations.heuvelrode),
};
const asked = await addLinkRow(world, deals.open, deals.closed, { kind: 'extends', agreed: false });

const params = { deal: deals.closed.slug };
accessTests({
  slice: 'deals',
  access,
  world,
  inputs: {
    viewProgramme: { params: { programme: programme.slug } },
    viewDeal: { params },
    createDeal: { body: { programme: programme.slug, name: 'Nieuwe deal', shortName: 'Nieuw', stage: 'idea' } },
    changeDealStage: { params, body: { stage: 'closing', version: 1 } },
    addParty: { params, body: { organisation: organisations.heuvelrode.slug, tie: 'bound' } },
    endParty: { params: { ...params, party: parties['closed'] }, body: { version: 1, reason: 'Andere koers' } },
    viewEntryTest: { params },
    answerEntryQuestion: {
      params,
      body: { criterion: 'no_owner', answer: 'yes', reason: 'Nog van niemand', answeredAs: 'Projectleider' },
    },
    changeParty: {
      params: { ...params, party: parties['closed'] },
      body: { version: 1, tie: 'partner', intensity: 'now' },
    },
    inviteParty: { params, body: { organisation: organisations.onderdak.slug, tie: 'bound' } },
    withdrawInvitation: { params: { ...params, invitation: invitations.toOverkant }, body: { version: 1 } },
    addJoiningDay: { params, body: { heldOn: '2030-01-01' } },
    viewPartyRoom: { params },
    answerInvitation: {
      params: { invitation: invitations.toOverkant },
      body: { version: 1, accept: 'yes' },
    },
    answerLink: { params: { ...params, link: asked }, body: { agree: 'yes' } },
    linkDeals: { params, body: { kind: 'handed_over_to', toName: 'Een vast programma' } },
  },
  keys: { 'deals.programme': 'space_id', 'deals.deal': 'space_id' },
  rows: {
    'deals.programme': { programme: programme.id },
    'deals.deal': Object.fromEntries(Object.entries(deals).map(([label, { id }]) => [label, id])),
    'deals.party': parties,
    'deals.source': sources,
    'deals.stage_event': events,
    'deals.link': { ...links, asked },
    'deals.invitation': invitations,
    'deals.joining_day': joiningDays,
    'deals.entry_answer': entryAnswers,
  },
});
