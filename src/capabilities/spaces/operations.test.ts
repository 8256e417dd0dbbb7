// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { openWorld } from '#world/world.ts';
import * as actions from './actions.operations.server.ts';
import * as spaces from './operations.server.ts';
import { foundSpace } from './public.server.ts';
import * as seats from './seats.operations.server.ts';
import { showRecord, viewShowing } from './showing.operations.server.ts';

const world = await openWorld();
const { sanne, karim, fenna, joris, noor, bram, daan, ada } = world.people;
const programme = await world.addSpace({ kind: 'programme', name: 'Proefprogramma', visibility: 'public' });
await world.seat(noor, programme, 'dealmaker');
const newDeal = async () => {
  const deal = await world.addSpace({ parent: programme });
  await world.seat(sanne, deal, 'project_lead');
  await world.seat(fenna, deal, 'member');
  return { deal, at: { params: { space: deal.id } } };
};
const versionOf = async (table: string, id: string) =>
  (await world.owner<{ version: number }>(`select version from ${table} where id = $1`, [id]))[0]?.version ?? 0;

suite('giving a seat', () => {
  test('to a known address seats that person, once', async () => {
    const { at } = await newDeal();
    const body = { name: 'Hoe dan ook', mail: joris.mail, role: 'observer', organisation: 'gemeente-nieuw-veenmeer' };
    await sanne.done(seats.giveSeat, { ...at, body });
    const { items } = await joris.done(seats.listSeats, at);
    const mine = items.find(({ me }) => me);
    assert.deepEqual(
      [mine?.person.name, mine?.role, mine?.organisation?.name],
      ['Joris Maas', 'observer', 'Gemeente Nieuw-Veenmeer'],
    );
    assert.equal(await sanne.refused(seats.giveSeat, { ...at, body }), 'already-seated');
  });

  test('to a new address makes an account that acts for no organisation, and sends a mail', async () => {
    const { deal, at } = await newDeal();
    const body = {
      name: 'Gerda Gast',
      mail: 'gerda@voorbeeld.example',
      role: 'guest',
      organisation: 'corporatie-onderdak',
    };
    await sanne.done(seats.giveSeat, { ...at, body });
    const [row] = await world.owner<{ functions: number; mails: number; name: string }>(
      `select p.name, (select count(*)::int from membership.affiliation f where f.person_id = p.id) as functions,
        (select count(*)::int from kernel.outbox o where o.payload ->> 'to' = a.mail and o.payload ->> 'subject' like '%' || $2) as mails
      from membership.address a join membership.person p on p.id = a.person_id where a.mail = $1`,
      ['gerda@voorbeeld.example', deal.name],
    );
    assert.deepEqual(row, { name: 'Gerda Gast', functions: 0, mails: 1 });
  });

  test('that is refused makes no account and sends nothing', async () => {
    const { at } = await newDeal();
    const body = { name: 'Niemand', mail: 'niemand@voorbeeld.example', role: 'dealmaker' };
    assert.equal(await sanne.refused(seats.giveSeat, { ...at, body }), 'only-a-dealmaker');
    const wrong = { ...body, role: 'member', organisation: 'bestaat-niet' };
    assert.equal(await sanne.refused(seats.giveSeat, { ...at, body: wrong }), 'organisation-unknown');
    const rows = await world.owner("select 1 from membership.address where mail = 'niemand@voorbeeld.example'");
    assert.equal(rows.length, 0);
  });

  test('past the operation, a project lead still cannot make a dealmaker: the database refuses', async () => {
    const { deal } = await newDeal();
    const caller = { role: 'tegenveer_actor', keyHash: sanne.caller.keyHash } as const;
    const give = (role: string) =>
      world.runtime.database.transaction(caller, (tx) =>
        sql`insert into spaces.seat (id, space_id, person_id, role) values (${world.runtime.newId()}, ${deal.id}, ${sanne.id}, ${role})`.execute(
          tx,
        ),
      );
    await assert.rejects(give('dealmaker'), /row-level security/);
    await assert.rejects(give('learning_evaluator'), /row-level security/);
    await give('observer');
  });
});

suite('changing and ending seats', () => {
  test('follows the version that was seen', async () => {
    const { deal, at } = await newDeal();
    const seat = await world.seat(joris, deal, 'guest');
    const change = (version: number) =>
      sanne.perform(seats.changeSeat, { params: { ...at.params, seat }, body: { version, role: 'member' } });
    assert.deepEqual(await change(1), { version: 2 });
    assert.deepEqual(await change(1), { refused: 'stale' });
  });

  test('rights follow the role at once', async () => {
    const { deal, at } = await newDeal();
    const seat = await world.seat(joris, deal, 'guest');
    const add = () => joris.perform(actions.addAction, { ...at, body: { text: 'Iets' } });
    assert.deepEqual(await add(), { refused: 'not-a-worker' });
    await sanne.done(seats.changeSeat, { params: { ...at.params, seat }, body: { version: 1, role: 'member' } });
    assert.ok('id' in (await add()));
    await sanne.done(seats.endSeat, { params: { ...at.params, seat } });
    assert.deepEqual(await add(), { refused: 'not-found' });
  });

  test('the last who leads cannot leave; anybody else can', async () => {
    const { at } = await newDeal();
    const mySeat = async (person: typeof sanne) =>
      (await person.done(seats.listSeats, at)).items.find(({ me }) => me)?.id;
    assert.equal(
      await sanne.refused(seats.endSeat, { params: { ...at.params, seat: await mySeat(sanne) } }),
      'last-lead',
    );
    await fenna.done(seats.endSeat, { params: { ...at.params, seat: await mySeat(fenna) } });
    assert.equal(await fenna.refused(seats.listSeats, at), 'not-found');
  });

  test('a project lead does not end the seat of a dealmaker', async () => {
    const { deal, at } = await newDeal();
    const seat = await world.seat(noor, deal, 'dealmaker');
    assert.equal(await sanne.refused(seats.endSeat, { params: { ...at.params, seat } }), 'only-a-dealmaker');
  });

  test('a seat that has ended is in the list of the past only', async () => {
    const { deal, at } = await newDeal();
    await world.seat(joris, deal, 'member', { ended: true });
    const names = async (past: string) =>
      (await sanne.done(seats.listSeats, { ...at, query: { past } })).items.map(({ person }) => person.name);
    assert.deepEqual(await names('no'), ['Fenna Hoekstra', 'Sanne de Wit']);
    assert.deepEqual(await names('yes'), ['Joris Maas']);
  });
});

suite('a space', () => {
  const change = async (given: object, space: { id: string }, person = sanne) =>
    person.perform(spaces.changeSpace, {
      params: { space: space.id },
      body: { version: await versionOf('spaces.space', space.id), name: 'Proefdeal', ...given },
    });

  test('is shown to more people only when that is said', async () => {
    const { deal } = await newDeal();
    assert.deepEqual(await change({ visibility: 'public' }, deal), { refused: 'outward-unsaid' });
    assert.equal(await daan.refused(spaces.viewSpace, { params: { space: deal.id } }), 'not-found');
    assert.deepEqual(await change({ visibility: 'public', outward: 'yes' }, deal), { version: 2 });
    await daan.done(spaces.viewSpace, { params: { space: deal.id } });
    assert.deepEqual(await change({ visibility: 'parties' }, deal), { version: 3 });
    assert.equal(await daan.refused(spaces.viewSpace, { params: { space: deal.id } }), 'not-found');
  });

  test('whose existence is hidden is not there for the dealmaker above, nor in any list or count', async () => {
    const { deal } = await newDeal();
    await noor.done(spaces.viewSpace, { params: { space: deal.id } });
    assert.deepEqual(await change({ visibility: 'public', existenceHidden: 'yes' }, deal), {
      refused: 'hidden-is-for-parties',
    });
    assert.deepEqual(await change({ visibility: 'parties', existenceHidden: 'yes' }, deal), { version: 2 });
    for (const person of [noor, ada, daan]) {
      assert.equal(await person.refused(spaces.viewSpace, { params: { space: deal.id } }), 'not-found');
      const { items } = await person.done(spaces.listSpaces, { query: { limit: '100' } });
      assert.ok(items.every(({ id }) => id !== deal.id));
    }
    await sanne.done(spaces.viewSpace, { params: { space: deal.slug }, query: { kind: 'deal' } });
  });

  test('the same slug of another kind is told apart by its kind', async () => {
    await world.addSpace({ kind: 'programme', slug: 'gedeeld', name: 'Programma Gedeeld', visibility: 'public' });
    await world.addSpace({ kind: 'deal', slug: 'gedeeld', name: 'Deal Gedeeld', visibility: 'public' });
    const nameOf = async (query: Record<string, string>) =>
      (await world.anonymous.done(spaces.viewSpace, { params: { space: 'gedeeld' }, query })).name;
    assert.equal(await nameOf({ kind: 'programme' }), 'Programma Gedeeld');
    assert.equal(await nameOf({ kind: 'deal' }), 'Deal Gedeeld');
    assert.equal(await nameOf({}), 'Deal Gedeeld');
  });
});

suite('founding a space', () => {
  interface Given {
    readonly name: string;
    readonly parent?: { id: string };
    readonly visibility?: 'public' | 'parties';
    readonly hidden?: boolean;
  }
  const found = (person: typeof sanne, { name, parent, visibility = 'parties', hidden = false }: Given) =>
    person.inside((at) =>
      foundSpace(at, {
        kind: 'deal',
        name,
        parentId: parent?.id ?? null,
        visibility,
        hidden,
        founderRole: 'project_lead',
      }),
    );

  test('is for administrators and for who leads the space above; the founder leads it', async () => {
    assert.equal(await found(daan, { name: 'Van Daan' }), null);
    assert.equal(await found(daan, { name: 'Van Daan', parent: programme }), null);
    const made = await found(noor, { name: 'Van Noor', parent: programme });
    const view = await noor.done(spaces.viewSpace, { params: { space: made?.id } });
    assert.equal(view.mine.leads, true);
    assert.ok(await found(ada, { name: 'Van Ada' }));
  });

  test('gives a plain slug only to what everybody may know of, and never tells that one is taken', async () => {
    const first = await found(noor, { name: 'Water in de straat', parent: programme, visibility: 'public' });
    assert.equal(first?.slug, 'water-in-de-straat');
    const second = await found(noor, { name: 'Water in de straat', parent: programme, visibility: 'public' });
    assert.match(second?.slug ?? '', /^water-in-de-straat-[a-z0-9]{6}$/);
    const third = await found(noor, { name: 'Stil overleg', parent: programme, hidden: true });
    assert.match(third?.slug ?? '', /^stil-overleg-[a-z0-9]{6}$/);
  });
});

suite('an action', () => {
  const add = async (deal: { id: string }, body: object, person = fenna) =>
    person.done(actions.addAction, { params: { space: deal.id }, body: { text: 'Bellen', ...body } });

  test('needs only what; who and when may come later', async () => {
    const { deal, at } = await newDeal();
    await add(deal, {});
    await add(deal, { text: 'Schrijven', person: sanne.id, organisation: 'gemeente-waterstede', dueOn: '2026-12-01' });
    const { items } = await sanne.done(actions.listActions, at);
    assert.deepEqual(
      items.map(({ text, person, organisation, dueOn }) => [text, person?.name, organisation?.name, dueOn]),
      [
        ['Schrijven', 'Sanne de Wit', 'Gemeente Waterstede', '2026-12-01'],
        ['Bellen', undefined, undefined, null],
      ],
    );
  });

  test('is given to somebody one may know of', async () => {
    const { deal, at } = await newDeal();
    const body = { text: 'Bellen', person: daan.id };
    assert.equal(await fenna.refused(actions.addAction, { ...at, body }), 'person-unknown');
    await add(deal, { person: sanne.id });
  });

  test('is done, and open again, and both are remembered', async () => {
    const { deal, at } = await newDeal();
    const { id } = await add(deal, {});
    await sanne.done(actions.completeAction, { params: { action: id }, body: { version: 1 } });
    assert.equal((await sanne.done(actions.listActions, at)).items.length, 0);
    assert.equal((await sanne.done(actions.listActions, { ...at, query: { state: 'done' } })).items.length, 1);
    await fenna.done(actions.completeAction, { params: { action: id }, body: { version: 2, done: 'no' } });
    assert.equal((await sanne.done(actions.listActions, at)).items.length, 1);
    const facts = await world.owner<{ type: string }>(
      'select type from kernel.fact where space_id = $1 order by sequence',
      [deal.id],
    );
    assert.deepEqual(
      facts.map(({ type }) => type),
      ['action-added.1', 'action-done.1', 'action-reopened.1'],
    );
  });

  test('is shown to more people by its author alone; past the operation the database refuses too', async () => {
    const { deal } = await newDeal();
    const { id } = await add(deal, { visibility: 'parties' });
    const show = async (person: typeof sanne, visibility: Visibility, version = 1) => {
      const seen = await person.done(viewShowing, { params: { record: id }, query: { visibility } });
      const body = { version, visibility, audience: seen.audience?.digest };
      return person.perform(showRecord, { params: { record: id }, body });
    };
    assert.deepEqual(await show(sanne, 'public'), { refused: 'only-the-author' });
    await assert.rejects(
      world.runtime.database.transaction({ role: 'tegenveer_actor', keyHash: sanne.caller.keyHash }, (tx) =>
        sql`update spaces.action set visibility = 'public' where id = ${id}`.execute(tx),
      ),
      /Only the author/,
    );
    assert.deepEqual(await show(fenna, 'public'), { version: 2 });
    // Who leads may take back what stands too wide.
    assert.deepEqual(await show(sanne, 'parties', 2), { version: 3 });
    assert.deepEqual(await show(sanne, 'network', 3), { refused: 'only-the-author' });
  });

  test('for the own organisation names an organisation one acts for', async () => {
    const { at } = await newDeal();
    const body = { text: 'Onder ons', visibility: 'organisation', organisation: 'gemeente-waterstede' };
    assert.equal(await fenna.refused(actions.addAction, { ...at, body }), 'not-your-organisation');
    const { id } = await sanne.done(actions.addAction, { ...at, body });
    await karim.done(actions.completeAction, { params: { action: id }, body: { version: 1 } }).then(
      () => assert.fail('A colleague without a seat reads, and does not write.'),
      () => {},
    );
  });

  test('with a narrow circle is for whom the author names, as long as they are named', async () => {
    const { deal } = await newDeal();
    await world.seat(bram, deal, 'guest');
    const { id } = await add(deal, { visibility: 'named' });
    const sees = async (person: typeof sanne) =>
      (await person.done(actions.listActions, { params: { space: deal.id } })).items.length === 1;
    const name = (people: string[], by = fenna) =>
      by.done(spaces.nameReaders, { params: { record: id }, body: { people } });
    assert.deepEqual([await sees(fenna), await sees(sanne), await sees(bram)], [true, false, false]);
    await name([bram.id]);
    assert.deepEqual([await sees(sanne), await sees(bram)], [false, true]);
    // A reader who passes it on opens nothing.
    await name([sanne.id], bram);
    assert.equal(await sees(sanne), false);
    await name([]);
    assert.equal(await sees(bram), false);
    assert.equal(
      await fenna.refused(spaces.nameReaders, { params: { record: id }, body: { people: [daan.id] } }),
      'person-unknown',
    );
  });
});

test('my data leave as one document, with everything that is kept about me', async () => {
  const mine = await sanne.done(spaces.exportMe);
  assert.deepEqual(mine.person, {
    id: sanne.id,
    name: 'Sanne de Wit',
    language: 'nl',
    administrator: false,
    mails: [sanne.mail],
  });
  assert.equal(mine.affiliations[0]?.organisation, 'Gemeente Waterstede');
  assert.ok(mine.seats.length > 5 && mine.sessions.length === 1 && mine.actions.length > 0);
});
