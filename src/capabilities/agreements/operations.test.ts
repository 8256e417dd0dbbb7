// SPDX-License-Identifier: EUPL-1.2
// Long because: it is the life of one kind of thing, told in order by the same people.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewDeal } from '#capabilities/deals/public.server.ts';
import { hashOf } from '#kernel/ids.server.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld, type Person, type Space } from '#world/world.ts';
import * as draft from './draft.operations.server.ts';
import { putPromises } from './public.server.ts';
import { compareVersions, listAgreements, viewAgreement } from './read.operations.server.ts';
import { parseDealText } from './rules/deal-text.ts';
import * as signing from './signing.operations.server.ts';

const world = await openWorld();
const { people, organisations, owner, anonymous } = world;
const { noor, sanne, fenna, mirjam, joris, daan, aylin } = people;
const { waterstede, heuvelrode, middenland, onderdak } = organisations;
for (const person of [sanne, mirjam, aylin]) await world.mandate(person, 'sign');
const fennasMandate = await world.mandate(fenna, 'sign');

/** A public deal in development: three bound parties, led by Noor. Mirjam may sign for Middenland and has no seat. */
async function newDeal(): Promise<Space> {
  const deal = await world.addSpace({ visibility: 'public' });
  await addDealRow(world, deal, { stage: 'development' });
  for (const party of [waterstede, heuvelrode, middenland]) await addPartyRow(world, deal, party);
  await world.seat(noor, deal, 'project_lead');
  await world.seat(sanne, deal, 'member');
  await world.seat(fenna, deal, 'member');
  await world.seat(joris, deal, 'observer');
  return deal;
}

const today = new Date().toISOString().slice(0, 10);
const view = (who: Person | typeof anonymous, deal: Space, number?: number) =>
  who.done(viewAgreement, { params: { deal: deal.slug }, query: number ? { number: String(number) } : {} });
const shown = async (who: Person | typeof anonymous, deal: Space, number?: number) => {
  const { shown: version } = await view(who, deal, number);
  assert.ok(version);
  return version;
};
const at = (deal: Space, number = 1) => ({ params: { deal: deal.slug, number: String(number) } });

async function begun(deal: Space) {
  await noor.done(draft.beginVersion, { params: { deal: deal.slug }, body: { title: 'City Deal Proef' } });
  return shown(noor, deal);
}

async function write(who: Person, deal: Space, kind: string, text: string) {
  const version = await shown(who, deal);
  const article = version.articles.find((one) => one.kind === kind);
  assert.ok(article);
  const params = { deal: deal.slug, article: article.id };
  await who.done(draft.changeArticle, { params, body: { title: article.title, text, version: article.version } });
  return article;
}

async function frozen(deal: Space) {
  await begun(deal);
  await write(fenna, deal, 'aim', 'Wij delen straten.');
  const { version } = await shown(noor, deal);
  await noor.done(signing.freezeVersion, { ...at(deal), body: { version } });
  return shown(noor, deal);
}

async function laidReady(deal: Space) {
  const { version } = await frozen(deal);
  await noor.done(signing.openSigning, { ...at(deal), body: { version } });
  const ready = await shown(noor, deal);
  assert.ok(ready.hash);
  return { ...ready, hash: ready.hash };
}

async function signFor(who: Person, deal: Space, organisation: { id: string }, hash: string) {
  await world.stepUp(who);
  const body = { organisation: organisation.id, capacity: 'bestuursorgaan', place: 'Waterstede', hash };
  return who.perform(signing.signAgreement, { ...at(deal), body });
}

async function signed(deal: Space) {
  const { hash } = await laidReady(deal);
  await signFor(sanne, deal, waterstede, hash);
  await signFor(fenna, deal, heuvelrode, hash);
  await signFor(mirjam, deal, middenland, hash);
  return shown(noor, deal);
}

test('a text lives from template to publication, signed by one party after another, and its deal with it', async () => {
  const deal = await newDeal();
  const first = await begun(deal);
  assert.equal(first.articles.length, 17);
  assert.deepEqual(
    first.parties.map(({ organisation }) => organisation.name),
    [waterstede.name, heuvelrode.name, middenland.name],
  );
  const { hash } = await laidReadyFrom(deal);
  const outcomes = [
    await signFor(sanne, deal, waterstede, hash),
    await signFor(fenna, deal, heuvelrode, hash),
    await signFor(mirjam, deal, middenland, hash),
  ];
  assert.deepEqual(
    outcomes.map((outcome) => 'completed' in outcome && outcome.completed),
    [false, false, true],
  );
  const done = await shown(noor, deal);
  assert.equal(done.state, 'signed');
  assert.deepEqual(
    done.signatures.map((one) => [one.organisation.name, one.name, one.functionTitle, one.place, one.later]),
    [
      [waterstede.name, sanne.name, 'Projectleider', 'Waterstede', false],
      [heuvelrode.name, fenna.name, 'Beleidsmedewerker mobiliteit', 'Waterstede', false],
      [middenland.name, mirjam.name, 'Gedeputeerde', 'Waterstede', false],
    ],
  );
  assert.equal((await noor.done(viewDeal, { params: { deal: deal.slug } })).stage, 'signed');
  // Not public yet: for the public there is a deal, and no text.
  assert.equal((await view(anonymous, deal)).shown, null);
  const body = { publishedOn: today, reference: 'Staatscourant 2026, 41877', version: done.version };
  await noor.done(signing.publishVersion, { ...at(deal), body });
  const read = await shown(anonymous, deal);
  assert.deepEqual([read.state, read.reference, read.signatures.length], ['published', body.reference, 3]);
  assert.equal(read.articles.find(({ kind }) => kind === 'aim')?.text, 'Wij delen straten.');
});

/** From the draft that is there. */
async function laidReadyFrom(deal: Space) {
  await write(fenna, deal, 'aim', 'Wij delen straten.');
  const { version } = await shown(noor, deal);
  const { hash } = await noor.done(signing.freezeVersion, { ...at(deal), body: { version } });
  await noor.done(signing.openSigning, { ...at(deal), body: { version: version + 1 } });
  return { hash };
}

test('what is frozen is the text as it stood, sign by sign, and the hash is over exactly that', async () => {
  const deal = await newDeal();
  await begun(deal);
  const representative = {
    organisation: waterstede.id,
    representedBy: 'K. Vonk',
    functionTitle: 'directeur',
    capacity: 'bestuursorgaan',
  };
  await sanne.done(draft.nameRepresentative, { ...at(deal), body: representative });
  await write(fenna, deal, 'commitments', 'Partijen doen het volgende.');
  const promises = [
    { organisationId: waterstede.id, commitmentId: null, text: 'legt in 2027 twee straten opnieuw in' },
  ];
  await noor.inside((acting) => putPromises(acting, deal.id, promises));
  const { version } = await shown(noor, deal);
  const { hash } = await noor.done(signing.freezeVersion, { ...at(deal), body: { version } });
  const { items } = await noor.done(listAgreements, { query: { limit: '100' } });
  const canonical = items.find((item) => item.deal === deal.slug)?.text ?? '';
  assert.equal(hashOf(canonical), hash);
  const text = parseDealText(canonical);
  assert.deepEqual(text?.parties[0], {
    name: waterstede.name,
    representedBy: 'K. Vonk',
    functionTitle: 'directeur',
    capacity: 'bestuursorgaan',
  });
  const read = await shown(noor, deal);
  assert.deepEqual(
    text?.articles.map(({ title, text: words }) => [title, words]),
    read.articles.map(({ title, text: words }) => [title, words]),
  );
  assert.deepEqual(text?.articles.find(({ kind }) => kind === 'commitments')?.promises, [
    { party: waterstede.name, text: 'legt in 2027 twee straten opnieuw in' },
  ]);
});

test('a frozen text changes by nobody, also not by who would go around the operations', async () => {
  const deal = await newDeal();
  const version = await frozen(deal);
  const [article] = version.articles;
  assert.ok(article);
  const params = { deal: deal.slug, article: article.id };
  const body = { title: 'Anders', text: 'Anders', version: article.version };
  assert.equal(await noor.refused(draft.changeArticle, { params, body }), 'not-a-draft');
  assert.equal(await noor.refused(draft.removeArticle, { params, body: { version: article.version } }), 'not-a-draft');
  assert.equal(
    await noor.refused(draft.addArticle, { ...at(deal), body: { title: 'Nieuw', after: article.id } }),
    'not-a-draft',
  );
  const outcome = await noor.inside((acting) => putPromises(acting, deal.id, []));
  assert.deepEqual(outcome, { refused: 'no-draft' });
  const { changeArticle, changeVersion } = await import('./store.server.ts');
  await assert.rejects(
    noor.inside((acting) => changeArticle(acting, article.id, article.version, body)),
    /Refused.*not-allowed/,
  );
  const other = { canonical_text: 'x', text_hash: hashOf('x') };
  await assert.rejects(
    noor.inside((acting) => changeVersion(acting, version.id, version.version, other)),
    /Refused.*not-allowed/,
  );
  // Nor does who leads call it signed.
  const skipped = { state: 'published', published_on: '2026-01-01', reference: 'x' } as const;
  await assert.rejects(
    noor.inside((acting) => changeVersion(acting, version.id, version.version, skipped)),
    /Refused.*not-allowed/,
  );
});

test('who saved on an older article is told so, and what the other saved stands', async () => {
  const deal = await newDeal();
  const article = (await begun(deal)).articles.find(({ kind }) => kind === 'aim');
  assert.ok(article);
  const params = { deal: deal.slug, article: article.id };
  await fenna.done(draft.changeArticle, { params, body: { title: 'Doel', text: 'Van Fenna', version: 1 } });
  assert.equal(
    await sanne.refused(draft.changeArticle, { params, body: { title: 'Doel', text: 'Van Sanne', version: 1 } }),
    'stale',
  );
  const now = (await shown(sanne, deal)).articles.find(({ id }) => id === article.id);
  assert.deepEqual([now?.text, now?.version], ['Van Fenna', 2]);
});

test('a new version takes the articles along, replaces the draft, and the difference reads per article', async () => {
  const deal = await newDeal();
  await begun(deal);
  await write(fenna, deal, 'aim', 'Wij delen vier straten.');
  await noor.done(draft.beginVersion, { params: { deal: deal.slug }, body: { title: 'City Deal Proef' } });
  await write(sanne, deal, 'aim', 'Wij delen zes straten.');
  const { versions } = await view(noor, deal);
  assert.deepEqual(
    versions.map(({ state, kind }) => [state, kind]),
    [
      ['replaced', 'first'],
      ['draft', 'first'],
    ],
  );
  const { articles } = await fenna.done(compareVersions, {
    params: { deal: deal.slug },
    query: { from: '1', to: '2' },
  });
  const changed = articles.filter(({ kind }) => kind !== 'same');
  assert.deepEqual(
    changed.map(({ text }) => text.filter(({ kind }) => kind !== 'same')),
    [
      [
        { kind: 'removed', text: 'vier' },
        { kind: 'added', text: 'zes' },
      ],
    ],
  );
});

test('an extension is a new version of a signed text, which stays in force beside it', async () => {
  const deal = await newDeal();
  await signed(deal);
  await noor.done(draft.beginVersion, { params: { deal: deal.slug }, body: { title: 'Verlenging' } });
  const { versions } = await view(noor, deal);
  assert.deepEqual(
    versions.map(({ state, kind }) => [state, kind]),
    [
      ['signed', 'first'],
      ['draft', 'extension'],
    ],
  );
});

test('an extension that everybody signed lets a deal that was closing go on', async () => {
  const deal = await newDeal();
  await signed(deal);
  await owner(`update deals.deal set stage = 'closing' where space_id = $1`, [deal.id]);
  await noor.done(draft.beginVersion, { params: { deal: deal.slug }, body: { title: 'Verlenging' } });
  const { version } = await shown(noor, deal, 2);
  const { hash } = await noor.done(signing.freezeVersion, { ...at(deal, 2), body: { version } });
  await noor.done(signing.openSigning, { ...at(deal, 2), body: { version: version + 1 } });
  const stage = async () => (await noor.done(viewDeal, { params: { deal: deal.slug } })).stage;
  for (const [who, organisation] of [
    [sanne, waterstede],
    [fenna, heuvelrode],
    [mirjam, middenland],
  ] as const) {
    assert.equal(await stage(), 'closing');
    await world.stepUp(who);
    const body = { organisation: organisation.id, capacity: 'bestuursorgaan', place: 'Waterstede', hash };
    await who.done(signing.signAgreement, { ...at(deal, 2), body });
  }
  assert.equal(await stage(), 'execution');
});

test('while a text is being signed no other version is begun; it can be withdrawn with the reason', async () => {
  const deal = await newDeal();
  const { version, hash } = await laidReady(deal);
  assert.equal(
    await noor.refused(draft.beginVersion, { params: { deal: deal.slug }, body: { title: 'Nog een' } }),
    'being-signed',
  );
  await noor.done(signing.withdrawVersion, { ...at(deal), body: { reason: 'Een partij zag ervan af', version } });
  const refused = await signFor(sanne, deal, waterstede, hash);
  assert.deepEqual(refused, { refused: 'not-to-be-signed' });
  await noor.done(draft.beginVersion, { params: { deal: deal.slug }, body: { title: 'Opnieuw' } });
  assert.equal((await shown(noor, deal)).number, 2);
});

test('nobody signs without a mandate for that party, without a second step, twice, or another text', async () => {
  const deal = await newDeal();
  const { hash } = await laidReady(deal);
  const body = { organisation: waterstede.id, capacity: 'bestuursorgaan', place: 'Waterstede', hash };
  await world.stepUp(sanne, { minutesAgo: 20 });
  assert.equal(await sanne.refused(signing.signAgreement, { ...at(deal), body }), 'step-up-needed');
  const refused = async (who: Person, organisation: { id: string }, text = hash) => {
    const outcome = await signFor(who, deal, organisation, text);
    return 'refused' in outcome ? outcome.refused : 'done';
  };
  assert.equal(await refused(noor, waterstede), 'no-mandate');
  assert.equal(await refused(sanne, heuvelrode), 'no-mandate');
  assert.equal(await refused(aylin, onderdak), 'not-found');
  assert.equal(await refused(sanne, onderdak), 'not-a-party');
  assert.equal(await refused(sanne, waterstede, hashOf('anders')), 'another-text');
  assert.equal(await refused(sanne, waterstede), 'done');
  assert.equal(await refused(sanne, waterstede), 'already-signed');
  await owner('update membership.mandate set ended_at = now() where id = $1', [fennasMandate]);
  assert.equal(await refused(fenna, heuvelrode), 'no-mandate');
  // Her page says whose mandate is missing; who may sign, and who is of no party that waits, is told nothing.
  const others = async (who: Person) => (await view(who, deal)).mine.othersSign;
  assert.deepEqual(await others(fenna), [{ organisation: heuvelrode.name, holders: 'none' }]);
  assert.deepEqual([await others(sanne), await others(noor)], [[], []]);
  await owner('update membership.mandate set ended_at = null where id = $1', [fennasMandate]);
});

test('the database itself refuses a signature without mandate, step or the right text', async () => {
  const deal = await newDeal();
  const { id, hash } = await laidReady(deal);
  const { addSignature } = await import('./store.server.ts');
  const put = (who: Person, organisation: { id: string }, text: string, later = false) =>
    who.inside((acting) =>
      addSignature(
        acting,
        { id, dealId: deal.id },
        {
          organisationId: organisation.id,
          name: who.name,
          functionTitle: 'x',
          capacity: 'x',
          place: 'x',
          mandateDocument: null,
          hash: text,
          later,
        },
      ),
    );
  for (const person of [sanne, noor]) await world.stepUp(person);
  await assert.rejects(put(noor, waterstede, hash), /not-allowed/);
  await assert.rejects(put(sanne, heuvelrode, hash), /not-allowed/);
  await assert.rejects(put(sanne, waterstede, hashOf('anders')), /not-allowed/);
  await assert.rejects(put(sanne, waterstede, hash, true), /not-allowed/);
  await world.stepUp(sanne, { minutesAgo: 20 });
  await assert.rejects(put(sanne, waterstede, hash), /not-allowed/);
});

test('a party that left is not waited for', async () => {
  const deal = await newDeal();
  const { hash } = await laidReady(deal);
  await signFor(sanne, deal, waterstede, hash);
  await owner(`update deals.party set left_on = '2026-01-01' where space_id = $1 and organisation_id = $2`, [
    deal.id,
    middenland.id,
  ]);
  const last = await signFor(fenna, deal, heuvelrode, hash);
  assert.ok('completed' in last && last.completed);
});

test('a later party signs on a joining day only, under the same text', async () => {
  const deal = await newDeal();
  const { hash, version } = await signed(deal);
  assert.ok(hash);
  await addPartyRow(world, deal, onderdak);
  await world.seat(aylin, deal, 'member');
  assert.deepEqual(await signFor(aylin, deal, onderdak, hash), { refused: 'no-joining-day' });
  await noor.done(signing.setJoiningDays, { ...at(deal), body: { from: '2020-01-01', until: '2099-12-31', version } });
  const joined = await signFor(aylin, deal, onderdak, hash);
  assert.ok('completed' in joined && !joined.completed);
  const { signatures } = await shown(noor, deal);
  assert.deepEqual(
    signatures.map(({ later }) => later),
    [false, false, false, true],
  );
});

test('what a party plans to decide is its own until it was decided; then the parties read it, but not the plan', async () => {
  const deal = await newDeal();
  await frozen(deal);
  const body = { organisation: heuvelrode.id, plannedOn: '2026-12-15' };
  await fenna.done(signing.recordInternalDecision, { ...at(deal), body });
  const seenBy = async (who: Person) =>
    (await shown(who, deal)).parties.find(({ organisation }) => organisation.id === heuvelrode.id)?.decision ?? null;
  assert.equal((await seenBy(fenna))?.plannedOn, '2026-12-15');
  for (const other of [noor, sanne, joris]) assert.equal(await seenBy(other), null);
  assert.equal(
    await noor.refused(signing.recordInternalDecision, { ...at(deal), body: { ...body, version: 1 } }),
    'not-allowed',
  );
  const half = { ...body, decidedOn: '2026-01-15', version: 1 };
  assert.equal(await fenna.refused(signing.recordInternalDecision, { ...at(deal), body: half }), 'decision-needs-both');
  await fenna.done(signing.recordInternalDecision, {
    ...at(deal),
    body: { ...half, reference: 'besluit GS 15 januari' },
  });
  assert.deepEqual(await seenBy(sanne), {
    plannedOn: null,
    decidedOn: '2026-01-15',
    reference: 'besluit GS 15 januari',
    version: 2,
  });
  assert.equal((await seenBy(fenna))?.plannedOn, '2026-12-15');
});

test('comments are read by the people of the deal and resolved with what was done; never published', async () => {
  const deal = await newDeal();
  const [article] = (await begun(deal)).articles;
  assert.ok(article);
  const params = { deal: deal.slug, article: article.id };
  const { id } = await fenna.done(draft.commentOnArticle, { params, body: { text: 'Mag dit korter?' } });
  assert.equal(await noor.refused(draft.removeArticle, { params, body: { version: 1 } }), 'article-has-comments');
  const on = { params: { deal: deal.slug, comment: id } };
  assert.equal(await sanne.refused(draft.resolveComment, { ...on, body: { version: 1 } }), 'not-allowed');
  await noor.done(draft.resolveComment, { ...on, body: { answer: 'Ingekort', version: 1 } });
  assert.equal(await noor.refused(draft.resolveComment, { ...on, body: { version: 2 } }), 'already-resolved');
  const [comment] = (await shown(joris, deal)).articles[0]?.comments ?? [];
  assert.deepEqual(
    [comment?.author, comment?.organisation, comment?.answer],
    [fenna.name, heuvelrode.name, 'Ingekort'],
  );
  const published = await newDeal();
  const { version, articles } = await signed(published);
  const about = { deal: published.slug, article: articles[0]?.id };
  await fenna.done(draft.commentOnArticle, { params: about, body: { text: 'Achteraf gezegd' } });
  const body = { publishedOn: today, reference: 'Staatscourant', version };
  await noor.done(signing.publishVersion, { ...at(published), body });
  for (const who of [anonymous, daan, mirjam])
    assert.deepEqual(
      (await shown(who, published)).articles.flatMap(({ comments }) => comments),
      [],
    );
});

test('publication waits for the last signature, and for a deal the public may know of', async () => {
  const deal = await newDeal();
  const { version } = await laidReady(deal);
  const body = { publishedOn: today, reference: 'Staatscourant', version };
  assert.equal(await noor.refused(signing.publishVersion, { ...at(deal), body }), 'not-signed-by-all');
  const early = await newDeal();
  const { version: seen } = await signed(early);
  const before = { ...body, publishedOn: '2020-01-01', version: seen };
  assert.equal(await noor.refused(signing.publishVersion, { ...at(early), body: before }), 'published-before-signed');
  const closed = await newDeal();
  const done = await signed(closed);
  await owner(`update spaces.space set visibility = 'parties' where id = $1`, [closed.id]);
  const wanted = { ...body, version: done.version };
  assert.equal(await noor.refused(signing.publishVersion, { ...at(closed), body: wanted }), 'deal-not-public');
});

test('an article of one’s own stands where it was put, and goes again', async () => {
  const deal = await newDeal();
  const [first] = (await begun(deal)).articles;
  assert.ok(first);
  const { id } = await noor.done(draft.addArticle, { ...at(deal), body: { title: 'Privacy', after: first.id } });
  assert.equal((await shown(noor, deal)).articles[1]?.id, id);
  await noor.done(draft.removeArticle, { params: { deal: deal.slug, article: id }, body: { version: 1 } });
  assert.equal((await shown(noor, deal)).articles.length, 17);
});
