// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { addParty, changeDealStage, createDeal, endParty, linkDeals } from './operations/change.server.ts';
import { listDeals, summariseDeals, viewDeal } from './operations/read.server.ts';

const world = await openWorld();
const { people, organisations, owner, anonymous } = world;
const { noor, sanne, daan } = people;
const programme = await world.addSpace({ kind: 'programme', name: 'Proefprogramma', visibility: 'public' });
await owner('insert into deals.programme (space_id) values ($1)', [programme.id]);
await world.seat(noor, programme, 'dealmaker');

const made = (name: string, visibility: 'parties' | 'public' = 'parties') =>
  noor.done(createDeal, {
    body: { programme: programme.slug, name, shortName: name, stage: 'idea', visibility },
  });

test('a deal lives from idea to concluded, each step with its date, and its history tells', async () => {
  const { slug, id } = await made('Levensloop', 'public');
  // Nothing came of it, so the gate at the end asks for one thing only: who looks after it.
  await owner(
    `insert into momentum.custody (id, space_id, organisation_id, function, state, starts_on)
     values ('levensloop-zorg', $1, $2, 'beheerder', 'accepted', '2028-08-01')`,
    [id, organisations.waterstede.id],
  );
  const steps = [
    ['exploration', '2024-04'],
    ['development', '2024-10'],
    ['signed', '2025-02-12'],
    ['execution', '2025'],
    ['closing', '2028-02'],
    ['aftercare', '2028-08'],
    ['concluded', '2031'],
  ] as const;
  for (const [index, [stage, happenedOn]] of steps.entries())
    await noor.done(changeDealStage, {
      params: { deal: slug },
      body: { stage, happenedOn, note: 'Zo ging het.', version: index + 1 },
    });
  const deal = await anonymous.done(viewDeal, { params: { deal: slug } });
  assert.deepEqual(
    [deal.stage, deal.exploredFromOn, deal.signedOn, deal.endsOn],
    ['concluded', '2024-04', '2025-02-12', '2031'],
  );
  assert.deepEqual(
    deal.history.map(({ stage }) => stage),
    ['idea', ...steps.map(([stage]) => stage)],
  );
});

test('an exploration stops honestly, with what was learned, and then nothing follows', async () => {
  const { slug } = await made('Eerlijk gestopt');
  const params = { deal: slug };
  await noor.done(changeDealStage, { params, body: { stage: 'exploration', version: 1 } });
  const silent = { params, body: { stage: 'stopped_in_exploration', version: 2 } };
  assert.equal(await noor.refused(changeDealStage, silent), 'words-needed');
  const note = 'Te vroeg; de vraag was niet van ons samen.';
  await noor.done(changeDealStage, {
    params,
    body: { stage: 'stopped_in_exploration', happenedOn: '2026', note, version: 2 },
  });
  const deal = await noor.done(viewDeal, { params });
  assert.equal(deal.history.at(-1)?.note, note);
  assert.deepEqual(deal.mine.nextStages, []);
  assert.equal(await noor.refused(changeDealStage, { params, body: { stage: 'signed', version: 3 } }), 'no-such-step');
});

test('a step is not skipped, and who looked at an older version is told so', async () => {
  const { slug } = await made('Stap voor stap');
  const params = { deal: slug };
  assert.equal(await noor.refused(changeDealStage, { params, body: { stage: 'signed', version: 1 } }), 'no-such-step');
  await noor.done(changeDealStage, { params, body: { stage: 'exploration', version: 1 } });
  assert.equal(await noor.refused(changeDealStage, { params, body: { stage: 'development', version: 1 } }), 'stale');
});

test('a party joins once, leaves with its reason, stays in the record, and may join again', async () => {
  const { slug } = await made('Komen en gaan');
  const params = { deal: slug };
  const body = { organisation: organisations.onderdak.slug, tie: 'bound', joinedOn: '2025-02' };
  const { id } = await noor.done(addParty, { params, body });
  assert.equal(await noor.refused(addParty, { params, body }), 'already-a-party');
  assert.equal(
    await noor.refused(addParty, { params, body: { ...body, organisation: 'bestaat-niet' } }),
    'no-such-organisation',
  );
  const leave = { params: { ...params, party: id } };
  assert.equal(
    await noor.refused(endParty, { ...leave, body: { leftOn: '2025-01', reason: 'x', version: 1 } }),
    'left-before-joining',
  );
  assert.equal(
    await noor.refused(endParty, { ...leave, body: { leftOn: '2026-03', reason: 'x', version: 7 } }),
    'stale',
  );
  await noor.done(endParty, { ...leave, body: { leftOn: '2026-03', reason: 'geen menskracht', version: 1 } });
  assert.equal(await noor.refused(endParty, { ...leave, body: { reason: 'x', version: 2 } }), 'already-left');
  await noor.done(addParty, { params, body: { ...body, joinedOn: '2026-09' } });
  const { partyList } = await noor.done(viewDeal, { params });
  assert.deepEqual(
    partyList.map(({ joinedOn, leftOn, leftReason }) => [joinedOn, leftOn, leftReason]),
    [
      ['2025-02', '2026-03', 'geen menskracht'],
      ['2026-09', null, null],
    ],
  );
});

test('deals are tied to one other end: a deal one may see, or a name outside', async () => {
  const one = await made('Voorganger', 'public');
  const two = await made('Opvolger', 'public');
  const params = { deal: two.slug };
  await noor.done(linkDeals, { params, body: { kind: 'succeeds', to: one.slug, linkedOn: '2027' } });
  assert.equal(await noor.refused(linkDeals, { params, body: { kind: 'succeeds', to: one.slug } }), 'duplicate');
  assert.equal(await noor.refused(linkDeals, { params, body: { kind: 'succeeds' } }), 'one-end-needed');
  assert.equal(await noor.refused(linkDeals, { params, body: { kind: 'extends', to: two.slug } }), 'same-deal');
  assert.equal(await noor.refused(linkDeals, { params, body: { kind: 'extends', to: 'niet-daar' } }), 'no-such-deal');
  const seen = await anonymous.done(viewDeal, { params: { deal: one.slug } });
  assert.deepEqual(
    seen.links.map(({ kind, outward, deal }) => [kind, outward, deal?.slug]),
    [['succeeds', false, two.slug]],
  );
});

test('the list pages through every deal once in each order, and each filter narrows it', async () => {
  const shelf = await world.addSpace({ kind: 'programme', name: 'Plank', visibility: 'public' });
  await owner('insert into deals.programme (space_id) values ($1)', [shelf.id]);
  for (const [index, signedOn] of ['2020', '2020-03', null, '2019-12-31', null].entries()) {
    const space = await world.addSpace({ parent: shelf, visibility: 'public', name: `Plankdeal ${5 - index}` });
    await addDealRow(world, space, { theme: index < 2 ? 'Water' : 'Wonen', ...(signedOn ? { signedOn } : {}) });
    if (index === 0) await addPartyRow(world, space, organisations.lageDijken);
  }
  for (const sort of ['shortName', '-shortName', 'signedOn', '-signedOn', 'endsOn', '-endsOn']) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const query = { programme: shelf.slug, sort, limit: '2', ...(after ? { after } : {}) };
      const page = await anonymous.done(listDeals, { query });
      seen.push(...page.items.map(({ shortName }) => shortName));
      after = page.next;
    } while (after);
    assert.equal(new Set(seen).size, 5, sort);
    assert.equal(seen.length, 5, sort);
  }
  const narrowed = async (filter: object) =>
    (await anonymous.done(listDeals, { query: { programme: shelf.slug, ...filter } })).items.length;
  assert.equal(await narrowed({ theme: 'Water' }), 2);
  assert.equal(await narrowed({ year: '2020' }), 2);
  assert.equal(await narrowed({ year: 'unknown' }), 2);
  assert.equal(await narrowed({ party: organisations.lageDijken.slug }), 1);
  assert.equal(await narrowed({ partyKind: 'water_authority' }), 1);
  assert.equal(await narrowed({ partyKind: 'ministry' }), 0);
  assert.equal(await narrowed({ stage: 'idea' }), 0);
  assert.equal(await narrowed({ search: 'plankdeal' }), 5);
  assert.equal(await narrowed({ search: 'onvindbaar' }), 0);
});

test('a cursor of another order is refused, not guessed at', async () => {
  const refused = await anonymous.perform(listDeals, { query: { after: 'onzin' } });
  assert.ok(isRefusal(refused) && refused.fields?.[0]?.path === 'after');
});

test('what is not for the neighbour is in no list, count, choice or party filter', async () => {
  const { id, slug } = await made('Besloten');
  await noor.done(addParty, {
    params: { deal: slug },
    body: { organisation: organisations.waterstede.slug, tie: 'bound' },
  });
  await world.seat(sanne, { id, slug, name: '' }, 'member');
  const query = { programme: programme.slug, party: organisations.waterstede.slug };
  for (const [who, deals] of [
    [sanne, 1],
    [daan, 0],
    [anonymous, 0],
  ] as const) {
    assert.equal((await who.done(listDeals, { query })).items.length, deals);
    const summary = await who.done(summariseDeals, { query });
    assert.equal(summary.total, deals);
    assert.equal(
      summary.parties.some((party) => party.slug === organisations.waterstede.slug),
      deals === 1,
    );
  }
});
