// SPDX-License-Identifier: EUPL-1.2
// The minutes in which people visit pages, from the page door to the figure: counted once each, over processes and
// restarts, and when the week is over nothing of it is about a person any more.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { clientFolder, pagesBuild } from '../../bin/lib/pages.ts';
import { listBurden } from '../../src/capabilities/momentum/burden.operations.server.ts';
import { closeBurden } from '../../src/capabilities/momentum/jobs.server.ts';
import type { House } from '../../src/house.server.ts';
import { hashOf, newId, newSecret } from '../../src/kernel/ids.server.ts';
import { runJob } from '../../src/kernel/jobs.server.ts';
import { mondayOf, plusDays } from '../../src/kernel/pure/dutch-days.ts';
import { readSettings } from '../../src/kernel/settings.server.ts';
import { serve } from '../../src/server.ts';
import { openWorld } from '../world/world.ts';

const world = await openWorld();
const { people, organisations, owner, runtime } = world;
const house: House = {
  ...runtime,
  settings: { ...readSettings({ LOG_LEVEL: 'silent', METRICS_PORT: '0' }), PORT: 0, HOST: '127.0.0.1' },
  metricsPage: async () => ({ type: 'text/plain', body: '' }),
  close: async () => {},
};
const open = async () => {
  const server = await serve(house, pagesBuild, clientFolder);
  return { base: `http://127.0.0.1:${server.port}`, stop: server.stop };
};

const monday = mondayOf(new Date().toISOString().slice(0, 10));
const deal = await world.addSpace({ visibility: 'public', fictional: false });
const members = [people.fenna, people.joris, people.mirjam, people.tjeerd, people.aylin, people.bram, people.noor];
for (const person of members) await world.seat(person, deal, 'member');
await world.seat(people.sanne, deal, 'project_lead');

async function keyOf(kind: string, whose: { person?: string; subject?: string }): Promise<string> {
  const secret = newSecret();
  await owner(
    `insert into membership.key (id, hash, kind, person_id, subject, expires_at) values ($1, $2, $3, $4, $5, now() + interval '1 day')`,
    [newId(), hashOf(secret), kind, whose.person ?? null, whose.subject ?? null],
  );
  return secret;
}
const cookies = new Map<string, string>();
for (const { id } of [...members, people.sanne])
  cookies.set(id, `__Host-tegenveer=${await keyOf('session', { person: id })}`);
const links: string[] = [];
for (let i = 0; i < 8; i++) {
  const id = newId();
  await owner(
    `insert into results.check_in (id, organisation_id, space_id, role, due_on) values ($1, $2, $3, 'Teamleider', current_date)`,
    [id, organisations.heuvelrode.id, deal.id],
  );
  links.push(await keyOf('check_in_link', { subject: id }));
}

const visit = async (base: string, path: string, person: { id: string }, init: RequestInit = {}) => {
  const headers = { Cookie: cookies.get(person.id) ?? '', ...init.headers };
  return (await fetch(base + path, { redirect: 'manual', ...init, headers })).arrayBuffer();
};
const counts = () =>
  owner<{ who: string; minutes: number; by_link: boolean; sent: boolean }>(
    'select who, minutes, by_link, sent from kernel.active_minutes order by by_link, minutes, sent',
  );

suite('the minutes somebody is here', () => {
  test('pages and forms count, once a minute, also on two processes at once and over a restart', async () => {
    const [first, second] = [await open(), await open()];
    runtime.setClock(`${monday}T10:00:10Z`);
    for (const person of members) await visit(first.base, '/methode', person);
    await visit(second.base, '/over', people.fenna);
    await visit(first.base, '/deals', people.fenna);
    runtime.setClock(`${monday}T10:01:10Z`);
    for (const person of members.slice(0, 4)) await visit(first.base, '/privacy', person);
    await Promise.all([first.stop(), second.stop()]);
    const restarted = await open();
    // The same minute after the restart, and a later one with a form.
    await visit(restarted.base, '/over', people.fenna);
    runtime.setClock(`${monday}T15:30:00Z`);
    await visit(restarted.base, '/inloggen', people.fenna, { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    await restarted.stop();
    assert.deepEqual(
      (await counts()).map(({ minutes }) => minutes),
      [1, 1, 1, 2, 2, 2, 3],
    );
  });

  test('the API, files, feeds, what a page asks by itself and who is not signed in count nothing', async () => {
    const before = await counts();
    const { base, stop } = await open();
    runtime.setClock(`${monday}T16:00:00Z`);
    await visit(base, '/api/v1/burden', people.fenna);
    await visit(base, '/healthz/live', people.fenna);
    await visit(base, '/robots.txt', people.fenna);
    await visit(base, '/data/export/burden', people.fenna);
    await visit(base, '/over', people.fenna, { headers: { 'Sec-Fetch-Dest': 'empty' } });
    await visit(base, '/over', people.fenna, { headers: { 'Sec-Purpose': 'prefetch' } });
    await visit(base, '/over', people.fenna, { method: 'HEAD' });
    await visit(base, '/over', people.daan);
    await visit(base, `/peilmoment/${newSecret()}`, people.daan);
    await stop();
    assert.deepEqual(await counts(), before);
  });

  test('on a link somebody counts who sent something; who only opened it may be a scanner', async () => {
    const { base, stop } = await open();
    runtime.setClock(`${monday}T17:00:00Z`);
    for (const link of links) await visit(base, `/peilmoment/${link}`, people.daan);
    runtime.setClock(`${monday}T17:01:00Z`);
    for (const link of links.slice(1))
      await visit(base, `/peilmoment/${link}`, people.daan, { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    await stop();
    const byLink = (await counts()).filter(({ by_link }) => by_link);
    assert.deepEqual(
      byLink.map(({ minutes, sent }) => [minutes, sent]),
      [[1, false], ...links.slice(1).map(() => [2, true])],
    );
  });

  test('the names of the week are nobody’s, and a running week is not in the figure', async () => {
    const ids = await owner<{ id: string }>('select id from membership.person union select id from membership.key');
    const names = new Set((await counts()).map(({ who }) => who));
    assert.ok(ids.every(({ id }) => !names.has(id)));
    await runJob(runtime, closeBurden);
    assert.equal((await counts()).length, 15);
    const { items } = await world.anonymous.done(listBurden, { query: { limit: 100 } });
    assert.ok(items.every(({ times, minutesFrom }) => times === 0 && minutesFrom === null));
  });

  test('after the week the rows hold no person, the salt is gone, and the figure says what was counted', async () => {
    runtime.setClock(`${plusDays(monday, 7)}T03:00:00Z`);
    for (let again = 0; again < 2; again++) await runJob(runtime, closeBurden);
    const [left] = await owner<{ rows: string }>(
      `select (select count(*) from kernel.active_minutes) || ' ' || (select count(*) from kernel.active_week) as rows`,
    );
    assert.equal(left?.rows, '0 0');
    const kept = await owner('select role, fictional, from_minutes, people, of_people from momentum.burden');
    assert.deepEqual(kept.map((row) => Object.values(row).join(' ')).sort(), [
      'link false 2 7 7',
      'member false 1 3 7',
      'member false 2 3 7',
      'member false 3 1 7',
    ]);
    const { items } = await world.anonymous.done(listBurden, { query: { limit: 100, example: 'no' } });
    const now = items.filter(({ period, times }) => period === 'last_12_weeks' && times > 0);
    assert.deepEqual(
      now.map(({ role, weeks, times, minutesFrom, minutesUntil }) => [role, weeks, times, minutesFrom, minutesUntil]),
      [
        ['member', 1, 7, 2, 2],
        ['link', 1, 7, 2, 2],
      ],
    );
  });
});
