// SPDX-License-Identifier: EUPL-1.2
// Equal questions of five deals: put together, asked once, answered once, back in every deal.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import * as clusters from './cluster.operations.server.ts';
import * as answering from './cluster-answers.operations.server.ts';
import { recordBarrier } from './operations.server.ts';
import { askRuleOwner, concludeBarrier } from './path.operations.server.ts';
import { listHurtingLaws, viewBarrier, viewRuleDesk } from './view.operations.server.ts';

const world = await openWorld();
const { people, organisations, anonymous } = world;
const { sanne, fenna, bram, daan, noor, tjeerd } = people;
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
await world.seat(noor, programme, 'dealmaker');
const deals = await Promise.all(
  ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'].map((name) => world.addSpace({ name: `Straat ${name}`, parent: programme })),
);
for (const deal of deals) {
  await addDealRow(world, deal);
  await world.seat(sanne, deal, 'member');
}
const [first] = deals;
assert.ok(first);
await world.seat(fenna, first, 'member');

const raise = async (title: string, deal = first, by = sanne, more: Record<string, unknown> = {}): Promise<string> =>
  (await by.done(recordBarrier, { params: { deal: deal.slug }, body: { title, ...more } })).id;
const equal = async (barrier: string, other: string, by = sanne) =>
  (await by.done(clusters.confirmEqualBarriers, { params: { barrier }, body: { other } })).cluster;
const of = (cluster: string) => ({ params: { cluster } });
const question = (version = 1) => ({
  owner: organisations.voorbeeldzaken.slug,
  ownerFunction: 'Directie verkeer',
  requested: 'clarify',
  mayPublish: true,
  version,
});
const answer = { givenBy: 'Beleidsmedewerker', kind: 'discretion', text: 'Dat mag, met motivering.' };
/** A case in each deal, together in one cluster. */
async function five(title: string) {
  const cases: string[] = [];
  for (const deal of deals) cases.push(await raise(`${title} in ${deal.name}`, deal));
  const [one = '', ...others] = cases;
  let cluster = '';
  for (const other of others) cluster = await equal(one, other);
  return { cases, cluster };
}

suite('a bundled question', () => {
  test('five cases are asked once, are one line at the desk, and the answer comes back to all five', async () => {
    const { cases, cluster } = await five('Spelen op straat');
    assert.equal((await sanne.done(clusters.viewCluster, of(cluster))).cases, 5);
    assert.equal(await bram.refused(clusters.viewCluster, of(cluster)), 'not-found', 'nobody asked them yet');
    const asked = await noor.done(answering.askBundledQuestion, { ...of(cluster), body: question() });
    assert.equal(asked.asked, 5);
    const line = (await bram.done(viewRuleDesk)).items.find(({ id }) => id === cluster);
    assert.deepEqual([line?.bundled, line?.cases], [true, 5]);
    await bram.done(answering.acknowledgeBundledQuestion, { ...of(cluster), body: { version: 2 } });
    const draft = await bram.done(answering.draftBundledAnswer, { ...of(cluster), body: answer });
    assert.equal((await sanne.done(clusters.viewCluster, of(cluster))).answers.length, 0, 'a draft is confidential');
    await bram.done(answering.sendBundledAnswer, { params: { answer: draft.id }, body: { version: 1 } });
    for (const barrier of cases) {
      const seen = await sanne.done(viewBarrier, { params: { barrier } });
      assert.deepEqual(
        [seen.stage, seen.answers.map(({ text, bundled }) => [text, bundled])],
        ['answered', [[answer.text, true]]],
      );
      assert.deepEqual(
        seen.story.map(({ move }) => move),
        ['ask', 'acknowledge', 'answer'],
      );
    }
    assert.ok(!(await bram.done(viewRuleDesk)).items.some(({ id }) => id === cluster));
  });

  test('who sees one of the cases only, knows of no cluster; who sees none, neither', async () => {
    const { cases, cluster } = await five('Bankje op de stoep');
    assert.equal(await fenna.refused(clusters.viewCluster, of(cluster)), 'not-found');
    assert.equal((await fenna.done(viewBarrier, { params: { barrier: cases[0] } })).cluster, null);
    assert.equal(await daan.refused(clusters.viewCluster, of(cluster)), 'not-found');
    for (const who of [fenna, daan, anonymous]) {
      const { items } = await who.done(clusters.listBarrierClusters);
      assert.ok(!items.some(({ id }) => id === cluster));
    }
  });

  test('the rule owner counts what was asked, and the answer lands also where nobody asked', async () => {
    const { cases, cluster } = await five('Fietsvak bij de deur');
    // Written by Fenna: Sanne may not put it forward, and does not lead the deal.
    const fennas = await raise('Fietsvak bij de school', first, fenna);
    await equal(cases[0] ?? '', fennas);
    const { asked } = await sanne.done(answering.askBundledQuestion, { ...of(cluster), body: question() });
    assert.equal(asked, 5);
    assert.equal((await bram.done(clusters.viewCluster, of(cluster))).cases, 5);
    assert.equal(await bram.refused(viewBarrier, { params: { barrier: fennas } }), 'not-found');
    const draft = await bram.done(answering.draftBundledAnswer, { ...of(cluster), body: answer });
    await bram.done(answering.sendBundledAnswer, { params: { answer: draft.id }, body: { version: 1 } });
    const seen = await fenna.done(viewBarrier, { params: { barrier: fennas } });
    assert.deepEqual([seen.stage, seen.answers.length], ['answered', 1]);
    assert.equal(await bram.refused(viewBarrier, { params: { barrier: fennas } }), 'not-found');
  });

  test('the words of a narrower case are for who sees that case, until somebody words the question', async () => {
    const [narrow, open] = [await raise('Alleen in Twee', deals[1]), await raise('Ook in Een')];
    const wide = await raise('Voor wie een account heeft', deals[2], sanne, { visibility: 'network' });
    const cluster = await equal(narrow, open);
    await equal(open, wide);
    // Fenna sits in the first deal only: she sees two of the three cases, and not the one whose words it is.
    assert.equal(await fenna.refused(clusters.viewCluster, of(cluster)), 'not-found');
    assert.equal((await fenna.done(viewBarrier, { params: { barrier: open } })).cluster, null);
    const { items } = await fenna.done(clusters.listBarrierClusters);
    assert.ok(!JSON.stringify(items).includes('Alleen in Twee'));
    const more = await raise('Nog een', first, fenna);
    const join = { params: { barrier: open }, body: { other: more } };
    assert.equal(await fenna.refused(clusters.confirmEqualBarriers, join), 'not-allowed');
    const worded = { question: 'Mag dit op straat?', version: 1 };
    await sanne.done(clusters.describeBarrierCluster, { ...of(cluster), body: worded });
    const seen = await fenna.done(clusters.viewCluster, of(cluster));
    assert.deepEqual([seen.question, seen.cases], ['Mag dit op straat?', 2]);
  });

  test('a question put for other cases than the one whose words it is, is put in theirs', async () => {
    const fennas = await raise('In woorden van Fenna', first, fenna);
    const sannes = await raise('In woorden van Sanne', deals[1]);
    const cluster = await equal(fennas, sannes);
    assert.equal((await sanne.done(clusters.viewCluster, of(cluster))).question, 'In woorden van Fenna');
    await sanne.done(answering.askBundledQuestion, { ...of(cluster), body: question() });
    assert.equal((await bram.done(clusters.viewCluster, of(cluster))).question, 'In woorden van Sanne');
  });

  test('a case that comes later takes the answer over; a deal says why it differs', async () => {
    const { cases, cluster } = await five('Boom in het plein');
    await sanne.done(answering.askBundledQuestion, { ...of(cluster), body: question() });
    const draft = await bram.done(answering.draftBundledAnswer, { ...of(cluster), body: answer });
    await bram.done(answering.sendBundledAnswer, { params: { answer: draft.id }, body: { version: 1 } });
    const late = await raise('Boom in de straat', deals[1]);
    await equal(cases[0] ?? '', late);
    const before = await sanne.done(clusters.viewCluster, of(cluster));
    assert.deepEqual(
      before.members.filter(({ mayTakeOver }) => mayTakeOver).map(({ barrier }) => barrier.id),
      [late],
    );
    await sanne.done(answering.takeOverAnswer, { params: { barrier: late }, body: { answer: draft.id } });
    const differs = 'Hier staat de boom op een kabel.';
    await sanne.done(answering.sayDifference, { params: { barrier: late }, body: { differs } });
    const seen = await sanne.done(viewBarrier, { params: { barrier: late } });
    assert.deepEqual([seen.stage, seen.answers.length, seen.cluster?.differs], ['answered', 1, differs]);
    assert.equal((await bram.done(clusters.viewCluster, of(cluster))).cases, 5, 'not asked, so not seen');
  });

  test('a rule owner counts no deals that are closed to them', async () => {
    for (const deal of [first, deals[1]]) {
      const barrier = await raise('Een drempel te hoog', deal, sanne, { law: 'artikel 2.26 Bbl' });
      const { mayPublish: _, ...body } = question();
      await sanne.done(askRuleOwner, { params: { barrier }, body });
    }
    const counted = async (who: typeof sanne) => {
      const { items } = await who.done(listHurtingLaws);
      return items.filter(({ barriers }) => barriers === 2).map(({ deals: known }) => known);
    };
    assert.deepEqual(
      [await counted(sanne), await counted(bram)],
      [
        [2, 2],
        [0, 0],
      ],
    );
  });

  test('published, question and answer are for everybody, and the cases for nobody more', async () => {
    const { cluster } = await five('Water op het dak');
    await sanne.done(answering.askBundledQuestion, { ...of(cluster), body: question() });
    const draft = await bram.done(answering.draftBundledAnswer, { ...of(cluster), body: answer });
    const publish = { params: { answer: draft.id } };
    assert.equal(await bram.refused(answering.publishBundledAnswer, publish), 'not-sent-yet');
    await bram.done(answering.sendBundledAnswer, { params: { answer: draft.id }, body: { version: 1 } });
    await bram.done(answering.publishBundledAnswer, publish);
    const seen = await anonymous.done(clusters.viewCluster, of(cluster));
    assert.deepEqual([seen.cases, seen.members, seen.answers.length], [0, [], 1]);
    assert.ok(!JSON.stringify(seen).includes(sanne.id));
  });

  test('what is sensitive, or what the askers kept back, is not published', async () => {
    const { cluster } = await five('Geluid van de speeltuin');
    const body = { ...question(), mayPublish: false };
    await sanne.done(answering.askBundledQuestion, { ...of(cluster), body });
    const draft = await bram.done(answering.draftBundledAnswer, { ...of(cluster), body: answer });
    await bram.done(answering.sendBundledAnswer, { params: { answer: draft.id }, body: { version: 1 } });
    const publish = { params: { answer: draft.id } };
    assert.equal(await bram.refused(answering.publishBundledAnswer, publish), 'may-not-publish');
    const other = await five('Licht in het park');
    await sanne.done(answering.askBundledQuestion, { ...of(other.cluster), body: question() });
    const late = await bram.done(answering.draftBundledAnswer, { ...of(other.cluster), body: answer });
    const sending = { params: { answer: late.id }, body: { version: 1, sensitive: true } };
    await bram.done(answering.sendBundledAnswer, sending);
    assert.equal(await bram.refused(answering.publishBundledAnswer, { params: { answer: late.id } }), 'is-sensitive');
    const { items } = await bram.done(viewRuleDesk, { query: { open: 'all' } });
    assert.equal(items.find(({ id }) => id === other.cluster)?.sensitive, true);
  });
});

suite('joining, splitting and merging keep history', () => {
  test('split: the cases go on as a question of their own, and both sides tell of it', async () => {
    const { cases, cluster } = await five('Paaltje in de weg');
    const [, , third = '', fourth = ''] = cases;
    const split = { cases: [third, fourth], why: 'Daar gaat het om een brug.', question: 'Paaltje op een brug' };
    const { cluster: apart } = await sanne.done(clusters.splitBarrierCluster, { ...of(cluster), body: split });
    assert.ok(apart);
    const [rest, part] = [
      await sanne.done(clusters.viewCluster, of(cluster)),
      await sanne.done(clusters.viewCluster, of(apart)),
    ];
    assert.deepEqual([rest.cases, rest.past.length, part.cases, part.splitFrom?.id], [3, 2, 2, cluster]);
    assert.equal(rest.story.filter(({ move, other }) => move === 'split' && other?.id === apart).length, 2);
  });

  test('merge: one question goes on with the cases of both; the other tells where they went', async () => {
    const [one, two] = [await five('Container in de bocht'), await five('Container op de hoek')];
    const body = { other: two.cluster, why: 'Het is dezelfde regel.' };
    const { cluster } = await sanne.done(clusters.mergeBarrierClusters, { ...of(one.cluster), body });
    assert.equal(cluster, one.cluster);
    const [goesOn, gone] = [
      await sanne.done(clusters.viewCluster, of(one.cluster)),
      await sanne.done(clusters.viewCluster, of(two.cluster)),
    ];
    assert.deepEqual([goesOn.cases, gone.cases, gone.state, gone.mergedInto?.id], [10, 0, 'merged', one.cluster]);
    assert.equal(gone.past.length, 5);
  });

  test('one of two leaves: there is no cluster any more, and what was is still to be read', async () => {
    const [one, two] = [await raise('Hek om de tuin'), await raise('Hek om het veld', deals[1])];
    const cluster = await equal(one, two);
    await sanne.done(clusters.splitBarrierCluster, { ...of(cluster), body: { cases: [two], why: 'Toch anders.' } });
    const seen = await sanne.done(clusters.viewCluster, of(cluster));
    assert.deepEqual([seen.state, seen.cases, seen.past.length], ['ended', 0, 2]);
    assert.equal((await sanne.done(viewBarrier, { params: { barrier: one } })).cluster, null);
    assert.equal(await equal(one, two).then((again) => again !== cluster), true, 'together again is a new cluster');
  });

  test('what was asked of two owners stays two questions; what two clusters hold is merged, not joined', async () => {
    const [one, two] = [await five('Stoep te smal'), await five('Stoep te hoog')];
    await sanne.done(answering.askBundledQuestion, { ...of(one.cluster), body: question() });
    const elsewhere = { ...question(), owner: organisations.middenland.slug };
    await sanne.done(answering.askBundledQuestion, { ...of(two.cluster), body: elsewhere });
    const merge = { ...of(one.cluster), body: { other: two.cluster, why: 'Samen.' } };
    assert.equal(await sanne.refused(clusters.mergeBarrierClusters, merge), 'different-owners');
    const [a = '', b = ''] = [one.cases[0], two.cases[0]];
    const join = { params: { barrier: a }, body: { other: b } };
    assert.equal(await sanne.refused(clusters.confirmEqualBarriers, join), 'both-in-clusters');
  });

  test('nobody bundles what they do not work on, nor what is hidden; a closed case is not asked', async () => {
    const open = await raise('Voor iedereen', first, sanne, { visibility: 'public' });
    const more = await raise('Ook voor iedereen', first, sanne, { visibility: 'public' });
    const pair = { params: { barrier: open }, body: { other: more } };
    assert.equal(await tjeerd.refused(clusters.confirmEqualBarriers, pair), 'not-allowed');
    const cluster = await equal(open, more);
    for (const barrier of [open, more])
      await noor.done(concludeBarrier, {
        params: { barrier },
        body: { outcome: 'resolved', why: 'Klaar.', version: 1 },
      });
    const ask = { ...of(cluster), body: question() };
    assert.equal(await sanne.refused(answering.askBundledQuestion, ask), 'nothing-to-ask');
  });
});

test('facts of all this name nobody: no person, no organisation, and who acts by a pseudonym only', async () => {
  const facts = await world.owner<{ type: string; actor: string; body: string }>(
    `select type, actor, body::text as body from kernel.fact where type like 'barrier%' or type like 'bundled%'`,
  );
  assert.ok(new Set(facts.map(({ type }) => type)).size >= 4);
  const text = JSON.stringify(facts);
  for (const { id, name } of [...Object.values(people), ...Object.values(organisations)])
    assert.ok(!text.includes(id) && !text.includes(name), name);
});
