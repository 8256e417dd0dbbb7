// SPDX-License-Identifier: EUPL-1.2
// What was answered and published is found by anyone; what was not is found by nobody.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { listLawEvaluations } from './evaluation.operations.server.ts';
import { csvOfEvaluation, evaluationPaper } from './evaluation-paper.server.ts';
import { recordBarrier } from './operations.server.ts';
import * as way from './path.operations.server.ts';
import { halfOf } from './rules/half-year.ts';
import { browseRulings, listRulings } from './ruling.operations.server.ts';

const world = await openWorld();
const { people, organisations, anonymous } = world;
const { sanne, bram, daan } = people;
const deal = await world.addSpace({ name: 'Straten', visibility: 'public' });
await addDealRow(world, deal);
await world.seat(sanne, deal, 'project_lead');
const law = 'artikel 15 WVW 1994';

/** A case that was asked and answered; published when so said. */
async function answered(title: string, given: { visibility: string; publish: boolean; text: string; topic?: string }) {
  const { visibility, publish, text, topic = 'spelen' } = given;
  const { id } = await sanne.done(recordBarrier, { params: { deal: deal.slug }, body: { title, law, visibility } });
  const fields = { title, law, domain: 'legal', kind: 'act', topic, version: 1 };
  await sanne.done(way.describeBarrier, { params: { barrier: id }, body: fields });
  const question = { owner: organisations.voorbeeldzaken.slug, ownerFunction: 'Wetgeving', requested: 'clarify' };
  await sanne.done(way.askRuleOwner, { params: { barrier: id }, body: { ...question, version: 2 } });
  const content = { givenBy: 'Beleidsmedewerker', kind: 'discretion', text, conditions: 'Alleen overdag.' };
  const draft = await bram.done(way.draftAnswer, { params: { barrier: id }, body: content });
  await bram.done(way.sendAnswer, { params: { answer: draft.id }, body: { version: 1 } });
  if (publish) await bram.done(way.publishAnswer, { params: { answer: draft.id }, body: { version: 2 } });
  return id;
}
await answered('Mag een zandbak op de stoep?', {
  visibility: 'public',
  publish: true,
  text: 'Een zandbak mag, met hek.',
});
await answered('Mag een schommel op de stoep?', {
  visibility: 'public',
  publish: false,
  text: 'Een schommel mag ook.',
});
await answered('Mag een klimrek op de stoep?', { visibility: 'parties', publish: true, text: 'Een klimrek mag niet.' });

const found = async (who: typeof anonymous, query: Record<string, string>) =>
  (await who.done(listRulings, { query })).items.map(({ question }) => question);

suite('may we?', () => {
  test('by a word of the question or of the answer; with conditions, date and who answered', async () => {
    for (const search of ['zandbak', 'zandbakken', 'hek'])
      assert.deepEqual(await found(anonymous, { search }), ['Mag een zandbak op de stoep?'], search);
    const [item] = (await anonymous.done(listRulings, { query: { search: 'zandbak' } })).items;
    assert.deepEqual(
      [item?.conditions, item?.organisation?.slug, item?.givenBy, item?.answeredOn],
      [
        'Alleen overdag.',
        organisations.voorbeeldzaken.slug,
        'Beleidsmedewerker',
        new Date().toISOString().slice(0, 10),
      ],
    );
    assert.ok(!JSON.stringify(item).includes(sanne.id));
  });

  test('what was not published, or answers a case that is not for everybody, is not there', async () => {
    for (const who of [anonymous, daan])
      for (const search of ['schommel', 'klimrek']) assert.deepEqual(await found(who, { search }), [], search);
    assert.deepEqual(await found(sanne, { search: 'klimrek' }), ['Mag een klimrek op de stoep?']);
  });

  test('browsing by rule owner, law and topic counts what one may see, and leads to it', async () => {
    const { owners, laws, topics } = await anonymous.done(browseRulings);
    assert.deepEqual(
      [owners, topics].map((lines) => lines.map(({ answers }) => answers)),
      [[1], [1]],
    );
    const article = laws.find(({ label }) => label === law);
    assert.equal(article?.answers, 1);
    for (const query of [{ owner: owners[0]?.key ?? '' }, { law: article?.key ?? '' }, { topic: 'Spelen' }])
      assert.equal((await found(anonymous, query)).length, 1, JSON.stringify(query));
    assert.equal((await sanne.done(browseRulings)).owners[0]?.answers, 2);
  });

  test('facts and the example are kept apart', async () => {
    assert.equal((await found(anonymous, { example: 'yes' })).length, 1);
    assert.equal((await found(anonymous, { example: 'no' })).length, 0);
  });
});

suite('the evaluation of laws', () => {
  const half = halfOf(new Date().toISOString().slice(0, 10));

  test('per article of a half year: cases, questions and answers, of what one may see', async () => {
    const line = async (who: typeof anonymous) =>
      (await who.done(listLawEvaluations, { query: { half } })).items.find((one) => one.law === law);
    const [open, inside] = [await line(anonymous), await line(sanne)];
    assert.deepEqual([open?.cases, inside?.cases, inside?.answered], [2, 3, 3]);
    assert.ok(!open?.questions.includes('Mag een klimrek op de stoep?'));
    assert.deepEqual((await anonymous.done(listLawEvaluations, { query: { half: '1999-1' } })).items, []);
  });

  test('it leaves as figures that a spreadsheet cannot run, and as a paper with a chapter per law', async () => {
    const { items } = await sanne.done(listLawEvaluations, { query: { half } });
    const [first] = items;
    assert.ok(first);
    const csv = csvOfEvaluation([{ ...first, questions: ['=1+1', 'a, "b"'] }]);
    assert.ok(csv.includes(`"'=1+1 | a, ""b"""`));
    const paper = evaluationPaper(items, { half, made: '2026-12-01', address: 'http://localhost/x', example: true });
    assert.ok(JSON.stringify(paper.nodes[0]).includes('verzonnen'));
    assert.equal(paper.nodes.filter((node) => node.kind === 'heading' && node.level === 2).length, items.length);
  });
});
