// SPDX-License-Identifier: EUPL-1.2
// Equal questions are found among many others, by the operation that people use, on the labelled pairs that ship.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { countBarrierFeatures } from './likeness.operations.server.ts';
import { lawKeysOf } from './rules/likeness.ts';
import { suggestEqualBarriers } from './view.operations.server.ts';

const side = z.object({ title: z.string(), practice: z.string().nullable(), law: z.string().nullable() });
const pair = z.object({ a: side, b: side, same: z.boolean(), kind: z.string() });
type Side = z.output<typeof side>;

const file = new URL('../../../data/barrier-pairs/pairs.jsonl', import.meta.url);
const pairs = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => pair.parse(JSON.parse(line)));

const world = await openWorld();
const deal = await world.addSpace({ visibility: 'public' });
await addDealRow(world, deal);
const ids = new Map<string, string>();
const keyOf = (text: Side) => JSON.stringify([text.title, text.practice, text.law]);
for (const text of pairs.flatMap(({ a, b }) => [a, b])) {
  if (ids.has(keyOf(text))) continue;
  const id = `case${String(ids.size).padStart(6, '0')}`;
  ids.set(keyOf(text), id);
  await world.owner(
    `insert into barriers.barrier (id, space_id, title, about, law, law_keys, visibility) values ($1, $2, $3, $4, $5, $6, 'public')`,
    [id, deal.id, text.title, text.practice, text.law, lawKeysOf(text.law)],
  );
}
await world.worker.done(countBarrierFeatures);

test('the shipped set is as large and as varied as it says', () => {
  assert.ok(pairs.length >= 200);
  const kinds = new Set(pairs.map(({ kind }) => kind));
  for (const kind of [
    'paraphrase',
    'partial',
    'other-words',
    'same-law-other-question',
    'opposite-request',
    'other-owner',
  ])
    assert.ok(kinds.has(kind), kind);
});

test('of a question and its paraphrase, each is among the five likeliest of the other in 95 of 100 cases', async () => {
  const missed: string[] = [];
  const asked = pairs
    .filter(({ kind }) => kind === 'paraphrase')
    .flatMap(({ a, b }) => [[a, b] as const, [b, a] as const]);
  for (const [from, to] of asked) {
    const { items } = await world.anonymous.done(suggestEqualBarriers, {
      params: { barrier: ids.get(keyOf(from)) ?? '' },
    });
    if (!items.some(({ barrier }) => barrier.id === ids.get(keyOf(to)))) missed.push(`${from.title} → ${to.title}`);
  }
  assert.ok(missed.length <= asked.length * 0.05, missed.join('\n'));
});
