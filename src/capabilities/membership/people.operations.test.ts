// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { calendarKnownUntil } from '#kernel/pure/dutch-calendar.ts';
import { openWorld } from '#world/world.ts';
import * as account from './operations.server.ts';
import * as organisations from './organisations.operations.server.ts';
import * as people from './people.operations.server.ts';
import * as stewardship from './stewardship.operations.server.ts';

const world = await openWorld();
const { ada, sanne, karim, tjeerd, aylin, fenna } = world.people;
// Rights over people are given and ended after a second step.
await world.stepUp(ada);
const facts = async () =>
  (await world.owner<{ type: string }>('select type from kernel.fact order by space_id, sequence')).map(
    ({ type }) => type,
  );

suite('organisations', () => {
  test('are listed page by page, in order of name, and by kind', async () => {
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await world.anonymous.done(organisations.listOrganisations, {
        query: { limit: '4', ...(after ? { after } : {}) },
      });
      names.push(...page.items.map(({ name }) => name));
      after = page.next;
    } while (after);
    assert.equal(names.length, 9);
    assert.deepEqual(
      names,
      names.toSorted((a, b) => a.localeCompare(b, 'nl')),
    );
    const provinces = await world.anonymous.done(organisations.listOrganisations, { query: { kind: 'province' } });
    assert.deepEqual(
      provinces.items.map(({ name }) => name),
      ['Provincie Middenland'],
    );
  });

  test('are found by a part of the name, in which % and _ are plain signs', async () => {
    const search = async (text: string) =>
      (await ada.done(organisations.listOrganisations, { query: { search: text } })).items.length;
    assert.equal(await search('HEUVEL'), 1);
    assert.equal(await search('%'), 0);
    assert.equal(await search('_'), 0);
  });

  test('get an address of their own, also when the plain one is taken', async () => {
    const first = await ada.done(organisations.addOrganisation, { body: { name: 'Bureau Één', kind: 'company' } });
    assert.equal(first.slug, 'bureau-een');
    const second = await ada.done(organisations.addOrganisation, { body: { name: 'Bureau een', kind: 'company' } });
    assert.match(second.slug, /^bureau-een-[a-z0-9]{12}$/);
    const third = await ada.done(organisations.addOrganisation, { body: { name: '???', kind: 'other' } });
    assert.match(third.slug, /^organisatie-/);
  });

  test('have one name each, however it is capitalised', async () => {
    const twice = await ada.perform(organisations.addOrganisation, {
      body: { name: 'gemeente WATERSTEDE', kind: 'municipality' },
    });
    assert.deepEqual(twice, { refused: 'organisation-exists', values: { name: 'gemeente WATERSTEDE' } });
  });

  test('refuse every wrong number at once', async () => {
    const outcome = await ada.perform(organisations.addOrganisation, {
      body: { name: 'Fout', kind: 'company', tooi: 'x', kvk: '1', ror: 'y' },
    });
    assert.deepEqual(outcome, {
      refused: 'invalid-input',
      fields: ['tooi', 'kvk', 'ror'].map((path) => ({ path, code: 'not-valid' })),
    });
  });

  test('are changed by their own people, on the version they saw', async () => {
    const at = { params: { organisation: 'gemeente-waterstede' } };
    const body = { version: 1, name: 'Gemeente Waterstede', kind: 'municipality', kvk: '12345678' };
    assert.deepEqual(await sanne.done(organisations.changeOrganisation, { ...at, body }), { version: 2 });
    assert.equal(await karim.refused(organisations.changeOrganisation, { ...at, body }), 'stale');
    assert.equal(
      await fenna.refused(organisations.changeOrganisation, { ...at, body: { ...body, version: 2 } }),
      'not-allowed',
    );
    assert.equal((await world.anonymous.done(organisations.viewOrganisation, at)).kvk, '12345678');
  });
});

suite('people', () => {
  test('are added with an address and a function, and get a mail that says how to sign in', async () => {
    const { id } = await ada.done(people.addPerson, {
      body: {
        name: 'Lotte de Boer',
        mail: 'Lotte@Voorbeeld.example',
        organisation: world.organisations.heuvelrode.id,
        functionTitle: 'Adviseur',
      },
    });
    const lotte = await ada.done(people.viewPerson, { params: { person: id } });
    assert.deepEqual(lotte.mails, ['lotte@voorbeeld.example']);
    assert.deepEqual(
      lotte.affiliations.map(({ functionTitle, organisation, endsOn }) => [functionTitle, organisation.name, endsOn]),
      [['Adviseur', 'Gemeente Heuvelrode', null]],
    );
    const [mail] = await world.owner<{ to: string }>("select payload ->> 'to' as to from kernel.outbox");
    assert.equal(mail?.to, 'lotte@voorbeeld.example');
  });

  test('have addresses that belong to nobody else', async () => {
    const body = { name: 'Dubbel', mail: sanne.mail };
    assert.equal(await ada.refused(people.addPerson, { body }), 'address-taken');
    assert.equal(
      await ada.refused(people.addAddress, { params: { person: karim.id }, body: { mail: sanne.mail } }),
      'address-taken',
    );
  });

  test('keep at least one address', async () => {
    const params = { person: karim.id };
    assert.equal(await ada.refused(people.dropAddress, { params, body: { mail: karim.mail } }), 'only-address');
    await ada.done(people.addAddress, { params, body: { mail: 'karim.tweede@voorbeeld.example' } });
    await ada.done(people.dropAddress, { params, body: { mail: karim.mail } });
    assert.deepEqual((await ada.done(people.viewPerson, { params })).mails, ['karim.tweede@voorbeeld.example']);
  });

  test('act for an organisation from the first day to the last, and no longer', async () => {
    const params = { person: tjeerd.id };
    const [old] = (await ada.done(people.viewPerson, { params })).affiliations;
    const mayChange = async () =>
      tjeerd.perform(organisations.changeOrganisation, {
        params: { organisation: 'waterschap-lage-dijken' },
        body: { version: 1, name: 'Waterschap Lage Dijken', kind: 'company' },
      });
    const change = (endsOn: string) =>
      ada.perform(people.changeAffiliation, {
        params: { ...params, affiliation: old?.id },
        body: { version: 1, functionTitle: 'Adviseur water', startsOn: '2024-01-01', endsOn },
      });
    assert.deepEqual(await change('2023-12-31'), { refused: 'ends-before-start' });
    assert.deepEqual(await change('2024-06-30'), { version: 2 });
    assert.deepEqual(await mayChange(), { refused: 'not-allowed' });
  });

  test('become administrator and stop being it by an administrator, and it is remembered who did', async () => {
    const params = { person: aylin.id };
    const change = (version: number, administrator: string) =>
      ada.done(people.changePerson, { params, body: { version, name: 'Aylin Demir', language: 'nl', administrator } });
    const { version } = await change(1, 'yes');
    assert.ok((await aylin.done(people.listPeople)).items.length > 10);
    await change(version, 'no');
    assert.equal(await aylin.refused(people.listPeople), 'not-found');
    assert.deepEqual(
      (await facts()).filter((type) => type.startsWith('administrator')),
      ['administrator-made.1', 'administrator-unmade.1'],
    );
  });

  test('who administer alone cannot stop', async () => {
    const params = { person: ada.id };
    const body = { version: 1, name: 'Ada', language: 'nl', administrator: 'no' };
    assert.equal(await ada.refused(people.changePerson, { params, body }), 'last-administrator');
    assert.equal(await ada.refused(people.endPerson, { params }), 'last-administrator');
  });

  test('change their own name and language, and nothing else of themselves', async () => {
    await fenna.done(account.changeMe, { body: { version: 1, name: 'Fenna H.', language: 'en' } });
    assert.equal((await fenna.done(account.viewMe)).language, 'en');
    assert.equal(
      await fenna.refused(account.changeMe, { body: { version: 2, name: 'F', language: 'nl', administrator: 'yes' } }),
      'invalid-input',
    );
    for (const column of ['administrator = true', 'ended_at = now()', 'demo = true'])
      await assert.rejects(
        world.runtime.database.transaction({ role: 'tegenveer_actor', keyHash: fenna.caller.keyHash }, async (tx) => {
          const { sql } = await import('kysely');
          await sql`update membership.person set ${sql.raw(column)} where id = ${fenna.id}`.execute(tx);
        }),
        /permission denied/,
      );
  });

  test('who are ended lose sessions, tokens, functions and seats at that moment; what they wrote stays', async () => {
    const { bram } = world.people;
    const deal = await world.addSpace();
    const seat = await world.seat(bram, deal, 'member');
    const token = await world.token(bram, ['read']);
    await world.owner('insert into spaces.action (id, space_id, text, author_id) values ($1, $2, $3, $4)', [
      'actionofbram',
      deal.id,
      'Bellen',
      bram.id,
    ]);
    await ada.done(people.endPerson, { params: { person: bram.id } });
    assert.equal(await bram.refused(account.viewMe), 'not-signed-in');
    assert.equal(await token.refused(account.viewMe), 'not-signed-in');
    const [left] = await world.owner(
      `select (select ends_at <= now() from spaces.seat where id = $1) as seat,
        (select ends_on <= current_date from membership.affiliation where person_id = $2) as function,
        (select author_id from spaces.action where id = 'actionofbram') as author`,
      [seat, bram.id],
    );
    assert.deepEqual(left, { seat: true, function: true, author: bram.id });
    assert.equal(await ada.refused(people.endPerson, { params: { person: bram.id } }), 'already-ended');
  });
});

suite('the first administrator', () => {
  const make = (mail: string, name: string) =>
    world.worker.perform(stewardship.makeFirstAdministrator, { body: { mail, name } });

  test('is made with the person, or from a person who is there', async () => {
    await make('Eerste@voorbeeld.example', 'Eerste Beheerder');
    await make(sanne.mail, 'Andere naam');
    const rows = await world.owner<{ name: string }>(
      'select name from membership.person where administrator and ended_at is null order by name',
    );
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['Ada Beheer', 'Eerste Beheerder', 'Sanne de Wit'],
    );
  });

  test('is not made twice', async () => {
    await make('eerste@voorbeeld.example', 'Nog eens');
    const rows = await world.owner("select 1 from membership.address where mail = 'eerste@voorbeeld.example'");
    assert.equal(rows.length, 1);
  });

  test('is not made from a person who was ended', async () => {
    assert.deepEqual(await make(world.people.bram.mail, 'Bram'), { refused: 'already-ended' });
  });
});

suite('the state of the installation', () => {
  test('counts what waits and what failed, and says whether all chains hold', async () => {
    const before = await ada.done(stewardship.viewStatus);
    assert.ok(before.facts > 0 && before.mailWaiting > 0);
    assert.equal(before.mailFailed, 0);
    await world.owner("update kernel.outbox set due_at = 'infinity'");
    const after = await ada.done(stewardship.viewStatus);
    assert.deepEqual([after.mailWaiting, after.mailFailed], [0, before.mailWaiting]);
    assert.deepEqual(
      before.calendar.map(({ kind, until }) => [kind, until]),
      Object.entries(calendarKnownUntil()),
    );
    assert.deepEqual(await ada.done(stewardship.verifyChains), { broken: [] });
    await world.owner(
      'update kernel.fact set body = \'{"personId": "somebodyelse"}\' where space_id = \'house\' and sequence = 2',
    );
    assert.deepEqual(await ada.done(stewardship.verifyChains), { broken: [{ space: 'house', from: 2 }] });
  });
});
