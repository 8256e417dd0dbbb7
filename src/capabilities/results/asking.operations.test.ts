// SPDX-License-Identifier: EUPL-1.2
// A question on its way, day by day: the clock of the house stands where the test puts it.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { hashOf } from '#kernel/ids.server.ts';
import { runJob } from '#kernel/jobs.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { isGoodDay, nextGoodDay } from '#kernel/pure/dutch-calendar.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { openWorld, type Space } from '#world/world.ts';
import { answerCheckIn, viewCheckIn } from './check-in.operations.server.ts';
import { askCheckIns, keepRhythm, remindCheckIns } from './jobs.server.ts';
import { confirmAdoption, keepAdoption } from './ladder.operations.server.ts';
import { viewAdoption } from './operations.server.ts';
import * as phone from './phone.operations.server.ts';
import { loadAdoption, loadResult } from './public.server.ts';
import { recordHappening, setContact, viewRhythm } from './rhythm.operations.server.ts';

const world = await openWorld();
const { people, organisations, owner, runtime } = world;
const { sanne, fenna, karim } = people;
const { heuvelrode, waterstede } = organisations;

/** A Tuesday in the middle of an ordinary month. */
const today = '2027-09-14';
let deal: Space;

/** Goes to a day, at ten in the morning, and lets the timed work be done. */
async function on(day: string, hour = '08:00'): Promise<void> {
  runtime.setClock(`${day}T${hour}:00Z`);
  for (const job of [keepRhythm, askCheckIns, remindCheckIns]) await runJob(runtime, job);
}

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
/** Mail that was posted since the last time it was asked for. */
async function mails(): Promise<Mail[]> {
  const rows = await owner<{ payload: Mail }>('select payload from kernel.outbox order by posted_at, id');
  await owner('delete from kernel.outbox');
  return rows.map(({ payload }) => payload);
}

const secretOf = (mail: Mail | undefined) => mail?.text.match(/\/peilmoment\/([\w-]+)/)?.[1] ?? '';
const linkOf = (mail: Mail | undefined) => ({ keyHash: hashOf(secretOf(mail)), language: 'nl' }) as const;

/** A record that was decided so long ago that its next check-in is due today. */
const record = (title: string, organisationId: string = heuvelrode.id, ownerId?: string) =>
  world.worker.inside(async (at) => {
    const { id } = await loadResult(at, { dealId: deal.id, title, kind: 'approach', visibility: 'parties' });
    const adoption = await loadAdoption(at, {
      resultId: id,
      organisationId,
      visibility: 'parties',
      ...(ownerId ? { ownerId, ownerFunction: 'Adviseur' } : {}),
      history: [{ kind: 'level', on: '2026-09-14', level: 'a5' }],
    });
    return adoption;
  });

const contact = (adoption: string, step: string, mail: string) =>
  fenna.done(setContact, { params: { adoption, step }, body: { function: `Functie ${step}`, mail } });

const rhythm = (adoption: string) => sanne.done(viewRhythm, { params: { adoption } });

beforeEach(async () => {
  await owner(`delete from spaces.space where slug like 'vraagdeal%'`);
  await owner('delete from kernel.outbox');
  // Loaded just before it is due: nothing is asked afterwards of what is only told of.
  runtime.setClock(`${plusDays(today, -30)}T08:00:00Z`);
  deal = await world.addSpace({ name: `Vraagdeal ${Math.round(performance.now())}`, visibility: 'parties' });
  await world.seat(sanne, deal, 'project_lead');
  await world.seat(fenna, deal, 'member');
});

suite('what is due is asked by itself', () => {
  test('of the role, in one mail for all its results that are due or soon would be', async () => {
    const parking = await record('Parkeernorm');
    const places = await record('Deelauto');
    await contact(parking, 'role', 'parkeren@heuvelrode.example');
    await owner(`update results.adoption set next_check_in_on = $2::date + 20 where id = $1`, [places, today]);
    assert.equal((await rhythm(parking)).next?.on, today);
    await on(today);
    const [mail, ...more] = await mails();
    assert.deepEqual([mail?.to, more.length], ['parkeren@heuvelrode.example', 0]);
    for (const title of ['Parkeernorm', 'Deelauto']) assert.ok(mail?.text.includes(title));
    const form = await perform(runtime, linkOf(mail), viewCheckIn);
    assert.ok(!isRefusal(form) && form.items.length === 2);
    const { open, next } = await rhythm(parking);
    assert.deepEqual([open?.stage, open?.why, open?.month], ['role', 'decision', 12]);
    assert.equal(next?.on, open?.dueOn);
    // Once: asked again on the same day or the next, nothing leaves.
    await on(today);
    await on(plusDays(today, 1));
    assert.deepEqual(await mails(), []);
  });

  test('not at night, not on a day off, and not in the weeks of its own election', async () => {
    const parking = await record('Parkeernorm');
    await contact(parking, 'role', 'parkeren@heuvelrode.example');
    await on(today, '03:00');
    await on(today, '19:00');
    await on('2027-09-18');
    assert.deepEqual(await mails(), []);
    await owner(`update results.adoption set next_check_in_on = '2026-03-12' where id = $1`, [parking]);
    await on('2026-03-17'); // the day before the election of municipal councils
    assert.deepEqual(await mails(), []);
    assert.equal((await rhythm(parking)).next?.on, nextGoodDay('2026-03-17', 'municipality'));
  });

  test('of nobody at an organisation that never spoke', async () => {
    const silent = await world.worker.inside(async (at) => {
      const { id } = await loadResult(at, {
        dealId: deal.id,
        title: 'Genoemd',
        kind: 'approach',
        visibility: 'parties',
      });
      return loadAdoption(at, {
        resultId: id,
        organisationId: heuvelrode.id,
        assertedBy: 'source',
        source: 'Jaarverslag',
      });
    });
    await on(today);
    assert.equal((await rhythm(silent)).next, null);
    assert.deepEqual(await mails(), []);
  });

  test('an answer ends it: the clock goes on, and nobody is reminded', async () => {
    const parking = await record('Parkeernorm');
    await contact(parking, 'role', 'parkeren@heuvelrode.example');
    await on(today);
    const [mail] = await mails();
    const answered = await perform(runtime, linkOf(mail), answerCheckIn, { body: { all: 'same' } });
    assert.ok(!isRefusal(answered));
    const { open, next } = await rhythm(parking);
    assert.deepEqual([open, next?.why, next?.month], [null, 'decision', 18]);
    await on(plusDays(today, 60));
    assert.deepEqual(await mails(), []);
  });

  test('a colleague who says so on the page ends it too: nobody is reminded of an answered question', async () => {
    const parking = await record('Parkeernorm', waterstede.id);
    await sanne.done(setContact, {
      params: { adoption: parking, step: 'role' },
      body: { function: 'Adviseur', mail: 'adviseur@waterstede.example' },
    });
    await on(today);
    await mails();
    const { version } = await karim.done(viewAdoption, { params: { adoption: parking } });
    await karim.done(confirmAdoption, { params: { adoption: parking }, body: { version, voice: 'colleague' } });
    for (let day = today; day < plusDays(today, 90); day = plusDays(day, 7)) await on(day);
    assert.deepEqual(await mails(), []);
  });
});

/** Goes on a day at a time until mail was posted or a call was made; the day. */
async function untilSomething(from: string): Promise<string> {
  const count = () =>
    owner<{ n: number }>(
      `select (select count(*) from kernel.outbox)::int + (select count(*) from results.phone_task where done_at is null)::int as n`,
    ).then(([row]) => row?.n ?? 0);
  const before = await count();
  for (let day = plusDays(from, 1); day < plusDays(from, 200); day = plusDays(day, 1)) {
    await on(day);
    if ((await count()) > before) return day;
  }
  return assert.fail('nothing happened');
}

test('what an organisation keeps for itself is asked of nobody by itself: no mail, no call', async () => {
  const kept = await record('Stil spoor');
  await contact(kept, 'role', 'rol@heuvelrode.example');
  const next = async () => (await fenna.done(viewRhythm, { params: { adoption: kept } })).next?.on ?? null;
  for (const visibility of ['organisation', 'named', 'author']) {
    await owner('update results.adoption set visibility = $1, author_id = $3 where id = $2', [
      visibility,
      kept,
      fenna.id,
    ]);
    await on(today);
    assert.deepEqual([await mails(), await owner('select id from results.check_in')], [[], []], visibility);
    assert.equal(await next(), null, 'and no day is kept on which it would be');
  }
  // A day that its own people choose is theirs, and asks nobody else.
  const { version } = await fenna.done(viewAdoption, { params: { adoption: kept } });
  await fenna.done(keepAdoption, { params: { adoption: kept }, body: { version, nextCheckInOn: plusDays(today, 3) } });
  await on(plusDays(today, 6));
  assert.deepEqual([await next(), await mails()], [plusDays(today, 3), []]);
  // Shown to all parties again, its clock runs again: from today on, not for what passed.
  await owner(
    `update results.adoption set visibility = 'parties', next_check_in_on = null, next_why = null where id = $1`,
    [kept],
  );
  await on(plusDays(today, 7));
  assert.deepEqual([((await next()) ?? '') > plusDays(today, 7), await mails()], [true, []]);
  await owner('update results.adoption set next_check_in_on = $2 where id = $1', [kept, plusDays(today, 7)]);
  await on(plusDays(today, 7));
  assert.equal((await mails()).length, 1);
  // Kept apart after it was asked: nobody else is reminded of it, and nobody calls.
  await owner(`update results.adoption set visibility = 'organisation' where id = $1`, [kept]);
  await on(plusDays(today, 47));
  assert.deepEqual([await mails(), await owner('select id from results.phone_task')], [[], []]);
});

suite('who is silent', () => {
  test('role, deputy, director, and then somebody calls; after that it is missed and asked again in its time', async () => {
    const parking = await record('Parkeernorm');
    for (const step of ['role', 'deputy', 'director']) await contact(parking, step, `${step}@heuvelrode.example`);
    await on(today);
    const all = await mails();
    let day: string = today;
    for (const step of ['deputy', 'director']) {
      day = await untilSomething(day);
      assert.ok(isGoodDay(day, 'municipality'));
      const posted = await mails();
      assert.deepEqual(
        posted.map(({ to }) => to),
        [`${step}@heuvelrode.example`],
      );
      assert.match(posted[0]?.text ?? '', /Daar kwam geen antwoord op/);
      all.push(...posted);
    }
    assert.equal(new Set(all.map(secretOf)).size, 3);
    day = await untilSomething(day);
    const { open: calls } = await sanne.done(phone.listPhoneTasks);
    assert.deepEqual(
      calls.map(({ reason, role, titles, organisation }) => [reason, role, titles, organisation.name]),
      [['silence', 'Functie role', ['Parkeernorm'], 'Gemeente Heuvelrode']],
    );
    // Every link still opens the form, also now.
    for (const mail of all) assert.ok(!isRefusal(await perform(runtime, linkOf(mail), viewCheckIn)));
    // Who is of that organisation, and has no place in the deal, does not see that somebody calls.
    assert.deepEqual((await karim.done(phone.listPhoneTasks)).open, []);
    for (let next = day; next < plusDays(day, 60); next = plusDays(next, 3)) await on(next);
    assert.deepEqual((await sanne.done(phone.listPhoneTasks)).open, []);
    const { open, next } = await rhythm(parking);
    assert.equal(open, null);
    assert.ok(next && next.on > day);
    assert.deepEqual(await mails(), []);
  });

  test('where nobody is known for a turn, the nearest other is asked, three times at most', async () => {
    const parking = await record('Parkeernorm');
    await contact(parking, 'role', 'parkeren@heuvelrode.example');
    await on(today);
    let day: string = today;
    for (let silences = 0; silences < 3; silences++) day = await untilSomething(day);
    assert.deepEqual(
      (await mails()).map(({ to }) => to),
      Array(3).fill('parkeren@heuvelrode.example'),
    );
    assert.equal((await sanne.done(phone.listPhoneTasks)).open.length, 1);
  });

  test('an answer by link while somebody was to call ends the call', async () => {
    const parking = await record('Parkeernorm');
    await contact(parking, 'role', 'parkeren@heuvelrode.example');
    await on(today);
    const [first] = await mails();
    let day: string = today;
    for (let silences = 0; silences < 3; silences++) day = await untilSomething(day);
    assert.ok(!isRefusal(await perform(runtime, linkOf(first), answerCheckIn, { body: { all: 'more' } })));
    const { open, done } = await sanne.done(phone.listPhoneTasks);
    assert.deepEqual([open.length, done[0]?.outcome], [0, 'by_link']);
  });
});

suite('a call', () => {
  /** A record at an organisation without any address: somebody calls at once. */
  async function called() {
    const parking = await record('Parkeernorm');
    const places = await record('Deelauto');
    await on(today);
    assert.deepEqual(await mails(), []);
    const [task] = (await sanne.done(phone.listPhoneTasks)).open;
    assert.ok(task);
    return { parking, places, task, about: { task: task.id } };
  }

  test('is made at once where nobody has a mail address', async () => {
    const { task } = await called();
    assert.deepEqual([task.reason, task.callOn, task.titles], ['no_address', today, ['Deelauto', 'Parkeernorm']]);
  });

  test('says whom to call and what to ask; the answer is written down as given on the phone', async () => {
    const { parking, places, task, about } = await called();
    const view = await fenna.done(phone.viewPhoneTask, { params: about });
    assert.deepEqual(
      view.items.map(({ title, level }) => [title, level]),
      [
        ['Deelauto', 'a5'],
        ['Parkeernorm', 'a5'],
      ],
    );
    const body = { version: task.version, answeredBy: 'Teamleider verkeer' };
    assert.equal(await sanne.refused(phone.answerByPhone, { params: about, body }), 'invalid-input');
    await sanne.done(phone.answerByPhone, {
      params: about,
      body: { ...body, all: 'same', answers: [{ adoption: parking, stillInUse: 'less' }], threat: 'money' },
    });
    const [asked] = await owner<Record<string, unknown>>(
      'select answered_via, answered_by, recorded_by, stage from results.check_in',
    );
    assert.deepEqual(asked, {
      answered_via: 'phone',
      answered_by: 'Teamleider verkeer',
      recorded_by: sanne.id,
      stage: 'answered',
    });
    const after = await sanne.done(viewAdoption, { params: { adoption: parking } });
    assert.deepEqual(
      [after.level, after.direction, after.confirmedOn, after.threat],
      ['a5', 'slipping', today, 'money'],
    );
    assert.equal((await sanne.done(viewAdoption, { params: { adoption: places } })).direction, 'stable');
    assert.equal(
      await fenna.refused(phone.answerByPhone, { params: about, body: { ...body, all: 'no' } }),
      'call-is-over',
    );
  });

  test('that nobody answers is made again; who cannot be reached is let go, and the level stays', async () => {
    const { parking, task, about } = await called();
    const later = await sanne.done(phone.putOffCall, { params: about, body: { version: task.version } });
    assert.equal(later.callOn, '2027-09-16');
    assert.equal(
      await sanne.refused(phone.giveUpCall, { params: about, body: { version: task.version, note: 'Weg' } }),
      'stale',
    );
    await sanne.done(phone.giveUpCall, {
      params: about,
      body: { version: task.version + 1, note: 'Functie bestaat niet meer.' },
    });
    const record = await sanne.done(viewAdoption, { params: { adoption: parking } });
    assert.equal(record.level, 'a5');
    const { open, next } = await rhythm(parking);
    assert.ok(open === null && next && next.on > today);
  });
});

suite('what happens at an organisation', () => {
  test('is written down by a person, and asks once more about all its records in the deal', async () => {
    const parking = await record('Parkeernorm');
    const places = await record('Deelauto');
    const elsewhere = await record('Straat', waterstede.id);
    runtime.setClock('2026-11-02T08:00:00Z');
    const done = await fenna.done(recordHappening, {
      params: { adoption: parking },
      body: { kind: 'champion_left', on: '2026-11-02', about: 'organisation' },
    });
    assert.equal(done.records, 2);
    for (const id of [parking, places]) {
      const { next, happenings } = await rhythm(id);
      assert.deepEqual([next?.on, next?.why, happenings[0]?.kind], ['2026-12-02', 'champion_left', 'champion_left']);
    }
    assert.deepEqual((await rhythm(elsewhere)).happenings, []);
    const early = { params: { adoption: parking }, body: { kind: 'reorganisation', on: '2026-12-01' } };
    assert.equal(await fenna.refused(recordHappening, early), 'not-happened-yet');
  });

  test('is noticed by itself where the record knows it: money that ended', async () => {
    const parking = await record('Parkeernorm');
    await owner(
      `insert into commitments.contribution (id, space_id, organisation_id, kind, what, ends_on, visibility) values ('geldhoudtop1', $1, $2, 'money', 'Subsidie', '2027-08', 'parties')`,
      [deal.id, heuvelrode.id],
    );
    runtime.setClock('2027-09-02T01:00:00Z');
    await runJob(runtime, keepRhythm);
    await runJob(runtime, keepRhythm);
    assert.deepEqual(
      (await rhythm(parking)).happenings.map(({ kind, on: day }) => [kind, day]),
      [['funding_ended', '2027-08-31']],
    );
  });

  test('the end of the deal starts the clock anew at month three', async () => {
    const parking = await record('Parkeernorm');
    await owner(
      `insert into deals.deal (space_id, short_name, stage, ends_on) values ($1, 'Vraagdeal', 'concluded', '2027-08')`,
      [deal.id],
    );
    await runJob(runtime, keepRhythm);
    runtime.setClock('2027-09-01T01:00:00Z');
    await runJob(runtime, keepRhythm);
    const { next } = await rhythm(parking);
    assert.deepEqual([next?.why, next?.month], ['deal_ended', 3]);
    await owner(`update deals.deal set stage = 'execution' where space_id = $1`, [deal.id]);
    await runJob(runtime, keepRhythm);
    assert.equal((await rhythm(parking)).next?.why, 'decision');
  });
});
