// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths } from '#kernel/pure/partial-date.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { runAs } from '#world/probe.ts';
import { openWorld } from '#world/world.ts';
import * as claims from './claims.operations.server.ts';
import * as ladder from './ladder.operations.server.ts';
import * as operations from './operations.server.ts';
import { adoptionGrid, adoptionOverview, viewOrganisationUse } from './overview.operations.server.ts';
import { loadAdoption } from './public.server.ts';
import * as results from './result.operations.server.ts';

const world = await openWorld();
const { people, organisations, anonymous } = world;
const { sanne, karim, fenna, noor, daan } = people;
const today = new Date().toISOString().slice(0, 10);

const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme, visibility: 'public' });
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(noor, programme, 'dealmaker');

const result = await sanne.done(results.recordResult, {
  body: { deal: deal.slug, title: 'Rekenregel deelautoplek', kind: 'approach', summary: 'Eén plek telt als vier.' },
});
const record = async (organisation: string, who = sanne, more = {}) =>
  (await who.done(operations.recordAdoption, { body: { result: result.slug, organisation, ...more } })).id;
const view = (id: string, who = sanne) => who.done(operations.viewAdoption, { params: { adoption: id } });
const evidence = {
  a2: { fitNote: 'Past bij onze nota.', ownerFunction: 'Teamleider parkeren' },
  a5: { units: 'Parkeren', usedSinceOn: '2024-01', reach: 'de helft', deviation: 'geen' },
};
const claim = async (id: string, who: typeof sanne, level: string, voice: string, given: object = {}) =>
  who.perform(ladder.claimLevel, {
    params: { adoption: id },
    body: { level, voice, evidence: given, version: (await view(id, who)).version },
  });

test('what the deal says about another organisation is no level: that organisation speaks for itself', async () => {
  const id = await record(organisations.heuvelrode.slug);
  assert.deepEqual(
    (({ level, freshness, assertedBy, may }) => ({ level, freshness, assertedBy, may }))(await view(id)),
    {
      level: 'unknown',
      freshness: 'unconfirmed',
      assertedBy: 'deal',
      may: { speak: false, ask: true, contest: false },
    },
  );
  const refused = await claim(id, sanne, 'a1', 'colleague');
  assert.equal(isRefusal(refused) && refused.refused, 'not-of-this-organisation');
  const said = await claim(id, fenna, 'a1', 'colleague', { function: 'Beleidsmedewerker', seenOn: '2026' });
  assert.deepEqual(isRefusal(said) || said.outcome, 'set');
  const { level, freshness } = await view(id);
  assert.deepEqual([level, freshness], ['a1', 'confirmed']);
});

test('in use needs a second person: a claim that the same person cannot confirm, and a colleague without a seat can', async () => {
  const id = await record(organisations.waterstede.slug);
  await claim(id, sanne, 'a2', 'owner', evidence.a2);
  const waiting = await claim(id, sanne, 'a5', 'owner', { units: 'Parkeren' });
  assert.ok(!isRefusal(waiting) && waiting.awaiting === 'evidence');
  const claimed = await claim(id, sanne, 'a5', 'owner', evidence.a5);
  assert.ok(!isRefusal(claimed) && claimed.outcome === 'claimed' && claimed.awaiting === 'second_person');
  const before = await view(id);
  assert.equal(before.level, 'a2', 'the level stands where it stood');
  assert.deepEqual(
    before.claims.map(({ level, status }) => [level, status]),
    [
      ['a5', 'pending'],
      ['a5', 'replaced'],
    ],
  );
  const params = { claim: claimed.claimId };
  const body = { voice: 'second_person' };
  assert.equal(await sanne.refused(claims.confirmClaim, { params, body }), 'second-voice-must-be-someone-else');
  assert.equal(await fenna.refused(claims.confirmClaim, { params, body }), 'not-of-this-organisation');
  assert.equal(await daan.refused(claims.confirmClaim, { params, body }), 'not-found');
  assert.equal(
    await karim.refused(claims.confirmClaim, { params, body: { voice: 'director' } }),
    'voice-does-not-count',
  );
  await karim.done(claims.confirmClaim, { params, body });
  const then = await view(id);
  assert.deepEqual([then.level, then.freshness], ['a5', 'confirmed']);
  assert.equal(await karim.refused(claims.confirmClaim, { params, body }), 'claim-is-closed');
  assert.deepEqual(
    then.events.map(({ kind, level }) => `${kind} ${level}`),
    ['recorded unknown', 'level a2', 'claimed a5', 'claimed a5', 'level a5'],
  );
});

test('a disputed claim changes nothing and stays, with the words of who sees it differently', async () => {
  const { id } = await sanne.done(operations.recordAdoption, {
    body: { result: result.slug, organisation: organisations.waterstede.slug, unit: 'Vergunningen' },
  });
  const claimed = await claim(id, sanne, 'a5', 'owner', evidence.a5);
  assert.ok(!isRefusal(claimed));
  await karim.done(claims.disputeClaim, {
    params: { claim: claimed.claimId },
    body: { voice: 'second_person', words: 'Wij gebruiken het oude formulier nog.' },
  });
  const then = await view(id);
  assert.equal(then.level, 'unknown');
  assert.deepEqual(
    then.claims.map(({ status, words }) => [status, words]),
    [['disputed', 'Wij gebruiken het oude formulier nog.']],
  );
});

test('anchored asks for four anchors with money or a task, and a director', async () => {
  const { id } = await sanne.done(operations.recordAdoption, {
    body: { result: result.slug, organisation: organisations.waterstede.slug, unit: 'Projecten' },
  });
  const inUse = await claim(id, sanne, 'a5', 'owner', evidence.a5);
  assert.ok(!isRefusal(inUse));
  await karim.done(claims.confirmClaim, { params: { claim: inUse.claimId }, body: { voice: 'second_person' } });
  const early = await claim(id, sanne, 'a6', 'owner');
  assert.equal(isRefusal(early) && early.refused, 'anchors-missing');
  const anchors = ['budget', 'training', 'network', 'monitoring'].map((kind) => ({ kind, state: 'in_place' }));
  await sanne.done(ladder.setAnchors, {
    params: { adoption: id },
    body: { version: (await view(id)).version, anchors: [...anchors, { kind: 'task_role' }] },
  });
  assert.equal((await view(id)).anchors.length, 4, 'what nobody knows is not kept as missing');
  const claimed = await claim(id, sanne, 'a6', 'owner');
  assert.ok(!isRefusal(claimed) && claimed.awaiting === 'director_or_control');
  await karim.done(claims.confirmClaim, { params: { claim: claimed.claimId }, body: { voice: 'internal_control' } });
  assert.equal((await view(id)).level, 'a6');
  const lasting = await claim(id, sanne, 'a7', 'owner', { shock: 'einde van de subsidie' });
  assert.equal(isRefusal(lasting) && lasting.refused, 'not-offered-yet');
});

test('declining with a reason is a full answer that does not fade, and can be taken back', async () => {
  const id = await record(organisations.nieuwVeenmeer.slug, people.joris, { visibility: 'organisation' }).catch(
    () => null,
  );
  assert.equal(id, null, 'who does not see the result, cannot record its use');
  const own = await record(organisations.voorbeeldzaken.slug, noor);
  const version = (await view(own, noor)).version;
  const no = { voice: 'director', reason: 'Het past niet bij onze taak.', version };
  assert.equal(
    await noor.refused(ladder.declineAdoption, { params: { adoption: own }, body: { ...no, voice: 'colleague' } }),
    'voice-may-not-say-this',
  );
  await noor.done(ladder.declineAdoption, { params: { adoption: own }, body: no });
  const declined = await view(own);
  assert.deepEqual([declined.freshness, declined.end?.kind], ['confirmed', 'declined']);
  assert.equal(await noor.refused(ladder.declineAdoption, { params: { adoption: own }, body: no }), 'has-ended');
  assert.equal(
    await noor.refused(ladder.withdrawEnd, { params: { adoption: own }, body: { voice: 'director', version } }),
    'stale',
  );
  await noor.done(ladder.withdrawEnd, {
    params: { adoption: own },
    body: { voice: 'director', version: declined.version },
  });
  assert.equal((await view(own)).end, null);
});

test('the same organisation and unit is recorded once', async () => {
  assert.equal(
    await sanne.refused(operations.recordAdoption, {
      body: { result: result.slug, organisation: organisations.heuvelrode.slug },
    }),
    'duplicate',
  );
});

test('what somebody keeps for a narrow circle tells nothing to who records the same', async () => {
  const unit = 'afdeling waar niemand van weet';
  const body = { result: result.slug, organisation: organisations.heuvelrode.slug, unit };
  await fenna.done(operations.recordAdoption, { body: { ...body, visibility: 'author' } });
  const { id } = await sanne.done(operations.recordAdoption, { body });
  assert.equal(await sanne.refused(operations.recordAdoption, { body }), 'duplicate', 'what both see is there once');
  assert.equal((await sanne.done(operations.viewAdoption, { params: { adoption: id } })).unit, unit);
});

test('nothing stale is ever shown: yesterday’s stored band reads as today’s', async () => {
  const id = await runAs(world.worker, (at) =>
    loadAdoption(at, {
      resultId: result.id,
      organisationId: organisations.middenland.id,
      visibility: 'parties',
      history: [{ kind: 'level', on: addDays(addMonths(today, -6), -1), level: 'a4' }],
    }),
  );
  await world.owner(`update results.adoption set freshness = 'confirmed', fades_on = $2::date where id = $1`, [
    id,
    today,
  ]);
  assert.equal((await view(id)).freshness, 'ageing');
  const ageing = await sanne.done(operations.listAdoptions, { query: { freshness: 'ageing', deal: deal.slug } });
  assert.deepEqual(
    ageing.items.map((item) => item.id),
    [id],
  );
  const overview = await sanne.done(adoptionOverview, { query: { programme: programme.slug } });
  const ofBand = (band: string) =>
    overview.counts.filter((count) => count.freshness === band).reduce((sum, { records }) => sum + records, 0);
  const grid = await sanne.done(adoptionGrid, { query: { programme: programme.slug } });
  assert.equal(overview.records, grid.cells.length);
  for (const band of ['confirmed', 'ageing', 'unconfirmed', 'unknown', 'not_asked'] as const)
    assert.equal(ofBand(band), grid.cells.filter((cell) => cell.freshness === band).length, band);
});

test('a list is read page by page, each record once, in the order asked', async () => {
  for (const sort of ['confirmedOn', '-confirmedOn', 'nextCheckInOn', '-nextCheckInOn']) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await sanne.done(operations.listAdoptions, {
        query: { limit: 2, sort, ...(after ? { after } : {}) },
      });
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
    } while (after !== undefined);
    const all = await sanne.done(operations.listAdoptions, { query: { sort } });
    assert.deepEqual(
      seen,
      all.items.map((item) => item.id),
    );
    assert.equal(new Set(seen).size, seen.length);
    assert.ok(seen.length > 5);
  }
});

test('the neighbour and the public see nothing of what is for the parties: not in lists, counts, the grid or by id', async () => {
  const all = await sanne.done(operations.listAdoptions, {});
  for (const who of [daan, anonymous]) {
    assert.deepEqual((await who.done(operations.listAdoptions, {})).items, []);
    assert.equal((await who.done(adoptionOverview, {})).records, 0);
    assert.deepEqual((await who.done(adoptionGrid, { query: { programme: programme.slug } })).cells, []);
    for (const { id } of all.items)
      assert.equal(await who.refused(operations.viewAdoption, { params: { adoption: id } }), 'not-found');
    assert.equal(await who.refused(results.viewResult, { params: { result: result.slug } }), 'not-found');
    const use = await who.done(viewOrganisationUse, { params: { organisation: organisations.waterstede.slug } });
    assert.deepEqual([use.adoptions, use.asked, use.past.map(({ records }) => records)], [[], [], [0, 0, 0]]);
  }
});

// Last: the end of a function also ends the seats that hung on it.
test('an owner whose function ended owns it no longer: the record says so, and a colleague takes over', async () => {
  const { id } = await sanne.done(operations.recordAdoption, {
    body: { result: result.slug, organisation: organisations.waterstede.slug, unit: 'Beheer' },
  });
  await claim(id, sanne, 'a2', 'owner', evidence.a2);
  const mine = await claim(id, karim, 'a4', 'owner', {});
  assert.equal(isRefusal(mine) && mine.refused, 'only-the-owner');
  const lastDay = (days: number | null) =>
    world.owner('update membership.affiliation set ends_on = current_date - $2::int where person_id = $1', [
      sanne.id,
      days,
    ]);
  await lastDay(3);
  const left = await view(id, karim);
  assert.deepEqual([left.owner, left.ownerLeftOn, left.level], ['nobody', addDays(today, -3), 'a2']);
  await lastDay(null);
  assert.deepEqual((({ owner, ownerLeftOn }) => [owner, ownerLeftOn])(await view(id)), ['me', null], 'who stays, owns');
  await lastDay(3);
  await claim(id, karim, 'a1', 'owner', { function: 'Adviseur', seenOn: '2026' });
  const taken = await view(id, karim);
  await lastDay(null);
  assert.deepEqual([taken.owner, taken.ownerLeftOn], ['me', null], 'who speaks as the owner then, is the owner');
  const late = await claim(id, sanne, 'a4', 'owner', {});
  assert.equal(isRefusal(late) && late.refused, 'only-the-owner');
});

test('what was ended is not counted as in use, also when something is filled in afterwards', async () => {
  const inUse = async () =>
    (await daan.done(viewOrganisationUse, { params: { organisation: organisations.overkant.slug } })).past.at(-1);
  const id = await runAs(world.worker, (at) =>
    loadAdoption(at, {
      resultId: result.id,
      organisationId: organisations.overkant.id,
      visibility: 'public',
      history: [{ kind: 'level', on: addMonths(today, -2), level: 'a5' }],
    }),
  );
  assert.deepEqual(await inUse(), { on: today, inUse: 1, records: 1 });
  const now = async () => ({ params: { adoption: id }, version: (await view(id, daan)).version });
  const { version, params } = await now();
  const ending = { voice: 'owner', version, end: 'stopped_deliberately', reason: 'Te duur.' };
  await daan.done(ladder.endAdoption, { params, body: ending });
  const anchors = [{ kind: 'training', state: 'in_place' }];
  await daan.done(ladder.setAnchors, { params, body: { version: (await now()).version, anchors } });
  assert.deepEqual(await inUse(), { on: today, inUse: 0, records: 1 });
});
