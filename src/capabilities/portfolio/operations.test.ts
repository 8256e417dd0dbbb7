// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { z } from 'zod';
import { contract } from '#kernel/contract.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { type Actor, openWorld } from '#world/world.ts';
import * as change from './operations/change.server.ts';
import * as items from './operations/items.server.ts';
import * as portfolio from './operations/portfolio.server.ts';
import { loadConnection, recordItemFromSource } from './public.server.ts';
import { search } from './search.server.ts';

const world = await openWorld();
const { owner } = world;
const { sanne, fenna, daan, noor, joris } = world.people;
const { organisations } = world;
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme, visibility: 'public', name: 'Schaduw' });
const closed = await world.addSpace({ parent: programme, name: 'Kade' });
await owner('insert into deals.programme (space_id) values ($1)', [programme.id]);
for (const [{ id, name }, signed] of [
  [deal, '2021-03-04'],
  [closed, '2023'],
] as const)
  await owner('insert into deals.deal (space_id, short_name, theme, signed_on) values ($1, $2, $2, $3)', [
    id,
    name,
    signed,
  ]);
for (const [place, name] of (['waterstede', 'onderdak'] as const).entries())
  await owner(
    "insert into deals.party (id, space_id, organisation_id, tie, position) values ($1, $2, $1, 'bound', $3)",
    [organisations[name].id, deal.id, place + 1],
  );
await world.seat(noor, programme, 'dealmaker');
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(joris, closed, 'member');

beforeEach(() => owner('delete from portfolio.item'));

const inProgramme = { programme: programme.slug };
/** Something recorded in the deal, seen by everybody unless said otherwise. */
const record = async (more: Record<string, unknown> = {}, who = fenna, space = deal) =>
  (
    await who.done(change.recordItem, {
      body: { space: space.id, title: 'Bomen voor tegels', kind: 'experiment', visibility: 'public', ...more },
    })
  ).id;
/** Runs something of the slice's public side as somebody. */
const during = async <T>(who: Actor, what: (at: Acting) => Promise<T>): Promise<T> => {
  let found: T | undefined;
  const asked = contract({
    name: 'tried',
    method: 'POST',
    path: null,
    audience: 'public',
    summary: { nl: '', en: '' },
    answer: z.strictObject({}),
    refusals: {},
  });
  await who.done(
    operation(asked, async (_, at) => {
      found = await what(at);
      return {};
    }),
  );
  return found as T;
};

test('an item is recorded with as little as a title, and nothing is filled in', async () => {
  const seen = await daan.done(items.viewItem, { params: { item: await record() } });
  assert.equal(seen.portfolio.slug, programme.slug);
  assert.equal(seen.carrier.name, 'Schaduw');
  assert.equal(seen.startsOn, null);
  assert.equal(seen.level, null);
  assert.deepEqual(seen.mine, { works: false, keeps: false, author: false });
});

test('an end before the start is refused, as far as the dates tell', async () => {
  const body = { space: deal.id, title: 'Te vroeg', kind: 'pilot', startsOn: '2022-05', endsOn: '2022-04' };
  assert.equal(await fenna.refused(change.recordItem, { body }), 'ends-before-it-starts');
  await fenna.done(change.recordItem, { body: { ...body, endsOn: '2022' } });
});

test('who classifies an older version is told so, and what is left open is open again', async () => {
  const params = { item: await record({ level: 'city', facet: 'mission' }) };
  const body = { level: 'street', version: 1 };
  assert.deepEqual(await sanne.done(change.classifyItem, { params, body }), { version: 2 });
  assert.equal(await fenna.refused(change.classifyItem, { params, body }), 'stale');
  const { level, facet } = await fenna.done(items.viewItem, { params });
  assert.deepEqual({ level, facet }, { level: 'street', facet: null });
});

test('the matrix counts what is not classified, and a neighbour counts only what is theirs to see', async () => {
  await record({ level: 'city', scalingMechanism: 'scaling_out' });
  await record({ level: 'city' });
  await record({ visibility: 'parties' });
  const matrix = async (who: Actor) => who.done(portfolio.portfolioMatrix, { params: inProgramme });
  const [mine, theirs] = [await matrix(fenna), await matrix(daan)];
  assert.deepEqual([mine.total, mine.withoutRow, mine.withoutColumn], [3, 1, 2]);
  assert.deepEqual([theirs.total, theirs.withoutRow, theirs.withoutColumn], [2, 0, 1]);
  assert.ok(mine.rows.includes('none') && !theirs.rows.includes('none'));
  assert.deepEqual(
    theirs.cells.find(({ column }) => column === 'scaling_out'),
    { row: 'city', column: 'scaling_out', recorded: 1, sourced: 0 },
  );
  assert.deepEqual(
    theirs.perDeal.map(({ deal: { name }, items: count }) => [name, count]),
    [['Schaduw', 2]],
  );
});

test('places and kinds of party put one item in several cells, and count it once', async () => {
  await record({ place: 'Waterstede (Noord), Heuvelrode' });
  await record({ place: 'Waterstede, Heuvelrode (Dorp)' });
  const query = { row: 'place', column: 'partyKind' };
  const { rows, columns, cells, total } = await daan.done(portfolio.portfolioMatrix, { params: inProgramme, query });
  assert.deepEqual(rows, ['Heuvelrode', 'Waterstede']);
  assert.ok(!columns.includes('none'));
  assert.equal(total, 2);
  assert.deepEqual(cells.map(({ row, column, recorded }) => [row, column, recorded]).sort(), [
    ['Heuvelrode', 'municipality', 1],
    ['Heuvelrode', 'social_organisation', 1],
    ['Waterstede', 'municipality', 2],
    ['Waterstede', 'social_organisation', 2],
  ]);
});

test('a cell leads to as many items as it counts, on every axis', async () => {
  await record({ place: 'Waterstede', level: 'city', startsOn: '2022-02' });
  await record({ place: 'Heuvelrode, Waterstede', level: 'street' });
  await record({ kind: 'unknown' });
  await record({}, joris, closed);
  for (const row of ['level', 'kind', 'theme', 'year', 'place', 'partyKind'])
    for (const column of ['facet', 'kind', 'year', 'place']) {
      if (row === column) continue;
      const { cells } = await noor.done(portfolio.portfolioMatrix, { params: inProgramme, query: { row, column } });
      for (const cell of cells) {
        const query = { ...inProgramme, [row]: cell.row, [column]: cell.column };
        const found = await noor.done(items.listItems, { query });
        assert.equal(found.items.length, cell.recorded + cell.sourced, JSON.stringify(query));
      }
    }
});

test('items are connected once in each way, by who works there, and never with what they cannot see', async () => {
  const [first, second] = [await record(), await record({ title: 'Schaduwdoeken' })];
  const unseen = await record({ visibility: 'parties' }, joris, closed);
  const params = { item: first };
  const connect = (to: string) => ({ params, body: { kind: 'competes_with', to } });
  const { id } = await fenna.done(change.connectItems, connect(second));
  assert.equal(await fenna.refused(change.connectItems, connect(second)), 'already-connected');
  assert.equal(await fenna.refused(change.connectItems, connect(first)), 'same-item');
  assert.equal(await fenna.refused(change.connectItems, connect(unseen)), 'no-such-item');
  assert.equal(await joris.refused(change.connectItems, connect(second)), 'not-allowed');
  const { connections } = await daan.done(items.viewItem, { params: { item: second } });
  assert.deepEqual(
    connections.map(({ outward, item }) => [outward, item.id]),
    [[false, first]],
  );
  await fenna.done(change.disconnectItems, { params: { item: first, connection: id } });
  assert.equal(await fenna.refused(change.disconnectItems, { params: { item: first, connection: id } }), 'not-found');
});

test('the network places what is connected, counts what is alone, and shows nobody an unseen end', async () => {
  const [first, second, third] = [await record(), await record({ visibility: 'parties' }), await record()];
  await during(world.worker, (at) => loadConnection(at, { fromId: first, kind: 'feeds', toId: second, note: null }));
  const network = async (who: Actor) => who.done(portfolio.portfolioNetwork, { params: inProgramme });
  const seen = await network(fenna);
  assert.deepEqual(seen.nodes.map(({ item }) => item.id).sort(), [first, second].sort());
  assert.ok(seen.nodes.every(({ x, y }) => x > 0 && x < seen.width && y > 0 && y < seen.height));
  assert.equal(seen.alone, 1);
  const theirs = await network(daan);
  assert.deepEqual([theirs.nodes, theirs.edges, theirs.alone], [[], [], 2]);
  assert.ok(third);
});

test('the timeline fills in no date', async () => {
  await record({ startsOn: '2022', endsOn: '2023-05' });
  await record();
  const { events, undated, lanes } = await daan.done(portfolio.portfolioTimeline, { params: inProgramme });
  assert.deepEqual(
    events.map(({ on, until, after }) => [on, until, after]),
    [
      ['2022', '2023-05', null],
      [null, null, '2021-03-04'],
    ],
  );
  assert.equal(undated, 1);
  assert.deepEqual(lanes, ['experiment']);
});

test('gap questions are answered from what who asks may see', async () => {
  await record({ facet: 'enhancement' });
  await record({ facet: 'mission', visibility: 'parties' });
  const verdict = async (who: Actor) =>
    (await who.done(portfolio.askGapQuestions, { params: inProgramme })).answers.map((answer) => answer.verdict);
  assert.deepEqual(await verdict(daan), ['yes', 'cannot_say', 'cannot_say', 'cannot_say', 'cannot_say', 'no']);
  assert.equal((await verdict(fenna))[0], 'no');
});

test('a source is loaded once; its words stay its own, and how people classified it stays theirs', async () => {
  const given = {
    dealId: deal.id,
    sourceKey: 'e1',
    source: 'https://voorbeeld.example/1',
    title: 'Doeken',
    kind: 'experiment',
    place: null,
    visibility: 'public' as const,
  };
  const load = (more: object = {}) => during(world.worker, (at) => recordItemFromSource(at, { ...given, ...more }));
  const { id, outcome } = await load();
  assert.equal(outcome, 'added');
  assert.deepEqual(await load(), { id, outcome: 'same' });
  const params = { item: id };
  await sanne.done(change.classifyItem, { params, body: { level: 'street', version: 1 } });
  const other = { title: 'Zelf bedacht', kind: 'pilot', version: 2 };
  assert.equal(await sanne.refused(change.describeItem, { params, body: other }), 'from-a-source');
  assert.deepEqual(await load({ title: 'Schaduwdoeken' }), { id, outcome: 'changed' });
  const { title, level, source } = await daan.done(items.viewItem, { params });
  assert.deepEqual({ title, level, source }, { title: 'Schaduwdoeken', level: 'street', source: given.source });
});

test('search and lists show a neighbour only what is public', async () => {
  await record({ title: 'Bomen langs de gracht' });
  await record({ title: 'Bomen op het dak', visibility: 'parties' });
  const found = (who: Actor) => during(who, async (at) => (await search(at, 'boom', 10)).map(({ title }) => title));
  assert.deepEqual(await found(daan), ['Bomen langs de gracht']);
  assert.equal((await found(fenna)).length, 2);
  const listed = async (who: Actor) =>
    (await who.done(items.listItems, { query: { ...inProgramme, search: 'boom' } })).items;
  assert.equal((await listed(daan)).length, 1);
  const counts = async (who: Actor) =>
    (await who.done(portfolio.listPortfolios)).portfolios.map(({ items: count, deals }) => [count, deals]);
  assert.deepEqual(await counts(daan), [[1, 1]]);
  assert.deepEqual(await counts(fenna), [[2, 1]]);
});

test('a list goes on where it stopped', async () => {
  for (const title of ['a', 'b', 'c']) await record({ title });
  const query = { ...inProgramme, limit: '2', sort: '-title' };
  const first = await daan.done(items.listItems, { query });
  const second = await daan.done(items.listItems, { query: { ...query, after: first.next } });
  assert.deepEqual(
    [...first.items, ...second.items].map(({ title }) => title),
    ['c', 'b', 'a'],
  );
});

test('an item is tied to a deal by who works there too, not by who merely sees it', async () => {
  const other = await world.addSpace({ parent: programme, visibility: 'public', name: 'Ginds' });
  await owner('insert into deals.deal (space_id, short_name) values ($1, $2)', [other.id, other.name]);
  const id = await record();
  const tie = { params: { item: id }, body: { kind: 'deal', to: other.id } };
  assert.equal(await fenna.refused(change.tieItem, tie), 'not-allowed');
  await world.seat(fenna, other, 'member');
  await fenna.done(change.tieItem, tie);
});
