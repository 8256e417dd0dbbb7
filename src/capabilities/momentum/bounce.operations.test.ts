// SPDX-License-Identifier: EUPL-1.2
// Mail that comes back: it stops, and whoever can mend it is asked.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { newId } from '#kernel/ids.server.ts';
import { openWorld } from '#world/world.ts';
import { mendAddress, recordBounce, viewMailHealth, viewMailOfSpace, viewMyMail } from './mail.operations.server.ts';
import { viewToday } from './today.operations.server.ts';

const world = await openWorld();
const { sanne, fenna, daan, ada, noor } = world.people;
const deal = await world.addSpace({ name: 'Gedeelde straten' });
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');

const asked = async (who: typeof sanne) =>
  (await who.done(viewToday)).asked.filter(({ kind }) => kind.startsWith('mail_'));

async function sent(to: string, more: Record<string, string> = {}): Promise<string> {
  const id = newId();
  await world.owner(
    `insert into kernel.outbox (id, kind, payload, attempts, sent_at) values ($1, 'mail', $2::text::jsonb, 1, now())`,
    [id, JSON.stringify({ to, subject: 'Dag', shown: 'Hoe gaat het?', language: 'nl', ...more })],
  );
  return id;
}

const notification = (id: string, status = '5.1.1', action = 'failed') => ({
  body: {
    message: `Action: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 No such user\n\nMessage-ID: <${id}@localhost>\n`,
  },
});

beforeEach(async () => {
  await world.owner('delete from kernel.outbox');
  await world.owner('delete from kernel.undeliverable');
});

test('a mail that comes back later is asked of whose address it is and of who keeps the house, and of nobody else', async () => {
  const id = await sent(fenna.mail);
  assert.deepEqual(await world.worker.done(recordBounce, notification(id)), { bounced: 1 });
  assert.deepEqual(
    (await asked(fenna)).map(({ text }) => text),
    [`Komt post op ${fenna.mail} weer aan?`],
  );
  assert.deepEqual(
    (await asked(ada)).map(({ text }) => text),
    [`Klopt het adres ${fenna.mail} nog?`],
  );
  for (const other of [sanne, daan]) assert.deepEqual(await asked(other), []);
  assert.equal((await fenna.done(viewMyMail)).cameBack[0]?.reason, '5.1.1 550 No such user');
  assert.equal((await ada.done(viewMailHealth)).cameBack[0]?.person?.name, fenna.name);
});

test('mended, it is no longer asked, and what waited less than a week leaves after all', async () => {
  const back = await sent(fenna.mail);
  await world.worker.done(recordBounce, notification(back));
  await world.owner(
    `insert into kernel.outbox (id, kind, payload, attempts, due_at, failed)
      values ('heldmail0001', 'mail', jsonb_build_object('to', $1::text, 'subject', 'Dag'), 1, 'infinity', 'address-bounced')`,
    [fenna.mail],
  );
  await fenna.done(mendAddress, { body: { mail: fenna.mail } });
  assert.deepEqual(await asked(fenna), []);
  const [held] = await world.owner<{ due: boolean }>(
    `select due_at <= now() as due from kernel.outbox where id = 'heldmail0001'`,
  );
  assert.equal(held?.due, true);
});

test('late is not back, what is no notification is refused, and a number we never sent stops nothing', async () => {
  const id = await sent(fenna.mail);
  assert.deepEqual(await world.worker.done(recordBounce, notification(id, '4.4.1', 'delayed')), { bounced: 0 });
  assert.equal(await world.worker.refused(recordBounce, { body: { message: 'Dag' } }), 'not-a-bounce');
  assert.equal(await world.worker.refused(recordBounce, notification('nooitverstuurd')), 'not-our-mail');
  assert.deepEqual(await asked(fenna), []);
});

test('a check-in that did not arrive is asked of who leads the deal, by role, without the address', async () => {
  const checkIn = newId();
  await world.owner(
    `insert into results.check_in (id, organisation_id, space_id, role, due_on, sent_to, language, author_id)
      values ($1, $2, $3, 'Teamleider parkeren', '2026-12-20', 'weg@voorbeeld.example', 'nl', $4)`,
    [checkIn, world.organisations.heuvelrode.id, deal.id, fenna.id],
  );
  const id = await sent('weg@voorbeeld.example', { kind: 'check_in', aboutId: checkIn, spaceId: deal.id });
  await world.worker.done(recordBounce, notification(id));
  for (const who of [sanne, fenna])
    assert.match((await asked(who))[0]?.text ?? '', /Teamleider parkeren bij Gemeente Heuvelrode/);
  assert.deepEqual(await asked(noor), []);
  const { items } = await sanne.done(viewMailOfSpace, { params: { space: deal.id } });
  assert.deepEqual(
    items.map(({ kind, whom, state }) => ({ kind, whom, state })),
    [{ kind: 'check_in', whom: 'Teamleider parkeren, Gemeente Heuvelrode', state: 'bounced' }],
  );
  assert.ok(!JSON.stringify(items).includes('weg@'));
});

test('so is one that was held back because its address refused mail before: nobody was asked', async () => {
  const checkIn = newId();
  await world.owner(
    `insert into results.check_in (id, organisation_id, space_id, role, due_on, sent_to, language, author_id)
      values ($1, $2, $3, 'Beleidsadviseur', '2026-12-20', 'weg@voorbeeld.example', 'nl', null)`,
    [checkIn, world.organisations.heuvelrode.id, deal.id],
  );
  await world.owner(
    `insert into kernel.outbox (id, kind, payload, attempts, due_at, failed) values ($1, 'mail', $2::text::jsonb, 1, 'infinity', 'address-bounced')`,
    [newId(), JSON.stringify({ to: 'weg@voorbeeld.example', kind: 'check_in', aboutId: checkIn, spaceId: deal.id })],
  );
  assert.match((await asked(sanne))[0]?.text ?? '', /Beleidsadviseur bij Gemeente Heuvelrode/);
  for (const other of [noor, daan]) assert.deepEqual(await asked(other), []);
  await world.owner('update results.check_in set revoked_at = now() where id = $1', [checkIn]);
  assert.deepEqual(await asked(sanne), []);
});
