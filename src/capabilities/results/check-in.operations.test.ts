// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '#kernel/ids.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { addDays, addMonths } from '#kernel/pure/partial-date.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { runAs } from '#world/probe.ts';
import { openWorld } from '#world/world.ts';
import * as checkIns from './check-in.operations.server.ts';
import * as ladder from './ladder.operations.server.ts';
import { listAdoptions, viewAdoption } from './operations.server.ts';
import { loadAdoption, loadResult } from './public.server.ts';

const world = await openWorld();
const { people, organisations, owner, runtime } = world;
const { sanne, fenna, daan } = people;
const today = new Date().toISOString().slice(0, 10);

const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme });
await world.seat(sanne, deal, 'project_lead');

const load = (organisationId: string, title: string) =>
  runAs(world.worker, async (at) => {
    const { id } = await loadResult(at, { dealId: deal.id, title, kind: 'approach', visibility: 'parties' });
    return loadAdoption(at, {
      resultId: id,
      organisationId,
      visibility: 'parties',
      history: [{ kind: 'level', on: addMonths(today, -15), level: 'a5', direction: 'stable' }],
    });
  });
const parking = await load(organisations.heuvelrode.id, 'Lagere parkeernorm');
const places = await load(organisations.heuvelrode.id, 'Rekenregel deelautoplek');
const elsewhere = await load(organisations.waterstede.id, 'Straat zonder stoep');

const body = (adoptions: string[]) => ({ adoptions, role: 'Teamleider parkeren', to: 'parkeren@heuvelrode.example' });
const view = (id: string) => sanne.done(viewAdoption, { params: { adoption: id } });

/** Sends a check-in and comes back with who holds its link, as the mail carried it. */
async function send(adoptions: string[]) {
  const { id } = await sanne.done(checkIns.sendCheckIn, { body: body(adoptions) });
  const [mail] = await owner<{ payload: { text: string; html: string; to: string } }>(
    `select payload from kernel.outbox order by posted_at desc limit 1`,
  );
  const secret = mail?.payload.text.match(/\/peilmoment\/([\w-]+)/)?.[1] ?? '';
  const caller = { keyHash: hashOf(secret), language: 'nl' } as const;
  return {
    id,
    secret,
    mail: mail?.payload,
    caller,
    view: async () => {
      const seen = await perform(runtime, caller, checkIns.viewCheckIn);
      if (isRefusal(seen)) assert.fail(seen.refused);
      return seen;
    },
    answer: (given: object) => perform(runtime, caller, checkIns.answerCheckIn, { body: given }),
  };
}

test('a link opens the form and shows what was said last; opening it answers nothing', async () => {
  const link = await send([parking]);
  assert.equal(link.mail?.to, 'parkeren@heuvelrode.example');
  assert.ok(link.mail?.html.includes(link.secret));
  const form = await link.view();
  assert.deepEqual(
    [form.role, form.organisation, form.deal, form.open, form.answeredOn],
    ['Teamleider parkeren', 'Gemeente Heuvelrode', deal.name, true, null],
  );
  const [item] = form.items;
  assert.deepEqual(
    [item?.title, item?.previous?.level, item?.now.freshness],
    ['Lagere parkeernorm', 'a5', 'unconfirmed'],
  );
  assert.equal((await view(parking)).freshness, 'unconfirmed');
});

test('an answer confirms and turns the direction at once; the level stays', async () => {
  const link = await send([parking]);
  const none = await link.answer({ threat: 'rule' });
  assert.ok(isRefusal(none) && none.fields?.[0]?.path === 'all', 'question 1 is the only one needed');
  const answered = await link.answer({ all: 'less', whatChanged: 'Het oude formulier is terug.', threat: 'rule' });
  assert.ok(!isRefusal(answered));
  const record = await view(parking);
  assert.deepEqual(
    [record.level, record.freshness, record.direction, record.fallReported, record.threat],
    ['a5', 'confirmed', 'slipping', true, 'rule'],
  );
  const listed = await sanne.done(listAdoptions, { query: { direction: 'slipping' } });
  assert.deepEqual(
    listed.items.map(({ id }) => id),
    [parking],
  );
  assert.equal(record.checkIns.at(-1)?.whatChanged, 'Het oude formulier is terug.');
  const [stood] = (await link.view()).items;
  assert.deepEqual([stood?.before?.freshness, stood?.now.freshness], ['unconfirmed', 'confirmed']);
});

test('an answer can be changed for fourteen days, from how it stood before the first one', async () => {
  const link = await send([places]);
  await link.answer({ all: 'no', threat: 'money', help: 'dealmaker' });
  assert.deepEqual((({ direction, threat, help }) => [direction, threat, help])(await view(places)), [
    'sprung_back',
    'money',
    'dealmaker',
  ]);
  await link.answer({ all: 'same' });
  const record = await view(places);
  assert.deepEqual([record.direction, record.fallReported, record.threat, record.help], ['stable', false, null, null]);
  await owner(`update results.check_in set answered_at = now() - interval '15 days' where id = $1`, [link.id]);
  const late = await link.answer({ all: 'no' });
  assert.equal(isRefusal(late) && late.refused, 'no-longer-changeable');
  assert.equal((await link.view()).open, false);
});

test('one answer can go for several records, or each gets its own', async () => {
  const link = await send([parking, places]);
  const half = await link.answer({ answers: [{ adoption: parking, stillInUse: 'more' }] });
  assert.ok(isRefusal(half) && half.refused === 'invalid-input');
  await link.answer({ all: 'same', answers: [{ adoption: parking, stillInUse: 'more' }] });
  assert.equal((await view(parking)).direction, 'rising');
  assert.equal((await view(places)).direction, 'stable');
});

test('four signs may be answered and may be left alone; what was left alone is not there', async () => {
  const link = await send([parking]);
  await link.answer({
    all: 'same',
    signs: [
      { sign: 'old_form_returns', answer: 'yes' },
      { sign: 'only_champion', answer: 'unknown' },
      { sign: 'no_use_90_days', answer: '' },
    ],
  });
  const said = [
    { sign: 'old_form_returns', answer: 'yes' },
    { sign: 'only_champion', answer: 'unknown' },
  ];
  assert.deepEqual((await link.view()).items[0]?.answer?.signs, said);
  assert.deepEqual((await view(parking)).checkIns.find(({ id }) => id === link.id)?.signs, said);
  await link.answer({ all: 'same' });
  assert.deepEqual((await link.view()).items[0]?.answer?.signs, [], 'a changed answer is the whole answer');
});

test('a link opens exactly its own check-in and records', async () => {
  const link = await send([parking]);
  const own = await perform(runtime, link.caller, viewAdoption, { params: { adoption: parking } });
  assert.ok(!isRefusal(own));
  for (const id of [places, elsewhere]) {
    const other = await perform(runtime, link.caller, viewAdoption, { params: { adoption: id } });
    assert.equal(isRefusal(other) && other.refused, 'not-found');
  }
  const all = await perform(runtime, link.caller, listAdoptions);
  assert.deepEqual(!isRefusal(all) && all.items.map(({ id }) => id), [parking]);
  // What is not asked about, is not answered either.
  await link.answer({ all: 'same', answers: [{ adoption: elsewhere, stillInUse: 'no' }] });
  assert.equal((await view(elsewhere)).direction, 'stable');
});

test('a link never moves a level, not even past the operations', async () => {
  const link = await send([parking]);
  const attempt = runtime.database.transaction({ role: 'tegenveer_actor', keyHash: hashOf(link.secret) }, async (tx) =>
    tx.updateTable('results.adoption').set({ level: 'a7' }).where('id', '=', parking).execute(),
  );
  await assert.rejects(attempt, /Only somebody of the organisation/);
});

test('taken back, a link opens nothing, says so, and gives no new one', async () => {
  const link = await send([places]);
  const before = (await view(places)).freshness;
  await sanne.done(checkIns.revokeCheckIn, { params: { checkIn: link.id } });
  const gone = await perform(runtime, { keyHash: hashOf(link.secret), language: 'nl' }, checkIns.viewCheckIn);
  assert.equal(isRefusal(gone) && gone.refused, 'not-found');
  const old = await world.anonymous.done(checkIns.viewOldCheckIn, { params: { secret: link.secret } });
  assert.deepEqual([old.revokedOn, old.canRenew], [today, false]);
  assert.equal(await world.anonymous.refused(checkIns.renewCheckIn, { body: { secret: link.secret } }), 'no-new-link');
  assert.equal((await view(places)).freshness, before);
});

test('an expired link can be renewed, to the same address only, three times a day at most', async () => {
  const link = await send([places]);
  const expire = () =>
    owner(`update membership.key set expires_at = now() - interval '1 hour' where subject = $1`, [link.id]);
  await expire();
  const old = await world.anonymous.done(checkIns.viewOldCheckIn, { params: { secret: link.secret } });
  assert.equal(old.canRenew, true);
  await world.anonymous.done(checkIns.renewCheckIn, { body: { secret: link.secret } });
  const [mail] = await owner<{ payload: { to: string; text: string } }>(
    `select payload from kernel.outbox order by posted_at desc limit 1`,
  );
  assert.equal(mail?.payload.to, 'parkeren@heuvelrode.example');
  await world.anonymous.done(checkIns.renewCheckIn, { body: { secret: link.secret } });
  assert.equal(await world.anonymous.refused(checkIns.renewCheckIn, { body: { secret: link.secret } }), 'no-new-link');
  assert.equal(
    await world.anonymous.refused(checkIns.renewCheckIn, { body: { secret: 'x'.repeat(43) } }),
    'no-new-link',
  );
});

test('missed by sixty days it is unconfirmed, twice it is unknown; an answer puts that right', async () => {
  const link = await send([elsewhere]);
  await owner(`update results.adoption set unanswered_on = array[$2, $3] where id = $1`, [
    elsewhere,
    addDays(today, -200),
    addDays(today, -70),
  ]);
  await send([elsewhere]);
  assert.equal((await view(elsewhere)).freshness, 'unknown');
  await link.answer({ all: 'same' });
  assert.equal((await view(elsewhere)).freshness, 'confirmed');
});

test('an answer after the end is kept, and moves nothing: not the day it was last confirmed, not the course, no next question', async () => {
  const ended = await load(organisations.heuvelrode.id, 'Deelfietsnorm');
  const link = await send([ended]);
  const early = await send([ended]);
  await early.answer({ all: 'less' });
  const { version } = await view(ended);
  await fenna.done(ladder.endAdoption, {
    params: { adoption: ended },
    body: { voice: 'owner', version, end: 'stopped_deliberately', reason: 'Er kwam iets beters.' },
  });
  await owner(`update results.adoption set confirmed_on = $2 where id = $1`, [ended, addDays(today, -40)]);
  const stood = await view(ended);
  const asIs = ({ confirmedOn, direction, level, end, fallReported, help }: typeof stood) =>
    JSON.stringify({ confirmedOn, direction, level, end, fallReported, help });
  for (const given of [{ all: 'more', help: 'dealmaker' }, { all: 'no' }])
    for (const late of [link, early]) {
      assert.ok(!isRefusal(await late.answer(given)));
      assert.equal(asIs(await view(ended)), asIs(stood));
    }
  assert.equal((await view(ended)).checkIns.find(({ id }) => id === link.id)?.stillInUse, 'no');
  assert.deepEqual(
    (await link.view()).items.map(({ endedOn, nextCheckInOn }) => [endedOn, nextCheckInOn]),
    [[today, null]],
  );
});

test('who works in the deal or belongs to the organisation may ask; others may not, and not across organisations', async () => {
  assert.equal(
    await sanne.refused(checkIns.sendCheckIn, { body: body([parking, elsewhere]) }),
    'different-organisations',
  );
  assert.equal(await daan.refused(checkIns.sendCheckIn, { body: body([parking]) }), 'not-found');
  await fenna.done(checkIns.sendCheckIn, { body: body([parking]) });
  const past = { ...body([parking]), dueOn: addDays(today, -1) };
  assert.equal(await sanne.refused(checkIns.sendCheckIn, { body: past }), 'due-day-has-passed');
});
