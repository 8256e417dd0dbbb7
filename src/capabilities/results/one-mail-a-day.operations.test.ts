// SPDX-License-Identifier: EUPL-1.2
// A reader gets one mail a day of what the house sends by itself, in however many deals they are due.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { runJob } from '#kernel/jobs.server.ts';
import { nextGoodDay } from '#kernel/pure/dutch-calendar.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { openWorld } from '#world/world.ts';
import { sendCheckIn } from './check-in.operations.server.ts';
import { askCheckIns, remindCheckIns } from './jobs.server.ts';
import { loadAdoption, loadResult } from './public.server.ts';
import { setContact } from './rhythm.operations.server.ts';

const world = await openWorld();
const { owner, runtime } = world;
const { sanne, fenna } = world.people;

/** A Tuesday in the middle of an ordinary month. */
const today = '2027-09-14';

async function on(day: string): Promise<void> {
  runtime.setClock(`${day}T08:00:00Z`);
  for (const job of [askCheckIns, remindCheckIns]) await runJob(runtime, job);
}

interface Mail {
  readonly to: string;
  readonly text: string;
}
async function mails(): Promise<Mail[]> {
  const rows = await owner<{ payload: Mail }>('select payload from kernel.outbox order by posted_at, id');
  return rows.map(({ payload }) => payload);
}

const contact = (adoption: string, step: string, mail: string) =>
  fenna.done(setContact, { params: { adoption, step }, body: { function: `Functie ${step}`, mail } });

/** A deal with one record of Heuvelrode that is due today. */
async function record(title: string): Promise<string> {
  const deal = await world.addSpace({ name: `Vraagdeal ${title}`, visibility: 'parties' });
  await world.seat(sanne, deal, 'project_lead');
  await world.seat(fenna, deal, 'member');
  return world.worker.inside(async (at) => {
    const { id } = await loadResult(at, { dealId: deal.id, title, kind: 'approach', visibility: 'parties' });
    return loadAdoption(at, {
      resultId: id,
      organisationId: world.organisations.heuvelrode.id,
      visibility: 'parties',
      history: [{ kind: 'level', on: '2026-09-14', level: 'a5' }],
    });
  });
}

/** Goes on from a working day to the next, and says which questions one reader got on each. */
async function got(reader: string, from: string, days: number): Promise<string[][]> {
  const all: string[][] = [];
  for (let day = from; all.length < days; day = nextGoodDay(plusDays(day, 1), 'municipality')) {
    await on(day);
    const theirs = (await mails()).filter(({ to }) => to === reader);
    all.push(theirs.map(({ text }) => text.match(/^- (.*)$/m)?.[1] ?? ''));
    await owner(`delete from kernel.outbox where payload ->> 'countsOn' <= $1`, [day]);
  }
  return all;
}

beforeEach(async () => {
  await owner(`delete from spaces.space where slug like 'vraagdeal%'`);
  await owner('delete from kernel.outbox');
  runtime.setClock(`${plusDays(today, -30)}T08:00:00Z`);
});

test('a director who is due in two deals is asked about one, and about the other on the next day', async () => {
  const director = 'directeur@heuvelrode.example';
  for (const title of ['Parkeernorm', 'Deelauto']) {
    const asked = await record(title);
    await contact(asked, 'role', `${title.toLowerCase()}@heuvelrode.example`);
    await contact(asked, 'director', director);
  }
  await on(today);
  assert.equal((await mails()).length, 2, 'two roles, two mails');
  const silentOn = plusDays(today, 20);
  await owner(`update results.check_in set stage = 'deputy', step_on = $1`, [silentOn]);
  const days = await got(director, silentOn, 3);
  assert.deepEqual(
    days.map((titles) => titles.length),
    [1, 1, 0],
  );
  assert.deepEqual(days.flat().sort(), ['Deelauto', 'Parkeernorm']);
});

test('so is a role, and what a person sends by hand counts but never waits', async () => {
  const role = 'adviseur@heuvelrode.example';
  for (const title of ['Parkeernorm', 'Deelauto', 'Fietsstraat']) await contact(await record(title), 'role', role);
  const byHand = await record('Laadpaal');
  runtime.setClock(`${today}T07:00:00Z`);
  for (const _ of ['once', 'twice'])
    await fenna.done(sendCheckIn, { body: { adoptions: [byHand], to: role, role: 'Adviseur', language: 'nl' } });
  const days = await got(role, today, 5);
  assert.deepEqual(days[0], ['Laadpaal', 'Laadpaal']);
  assert.deepEqual(
    days.map((titles) => titles.length),
    [2, 1, 1, 1, 0],
  );
  assert.deepEqual(days.slice(1).flat().sort(), ['Deelauto', 'Fietsstraat', 'Parkeernorm']);
});

test('who reads at two addresses is one reader', async () => {
  await owner('insert into membership.address (mail, person_id) values ($1, $2)', [
    'fenna.werk@heuvelrode.example',
    fenna.id,
  ]);
  await contact(await record('Parkeernorm'), 'role', 'fenna.werk@heuvelrode.example');
  await contact(await record('Deelauto'), 'role', fenna.mail);
  await on(today);
  assert.equal((await mails()).length, 1);
});
