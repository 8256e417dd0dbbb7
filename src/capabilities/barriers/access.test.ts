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

async function addCluster(members: readonly string[], given: { asked?: boolean; published?: boolean } = {}) {
  const id = newId();
  const { asked = false, published = false } = given;
  await owner(
    `insert into barriers.cluster (id, question, fictional, state, owner_id, asked_on, may_publish, published_on)
      values ($1, 'Mag dit?', true, $2, $3, $4, $5, $6)`,
    [
      id,
      asked ? 'asked' : 'open',
      asked ? organisations.voorbeeldzaken.id : null,
      asked ? '2026-01-05' : null,
      asked,
      published ? '2026-03-01' : null,
    ],
  );
  const rows: string[] = [];
  for (const barrier of members) {
    const row = newId();
    await owner(
      `insert into barriers.cluster_member (id, cluster_id, barrier_id, joined_on) values ($1, $2, $3, '2026-01-04')`,
      [row, id, barrier],
    );
    rows.push(row);
  }
  return { id, rows };
}
async function addClusterStep(cluster: string, barrier: string | null = null): Promise<string> {
  const id = newId();
  await owner(
    `insert into barriers.cluster_step (id, cluster_id, move, happened_on, barrier_id) values ($1, $2, 'join', '2026-01-05', $3)`,
    [id, cluster, barrier],
  );
  return id;
}
async function addBundledAnswer(cluster: string, state: string): Promise<string> {
  const id = newId();
  await owner(
    `insert into barriers.cluster_answer (id, cluster_id, organisation_id, given_by, kind, text, state, answered_on)
      values ($1, $2, $3, 'Beleidsmedewerker', 'clarification', 'Zo zit het.', $4, $5)`,
    [id, cluster, organisations.voorbeeldzaken.id, state, state === 'draft' ? null : '2026-02-01'],
  );
  return id;
}

const openBarrier = await add(closed, 'public');
const parties = await add(closed, 'parties');
const authors = await add(closed, 'author');
const asked = await addCase({ stage: 'asked', asked: true });
const fennas = await addCase({ stage: 'raised', author: people.fenna.id });
const closedCase = await addCase({ stage: 'closed' });
const draft = await addAnswer(asked, 'draft');
const sent = await addAnswer(asked, 'sent');
const plain = await addCase({ stage: 'checked' });
const [otherOne, otherTwo] = [await addCase({ stage: 'raised' }), await addCase({ stage: 'raised' })];
const askedTwo = await addCase({ stage: 'raised' });
const open = await addCluster([fennas, plain]);
const alone = await addCluster([parties, authors]);
const other = await addCluster([otherOne, otherTwo]);
// Fenna's case came to it later: the answer can be taken over there.
const fennasToo = await addCase({ stage: 'raised', author: people.fenna.id });
const askedOnce = await addCluster([asked, askedTwo, fennasToo], { asked: true });
const published = await addCluster([], { asked: true, published: true });
const bundledDraft = await addBundledAnswer(askedOnce.id, 'draft');
const bundledSent = await addBundledAnswer(askedOnce.id, 'sent');
const bundledPublished = await addBundledAnswer(published.id, 'published');
const free = await addCase({ stage: 'raised', author: people.fenna.id });
const row = (cluster: { rows: readonly string[] }, place: number) => cluster.rows[place] ?? '';
const passed = await addCase({ stage: 'asked', asked: true });
await owner('update barriers.barrier set successor_id = $2 where id = $1', [passed, organisations.middenland.id]);
async function addRoom(state: 'proposed' | 'granted' | 'started'): Promise<string> {
  const id = newId();
  const granted = state === 'proposed' ? null : '2026-01-10';
  await owner(
    `insert into barriers.experiment (id, barrier_id, state, aim, scope, deviates_from, maximum_months, granted_on, last_on, started_on)
      values ($1, $2, $3, 'Leren', 'Eén straat', 'Artikel 1', 12, $4, $5, $6)`,
    [id, asked, state, granted, granted && '2027-01-09', state === 'started' ? '2026-02-01' : null],
  );
  return id;
}
const [roomProposed, roomGranted, roomStarted] = [
  await addRoom('proposed'),
  await addRoom('granted'),
  await addRoom('started'),
];
async function addBecame(barrier: string, seenBy: string): Promise<string> {
  const id = newId();
  await owner(
    `insert into barriers.became (id, barrier_id, kind, target_id, seen_by, space_id, made_on)
      values ($1, $2, 'portfolio_item', 'item00000001', $3, $4, '2026-02-01')`,
    [id, barrier, seenBy, closed.id],
  );
  return id;
}
await owner(`insert into deals.party (id, space_id, organisation_id, tie, position) values ($1, $2, $3, 'bound', 1)`, [
  newId(),
  closed.id,
  organisations.heuvelrode.id,
]);
const room = { aim: 'Leren', scope: 'Eén straat', deviatesFrom: 'Artikel 1', maximumMonths: 12 };
const content = { givenBy: 'Beleidsmedewerker', kind: 'clarification', text: 'Zo zit het.' };
const written = content;
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
    proposeExperimentRoom: { params: { barrier: asked }, body: room },
    describeExperimentRoom: { params: { experiment: roomProposed }, body: { ...room, version: 1 } },
    grantExperimentRoom: { params: { experiment: roomProposed }, body: { document: 'Brief', version: 1 } },
    startExperimentRoom: { params: { experiment: roomGranted }, body: { version: 1 } },
    endExperimentRoom: { params: { experiment: roomStarted }, body: { learned: 'Het werkt.', version: 1 } },
    withdrawExperimentRoom: { params: { experiment: roomGranted }, body: { version: 1 } },
    makeDecisionOfBarrier: {
      params: { barrier: asked },
      body: { title: 'Wij vragen het na', proposal: 'Zo doen wij het.' },
    },
    makeCommitmentOfBarrier: {
      params: { barrier: asked },
      body: { organisation: organisations.heuvelrode.slug, what: 'past het formulier aan' },
    },
    passOnBarrier: {
      params: { barrier: asked },
      body: { ownerFunction: 'Directie wegen', why: 'Nieuwe indeling.', version: 1 },
    },
    handOverBarrier: { params: { barrier: passed }, body: { version: 1 } },
    viewCluster: { params: { cluster: askedOnce.id } },
    confirmEqualBarriers: { params: { barrier: free }, body: { other: otherOne } },
    describeBarrierCluster: { params: { cluster: open.id }, body: { question: 'Mag dit overal?', version: 1 } },
    splitBarrierCluster: { params: { cluster: open.id }, body: { cases: [plain], why: 'Het is een andere vraag.' } },
    mergeBarrierClusters: { params: { cluster: open.id }, body: { other: other.id, why: 'Dezelfde vraag.' } },
    askBundledQuestion: {
      params: { cluster: open.id },
      body: { owner: organisations.voorbeeldzaken.slug, ownerFunction: 'Wetgeving', requested: 'clarify', version: 1 },
    },
    askAlong: { params: { cluster: askedOnce.id } },
    acknowledgeBundledQuestion: { params: { cluster: askedOnce.id }, body: { version: 1 } },
    draftBundledAnswer: { params: { cluster: askedOnce.id }, body: content },
    changeBundledAnswer: { params: { answer: bundledDraft }, body: { ...content, version: 1 } },
    sendBundledAnswer: { params: { answer: bundledDraft }, body: { version: 1 } },
    publishBundledAnswer: { params: { answer: bundledSent } },
    sayDifference: { params: { barrier: asked }, body: { differs: 'Hier is de straat smaller.' } },
    takeOverAnswer: { params: { barrier: fennasToo }, body: { answer: bundledSent } },
    recordBarrier: { params: { deal: closed.slug }, body: { title: 'De verzekering dekt spelen op straat niet' } },
  },
  rows: {
    'barriers.barrier': {
      open: openBarrier,
      network: await add(closed, 'network'),
      parties,
      organisation: await add(closed, 'organisation'),
      author: authors,
      hidden: await add(hidden, 'parties'),
      asked,
      fennas,
      closedCase,
      plain,
      otherOne,
      otherTwo,
      askedTwo,
      free,
      passed,
      fennasToo,
    },
    'barriers.experiment': { roomProposed, roomGranted, roomStarted },
    'barriers.became': {
      ofAsked: await addBecame(asked, 'parties'),
      ofOpen: await addBecame(openBarrier, 'public'),
    },
    'barriers.cluster': {
      open: open.id,
      alone: alone.id,
      other: other.id,
      askedOnce: askedOnce.id,
      published: published.id,
    },
    'barriers.cluster_member': {
      openFennas: row(open, 0),
      openPlain: row(open, 1),
      aloneParties: row(alone, 0),
      aloneAuthor: row(alone, 1),
      otherOne: row(other, 0),
      otherTwo: row(other, 1),
      askedOne: row(askedOnce, 0),
      askedTwo: row(askedOnce, 1),
      askedFennas: row(askedOnce, 2),
    },
    'barriers.cluster_step': {
      open: await addClusterStep(open.id),
      askedOnce: await addClusterStep(askedOnce.id),
      ofUnasked: await addClusterStep(askedOnce.id, askedTwo),
    },
    'barriers.cluster_answer': { bundledDraft, bundledSent, bundledPublished },
    'barriers.answer': { draft, sent },
    'barriers.step': { asked: await addStep(asked), author: await addStep(authors) },
  },
});
