// SPDX-License-Identifier: EUPL-1.2
// Showing to more people is the author's own act, and only after a look at who they are; for a record of any slice.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newId } from '#kernel/ids.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { openWorld, type Person } from '#world/world.ts';
import { showRecord, viewShowing } from './showing.operations.server.ts';

const world = await openWorld();
const { owner, organisations } = world;
const { sanne, karim, fenna, mirjam, noor, bram, daan } = world.people;
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme });
await world.seat(noor, programme, 'dealmaker');
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(mirjam, deal, 'observer');

/** A barrier that Fenna wrote: this slice knows nothing of barriers, and yet can show one. */
async function barrier(visibility: Visibility, author: Person = fenna): Promise<string> {
  const id = newId();
  await owner(
    `insert into barriers.barrier (id, space_id, organisation_id, title, domain, kind, outcome, visibility, author_id)
      values ($1, $2, $3, 'Parkeernorm', 'legal', 'act', 'open', $4, $5)`,
    [id, deal.id, organisations.heuvelrode.id, visibility, author.id],
  );
  return id;
}
const look = (who: Person, record: string, visibility: Visibility, people: readonly string[] = []) =>
  who.done(viewShowing, {
    params: { record },
    query: { visibility, ...(people.length ? { people: [...people] } : {}) },
  });
async function show(who: Person, record: string, visibility: Visibility, people: string[] = []) {
  const { version, audience } = await look(who, record, visibility, people);
  return who.perform(showRecord, {
    params: { record },
    body: { version, visibility, people, audience: audience?.digest },
  });
}

suite('who would see it', () => {
  test('parties: the organisations with a seat, their functions, and who looks in from the programme', async () => {
    const { audience } = await look(fenna, await barrier('author'), 'parties');
    assert.equal(audience?.people, 4);
    assert.deepEqual(
      audience?.organisations.map(({ name, functions, people }) => [name, people, functions.join()]),
      [
        ['Gemeente Heuvelrode', 1, 'Beleidsmedewerker mobiliteit'],
        ['Gemeente Waterstede', 1, 'Projectleider'],
        ['Ministerie van Voorbeeldzaken', 1, 'Dealmaker'],
        ['Provincie Middenland', 1, 'Gedeputeerde'],
      ],
    );
  });
  test('named: those who are named, and nobody the author may not know of', async () => {
    const { audience } = await look(fenna, await barrier('author'), 'named', [mirjam.id, daan.id]);
    assert.deepEqual([audience?.people, audience?.organisations[0]?.name], [1, 'Provincie Middenland']);
  });
  test('network and public are said, not counted', async () => {
    for (const visibility of ['network', 'public'] as const)
      assert.deepEqual((await look(fenna, await barrier('author'), visibility)).audience?.organisations, []);
  });
});

suite('the step outward', () => {
  test('is refused to who did not look, and to who looked at another audience', async () => {
    const record = await barrier('author');
    const body = { version: 1, visibility: 'parties' };
    assert.equal(await fenna.refused(showRecord, { params: { record }, body }), 'look-first');
    const { audience } = await look(fenna, record, 'network');
    const other = { ...body, audience: audience?.digest };
    assert.equal(await fenna.refused(showRecord, { params: { record }, body: other }), 'look-first');
    const seen = await look(fenna, record, 'parties');
    await world.seat(bram, deal, 'guest');
    const late = { ...body, audience: seen.audience?.digest };
    assert.equal(await fenna.refused(showRecord, { params: { record }, body: late }), 'look-first', 'somebody joined');
    assert.deepEqual(await show(fenna, record, 'parties'), { version: 2 });
  });
  test('is the author’s alone; inward who leads may too; and who has no part in it finds nothing', async () => {
    const record = await barrier('parties');
    assert.deepEqual(await show(sanne, record, 'public'), { refused: 'only-the-author' });
    assert.deepEqual(await show(mirjam, record, 'author'), { refused: 'only-the-author' });
    assert.deepEqual(await show(sanne, record, 'organisation'), { refused: 'not-your-organisation' });
    for (const visibility of ['public', 'author'] as const)
      assert.equal(
        await daan.refused(showRecord, { params: { record }, body: { version: 1, visibility } }),
        'not-found',
        visibility,
      );
    // Not so far inward that they no longer see it themselves: that is for the author to say.
    assert.deepEqual(await show(sanne, record, 'author'), { refused: 'not-allowed' });
    const wide = await barrier('network');
    assert.deepEqual(await show(sanne, wide, 'parties'), { version: 2 });
  });
  test('to named people shows it to them and to nobody else', async () => {
    const record = await barrier('author');
    assert.deepEqual(await show(fenna, record, 'named', [mirjam.id]), { version: 2 });
    assert.equal((await look(mirjam, record, 'named')).label, 'Parkeernorm');
    assert.equal(await sanne.refused(viewShowing, { params: { record } }), 'not-found');
    assert.deepEqual(await show(fenna, record, 'named', [sanne.id]), { version: 3 });
    assert.equal(await mirjam.refused(viewShowing, { params: { record } }), 'not-found');
    assert.equal(
      await fenna.refused(showRecord, {
        params: { record },
        body: { version: 3, visibility: 'named', people: [karim.id] },
      }),
      'person-unknown',
    );
  });
  test('tells nothing by a refusal: a hidden id is answered like one that nobody has', async () => {
    const record = await barrier('author', sanne);
    for (const who of [daan, fenna]) {
      const answers = await Promise.all(
        [record, 'zzzzzzzzzzzz'].map((id) =>
          who.perform(viewShowing, { params: { record: id }, query: { visibility: 'public' } }),
        ),
      );
      assert.deepEqual(answers[0], answers[1]);
    }
  });
});

test('who left a space moves nothing in it any more, also not what they wrote', async () => {
  const left = await world.addSpace({ parent: programme });
  await world.seat(fenna, left, 'member', { ended: true });
  const id = newId();
  await owner(
    `insert into spaces.action (id, space_id, text, person_id, visibility, author_id) values ($1, $2, 'Bellen', $3, 'author', $3)`,
    [id, left.id, fenna.id],
  );
  assert.equal((await look(fenna, id, 'public')).label, 'Bellen', 'their private words stay theirs to read');
  assert.deepEqual(await show(fenna, id, 'public'), { refused: 'not-allowed' });
});
