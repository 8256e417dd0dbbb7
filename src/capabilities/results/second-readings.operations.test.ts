// SPDX-License-Identifier: EUPL-1.2
// Changing a result, taking back one's own word, an evaluator who reads A7 differently, and whose word a director's is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths } from '#kernel/pure/partial-date.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { runAs } from '#world/probe.ts';
import { openWorld } from '#world/world.ts';
import * as claims from './claims.operations.server.ts';
import * as ladder from './ladder.operations.server.ts';
import * as operations from './operations.server.ts';
import { loadAdoption } from './public.server.ts';
import * as results from './result.operations.server.ts';
import { closeClaim } from './store/writing.store.server.ts';

const world = await openWorld();
const { people, organisations } = world;
const { sanne, karim, fenna, noor, eva, daan } = people;
const today = new Date().toISOString().slice(0, 10);

const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme, visibility: 'public' });
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(noor, programme, 'dealmaker');
await world.seat(eva, programme, 'learning_evaluator');

const add = (who = fenna) =>
  who.done(results.recordResult, {
    body: {
      deal: deal.slug,
      title: 'Rekenregel',
      kind: 'approach',
      summary: 'Eén plek telt als vier.',
      modelTexts: [{ title: 'Modelverordening', url: 'https://voorbeeld.example/model' }],
    },
  });
const seen = (result: string, who = sanne) => who.done(results.viewResult, { params: { result } });
const now = { title: 'Rekenregel deelauto', kind: 'regulation', visibility: 'parties', version: 1 };
const change = (result: string, body: object) => ({ params: { result }, body: { ...now, ...body } });

test('a result says what it is now told, and forgets what was left out', async () => {
  const { slug } = await add();
  const changed = await fenna.done(results.changeResult, change(slug, { conditions: 'Een nota parkeren.' }));
  assert.deepEqual([changed.slug, changed.version], [slug, 2], 'its address stays');
  const { title, kind, summary, conditions, modelTexts, version } = await seen(slug);
  assert.deepEqual(
    { title, kind, summary, conditions, modelTexts, version },
    {
      title: 'Rekenregel deelauto',
      kind: 'regulation',
      summary: null,
      conditions: 'Een nota parkeren.',
      modelTexts: [],
      version: 2,
    },
  );
  assert.equal(await fenna.refused(results.changeResult, change(slug, {})), 'stale');
});

test('who leads the deal changes it too; a member who did not record it, an evaluator and strangers do not', async () => {
  const { slug } = await add(fenna);
  await sanne.done(results.changeResult, change(slug, {}));
  const { slug: other } = await add(sanne);
  assert.equal(await fenna.refused(results.changeResult, change(other, {})), 'not-yours-to-change');
  assert.equal(await eva.refused(results.changeResult, change(other, {})), 'not-yours-to-change');
  assert.equal(await daan.refused(results.changeResult, change(other, {})), 'not-found');
  assert.deepEqual((await seen(other, fenna)).may, { change: false, widen: false });
  assert.deepEqual((await seen(slug, sanne)).may, { change: true, widen: false });
  assert.deepEqual((await seen(slug, fenna)).may, { change: true, widen: true });
});

test('to more people it goes by who recorded it alone; to fewer, its records follow', async () => {
  const { slug, id: resultId } = await add(fenna);
  const wider = { visibility: 'public' };
  assert.equal(await sanne.refused(results.changeResult, change(slug, wider)), 'only-the-author-widens');
  await fenna.done(results.changeResult, change(slug, wider));
  const { id } = await fenna.done(operations.recordAdoption, {
    body: { result: slug, organisation: organisations.heuvelrode.slug, visibility: 'public' },
  });
  await world.anonymous.done(operations.viewAdoption, { params: { adoption: id } });
  await sanne.done(results.changeResult, change(slug, { visibility: 'parties', version: 2 }));
  assert.equal(await world.anonymous.refused(operations.viewAdoption, { params: { adoption: id } }), 'not-found');
  assert.equal(await world.anonymous.refused(results.viewResult, { params: { result: resultId } }), 'not-found');
});

/** A record of Waterstede that stands at this level, with a life of its own. */
async function standing(level: 'a4' | 'a5' | 'a7', unit: string) {
  const { id: resultId } = await add(sanne);
  return runAs(world.worker, (at) =>
    loadAdoption(at, {
      resultId,
      organisationId: organisations.waterstede.id,
      unit,
      visibility: 'parties',
      history: [{ kind: 'level', on: addMonths(today, -2), level }],
    }),
  );
}
const view = (id: string, who = sanne) => who.done(operations.viewAdoption, { params: { adoption: id } });
const evidence = { units: 'Parkeren', usedSinceOn: '2024-01', reach: 'de helft', deviation: 'geen' };

async function claimInUse(id: string) {
  const claimed = await sanne.done(ladder.claimLevel, {
    params: { adoption: id },
    body: { level: 'a5', voice: 'owner', evidence, version: (await view(id)).version },
  });
  assert.ok(claimed.claimId);
  return { params: { claim: claimed.claimId } };
}

test('who claimed takes it back, while it waits; the level stood and stands', async () => {
  const id = await standing('a4', 'Parkeren');
  const claim = await claimInUse(id);
  assert.equal(await karim.refused(claims.withdrawClaim, claim), 'only-who-claimed');
  assert.equal(await fenna.refused(claims.withdrawClaim, claim), 'not-of-this-organisation');
  assert.equal(await daan.refused(claims.withdrawClaim, claim), 'not-found');
  await sanne.done(claims.withdrawClaim, claim);
  const { level, claims: said, events } = await view(id);
  assert.deepEqual([level, said[0]?.status, events.at(-1)?.kind], ['a4', 'withdrawn', 'claim_withdrawn']);
  assert.equal(await sanne.refused(claims.withdrawClaim, claim), 'claim-is-closed');
  assert.equal(
    await karim.refused(claims.confirmClaim, { ...claim, body: { voice: 'second_person' } }),
    'claim-is-closed',
  );
});

test('past the operations too, nobody takes back the word of a colleague', async () => {
  const { params } = await claimInUse(await standing('a4', 'Vergunningen'));
  const taken = karim.inside((at) => closeClaim(at, params.claim, { status: 'withdrawn' }));
  await assert.rejects(taken);
});

test('an evaluator contests that it lasts: both readings are shown, the level stays, and it can be taken back', async () => {
  const id = await standing('a7', 'Projecten');
  const words = { params: { adoption: id }, body: { words: 'De oude werkwijze is terug in het noorden.' } };
  for (const who of [sanne, karim, fenna, noor])
    assert.equal(await who.refused(claims.contestLasting, words), 'only-the-evaluator');
  assert.equal(await daan.refused(claims.contestLasting, words), 'not-found');
  assert.ok((await view(id, eva)).may.contest);
  const { contestId } = await eva.done(claims.contestLasting, words);
  assert.equal(await eva.refused(claims.contestLasting, words), 'already-contested');
  const shown = await view(id, karim);
  assert.equal(shown.level, 'a7');
  assert.deepEqual(
    shown.contests.map((one) => [one.level, one.words, one.withdrawnOn, one.mine]),
    [['a7', words.body.words, null, false]],
  );
  const taken = { params: { contest: contestId } };
  assert.equal(await sanne.refused(claims.withdrawContest, taken), 'only-the-evaluator');
  await eva.done(claims.withdrawContest, taken);
  assert.equal(await eva.refused(claims.withdrawContest, taken), 'already-withdrawn');
  assert.deepEqual(
    (await view(id)).events.slice(-2).map(({ kind }) => kind),
    ['contested', 'contest_withdrawn'],
  );
  const inUse = await standing('a5', 'Archief');
  assert.equal(
    await eva.refused(claims.contestLasting, { ...words, params: { adoption: inUse } }),
    'nothing-to-contest',
  );
});

test('a director’s word is one’s own until the organisation records who signs; from then on only theirs counts', async () => {
  const decline = async (id: string) => ({
    params: { adoption: id },
    body: { voice: 'director', reason: 'Het past niet.', version: (await view(id)).version },
  });
  const unsure = async () => {
    const { id: result } = await add(sanne);
    return (
      await sanne.done(operations.recordAdoption, { body: { result, organisation: organisations.waterstede.slug } })
    ).id;
  };
  await karim.done(ladder.declineAdoption, await decline(await unsure()));
  await world.mandate(sanne, 'sign');
  const id = await unsure();
  const refused = await karim.perform(ladder.declineAdoption, await decline(id));
  assert.ok(isRefusal(refused) && refused.refused === 'no-mandate');
  assert.equal(refused.values?.['kind'], 'sign');
  await karim.refused(ladder.declineAdoption, await decline(id));
  await sanne.done(ladder.declineAdoption, await decline(id));
});
