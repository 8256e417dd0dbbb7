// SPDX-License-Identifier: EUPL-1.2
// As what people count when the week is over, from the records of that week; and that nobody but the counting may look.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { runJob } from '#kernel/jobs.server.ts';
import { mondayOf, plusDays } from '#kernel/pure/dutch-days.ts';
import { openWorld, type Person } from '#world/world.ts';
import { listBurden } from './burden.operations.server.ts';
import { loadBurdenWeek } from './burden-round.server.ts';
import { closeBurden } from './jobs.server.ts';

const world = await openWorld();
const { people, owner, runtime, worker, anonymous } = world;
const monday = mondayOf(new Date().toISOString().slice(0, 10));
const [deal, other] = [await world.addSpace(), await world.addSpace()];

const came = (who: readonly Person[], at: string) =>
  runtime.database.transaction({ role: 'tegenveer_worker', keyHash: null }, (tx) => {
    const seen = who.map(({ caller }) => ({ session: caller.keyHash, link: null, sent: false }));
    return sql`select kernel.note_active(${at}, ${JSON.stringify(seen)}::jsonb)`.execute(tx);
  });

interface Counted {
  readonly seats: readonly string[];
  readonly signs: boolean;
  readonly keeps_house: boolean;
  readonly fictional: boolean;
  readonly minutes: number;
  readonly people: number;
}
const counted = () =>
  owner<Counted>('select seats, signs, keeps_house, fictional, minutes, people from momentum.burden_of($1)', [monday]);

test('people alike stand together, by every seat they had that week, their mandate to sign, and whether they are real', async () => {
  await world.seat(people.sanne, deal, 'project_lead');
  await world.seat(people.sanne, other, 'member');
  await world.seat(people.fenna, deal, 'member');
  await world.seat(people.joris, deal, 'member');
  await world.mandate(people.mirjam, 'sign');
  await world.mandate(people.karim, 'sign', { ended: true });
  await owner(`update membership.mandate set ended_at = $1 where person_id = $2`, [
    plusDays(monday, -1),
    people.karim.id,
  ]);
  await owner('update membership.person set demo = true where id = $1', [people.joris.id]);
  await came(
    [people.sanne, people.fenna, people.joris, people.mirjam, people.karim, people.ada],
    `${monday}T10:00:00Z`,
  );
  await came([people.sanne, people.sanne], `${monday}T10:01:00Z`);
  await came([people.sanne], `${monday}T10:01:00Z`);
  assert.deepEqual(
    (await counted()).map((row) => [
      row.seats.join('+'),
      row.signs,
      row.keeps_house,
      row.fictional,
      row.minutes,
      row.people,
    ]),
    [
      ['', false, false, false, 1, 1],
      ['', false, true, false, 1, 1],
      ['', true, false, false, 1, 1],
      ['member', false, false, false, 1, 1],
      ['member+project_lead', false, false, false, 2, 1],
      ['member', false, false, true, 1, 1],
    ],
  );
});

test('who signed out or left before that minute does not count', async () => {
  await owner('update membership.key set ended_at = $2 where person_id = $1', [people.daan.id, `${monday}T09:00:00Z`]);
  await owner('update membership.person set ended_at = $2 where id = $1', [people.bram.id, `${monday}T09:00:00Z`]);
  const before = await counted();
  await came([people.daan, people.bram], `${monday}T11:00:00Z`);
  assert.deepEqual(await counted(), before);
});

test('nobody looks into the running week: not a person, not who keeps the house, not the worker', async () => {
  for (const { caller } of [people.ada, anonymous, worker])
    for (const table of ['kernel.active_week', 'kernel.active_minutes'])
      await assert.rejects(
        runtime.database.transaction({ role: caller.role ?? 'tegenveer_actor', keyHash: caller.keyHash }, (tx) =>
          sql`select 1 from ${sql.raw(table)}`.execute(tx),
        ),
        /permission denied/,
      );
  for (const call of [
    `kernel.note_active(now(), '[]')`,
    'kernel.active_weeks(current_date)',
    `momentum.burden_of(current_date)`,
  ])
    await assert.rejects(
      runtime.database.transaction({ role: 'tegenveer_actor', keyHash: people.ada.caller.keyHash }, (tx) =>
        sql`select ${sql.raw(call)}`.execute(tx),
      ),
      /permission denied/,
      call,
    );
});

test('a week with too few of every role leaves nothing, not even how few', async () => {
  runtime.setClock(`${plusDays(monday, 7)}T03:00:00Z`);
  await runJob(runtime, closeBurden);
  const [left] = await owner<{ rows: number }>(
    'select (select count(*) from momentum.burden) + (select count(*) from kernel.active_week) + (select count(*) from kernel.active_minutes) as rows',
  );
  assert.equal(Number(left?.rows), 0);
});

test('the table itself refuses a week of fewer than seven', async () => {
  await assert.rejects(
    owner(
      `insert into momentum.burden (week, role, fictional, from_minutes, people, of_people) values ($1, 'member', false, 1, 6, 6)`,
      [monday],
    ),
    /burden_of_people_check/,
  );
});

test('the list has every role in every period, page by page; the example apart; the same for everybody', async () => {
  await worker.inside((at) => loadBurdenWeek(at, { weeksAgo: 1, minutes: { member: [1, 2, 3, 4, 5, 6, 7, 8] } }));
  const all = [];
  let after: string | undefined;
  do {
    const page = await people.daan.done(listBurden, { query: { limit: 40, ...(after ? { after } : {}) } });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  assert.equal(all.length, 2 * 5 * 9);
  assert.equal(new Set(all.map(({ fictional, period, role }) => `${fictional} ${period} ${role}`)).size, all.length);
  const said = all.filter(({ period, times }) => period === 'last_12_weeks' && times > 0);
  assert.deepEqual(
    said.map(({ fictional, role, times, minutesFrom, minutesUntil }) => [
      fictional,
      role,
      times,
      minutesFrom,
      minutesUntil,
    ]),
    [[true, 'member', 8, 4, 5]],
  );
  const real = await anonymous.done(listBurden, { query: { limit: 100, example: 'no' } });
  assert.ok(real.items.every(({ fictional, times }) => !fictional && times === 0));
  assert.equal(await anonymous.refused(listBurden, { query: { after: 'x' } }), 'invalid-input');
});
