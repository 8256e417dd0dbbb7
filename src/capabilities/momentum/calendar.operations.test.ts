// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addAction } from '#capabilities/spaces/actions.operations.server.ts';
import { hashOf, newId } from '#kernel/ids.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addDealRow } from '#world/deals.ts';
import { addSessionRow } from '#world/sessions.ts';
import { openWorld, type Person } from '#world/world.ts';
import {
  endCalendarAddress,
  makeCalendarAddress,
  readMyCalendar,
  viewCalendarOfDeal,
  viewMyCalendarAddress,
} from './calendar.operations.server.ts';
import { calendarFile } from './calendar-file.server.ts';
import { viewToday } from './today.operations.server.ts';

const world = await openWorld();
world.runtime.setClock('2026-11-28T09:00:00Z');
const { sanne, fenna, daan } = world.people;
const deal = await world.addSpace({ name: 'Gedeelde straten' });
const other = await world.addSpace({ name: 'Water op straat' });
for (const space of [deal, other]) await addDealRow(world, space);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(daan, other, 'project_lead');
const session = await addSessionRow(world, deal, sanne);
await world.owner(
  `update sessions.session set starts_at = '2026-12-03T08:30:00Z', minutes = 90, title = 'Kerngroep', place = null, version = 3 where id = $1`,
  [session],
);
const elsewhere = await addSessionRow(world, other, daan);
await world.owner(`update sessions.session set starts_at = '2026-12-04T08:30:00Z' where id = $1`, [elsewhere]);
const commitment = newId();
await world.owner(
  `insert into commitments.commitment (id, space_id, organisation_id, what, due_on, kind, state, promised_on, visibility)
    values ($1, $2, $3, 'past de nota aan', '2027-02', 'action', 'made', '2026-01-01', 'organisation')`,
  [commitment, deal.id, world.organisations.heuvelrode.id],
);
await sanne.done(addAction, {
  params: { space: deal.id },
  body: { text: 'Bel de raad', person: fenna.id, dueOn: '2026-12-10' },
});

const read = async (secret: string, query = {}) =>
  perform(world.runtime, { keyHash: hashOf(secret), language: 'nl' }, readMyCalendar, { query });
async function feed(who: Person, query = {}) {
  const { secret } = await who.done(makeCalendarAddress);
  const calendar = await read(secret, query);
  return isRefusal(calendar) ? assert.fail(calendar.refused) : calendar;
}

suite('a calendar', () => {
  test('holds what has a day and is mine, and nothing of where I have no part', async () => {
    const { events } = await feed(fenna);
    assert.deepEqual(
      events.map(({ kind, on }) => [kind, on]),
      [
        ['session', '2026-12-03'],
        ['commitment', '2027-02-28'],
        ['asked', '2026-12-10'],
      ],
    );
    assert.deepEqual(
      (await feed(daan)).events.map(({ id }) => id),
      [`session-${elsewhere}`],
    );
  });

  test('of a deal holds the same for everybody who may see it, and less for who may not', async () => {
    const of = async (who: Person) => (await who.done(viewCalendarOfDeal, { params: { deal: deal.id } })).events;
    // What Heuvelrode promised is for Heuvelrode only; an action stands in nobody's calendar but its owner's.
    assert.deepEqual(
      (await of(fenna)).map(({ kind }) => kind),
      ['session', 'commitment'],
    );
    assert.deepEqual(
      (await of(sanne)).map(({ kind }) => kind),
      ['session'],
    );
    assert.equal(await daan.refused(viewCalendarOfDeal, { params: { deal: deal.id } }), 'not-found');
    assert.equal((await feed(fenna, { deal: deal.slug })).events.length, 3);
  });

  test('its address opens the calendar only, stops when it is revoked, and when a new one is made', async () => {
    const { secret: first } = await sanne.done(makeCalendarAddress);
    const caller = { keyHash: hashOf(first), language: 'nl' as const };
    assert.deepEqual(await perform(world.runtime, caller, viewToday), { refused: 'not-signed-in' });
    assert.deepEqual(await perform(world.runtime, caller, viewCalendarOfDeal, { params: { deal: deal.id } }), {
      refused: 'not-signed-in',
    });
    const { secret: second } = await sanne.done(makeCalendarAddress);
    assert.deepEqual(await read(first), { refused: 'not-found' });
    assert.ok(!isRefusal(await read(second)));
    await sanne.done(endCalendarAddress);
    assert.deepEqual(await read(second), { refused: 'not-found' });
    assert.equal((await sanne.done(viewMyCalendarAddress)).since, null);
    assert.equal(await sanne.refused(endCalendarAddress), 'not-found');
  });

  test('stops with the seat: who left a deal sees it no more', async () => {
    const { secret } = await fenna.done(makeCalendarAddress);
    await world.owner('update spaces.seat set ends_at = now() where person_id = $1', [fenna.id]);
    const calendar = await read(secret);
    assert.ok(!isRefusal(calendar) && calendar.events.every(({ kind }) => kind !== 'session'));
    await world.owner('update spaces.seat set ends_at = null where person_id = $1', [fenna.id]);
  });
});

suite('the file', () => {
  const made = async (zone?: string) => {
    const before = process.env['TZ'];
    if (zone) process.env['TZ'] = zone;
    const calendar = await sanne.done(viewCalendarOfDeal, { params: { deal: deal.id } });
    const day = {
      ...calendar.events[0],
      kind: 'deal_ends' as const,
      id: 'deal_ends-x',
      on: '2027-03-28',
      startsAt: null,
      minutes: null,
    };
    const events = [
      ...calendar.events,
      { ...day, title: 'Loopt af', space: null, place: null, cancelled: false, sequence: 1, href: '/deals/x' },
    ];
    const file = calendarFile(
      { name: calendar.name, events },
      { baseUrl: 'https://tegenveer.example', now: new Date('2026-11-28T09:00:00Z') },
    );
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    return file;
  };
  test('has moments in UTC, days as days, names that stay, and lines as the standard wants them', async () => {
    const file = await made();
    assert.match(file, /\r\nDTSTART:20261203T083000Z\r\n/);
    assert.match(file, /\r\nDTEND:20261203T100000Z\r\n/);
    assert.match(file, /\r\nDTSTART;VALUE=DATE:20270328\r\n/);
    assert.match(file, new RegExp(`\\r\\nUID:session-${session}@tegenveer\\.example\\r\\n`));
    assert.match(file, /\r\nSEQUENCE:3\r\n/);
    assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  });
  test('is the same wherever the house stands', async () => {
    for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) assert.equal(await made(zone), await made());
  });
});
