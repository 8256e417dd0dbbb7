// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { addVersionRow } from '#world/agreements.ts';
import { addCommitmentRow, addPartRow } from '#world/commitments.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld, type Space } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { people, organisations, owner } = world;
const { heuvelrode, waterstede } = organisations;
const closed = await world.addSpace({ visibility: 'parties' });
const hidden = await world.addSpace({ visibility: 'parties', hidden: true });
await addDealRow(world, closed);
await addDealRow(world, hidden);
for (const party of [waterstede, heuvelrode]) await addPartyRow(world, closed, party);
await world.seat(people.sanne, closed, 'project_lead');
await world.seat(people.fenna, closed, 'member');
await world.seat(people.joris, closed, 'observer');
await world.seat(people.mirjam, hidden, 'project_lead');
await world.mandate(people.sanne, 'promise');
await world.mandate(people.fenna, 'promise', { space: closed, commitmentKinds: ['action', 'money'] });

async function add(deal: Space, visibility: string): Promise<string> {
  const id = newId();
  await owner(
    `insert into commitments.contribution (id, space_id, organisation_id, kind, what, visibility, author_id)
      values ($1, $2, $3, 'money', 'Geld', $4, $5)`,
    [id, deal.id, organisations.heuvelrode.id, visibility, visibility === 'author' ? people.sanne.id : null],
  );
  return id;
}

const contribution = await add(closed, 'parties');
const promised = (visibility: string) => addCommitmentRow(world, closed, heuvelrode, { visibility });
const parties = await promised('parties');
const author = await addCommitmentRow(world, closed, heuvelrode, { visibility: 'author', author: people.sanne });
const draft = await addCommitmentRow(world, closed, heuvelrode, { state: 'draft', author: people.sanne });
const ofWaterstede = await addCommitmentRow(world, closed, waterstede);
const moving = await addCommitmentRow(world, closed, heuvelrode, { state: 'moving', transferTo: waterstede });
const part = async (table: Parameters<typeof addPartRow>[1]) => ({
  parties: await addPartRow(world, table, parties, { organisation: heuvelrode, needs: ofWaterstede }),
  author: await addPartRow(world, table, author, { organisation: heuvelrode, needs: ofWaterstede }),
});
const milestones = await part('milestone');
const dependencies = await part('dependency');

const on = (commitment: string, body: object = {}) => ({ params: { commitment }, body });
const sentence = { what: 'wijst drie straten aan', dueOn: '2027-03', kind: 'action' };
const { kind: _, ...text } = sentence;
await addVersionRow(world, closed, { number: 1, state: 'draft' });
accessTests({
  slice: 'commitments',
  access,
  world,
  inputs: {
    recordContribution: {
      params: { deal: closed.slug },
      body: { kind: 'money', what: 'Meten en leren', organisation: heuvelrode.slug, plannedAmount: 400000 },
    },
    endContribution: { params: { contribution }, body: { endsOn: '2027-01', version: 1 } },
    changeContribution: { params: { contribution }, body: { what: 'Geld voor meten', version: 1 } },
    viewDealCommitments: { params: { deal: closed.slug } },
    viewCommitment: { params: { commitment: parties } },
    viewOrganisationCommitments: { params: { organisation: heuvelrode.slug } },
    fillAgreement: { params: { deal: closed.slug } },
    makeCommitment: { params: { deal: closed.slug }, body: { ...sentence, organisation: heuvelrode.slug } },
    reviseCommitment: on(draft, { ...sentence, version: 1 }),
    promiseCommitment: on(draft, { version: 1 }),
    renegotiateCommitment: on(parties, { ...text, reason: 'Minder mensen.', agreedBy: 'Kerngroep', version: 1 }),
    confirmCommitment: on(parties, { version: 1 }),
    withdrawCommitment: on(parties, { reason: 'Geen mensen.', version: 1 }),
    offerCommitment: on(parties, { to: waterstede.slug, reason: 'Zij zijn er al.', version: 1 }),
    settleTransfer: on(moving, { answer: 'accept', version: 1 }),
    reportOnCommitment: on(parties, { note: 'De straten zijn gekozen.' }),
    judgeCommitment: on(parties, { completion: 'limited', why: 'Eén van twee.' }),
    codeCommitment: on(parties, { verifiable: 'yes', ambition: 'modest', why: 'Er staat een getal in.' }),
    addMilestone: on(parties, { text: 'Eerste straat' }),
    changeMilestone: { params: { milestone: milestones.parties }, body: { text: 'Halverwege', version: 1 } },
    addDependency: on(moving, { needs: parties }),
    dropDependency: { params: { dependency: dependencies.parties } },
  },
  rows: {
    'commitments.contribution': {
      open: await add(closed, 'public'),
      network: await add(closed, 'network'),
      parties: contribution,
      organisation: await add(closed, 'organisation'),
      author: await add(closed, 'author'),
      hidden: await add(hidden, 'parties'),
    },
    'commitments.commitment': {
      open: await promised('public'),
      network: await promised('network'),
      parties,
      organisation: await promised('organisation'),
      author,
      draft,
      ofWaterstede,
      moving,
      hidden: await addCommitmentRow(world, hidden, heuvelrode),
    },
    'commitments.version': await part('version'),
    'commitments.milestone': milestones,
    'commitments.judgement': await part('judgement'),
    'commitments.coding': await part('coding'),
    'commitments.step': await part('step'),
    'commitments.dependency': dependencies,
  },
});
