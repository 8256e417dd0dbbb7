// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askCheckIns } from '#capabilities/results/jobs.server.ts';
import { loadAdoption, loadResult } from '#capabilities/results/public.server.ts';
import { addAction } from '#capabilities/spaces/actions.operations.server.ts';
import { contracts } from '#generated/contracts.ts';
import { hashOf } from '#kernel/ids.server.ts';
import { runJob } from '#kernel/jobs.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { openWorld } from '#world/world.ts';
import { sendDueDigests } from './digest-round.server.ts';
import { changeMailChoice, stopDigest, viewMyMail } from './mail.operations.server.ts';

const world = await openWorld();
const { sanne, fenna, daan, karim } = world.people;
const deal = await world.addSpace({ name: 'Gedeelde straten' });
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await sanne.done(addAction, {
  params: { space: deal.id },
  body: { text: 'Stuur de kaart rond', person: fenna.id, visibility: 'parties' },
});

interface Posted {
  readonly to: string;
  readonly text: string;
  readonly unsubscribe: string;
  readonly shown: string;
}
const posted = () =>
  world.owner<Posted>(
    `select payload ->> 'to' as to, payload ->> 'text' as text, payload ->> 'unsubscribe' as unsubscribe, payload ->> 'shown' as shown
      from kernel.outbox where about = 'digest' order by posted_at, id`,
  );
const roundAt = async (moment: string) => {
  world.runtime.setClock(moment);
  await sendDueDigests(world.runtime);
  return posted();
};

test('who is asked something gets one mail on Monday, who is asked nothing gets none', async () => {
  assert.deepEqual(await roundAt('2026-11-28T10:00:00Z'), [], 'Saturday');
  assert.deepEqual(await roundAt('2026-11-30T05:00:00Z'), [], 'six in the morning');
  const mails = await roundAt('2026-11-30T08:05:00Z');
  assert.deepEqual(
    mails.map(({ to }) => to),
    [fenna.mail],
  );
  assert.match(mails[0]?.text ?? '', /Stuur de kaart rond/);
  assert.equal((await roundAt('2026-11-30T09:05:00Z')).length, 1, 'an hour later');
  assert.equal((await roundAt('2026-12-01T09:05:00Z')).length, 1, 'a day later');
  assert.equal((await roundAt('2026-12-07T09:05:00Z')).length, 2, 'a week later');
});

test('what somebody may not see is not in their mail', async () => {
  const [mail] = await posted();
  assert.doesNotMatch(mail?.text ?? '', new RegExp(daan.name));
  await world.owner('update spaces.seat set ends_at = now() where person_id = $1', [fenna.id]);
  await world.owner('update spaces.action set person_id = $1', [karim.id]);
  const before = (await posted()).length;
  assert.equal((await roundAt('2026-12-14T09:05:00Z')).filter(({ to }) => to === fenna.mail).length, before);
});

test('the text is shown later, without what opens something', async () => {
  const [mail] = await posted();
  const secret = mail?.unsubscribe.split('/').at(-1) ?? '-';
  assert.ok(mail?.text.includes(secret));
  assert.ok(!mail?.shown.includes(secret));
  const { items } = await fenna.done(viewMyMail);
  assert.equal(items.find(({ kind }) => kind === 'digest')?.text?.includes(secret), false);
  assert.deepEqual((await daan.done(viewMyMail)).items, []);
});

test('the link in a digest ends digests, opens nothing else, and works once more without harm', async () => {
  const [mail] = await posted();
  const secret = mail?.unsubscribe.split('/').at(-1) ?? '';
  const caller = { keyHash: hashOf(secret), language: 'nl' as const };
  assert.deepEqual(await perform(world.runtime, caller, viewMyMail), { refused: 'not-signed-in' });
  for (const _ of ['once', 'twice']) assert.deepEqual(await perform(world.runtime, caller, stopDigest), {});
  assert.equal((await fenna.done(viewMyMail)).choice.digest, 'none');
});

test('daily is a choice, on working days, and a choice somebody else made first is not overwritten', async () => {
  await world.owner('update spaces.action set person_id = $1', [sanne.id]);
  assert.deepEqual(await sanne.done(changeMailChoice, { body: { digest: 'daily', version: 0 } }), { version: 1 });
  assert.equal(await sanne.refused(changeMailChoice, { body: { digest: 'none', version: 0 } }), 'stale');
  const before = (await posted()).length;
  assert.equal((await roundAt('2026-12-16T09:05:00Z')).length, before + 1);
  assert.equal((await roundAt('2026-12-17T09:05:00Z')).length, before + 2);
  assert.equal((await roundAt('2026-12-19T09:05:00Z')).length, before + 2, 'Saturday');
});

test('a question goes first: on a day with a check-in the digest waits, and comes on the next', async () => {
  const digests = async (moment: string) => (await roundAt(moment)).length - before;
  const before = (await posted()).length;
  await world.worker.inside(async (at) => {
    const result = await loadResult(at, {
      dealId: deal.id,
      title: 'Parkeernorm',
      kind: 'approach',
      visibility: 'parties',
    });
    await loadAdoption(at, {
      resultId: result.id,
      organisationId: world.organisations.waterstede.id,
      ownerId: sanne.id,
      ownerFunction: 'Adviseur',
      visibility: 'parties',
      history: [{ kind: 'level', on: '2026-01-12', level: 'a5' }],
    });
  });
  await world.owner(`update results.adoption set next_check_in_on = '2027-01-13'`);
  assert.equal(await digests('2027-01-12T08:05:00Z'), 1, 'the day before');
  assert.equal(await digests('2027-01-13T08:05:00Z'), 1, 'before the question is put');
  await runJob(world.runtime, askCheckIns);
  const questions = await world.owner(`select id from kernel.outbox where about = 'check_in' and recipient = $1`, [
    sanne.mail,
  ]);
  assert.equal(questions.length, 1);
  assert.equal(await digests('2027-01-13T09:05:00Z'), 1, 'after it');
  assert.equal(await digests('2027-01-14T08:05:00Z'), 2, 'the day after');
});

test('a key that only reads opens nothing that writes', () => {
  const opened = contracts.filter((contract) => contract.audience === 'link' && contract.link === 'own_reading');
  assert.ok(opened.length > 0);
  assert.deepEqual(
    opened.filter(({ method }) => method !== 'GET'),
    [],
  );
});
