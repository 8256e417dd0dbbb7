// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { perform, workerCaller } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { openTestHouse } from '#world/house.ts';
import { importCityDeals } from './city-deals/import.server.ts';
import { loadLivingExample } from './living-example.operations.server.ts';

const house = await openTestHouse();
const cityDeals = join(import.meta.dirname, '../../../data/city-deals/city-deals.json');
const load = async () => {
  const answer = await perform(house, workerCaller, loadLivingExample);
  return isRefusal(answer) ? answer.refused : answer.outcome;
};

before(async () => {
  await importCityDeals(house, cityDeals);
  assert.equal(await load(), 'added');
});

/** The words of a column, wherever a record of the example has them. */
const wordsIn = async (column: string, table: string) => {
  const rows = await house.owner<{ word: string }>(
    `select distinct t.${column} as word from ${table} t join spaces.space s on s.id = t.space_id
     where s.fictional and t.${column} is not null`,
  );
  return rows.map(({ word }) => word);
};

const everywhere: readonly (readonly [what: string, table: string, column: string, words: string[]])[] = [
  [
    'stage of a deal',
    'deals.deal',
    'stage',
    [
      ...['idea', 'exploration', 'development', 'signed', 'execution', 'closing', 'aftercare', 'concluded'],
      ...['stopped_in_exploration', 'ended_early'],
    ],
  ],
  ['tie', 'deals.party', 'tie', ['bound', 'partner']],
  ['intensity', 'deals.party', 'intensity', ['now', 'set_moments', 'second_half', 'unknown']],
  ['means', 'commitments.contribution', 'kind', ['time', 'money', 'data', 'location', 'expertise', 'network']],
  [
    'domain of a barrier',
    'barriers.barrier',
    'domain',
    ['legal', 'organisational', 'financial', 'cultural', 'data', 'technical'],
  ],
  [
    'outcome of a barrier',
    'barriers.barrier',
    'outcome',
    [
      ...['open', 'resolved', 'partly_resolved', 'was_not_a_rule', 'experiment_granted', 'accepted_with_reason'],
      ...['refused_with_reason', 'superseded', 'withdrawn'],
    ],
  ],
  ['kind of result', 'results.result', 'kind', ['approach', 'technical', 'knowledge', 'funding', 'regulation']],
  ['visibility of a record', 'results.adoption', 'visibility', ['organisation', 'parties', 'network', 'public']],
  ['visibility of an item', 'portfolio.item', 'visibility', ['author', 'parties', 'network', 'public']],
  ['level of adoption', 'results.adoption', 'level', ['unknown', 'a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']],
  ['freshness', 'results.adoption', 'freshness', ['confirmed', 'ageing', 'unconfirmed', 'unknown', 'not_asked']],
  ['direction', 'results.adoption', 'direction', ['rising', 'stable', 'slipping', 'sprung_back', 'unknown']],
  ['end', 'results.adoption', 'end_kind', ['declined', 'stopped_deliberately', 'superseded', 'reverted']],
  [
    'level of an item',
    'portfolio.item',
    'level',
    ['street', 'neighbourhood', 'city', 'region', 'province', 'national_policy', 'national_law', 'eu'],
  ],
];

for (const [what, table, column, words] of everywhere)
  test(`every ${what} occurs in the example`, async () => {
    const there = await wordsIn(column, table);
    assert.deepEqual(
      words.filter((word) => !there.includes(word)),
      [],
    );
  });

test('the example has a mission with an intent in versions, and items that serve it and hang together', async () => {
  const [mission] = await house.owner<{ intents: number; items: number }>(
    `select (select count(*)::int from missions.intent i where i.mission_id = m.id) as intents,
       (select count(*)::int from portfolio.item_mission t where t.mission_id = m.id) as items from missions.mission m`,
  );
  assert.ok(mission && mission.intents >= 3 && mission.items >= 5);
  const [ties] = await house.owner<{ n: number }>('select count(*)::int as n from portfolio.connection');
  assert.ok((ties?.n ?? 0) >= 5);
  const [bare] = await house.owner<{ n: number }>(
    'select count(*)::int as n from portfolio.item where horizon is null',
  );
  assert.ok((bare?.n ?? 0) > 0, 'some items are not classified yet');
});

test('a second load changes nothing, in any table', async () => {
  const was = await everything();
  assert.equal(await load(), 'same');
  assert.deepEqual(await everything(), was);
});

test('real and invented are never tied together', async () => {
  const tied = await house.owner(
    `select 'party' as tie from deals.party p join spaces.space s on s.id = p.space_id
       join membership.organisation o on o.id = p.organisation_id where s.fictional <> o.fictional
     union all select 'deal' from spaces.space d join spaces.space p on p.id = d.parent_id where d.fictional <> p.fictional
     union all select 'adoption' from results.adoption a join spaces.space s on s.id = a.space_id
       join membership.organisation o on o.id = a.organisation_id where s.fictional <> o.fictional
     union all select 'link' from deals.link l join spaces.space a on a.id = l.from_id
       join spaces.space b on b.id = l.to_id where a.fictional <> b.fictional
     union all select 'connection' from portfolio.connection c join portfolio.item a on a.id = c.from_id
       join portfolio.item b on b.id = c.to_id join spaces.space s on s.id = a.space_id
       join spaces.space t on t.id = b.space_id where s.fictional <> t.fictional`,
  );
  assert.deepEqual(tied, []);
});

test('real records carry nothing that no source gives: no mission, no level, no direction', async () => {
  const [given] = await house.owner<{ missions: number; levels: number; items: number }>(
    `select
       (select count(*)::int from missions.mission m join spaces.space s on s.id = m.space_id where not s.fictional) as missions,
       (select count(*)::int from results.adoption a join spaces.space s on s.id = a.space_id
          where not s.fictional and (a.level <> 'unknown' or a.direction <> 'unknown')) as levels,
       (select count(*)::int from portfolio.item i join spaces.space s on s.id = i.space_id
          where not s.fictional and (i.horizon is not null or i.facet is not null or i.lever is not null)) as items`,
  );
  assert.deepEqual(given, { missions: 0, levels: 0, items: 0 });
});

/** How many rows each table of the slices has. */
async function everything(): Promise<Record<string, number>> {
  const names = await house.owner<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of names)
    counts[name] = (await house.owner<{ n: number }>(`select count(*)::int as n from ${name}`))[0]?.n ?? 0;
  return counts;
}
