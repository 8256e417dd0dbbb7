// SPDX-License-Identifier: EUPL-1.2
import { accessTests } from '#world/access.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import {
  addAskedRow,
  addChangeRow,
  addDecisionRow,
  addEditionRow,
  addRemarkRow,
  addStepRow,
  addVoiceRow,
} from '#world/decisions.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { people, organisations } = world;
const { sanne, fenna, joris, mirjam, noor, eva, karim, tjeerd } = people;

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
const { waterstede, heuvelrode, nieuwVeenmeer } = organisations;
for (const party of [waterstede, heuvelrode, nieuwVeenmeer]) await addPartyRow(world, deal, party);
await world.mandate(fenna, 'represent');
await world.mandate(joris, 'represent', { space: deal });
await world.mandate(karim, 'represent');
await world.mandate(tjeerd, 'represent');

const decisions = {
  forAuthor: await addDecisionRow(world, deal, sanne, { visibility: 'author' }),
  forOrganisation: await addDecisionRow(world, deal, sanne, { visibility: 'organisation' }),
  asking: await addDecisionRow(world, deal, sanne),
  round: await addDecisionRow(world, deal, sanne, { state: 'deciding' }),
  adopted: await addDecisionRow(world, deal, sanne, { state: 'adopted', formalBy: 'De raad' }),
  forNetwork: await addDecisionRow(world, deal, sanne, { visibility: 'network' }),
  forPublic: await addDecisionRow(world, deal, sanne, { visibility: 'public', state: 'adopted' }),
};
const remarks = {
  asking: await addRemarkRow(world, decisions.asking, fenna),
  forAuthor: await addRemarkRow(world, decisions.forAuthor, sanne),
  forPublic: await addRemarkRow(world, decisions.forPublic, fenna),
};
await addAskedRow(world, decisions.round, nieuwVeenmeer);
await world.owner(`insert into decisions.rule (space_id, type, method) values ($1, 'money', 'majority')`, [deal.id]);

const params = { decision: decisions.asking };
const space = { space: deal.id };
const version = 1;

accessTests({
  slice: 'decisions',
  access,
  world,
  inputs: {
    listDecisions: { params: space },
    viewDecision: { params },
    watchDecision: { params },
    listRoundParties: { params: space },
    viewDecisionRules: { params: space },
    proposeDecision: { params: space, body: { title: 'Iets', proposal: 'Wij doen iets.', driver: 'Het wringt.' } },
    addRemark: { params, body: { kind: 'question', text: 'Welke straten?' } },
    answerQuestion: { params: { ...params, remark: remarks.asking }, body: { answer: 'De Lindelaan niet.' } },
    amendDecision: {
      params,
      body: { version, proposal: 'Wij gaan door met zeven straten.', why: 'Er kwam er een bij.' },
    },
    moveDecision: { params, body: { version, move: 'hear' } },
    nameChange: { params, body: { kind: 'other', label: 'De begroting' } },
    recordFormalDecision: {
      params: { decision: decisions.adopted },
      body: { version, formalOn: '2026-11-01', formalReference: 'Raadsbesluit 12' },
    },
    speak: {
      params: { decision: decisions.round },
      body: { organisation: nieuwVeenmeer.id, edition: 1, voice: 'consent' },
    },
    setDecisionRule: { params: { ...space, type: 'money' }, body: { method: 'consensus' } },
  },
  keys: { 'decisions.asked': 'decision_id', 'decisions.rule': 'space_id' },
  rows: {
    'decisions.decision': decisions,
    'decisions.edition': {
      asking: await addEditionRow(world, decisions.asking, sanne),
      forAuthor: await addEditionRow(world, decisions.forAuthor, sanne),
      forPublic: await addEditionRow(world, decisions.forPublic, sanne),
    },
    'decisions.remark': remarks,
    'decisions.asked': { round: decisions.round },
    'decisions.voice': {
      round: await addVoiceRow(world, decisions.round, waterstede),
      forPublic: await addVoiceRow(world, decisions.forPublic, waterstede),
    },
    'decisions.change': {
      round: await addChangeRow(world, decisions.round),
      forAuthor: await addChangeRow(world, decisions.forAuthor),
    },
    'decisions.step': {
      round: await addStepRow(world, decisions.round),
      forAuthor: await addStepRow(world, decisions.forAuthor),
    },
    'decisions.rule': { rule: deal.id },
  },
});
