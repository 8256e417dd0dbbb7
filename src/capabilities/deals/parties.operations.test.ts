// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld, type Person, type Space } from '#world/world.ts';
import { endParty, linkDeals } from './operations/change.server.ts';
import * as over from './operations/parties.server.ts';
import { viewDeal } from './operations/read.server.ts';
import { dueIn } from './public.server.ts';

const world = await openWorld();
const { owner, people, organisations, anonymous } = world;
const { sanne, karim, fenna, joris, tjeerd, aylin, bram, daan } = people;

async function room(more: { hidden?: boolean; visibility?: 'parties' | 'public' } = {}): Promise<Space> {
  const deal = await world.addSpace(more);
  await addDealRow(world, deal);
  await world.seat(sanne, deal, 'project_lead');
  return deal;
}
const invite = (deal: Space, who: Person, more: object = {}) =>
  sanne.done(over.inviteParty, {
    params: { deal: deal.id },
    body: { organisation: who.organisationId, tie: 'bound', words: 'Doet u mee?', ...more },
  });
const answer = (id: string, accept: 'yes' | 'no', more: object = {}) => ({
  params: { invitation: id },
  body: { version: 1, accept, ...more },
});
const asked = async (who: Person) => (await who.done(over.listMyInvitations)).items;

suite('an invitation', () => {
  test('to a hidden deal is seen by the people of the organisation, and nothing else of the deal is', async () => {
    const deal = await room({ hidden: true });
    const { id } = await invite(deal, fenna);
    const [mine] = (await asked(fenna)).filter((one) => one.id === id);
    assert.deepEqual([mine?.deal.name, mine?.deal.visible, mine?.words], [deal.name, false, 'Doet u mee?']);
    assert.equal(await fenna.refused(viewDeal, { params: { deal: deal.id } }), 'not-found');
    for (const other of [daan, joris]) assert.deepEqual(await asked(other), []);
    assert.equal(await daan.refused(over.answerInvitation, answer(id, 'yes')), 'not-found');
  });

  test('is answered by who may represent the organisation; the refusal says whose mandate is missing', async () => {
    const deal = await room();
    const { id } = await invite(deal, joris, { intensity: 'set_moments' });
    const values = { organisation: organisations.nieuwVeenmeer.name, kind: 'represent', holders: 'none' };
    assert.deepEqual(await joris.perform(over.answerInvitation, answer(id, 'yes')), { refused: 'no-mandate', values });
    await world.mandate(joris, 'represent', { space: deal });
    const { deal: slug } = await joris.done(over.answerInvitation, answer(id, 'yes'));
    assert.equal(slug, deal.slug);
    const seen = await joris.done(viewDeal, { params: { deal: deal.id } });
    assert.deepEqual(
      seen.partyList.map(({ organisation, tie, intensity }) => [organisation.id, tie, intensity]),
      [[joris.organisationId, 'bound', 'set_moments']],
    );
    const { representatives } = await sanne.done(over.viewPartyRoom, { params: { deal: deal.id } });
    assert.ok(representatives.some(({ name, mandated }) => name === joris.name && mandated));
    assert.equal(
      await joris.refused(over.answerInvitation, { ...answer(id, 'no', { reason: 'x' }) }),
      'invitation-answered',
    );
  });

  test('is declined with a reason, which stays', async () => {
    const deal = await room();
    const { id } = await invite(deal, tjeerd);
    await world.mandate(tjeerd, 'represent');
    assert.equal(await tjeerd.refused(over.answerInvitation, answer(id, 'no')), 'words-needed');
    await tjeerd.done(over.answerInvitation, answer(id, 'no', { reason: 'Geen menskracht dit jaar' }));
    const { invitations } = await sanne.done(over.viewPartyRoom, { params: { deal: deal.id } });
    assert.deepEqual(
      invitations.map(({ state, answerReason, answeredAs }) => [state, answerReason, answeredAs]),
      [['declined', 'Geen menskracht dit jaar', 'Adviseur water']],
    );
    assert.equal(await tjeerd.refused(viewDeal, { params: { deal: deal.id } }), 'not-found');
    await invite(deal, tjeerd);
  });

  test('is made once, to who is no party yet, and can be withdrawn until it is answered', async () => {
    const deal = await room();
    const params = { deal: deal.id };
    const { id } = await invite(deal, bram, { mail: 'bram@voorbeeld.example' });
    const [mail] = await owner<{ to: string }>(
      "select payload ->> 'to' as to from kernel.outbox order by id desc limit 1",
    );
    assert.ok(mail);
    const body = { organisation: bram.organisationId, tie: 'bound' };
    assert.equal(await sanne.refused(over.inviteParty, { params, body }), 'already-invited');
    await addPartyRow(world, deal, organisations.onderdak);
    const party = { organisation: organisations.onderdak.id, tie: 'partner' };
    assert.equal(await sanne.refused(over.inviteParty, { params, body: party }), 'already-a-party');
    await sanne.done(over.withdrawInvitation, { params: { ...params, invitation: id }, body: { version: 1 } });
    assert.equal(
      await sanne.refused(over.withdrawInvitation, { params: { ...params, invitation: id }, body: { version: 2 } }),
      'invitation-answered',
    );
    assert.ok(!(await asked(bram)).some((one) => one.id === id));
  });

  test('for a joining day makes a party of that day', async () => {
    const deal = await room({ visibility: 'public' });
    const { id: joiningDay } = await sanne.done(over.addJoiningDay, {
      params: { deal: deal.id },
      body: { heldOn: '2027-03-01', about: 'Dag van de Stad' },
    });
    const { id } = await invite(deal, aylin, { joiningDay });
    await world.mandate(aylin, 'represent');
    await aylin.done(over.answerInvitation, answer(id, 'yes'));
    const { partyList } = await anonymous.done(viewDeal, { params: { deal: deal.id } });
    assert.equal(
      partyList.find(({ organisation }) => organisation.id === aylin.organisationId)?.joinedOn,
      '2027-03-01',
    );
    const outside = await anonymous.done(over.viewPartyRoom, { params: { deal: deal.id } });
    assert.deepEqual([outside.joiningDays.length, outside.invitations, outside.representatives], [1, [], []]);
  });
});

suite('a party that leaves', () => {
  test('says so itself, by who may represent it, and its seats end at that moment', async () => {
    const deal = await room();
    const party = await addPartyRow(world, deal, organisations.heuvelrode, { joinedOn: '2024' });
    await world.seat(fenna, deal, 'member');
    const at = { params: { deal: deal.id, party }, body: { version: 1, reason: 'Andere koers', leftOn: '2026-01' } };
    assert.equal(await fenna.refused(endParty, at), 'no-mandate');
    await world.mandate(fenna, 'represent');
    const { mine } = await fenna.done(over.viewPartyRoom, { params: { deal: deal.id } });
    assert.deepEqual(mine, { leads: false, represents: [fenna.organisationId] });
    assert.equal(await fenna.refused(endParty, { ...at, body: { version: 1 } }), 'invalid-input');
    await fenna.done(endParty, at);
    assert.equal(await fenna.refused(viewDeal, { params: { deal: deal.id } }), 'not-found');
  });

  test('on a day to come keeps its seats until that day is over', async () => {
    const deal = await room();
    const party = await addPartyRow(world, deal, organisations.heuvelrode);
    const seat = await world.seat(fenna, deal, 'member');
    const body = { version: 1, reason: 'Andere koers', leftOn: '2099-12-31' };
    await sanne.done(endParty, { params: { deal: deal.id, party }, body });
    const [row] = await owner<{ on: string }>(
      "select to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as on from spaces.seat where id = $1",
      [seat],
    );
    assert.equal(row?.on, '2100-01-01 00:00');
  });

  test('does not leave the deal without anybody who leads', async () => {
    const deal = await room();
    const party = await addPartyRow(world, deal, organisations.waterstede);
    const at = { params: { deal: deal.id, party }, body: { version: 1, reason: 'Klaar' } };
    assert.equal(await sanne.refused(endParty, at), 'last-lead');
    await world.seat(fenna, deal, 'project_lead');
    await sanne.done(endParty, at);
  });
});

test('tie and intensity of a party change, on the version that was seen', async () => {
  const deal = await room();
  const party = await addPartyRow(world, deal, organisations.overkant);
  const at = (body: object) => ({
    params: { deal: deal.id, party },
    body: { tie: 'partner', intensity: 'second_half', ...body },
  });
  assert.equal(await sanne.refused(over.changeParty, at({ version: 3 })), 'stale');
  await sanne.done(over.changeParty, at({ version: 1, joinedOn: '2025' }));
  const [seen] = (await sanne.done(viewDeal, { params: { deal: deal.id } })).partyList;
  assert.deepEqual([seen?.tie, seen?.intensity, seen?.joinedOn], ['partner', 'second_half', '2025']);
});

suite('a tie to another deal', () => {
  test('is asked of who leads that one, and until then only the leads of both know', async () => {
    const one = await room({ visibility: 'public' });
    const two = await world.addSpace({ visibility: 'public' });
    await addDealRow(world, two);
    await world.seat(fenna, two, 'project_lead');
    await world.seat(karim, two, 'member');
    const { id, agreed } = await sanne.done(linkDeals, {
      params: { deal: one.id },
      body: { kind: 'extends', to: two.slug },
    });
    assert.equal(agreed, false);
    const links = async (who: Person | typeof anonymous, deal: Space) =>
      (await who.done(viewDeal, { params: { deal: deal.id } })).links.map(({ state, mayAnswer }) => [state, mayAnswer]);
    assert.deepEqual(await links(sanne, one), [['asked', false]]);
    assert.deepEqual(await links(fenna, two), [['asked', true]]);
    for (const other of [anonymous, karim, daan]) assert.deepEqual(await links(other, two), []);
    const at = { params: { deal: two.id, link: id }, body: { agree: 'yes' } };
    assert.equal(await karim.refused(over.answerLink, at), 'not-found');
    assert.equal(await sanne.refused(over.answerLink, { ...at, params: { deal: one.id, link: id } }), 'not-found');
    await fenna.done(over.answerLink, at);
    assert.deepEqual(await links(anonymous, two), [['agreed', false]]);
    assert.equal(await fenna.refused(over.answerLink, at), 'link-answered');
  });

  test('is declined with a reason and stays between the leads', async () => {
    const one = await room({ visibility: 'public' });
    const two = await world.addSpace({ visibility: 'public' });
    await addDealRow(world, two);
    await world.seat(fenna, two, 'project_lead');
    const { id } = await sanne.done(linkDeals, { params: { deal: one.id }, body: { kind: 'extends', to: two.slug } });
    await fenna.done(over.answerLink, {
      params: { deal: two.id, link: id },
      body: { agree: 'no', reason: 'Een andere vraag' },
    });
    assert.deepEqual((await anonymous.done(viewDeal, { params: { deal: two.id } })).links, []);
    assert.equal((await sanne.done(viewDeal, { params: { deal: one.id } })).links[0]?.state, 'declined');
    // It can be asked again; what was declined stays to be read. Twice at once it cannot.
    const again = { params: { deal: one.id }, body: { kind: 'extends', to: two.slug } };
    await sanne.done(linkDeals, again);
    assert.equal(await sanne.refused(linkDeals, again), 'duplicate');
    assert.deepEqual(
      (await sanne.done(viewDeal, { params: { deal: one.id } })).links.map(({ state }) => state).toSorted(),
      ['asked', 'declined'],
    );
  });

  test('holds at once where one person leads both, and to a name outside', async () => {
    const one = await room();
    const two = await room();
    const params = { deal: one.id };
    assert.equal((await sanne.done(linkDeals, { params, body: { kind: 'extends', to: two.slug } })).agreed, true);
    assert.equal((await sanne.done(linkDeals, { params, body: { kind: 'extends', toName: 'Een plan' } })).agreed, true);
  });

  test('cannot be agreed by the one who asks, also not around the operation', async () => {
    const one = await room();
    const two = await world.addSpace({ visibility: 'public' });
    await addDealRow(world, two);
    const { sql } = await import('kysely');
    await assert.rejects(
      world.runtime.database.transaction({ role: 'tegenveer_actor', keyHash: sanne.caller.keyHash }, async (tx) => {
        await sql`insert into deals.link (id, from_id, kind, to_id, agreed_at) values (${world.runtime.newId()}, ${one.id}, 'extends', ${two.id}, now())`.execute(
          tx,
        );
      }),
      /row-level security/,
    );
  });
});

test('a refusal of a stranger on a public deal names no function', async () => {
  const deal = await room({ visibility: 'public' });
  const party = await addPartyRow(world, deal, organisations.waterstede);
  const outcome = await daan.perform(endParty, { params: { deal: deal.id, party }, body: { version: 1, reason: 'x' } });
  assert.ok(isRefusal(outcome) && outcome.values?.['holders'] === 'unknown');
});

test('what is asked and open is due, for who sits in the room', async () => {
  const deal = await room({ visibility: 'public' });
  await owner("update deals.deal set stage = 'idea' where space_id = $1", [deal.id]);
  await owner(
    "insert into deals.stage_event (id, space_id, stage, happened_on) values ($1, $2, 'idea', '2026-01-01')",
    [world.runtime.newId(), deal.id],
  );
  const { id } = await invite(deal, fenna, { answerBefore: '2026-03-01' });
  const due = async (who: Person, until: string) =>
    (await who.inside((at) => dueIn(at, deal.id, until))).map((one) => [one.kind, one.dueOn]);
  assert.deepEqual(await due(sanne, '2026-01-21'), []);
  assert.deepEqual(await due(sanne, '2026-03-01'), [
    ['entry_test', '2026-01-22'],
    ['invitation', '2026-03-01'],
  ]);
  assert.deepEqual(await due(daan, '2026-03-01'), []);
  assert.ok(id);
});
