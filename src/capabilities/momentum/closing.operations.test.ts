// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeDealStage } from '#capabilities/deals/operations/change.server.ts';
import * as ladder from '#capabilities/results/ladder.operations.server.ts';
import { recordAdoption } from '#capabilities/results/operations.server.ts';
import { recordResult } from '#capabilities/results/result.operations.server.ts';
import { newId } from '#kernel/ids.server.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import * as closing from './closing.operations.server.ts';
import { cellLacks, type GateRecord } from './rules/gate.ts';
import { viewToday } from './today.operations.server.ts';

const world = await openWorld();
const { people, organisations, owner } = world;
const { sanne, karim, fenna, noor, mirjam } = people;
const today = new Date().toISOString().slice(0, 10);

async function dealInClosing() {
  const deal = await world.addSpace({});
  await addDealRow(world, deal, { stage: 'closing' });
  await addPartyRow(world, deal, organisations.waterstede);
  await addPartyRow(world, deal, organisations.heuvelrode);
  await addPartyRow(world, deal, organisations.lageDijken, { leftOn: '2025' });
  await world.seat(sanne, deal, 'project_lead');
  await world.seat(fenna, deal, 'member');
  await world.seat(mirjam, deal, 'member');
  return deal;
}
type Deal = Awaited<ReturnType<typeof dealInClosing>>;

const close = async (deal: Deal, who = sanne) => {
  const [row] = await owner<{ version: number }>('select version from deals.deal where space_id = $1', [deal.id]);
  return who.perform(changeDealStage, {
    params: { deal: deal.id },
    body: { stage: 'aftercare', version: row?.version ?? 1 },
  });
};
const view = (deal: Deal, who = sanne) => who.done(closing.viewClosing, { params: { deal: deal.id } });
const askedBy = async (deal: Deal, who: typeof sanne) =>
  (await who.done(viewToday)).asked
    .filter(({ space, kind }) => space?.id === deal.id && kind.startsWith('closing_'))
    .map(({ kind, minutes }) => `${kind} ${minutes}`);
const lacks = async (deal: Deal) =>
  (await view(deal)).results.flatMap(({ cells }) =>
    cells.map(({ organisation, lacks: all }) => [organisation.name, ...all]),
  );

test('a deal closes through the gate: each place filled by whom it is asked of, and somebody who said yes', async () => {
  const deal = await dealInClosing();
  const { id: result } = await sanne.done(recordResult, { body: { deal: deal.id, title: 'Bestek', kind: 'approach' } });
  const shut = await close(deal);
  assert.ok(isRefusal(shut) && shut.refused === 'results-not-settled');
  assert.deepEqual(shut.values, { count: 2 });
  assert.deepEqual(
    await lacks(deal),
    [
      ['Gemeente Waterstede', 'record'],
      ['Gemeente Heuvelrode', 'record'],
    ],
    'who left is not asked any more',
  );

  assert.deepEqual(await askedBy(deal, sanne), ['closing_places 2', 'closing_custodian 3']);
  assert.deepEqual(await askedBy(deal, fenna), ['closing_places 2']);
  assert.deepEqual(await askedBy(deal, mirjam), [], 'of no party');
  assert.deepEqual(await askedBy(deal, karim), [], 'no place in the deal, so no page to answer on');

  // The lead puts the other party on the list and names who carries it and when we ask; the level they say themselves.
  const theirs = await sanne.done(recordAdoption, {
    body: { result, organisation: organisations.heuvelrode.id, ownerFunction: 'inkoper' },
  });
  await sanne.done(ladder.keepAdoption, {
    params: { adoption: theirs.id },
    body: { version: 1, nextCheckInOn: addDays(today, 90) },
  });
  assert.equal(
    await sanne.refused(ladder.keepAdoption, {
      params: { adoption: theirs.id },
      body: { version: 2, ownerFunction: 'iemand anders' },
    }),
    'owner-is-theirs',
  );
  assert.deepEqual((await lacks(deal))[1], ['Gemeente Heuvelrode', 'level']);
  await fenna.done(ladder.claimLevel, {
    params: { adoption: theirs.id },
    body: { version: 2, level: 'a1', voice: 'colleague', evidence: { function: 'Inkoper', seenOn: '2026' } },
  });

  // The lead's own organisation says an honest no.
  const ours = await sanne.done(recordAdoption, { body: { result, organisation: organisations.waterstede.id } });
  await sanne.done(ladder.declineAdoption, {
    params: { adoption: ours.id },
    body: { version: 1, voice: 'owner', reason: 'Wij kopen dit niet meer in.' },
  });
  assert.equal((await view(deal)).open, 0);
  assert.deepEqual(await askedBy(deal, fenna), []);
  assert.deepEqual(await askedBy(deal, sanne), ['closing_custodian 3']);
  const nobody = await close(deal);
  assert.equal(isRefusal(nobody) && nobody.refused, 'custodian-needed');

  // Somebody outside is asked, says no with a reason; another says yes.
  const named = async (organisation: string) =>
    (
      await sanne.done(closing.nameCustodian, {
        params: { deal: deal.id },
        body: { organisation, function: 'beheerder nazorg' },
      })
    ).id;
  const first = await named(organisations.middenland.slug);
  const answer = (id: string, who: typeof sanne, body: object) =>
    who.perform(closing.answerCustody, { params: { custody: id }, body: { version: 1, ...body } });
  const silent = await answer(first, mirjam, { move: 'decline' });
  assert.equal(isRefusal(silent) && silent.refused, 'reason-needed');
  assert.ok(!isRefusal(await answer(first, mirjam, { move: 'decline', reason: 'Geen mensen.' })));
  const still = await close(deal);
  assert.equal(isRefusal(still) && still.refused, 'custodian-needed');
  const second = await named(organisations.heuvelrode.slug);
  const lead = await answer(second, sanne, { move: 'accept' });
  assert.equal(isRefusal(lead) && lead.refused, 'not-yours-to-say');
  assert.ok(!isRefusal(await answer(second, fenna, { move: 'accept' })));
  const seen = await view(deal);
  assert.deepEqual(
    [seen.ready, seen.custody?.state, seen.earlier.map(({ state }) => state)],
    [true, 'accepted', ['declined']],
  );
  assert.ok(!isRefusal(await close(deal)));
});

test('nobody gets past it below the operations, and what a source says is not held against it', async () => {
  const deal = await dealInClosing();
  await sanne.done(recordResult, { body: { deal: deal.id, title: 'Notitie', kind: 'knowledge' } });
  const past = world.runtime.database.transaction(
    { role: 'tegenveer_actor', keyHash: sanne.caller.keyHash },
    async (tx) => tx.updateTable('deals.deal').set({ stage: 'aftercare' }).where('space_id', '=', deal.id).execute(),
  );
  await assert.rejects(past, /results-not-settled/);
  await world.runtime.database.transaction({ role: 'tegenveer_worker', keyHash: null }, async (tx) =>
    tx.updateTable('deals.deal').set({ stage: 'aftercare' }).where('space_id', '=', deal.id).execute(),
  );
});

test('a deal that went silent ends early with words, and back into execution goes freely', async () => {
  const deal = await dealInClosing();
  await sanne.done(recordResult, { body: { deal: deal.id, title: 'Notitie', kind: 'knowledge' } });
  const params = { deal: deal.id };
  await addPartyRow(world, deal, organisations.onderdak);
  assert.deepEqual(
    await askedBy(deal, sanne),
    ['closing_places 2', 'closing_silent 2', 'closing_custodian 3'],
    'a party without anybody in the deal is approached by who leads',
  );
  await sanne.done(changeDealStage, { params, body: { stage: 'execution', version: 1 } });
  assert.deepEqual(await askedBy(deal, sanne), [], 'the gate asks only in closing');
  await sanne.done(changeDealStage, { params, body: { stage: 'closing', version: 2 } });
  await sanne.done(changeDealStage, {
    params,
    body: { stage: 'ended_early', note: 'Twee partijen zwijgen.', version: 3 },
  });
});

test('what somebody keeps for themselves neither shuts the gate nor shows at it', async () => {
  const deal = await dealInClosing();
  await sanne.done(recordResult, {
    body: { deal: deal.id, title: 'Eigen notitie', kind: 'knowledge', visibility: 'author' },
  });
  assert.deepEqual((await view(deal)).results, []);
  await sanne.done(closing.nameCustodian, {
    params: { deal: deal.id },
    body: { organisation: organisations.waterstede.slug, function: 'beheerder' },
  });
  assert.equal((await view(deal)).custody?.state, 'accepted', 'who names their own organisation says yes with it');
  assert.ok(!isRefusal(await close(deal)));
});

test('what a party keeps to itself is not counted, and only that party reads that it is there', async () => {
  const deal = await dealInClosing();
  const { id: result } = await sanne.done(recordResult, {
    body: { deal: deal.id, title: 'Leidraad', kind: 'approach' },
  });
  const said = { result, organisation: organisations.heuvelrode.id };
  const { id } = await fenna.done(recordAdoption, { body: { ...said, visibility: 'organisation' } });
  await fenna.done(ladder.claimLevel, {
    params: { adoption: id },
    body: { version: 1, level: 'a1', voice: 'colleague', evidence: { function: 'Inkoper', seenOn: '2026' } },
  });
  const [row] = await owner<{ next: string | null }>(
    'select next_check_in_on::text as next from results.adoption where id = $1',
    [id],
  );
  assert.equal(row?.next, null);
  const theirs = async (who: typeof sanne) =>
    (await view(deal, who)).results[0]?.cells.find(({ organisation }) => organisation.id === said.organisation);
  const seen = await theirs(fenna);
  assert.deepEqual([seen?.lacks, seen?.records, seen?.keptApart], [['record'], [], true]);
  const { may, keptApart, ...ofLead } = (await theirs(sanne)) ?? assert.fail();
  assert.deepEqual([ofLead.lacks, ofLead.records, keptApart, may.fill], [['record'], [], false, true]);
  // The lead fills the place as if nothing were there.
  await sanne.done(recordAdoption, { body: { ...said, ownerFunction: 'inkoper' } });
  assert.deepEqual((await theirs(sanne))?.lacks, ['level', 'check_in']);
});

test('who has no seat sees no gate; a colleague of who was asked only what was asked', async () => {
  const deal = await dealInClosing();
  for (const who of [karim, noor, people.daan])
    assert.equal(await who.refused(closing.viewClosing, { params: { deal: deal.id } }), 'not-found');
});

test('who has no seat is not named: nobody would be asked; who lost it is seen to be asked no more', async () => {
  const deal = await dealInClosing();
  const body = { organisation: organisations.middenland.slug, function: 'beheerder' };
  const asked = async () =>
    (await mirjam.done(viewToday)).asked.filter(({ kind, space }) => kind === 'custody' && space?.id === deal.id);
  const seat = (ends: string) =>
    owner(`update spaces.seat set ends_at = ${ends} where space_id = $1 and person_id = $2`, [deal.id, mirjam.id]);
  await seat('now()');
  const params = { deal: deal.id };
  assert.equal(await sanne.refused(closing.nameCustodian, { params, body }), 'custodian-needs-seat');
  await seat('null');
  await sanne.done(closing.nameCustodian, { params, body });
  assert.deepEqual([(await asked()).length, (await view(deal)).custody?.reached], [1, true]);
  await seat('now()');
  assert.deepEqual([(await asked()).length, (await view(deal)).custody?.reached], [0, false]);
  assert.equal(await mirjam.refused(closing.viewClosing, { params }), 'not-found');
});

test('one open question at a time, and handing over leaves room for the next', async () => {
  const deal = await dealInClosing();
  const body = { organisation: organisations.waterstede.slug, function: 'beheerder' };
  const { id } = await sanne.done(closing.nameCustodian, { params: { deal: deal.id }, body });
  assert.equal(await sanne.refused(closing.nameCustodian, { params: { deal: deal.id }, body }), 'custodian-there');
  await karim.done(closing.answerCustody, {
    params: { custody: id },
    body: { version: 1, move: 'hand_over', reason: 'Wij reorganiseren.' },
  });
  await sanne.done(closing.nameCustodian, {
    params: { deal: deal.id },
    body: { ...body, organisation: organisations.middenland.slug },
  });
});

test('the rule in SQL and the rule on the page say the same, of any record', async () => {
  const deal = await dealInClosing();
  const { id: result } = await sanne.done(recordResult, { body: { deal: deal.id, title: 'Alles', kind: 'approach' } });
  const day = fc.option(fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days)));
  const record: fc.Arbitrary<GateRecord> = fc.record({
    level: fc.constantFrom('unknown', 'a0', 'a1', 'a3', 'a5', 'a7'),
    ended: fc.boolean(),
    ownerFunction: fc.option(fc.constant('teamleider')),
    ownerId: fc.option(fc.constant(karim.id)),
    ownerLeftOn: day,
    nextCheckInOn: day,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 3 }), async (records) => {
      await owner('delete from results.adoption where result_id = $1', [result]);
      for (const [index, one] of records.entries()) {
        const id = newId();
        await owner(
          `insert into results.adoption (id, result_id, organisation_id, space_id, result_kind, unit, level, owner_function, owner_id, next_check_in_on, end_kind, end_reason)
            values ($1, $2, $3, '', '', $4, $5, $6, $7, $8, $9, $9)`,
          [
            id,
            result,
            organisations.waterstede.id,
            `eenheid ${index}`,
            one.level,
            one.ownerFunction,
            one.ownerId,
            one.nextCheckInOn,
            one.ended ? 'declined' : null,
          ],
        );
        await owner('update results.adoption set owner_left_on = $2 where id = $1', [id, one.ownerLeftOn]);
      }
      const rows = await owner<{ lacks: string[] }>(
        'select lacks from momentum.unsettled($1) where organisation_id = $2',
        [deal.id, organisations.waterstede.id],
      );
      const inSql = [...new Set(rows.flatMap(({ lacks: all }) => all))].sort();
      assert.deepEqual(inSql, [...cellLacks(records, today)].sort());
    }),
    { numRuns: 60 },
  );
});
