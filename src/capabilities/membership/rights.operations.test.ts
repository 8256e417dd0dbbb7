// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import { hashOf, newId } from '#kernel/ids.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { openWorld } from '#world/world.ts';
import { viewMe } from './operations.server.ts';
import { changePerson, listPeople, viewPerson } from './people.operations.server.ts';
import * as rights from './rights.operations.server.ts';
import { refuseErasing, reviewDue } from './rules/rights.ts';

const world = await openWorld();
const { ada, sanne, karim, noor, eva, fenna, bram } = world.people;
await world.stepUp(ada);
const about = (person: { id: string }) => ({ params: { person: person.id } });

suite('what is open in somebody’s name', () => {
  test('an administrator sees kind, since and last use, and ends one after a step-up', async () => {
    const token = await world.token(karim, ['read']);
    const { keys } = await ada.done(rights.listKeysOfPerson, about(karim));
    assert.deepEqual(keys.map(({ kind }) => kind).sort(), ['api_token', 'session']);
    assert.deepEqual(Object.keys(keys[0] ?? {}).sort(), ['createdAt', 'expiresAt', 'id', 'kind', 'seenAt']);
    const key = keys.find(({ kind }) => kind === 'api_token')?.id;
    await ada.done(rights.endKeyOfPerson, { params: { person: karim.id, key } });
    assert.equal(await token.refused(viewMe), 'not-signed-in');
    assert.equal((await ada.done(rights.listKeysOfPerson, about(karim))).keys.length, 1);
  });

  test('a key of another person is not there, nor anything for who is no administrator', async () => {
    const [key] = (await ada.done(rights.listKeysOfPerson, about(sanne))).keys;
    assert.equal(await ada.refused(rights.endKeyOfPerson, { params: { person: karim.id, key: key?.id } }), 'not-found');
    assert.equal(await sanne.refused(rights.listKeysOfPerson, about(karim)), 'not-found');
    await world.stepUp(sanne);
    for (const asked of [
      'select id from membership.keys_of($1)',
      'select * from membership.special_rights() where $1 <> person_id',
    ]) {
      const { rows } = await world.runtime.database.transaction(
        { role: 'tegenveer_actor', keyHash: sanne.caller.keyHash },
        (tx) => sql.raw(asked.replace('$1', `'${karim.id}'`)).execute(tx),
      );
      assert.equal(rows.length, 0, asked);
    }
  });
});

suite('the list of special rights', () => {
  test('holds who may more than others, and names no hidden space', async () => {
    const open = await world.addSpace({ kind: 'programme', name: 'Open programma' });
    const hidden = await world.addSpace({ name: 'Wat niemand weet', hidden: true });
    await world.seat(noor, open, 'dealmaker');
    await world.seat(eva, hidden, 'learning_evaluator');
    await world.seat(fenna, open, 'member');
    await world.owner(
      `insert into membership.mandate (id, person_id, organisation_id, kind) values ($1, $2, $3, 'sign'), ($4, $2, $3, 'represent')`,
      [newId(), bram.id, bram.organisationId, newId()],
    );
    const { rights: held, due } = await ada.done(rights.listSpecialRights);
    const of = (name: string) =>
      held.filter(({ person }) => person.name === name).map(({ right, space }) => [right, space]);
    assert.deepEqual(of(ada.name), [['administrator', null]]);
    assert.deepEqual(of(noor.name), [['dealmaker', 'Open programma']]);
    assert.deepEqual(of(eva.name), [['learning_evaluator', null]]);
    assert.deepEqual(of(bram.name), [['sign', null]], 'to represent is no special right');
    assert.deepEqual(of(fenna.name), []);
    assert.equal(due, true);
  });

  test('was looked at, by whom and when, with how many rights', async () => {
    const before = (await ada.done(rights.listSpecialRights)).rights.length;
    await ada.done(rights.reviewRights, { body: { remark: 'Alles klopt.' } });
    const { reviews, due } = await ada.done(rights.listSpecialRights);
    assert.deepEqual(
      reviews.map(({ by, held, remark }) => [by, held, remark]),
      [[ada.name, before, 'Alles klopt.']],
    );
    assert.equal(due, false);
  });

  test('is due again after a quarter', () => {
    const now = new Date('2026-11-28T12:00:00Z');
    assert.equal(reviewDue(null, now), true);
    assert.equal(reviewDue(new Date('2026-08-29T12:00:00Z'), now), false);
    assert.equal(reviewDue(new Date('2026-08-27T12:00:00Z'), now), true);
  });
});

suite('erasing a person', () => {
  const person = { name: 'Sanne', own: false, administrator: false, ended: false };
  test('takes the name as it stands; never oneself, never the last administrator', () => {
    assert.equal(refuseErasing(person, 'Sanne', 1), null);
    assert.equal(refuseErasing(person, 'sanne', 1)?.refused, 'name-differs');
    assert.equal(refuseErasing({ ...person, own: true }, 'Sanne', 2)?.refused, 'not-your-own');
    assert.equal(refuseErasing({ ...person, administrator: true }, 'Sanne', 1)?.refused, 'last-administrator');
    assert.equal(refuseErasing({ ...person, administrator: true }, 'Sanne', 2), null);
  });

  test('leaves no name, address, key or mail anywhere, keeps the records, and every chain holds', async () => {
    const deal = await world.addSpace();
    await world.seat(sanne, deal, 'project_lead');
    await world.owner('insert into spaces.action (id, space_id, text, author_id) values ($1, $2, $3, $4)', [
      'actionofsanne',
      deal.id,
      'Bellen',
      sanne.id,
    ]);
    await world.owner(
      `insert into kernel.outbox (id, kind, payload) values ('mailtosanne', 'mail', jsonb_build_object('to', $1::text, 'subject', 'x'))`,
      [sanne.mail],
    );
    await ada.done(rights.erasePerson, { ...about(sanne), body: { name: sanne.name } });
    assert.equal(await sanne.refused(viewMe), 'not-signed-in');
    const left = await ada.done(viewPerson, about(sanne));
    assert.equal(left.name, 'iemand van Gemeente Waterstede');
    assert.deepEqual(
      left.affiliations.map(({ functionTitle }) => functionTitle),
      left.affiliations.map(() => null),
    );
    const read = await perform(world.runtime, { ...ada.caller, language: 'en' }, viewPerson, about(sanne));
    assert.ok(!isRefusal(read));
    assert.equal(read.name, 'somebody of Gemeente Waterstede', 'said in the language of who reads');
    const { items } = await ada.done(listPeople, { query: { ended: 'yes', search: 'iemand van' } });
    assert.deepEqual(
      items.map(({ id }) => id),
      [sanne.id],
    );
    assert.ok(left.erasedAt);
    const back = { name: 'Sanne', language: 'nl' as const, administrator: 'no' as const, version: left.version };
    assert.equal(await ada.refused(changePerson, { ...about(sanne), body: back }), 'already-ended');
    assert.deepEqual(left.mails, []);
    const [kept] = await world.owner('select author_id from spaces.action where id = $1', ['actionofsanne']);
    assert.deepEqual(kept, { author_id: sanne.id });
    const tables = await world.owner<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_|^information_schema$'`,
    );
    assert.ok(tables.length > 30);
    for (const { name } of tables) {
      const [found] = await world.owner<{ count: number }>(
        `select count(*)::int as count from ${name} t where t::text ilike '%Sanne de Wit%' or t::text ilike '%${sanne.mail}%'`,
      );
      assert.equal(found?.count, 0, `${name} still knows who it was`);
    }
    assert.deepEqual(await world.owner('select * from kernel.verify_chains()'), []);
    const salt = await world.owner('select 1 from kernel.pseudonym where person_id = $1', [sanne.id]);
    assert.equal(salt.length, 0);
  });

  test('is not done by the database without a step-up, nor twice', async () => {
    const erase = () =>
      world.runtime.database.transaction({ role: 'tegenveer_actor', keyHash: ada.caller.keyHash }, async (tx) => {
        const { rows } = await sql<{ done: boolean }>`select membership.erase_person(${fenna.id}) as done`.execute(tx);
        return rows[0]?.done;
      });
    await world.stepUp(ada, { minutesAgo: 20 });
    assert.equal(await erase(), false);
    await world.stepUp(ada);
    assert.equal(await erase(), true);
    assert.equal(await erase(), false);
  });
});

test('a link about a check-in is made and ended by who may ask there, whatever an operation forgets', async () => {
  const deal = await world.addSpace();
  await world.seat(karim, deal, 'member');
  await world.owner(
    `insert into results.check_in (id, organisation_id, space_id, role, due_on) values ('somecheckin2', $1, $2, 'wijkbeheerder', current_date)`,
    [karim.organisationId, deal.id],
  );
  const make = (keyHash: string | null) =>
    world.runtime.database.transaction({ role: 'tegenveer_actor', keyHash }, (tx) =>
      sql`select membership.make_link(${newId()}, ${hashOf(newId())}, 'check_in_link', 'somecheckin2', 3)`.execute(tx),
    );
  const revoke = (keyHash: string | null) =>
    world.runtime.database.transaction({ role: 'tegenveer_actor', keyHash }, (tx) =>
      sql`select membership.revoke_links('somecheckin2')`.execute(tx),
    );
  for (const keyHash of [bram.caller.keyHash, world.people.daan.caller.keyHash, null]) {
    await assert.rejects(make(keyHash), /Only who asks/);
    await assert.rejects(revoke(keyHash), /Only who asks/);
  }
  await make(karim.caller.keyHash);
  await revoke(karim.caller.keyHash);
  const open = await world.owner(`select 1 from membership.key where subject = 'somecheckin2' and ended_at is null`);
  assert.equal(open.length, 0);
});
