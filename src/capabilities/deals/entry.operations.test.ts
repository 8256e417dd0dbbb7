// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { answerEntryQuestion, viewEntryTest } from './operations/entry.server.ts';

const world = await openWorld();
const { sanne, fenna, joris, daan } = world.people;
const deal = await world.addSpace({ visibility: 'public' });
await addDealRow(world, deal, { stage: 'exploration' });
await world.owner(
  "insert into deals.stage_event (id, space_id, stage, happened_on) values ('eventofentry', $1, 'exploration', '2026-11-01')",
  [deal.id],
);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(joris, deal, 'observer');
world.runtime.setClock('2026-11-20T12:00:00Z');
const params = { deal: deal.slug };
const answer = (more: object = {}) => ({
  params,
  body: {
    criterion: 'more_ministries',
    answer: 'not_yet',
    reason: 'Eén zei ja.',
    answeredAs: 'Projectleider',
    ...more,
  },
});

test('an answer has a reason and a function, and a new one goes before it', async () => {
  assert.equal(await sanne.refused(answerEntryQuestion, answer({ reason: '' })), 'invalid-input');
  assert.equal(await sanne.refused(answerEntryQuestion, answer({ answeredAs: '' })), 'invalid-input');
  await sanne.done(answerEntryQuestion, answer());
  await fenna.done(
    answerEntryQuestion,
    answer({ answer: 'yes', reason: 'Het tweede zei ja.', answeredAs: 'Adviseur' }),
  );
  const { questions } = await joris.done(viewEntryTest, { params });
  const asked = questions.find(({ criterion }) => criterion === 'more_ministries');
  assert.deepEqual(
    [asked?.current?.answer, asked?.current?.answeredAs, asked?.earlier.map(({ reason }) => reason)],
    ['yes', 'Adviseur', ['Eén zei ja.']],
  );
});

test('three weeks after the proposal the term is past', async () => {
  const seen = await sanne.done(viewEntryTest, { params });
  assert.deepEqual([seen.proposedOn, seen.answerBefore, seen.term], ['2026-11-01', '2026-11-22', 'running']);
  world.runtime.setClock('2026-11-23T12:00:00Z');
  assert.equal((await sanne.done(viewEntryTest, { params })).term, 'past');
});

test('who only looks on answers nothing, and for the neighbour of a public deal there are no questions', async () => {
  assert.equal(await joris.refused(answerEntryQuestion, answer()), 'not-allowed');
  assert.equal((await joris.done(viewEntryTest, { params })).mine.answers, false);
  assert.equal(await daan.refused(viewEntryTest, { params }), 'not-found');
  assert.equal(await daan.refused(answerEntryQuestion, answer()), 'not-found');
});

test('once signed the answers are read only', async () => {
  await world.owner("update deals.deal set stage = 'signed' where space_id = $1", [deal.id]);
  assert.equal(await sanne.refused(answerEntryQuestion, answer()), 'past-the-door');
  const seen = await sanne.done(viewEntryTest, { params });
  assert.deepEqual([seen.mine.answers, seen.term], [false, 'none']);
});
