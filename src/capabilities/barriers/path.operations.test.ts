// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { countBarrierFeatures } from './likeness.operations.server.ts';
import { recordBarrier } from './operations.server.ts';
import * as way from './path.operations.server.ts';
import {
  listHurtingLaws,
  suggestEqualBarriers,
  summariseBarrierWay,
  viewBarrier,
  viewRuleDesk,
} from './view.operations.server.ts';

const world = await openWorld();
const { people, organisations, worker } = world;
const { sanne, fenna, joris, bram, noor, daan } = people;
const streets = await world.addSpace({ name: 'Straten' });
const squares = await world.addSpace({ name: 'Pleinen' });
const hidden = await world.addSpace({ name: 'Verborgen', hidden: true });
for (const deal of [streets, squares, hidden]) {
  await addDealRow(world, deal);
  await world.seat(sanne, deal, 'project_lead');
}
await world.seat(fenna, streets, 'member');
await world.seat(joris, streets, 'observer');

const raise = async (title: string, more: Record<string, unknown> = {}, deal = streets, by = fenna): Promise<string> =>
  (await by.done(recordBarrier, { params: { deal: deal.slug }, body: { title, ...more } })).id;
const at = (barrier: string) => ({ params: { barrier } });
const question = (version: number) => ({
  owner: organisations.voorbeeldzaken.slug,
  ownerFunction: 'Directie wetgeving',
  requested: 'clarify',
  version,
});
async function asked(title: string): Promise<string> {
  const id = await raise(title);
  await fenna.done(way.askRuleOwner, { ...at(id), body: question(1) });
  return id;
}

suite('the way of a barrier', () => {
  test('from a sentence to an answer that turned: checked, asked, acknowledged, answered, ended', async () => {
    const id = await raise('Spelen op de rijbaan mag niet');
    await fenna.done(way.checkBarrier, {
      ...at(id),
      body: { verdict: 'unclear', why: 'De wet zegt niets over spelen.', by: 'Jurist, Heuvelrode', version: 1 },
    });
    const { dueOn, stage } = await fenna.done(way.askRuleOwner, { ...at(id), body: question(2) });
    assert.equal(stage, 'asked');
    assert.ok(dueOn > new Date().toISOString().slice(0, 10));
    await bram.done(way.acknowledgeBarrier, { ...at(id), body: { version: 3 } });
    const draft = await bram.done(way.draftAnswer, {
      ...at(id),
      body: {
        givenBy: 'Beleidsmedewerker',
        kind: 'discretion',
        text: 'Gebruik uw ruimte, met motivering.',
        validFor: 'all',
      },
    });
    assert.equal((await sanne.done(viewBarrier, at(id))).answers.length, 0, 'a draft is for the own organisation');
    assert.equal((await bram.done(viewBarrier, at(id))).answers.length, 1);
    await bram.done(way.sendAnswer, { params: { answer: draft.id }, body: { version: 1 } });
    const seen = await sanne.done(viewBarrier, at(id));
    assert.equal(seen.stage, 'answered');
    assert.deepEqual(
      seen.answers.map(({ kind, state }) => [kind, state]),
      [['discretion', 'sent']],
    );
    await sanne.done(way.concludeBarrier, {
      ...at(id),
      body: { outcome: 'partly_resolved', why: 'Wij motiveren nu zelf.', version: seen.version },
    });
    const ended = await fenna.done(viewBarrier, at(id));
    assert.deepEqual([ended.stage, ended.outcome], ['closed', 'partly_resolved']);
    assert.deepEqual(
      ended.story.map(({ move }) => move),
      ['check', 'ask', 'acknowledge', 'answer', 'conclude'],
    );
    assert.ok(ended.clock.every(({ state }) => state === 'done'));
  });

  test('the rule owner sees the case and not who wrote it, nor the deal, nor what was not asked', async () => {
    const kept = await raise('Nog niet gevraagd');
    assert.equal(await bram.refused(viewBarrier, at(kept)), 'not-found');
    const id = await asked('Wel gevraagd');
    const seen = await bram.done(viewBarrier, at(id));
    assert.equal(seen.deal, null);
    assert.ok(!JSON.stringify(seen).includes(fenna.id));
    assert.ok(!JSON.stringify(seen).includes(streets.id));
    assert.equal(await daan.refused(viewBarrier, at(id)), 'not-found');
  });

  test('the desk bundles what is asked: what hinders often first, then the oldest; others have an empty desk', async () => {
    const daily = await raise('Elke dag');
    await fenna.done(way.describeBarrier, {
      ...at(daily),
      body: { title: 'Elke dag', domain: 'legal', kind: 'act', frequency: 'daily', requested: 'change', version: 1 },
    });
    await fenna.done(way.askRuleOwner, { ...at(daily), body: question(2) });
    const { items } = await noor.done(viewRuleDesk);
    assert.equal(items[0]?.id, daily);
    assert.ok(items.length >= 2);
    assert.deepEqual((await daan.done(viewRuleDesk)).items, []);
  });

  test('a no without reasons is not an answer, a no with reasons is', async () => {
    const id = await asked('Mag dit?');
    const body = { givenBy: 'Beleidsmedewerker', kind: 'refusal', text: 'Nee.' };
    assert.equal(await bram.refused(way.draftAnswer, { ...at(id), body }), 'reasons-needed');
    await bram.done(way.draftAnswer, { ...at(id), body: { ...body, reasons: 'De wet beschermt fietsers.' } });
  });

  test('an interim answer acknowledges and gives a date; the clock for content goes on', async () => {
    const id = await asked('Tussenbericht');
    const draft = await bram.done(way.draftAnswer, {
      ...at(id),
      body: { givenBy: 'Beleidsmedewerker', kind: 'interim', text: 'Wij zoeken het uit.' },
    });
    await bram.done(way.sendAnswer, { params: { answer: draft.id }, body: { version: 1, nextStepOn: '2099-01-01' } });
    const seen = await fenna.done(viewBarrier, at(id));
    assert.deepEqual([seen.stage, seen.nextStepOn], ['acknowledged', '2099-01-01']);
    assert.deepEqual(
      seen.clock.map(({ state }) => state),
      ['done', 'waiting', 'planned'],
    );
  });

  test('what was sent is not rewritten, and what is sensitive is not published from the desk', async () => {
    const id = await asked('Gevoelig');
    const { id: answer } = await bram.done(way.draftAnswer, {
      ...at(id),
      body: { givenBy: 'Beleidsmedewerker', kind: 'clarification', text: 'Zo zit het.' },
    });
    await bram.done(way.sendAnswer, { params: { answer }, body: { version: 1, sensitive: true } });
    const body = { givenBy: 'Beleidsmedewerker', kind: 'clarification', text: 'Toch anders.', version: 2 };
    assert.equal(await bram.refused(way.changeAnswer, { params: { answer }, body }), 'already-sent');
    assert.equal(await bram.refused(way.publishAnswer, { params: { answer }, body: { version: 2 } }), 'is-sensitive');
    assert.equal(await fenna.refused(way.publishAnswer, { params: { answer }, body: { version: 2 } }), 'not-found');
  });

  test('nobody asks on behalf of others: an observer may not, a hidden deal cannot, an unknown owner is not there', async () => {
    const id = await raise('Wie vraagt?');
    assert.equal(await joris.refused(way.askRuleOwner, { ...at(id), body: question(1) }), 'not-allowed');
    const unknown = { ...question(1), owner: 'Ministerie van Nergens' };
    assert.equal(await fenna.refused(way.askRuleOwner, { ...at(id), body: unknown }), 'no-such-organisation');
    const secret = await raise('In het verborgene', {}, hidden, sanne);
    assert.equal(await sanne.refused(way.askRuleOwner, { ...at(secret), body: question(1) }), 'space-is-hidden');
  });

  test('two people at the same case: the second is told, and nothing is overwritten', async () => {
    const id = await raise('Samen');
    const body = { verdict: 'forbidden', why: 'Artikel 12.', by: 'Jurist', version: 1 };
    await fenna.done(way.checkBarrier, { ...at(id), body });
    assert.equal(
      await sanne.refused(way.checkBarrier, { ...at(id), body: { ...body, verdict: 'not_a_rule' } }),
      'stale',
    );
  });

  test('the author withdraws, nobody else; the lead opens again', async () => {
    const id = await raise('Toch niet');
    assert.equal(await sanne.refused(way.withdrawBarrier, { ...at(id), body: { version: 1 } }), 'not-allowed');
    await fenna.done(way.withdrawBarrier, { ...at(id), body: { version: 1 } });
    const body = { why: 'Het speelt weer.', version: 2 };
    assert.equal(await fenna.refused(way.reopenBarrier, { ...at(id), body }), 'not-allowed');
    await sanne.done(way.reopenBarrier, { ...at(id), body });
    assert.equal((await fenna.done(viewBarrier, at(id))).outcome, 'open');
  });
});

suite('equal questions', () => {
  test('a paraphrase in another deal is suggested to who sees both, with what that rests on, and to nobody else', async () => {
    const here = await raise('Speelstraat kan niet zonder verkeersbesluit', {
      about: 'Elke afsluiting van de straat vraagt een verkeersbesluit.',
      law: 'artikel 15 WVW 1994',
    });
    const there = await raise(
      'Straat afsluiten om te spelen vraagt een verkeersbesluit',
      { law: 'art. 15 Wegenverkeerswet 1994' },
      squares,
      sanne,
    );
    await raise('Subsidie loopt af', { about: 'Het projectgeld eindigt in december.' }, squares, sanne);
    await worker.done(countBarrierFeatures);
    const { items } = await sanne.done(suggestEqualBarriers, at(here));
    const [first] = items;
    assert.equal(first?.barrier.id, there);
    assert.equal(first?.restsOn.law, 'artikel 15 WVW 1994');
    assert.ok(first?.restsOn.words.includes('verkeersbesluit'));
    const forFenna = await fenna.done(suggestEqualBarriers, at(here));
    assert.ok(!forFenna.items.some(({ barrier }) => barrier.id === there), 'Fenna sits in one of the two deals only');
    assert.equal(await daan.refused(suggestEqualBarriers, at(here)), 'not-found');
  });

  test('laws are counted by article and act, however they were written; for who sees nothing there is nothing', async () => {
    const { items } = await sanne.done(listHurtingLaws);
    const article = items.find(({ label }) => label === 'artikel 15 WVW 1994');
    assert.deepEqual([article?.barriers, article?.deals], [2, 2]);
    assert.deepEqual((await daan.done(listHurtingLaws)).items, []);
  });

  test('the funnel counts what one may see, and each count holds the next', async () => {
    const way = await sanne.done(summariseBarrierWay);
    assert.ok(way.raised >= way.asked && way.asked >= way.answered && way.answered >= 1);
    assert.equal((await daan.done(summariseBarrierWay)).raised, 0);
  });
});
