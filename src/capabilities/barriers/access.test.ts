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

async function addCase(given: { stage: string; asked?: boolean; author?: string }): Promise<string> {
  const id = newId();
  await owner(
    `insert into barriers.barrier (id, space_id, title, stage, visibility, author_id, owner_id, asked_on)
      values ($1, $2, 'In de weg', $3, 'parties', $4, $5, $6)`,
    [
      id,
      closed.id,
      given.stage,
      given.author ?? null,
      given.asked ? organisations.voorbeeldzaken.id : null,
      given.asked ? '2026-01-05' : null,
    ],
  );
  return id;
}
async function addAnswer(barrier: string, state: string): Promise<string> {
  const id = newId();
  await owner(
    `insert into barriers.answer (id, barrier_id, organisation_id, given_by, kind, text, state, answered_on)
      values ($1, $2, $3, 'Beleidsmedewerker', 'clarification', 'Zo zit het.', $4, $5)`,
    [id, barrier, organisations.voorbeeldzaken.id, state, state === 'draft' ? null : '2026-02-01'],
  );
  return id;
}
async function addStep(barrier: string): Promise<string> {
  const id = newId();
  await owner(`insert into barriers.step (id, barrier_id, move, happened_on) values ($1, $2, 'tell', '2026-01-05')`, [
    id,
    barrier,
  ]);
  return id;
}

const parties = await add(closed, 'parties');
const authors = await add(closed, 'author');
const asked = await addCase({ stage: 'asked', asked: true });
const fennas = await addCase({ stage: 'raised', author: people.fenna.id });
const closedCase = await addCase({ stage: 'closed' });
const draft = await addAnswer(asked, 'draft');
const sent = await addAnswer(asked, 'sent');
const written = { givenBy: 'Beleidsmedewerker', kind: 'clarification', text: 'Zo zit het.' };
accessTests({
  slice: 'barriers',
  access,
  world,
  inputs: {
    viewBarrier: { params: { barrier: parties } },
    suggestEqualBarriers: { params: { barrier: parties } },
    describeBarrier: {
      params: { barrier: fennas },
      body: { title: 'In de weg', domain: 'legal', kind: 'act', version: 1 },
    },
    checkBarrier: {
      params: { barrier: fennas },
      body: { verdict: 'unclear', why: 'Niemand weet het.', by: 'Jurist', version: 1 },
    },
    askRuleOwner: {
      params: { barrier: fennas },
      body: { owner: organisations.voorbeeldzaken.slug, ownerFunction: 'Wetgeving', requested: 'clarify', version: 1 },
    },
    withdrawBarrier: { params: { barrier: fennas }, body: { version: 1 } },
    acknowledgeBarrier: { params: { barrier: asked }, body: { version: 1 } },
    draftAnswer: { params: { barrier: asked }, body: written },
    concludeBarrier: { params: { barrier: asked }, body: { outcome: 'resolved', why: 'Opgelost.', version: 1 } },
    reopenBarrier: { params: { barrier: closedCase }, body: { why: 'Het speelt weer.', version: 1 } },
    changeAnswer: { params: { answer: draft }, body: { ...written, version: 1 } },
    sendAnswer: { params: { answer: draft }, body: { version: 1 } },
    publishAnswer: { params: { answer: sent }, body: { version: 1 } },
    recordBarrier: { params: { deal: closed.slug }, body: { title: 'De verzekering dekt spelen op straat niet' } },
  },
  rows: {
    'barriers.barrier': {
      open: await add(closed, 'public'),
      network: await add(closed, 'network'),
      parties,
      organisation: await add(closed, 'organisation'),
      author: authors,
      hidden: await add(hidden, 'parties'),
      asked,
      fennas,
      closedCase,
    },
    'barriers.answer': { draft, sent },
    'barriers.step': { asked: await addStep(asked), author: await addStep(authors) },
  },
});
