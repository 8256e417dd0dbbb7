// SPDX-License-Identifier: EUPL-1.2
// Made over all contracts: every operation, as a neighbour with an account and no part in anything, with the ids of
// what others have. It is answered as an id that nobody has would be, and no word of what is hidden is in any answer.
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import fc from 'fast-check';
import { loadLivingExample } from '#capabilities/exchange/living-example.operations.server.ts';
import { exportJson } from '#doors/export.server.ts';
import { sliceOfOperation } from '#generated/contracts.ts';
import { operations } from '#generated/operations.server.ts';
import { newId } from '#kernel/ids.server.ts';
import { type Operation, perform, type RawInput } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { withoutTrace } from '#world/access.ts';
import { sentTo } from '#world/rubbish.ts';
import { openWorld } from '#world/world.ts';
import { allDecided } from '../../tests/probe/decided.ts';
import { makeOracle, type Row } from '../../tests/probe/oracle.ts';
import { readSnapshot } from '../../tests/probe/scene.ts';

const seed = Number(process.env['NEIGHBOUR_SEED'] ?? 2026);
const triesPerContract = Number(process.env['NEIGHBOUR_TRIES'] ?? 6);

const world = await openWorld();
const { daan } = world.people;
const runtime = withoutTrace(world.runtime);
/** Table → names (ids, slugs) of rows that are not there for the neighbour. */
const hidden = new Map<string, string[]>();
const secrets: string[] = [];

before(async () => {
  await world.worker.done(loadLivingExample);
  const { snapshot, tables } = await readSnapshot(world);
  const { seen } = await allDecided();
  const oracle = makeOracle(snapshot, seen);
  const [said, unsaid] = [new Set<string>(), new Set<string>()];
  for (const { name } of tables) {
    if (!oracle.knows(name)) continue;
    for (const row of snapshot.tables.get(name) ?? []) {
      const there = oracle.sees(daan.id, name, row);
      for (const words of wordsOf(row)) (there ? said : unsaid).add(words);
      if (there) continue;
      const names = [row['id'], row['slug'], ...(name.startsWith('deals.') ? [row['space_id']] : [])].filter(
        (one): one is string => typeof one === 'string',
      );
      hidden.set(name, [...(hidden.get(name) ?? []), ...names]);
    }
  }
  // What also stands somewhere they may look is no secret.
  secrets.push(...[...unsaid].filter((words) => ![...said].some((open) => open.includes(words))));
});

/** Sentences of people: texts with several words. */
const wordsOf = (row: Row): string[] =>
  Object.entries(row).flatMap(([column, value]) =>
    typeof value === 'string' && value.length >= 18 && value.split(' ').length >= 3 && !/hash|digest|_at$/.test(column)
      ? [value]
      : [],
  );

const leaks = (answer: unknown): string[] => {
  const text = JSON.stringify(answer) ?? '';
  return secrets.filter((words) => text.includes(JSON.stringify(words).slice(1, -1)));
};

test('there is something to find: hidden rows of many tables, and words that stand nowhere else', () => {
  assert.ok(hidden.size > 15, `${hidden.size} tables`);
  assert.ok(secrets.length > 30, `${secrets.length} secrets`);
});

/** In demo mode, and there only, the made-up people are shown to whoever wants to sign in as one of them. */
const forDemo = ['listDemoPeople', 'demoSignIn'];

suite('a neighbour with ids of others', () => {
  for (const operation of operations.filter(({ contract }) => !forDemo.includes(contract.name)))
    test(operation.contract.name, () => hold(operation));
});

async function hold(operation: Operation): Promise<void> {
  const { contract } = operation;
  const names = namesFor(contract.name);
  const known = Object.fromEntries([...namesByField(), ['', [...hidden.values()].flat().slice(0, 40)]]);
  const drawn = fc.sample(
    fc.record({
      params: fc.record(
        Object.fromEntries(Object.keys(contract.params.shape).map((name) => [name, fc.constantFrom(...names(name))])),
      ),
      query: sentTo(contract.query, known, 1000),
      body: sentTo(contract.body, known, 1000),
    }),
    { numRuns: triesPerContract, seed },
  );
  for (const raw of drawn) {
    const theirs = await outcomeOf(operation, raw as RawInput);
    const nobodys = await outcomeOf(operation, withoutOthers(raw) as RawInput);
    assert.deepEqual(leaks(theirs.answer), [], `${contract.name} tells what is hidden: ${JSON.stringify(raw)}`);
    assert.equal(theirs.code, nobodys.code, `${contract.name} answers a hidden id otherwise: ${JSON.stringify(raw)}`);
  }
}

async function outcomeOf(operation: Operation, raw: RawInput): Promise<{ code: string; answer: unknown }> {
  const answer = await perform(runtime, daan.caller, operation, raw);
  return { code: isRefusal(answer) ? answer.refused : 'done', answer };
}

/** The same, with every name of something hidden changed into one that nobody has. */
function withoutOthers(raw: unknown): unknown {
  const all = new Set([...hidden.values()].flat());
  const made = new Map<string, string>();
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string' && all.has(value)) {
      const other = made.get(value) ?? (value.includes('-') ? `niemand-${newId()}` : newId());
      made.set(value, other);
      return other;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
    return value;
  };
  return walk(raw);
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const spaces = ['space', 'deal', 'programme', 'coalition', 'community', 'under', 'from', 'to'];

/** What a parameter of this operation may name: rows of a table of that name, first in its own slice. */
const namesFor = (operation: string) => (param: string) => {
  const slice = sliceOfOperation[operation] ?? '';
  const own = hidden.get(`${slice}.${snake(param)}`);
  const some = own ?? (spaces.includes(param) ? hidden.get('spaces.space') : undefined) ?? byEnd(snake(param));
  return some && some.length > 0 ? some : [...hidden.values()].flat().slice(0, 60);
};

const byEnd = (name: string) => [...hidden].find(([table]) => table.endsWith(`.${name}`))?.[1];

function namesByField(): [string, string[]][] {
  const fields = [...hidden].map(([table, names]): [string, string[]] => [camel(table.split('.')[1] ?? ''), names]);
  const space = hidden.get('spaces.space') ?? [];
  return [...fields, ...spaces.map((name): [string, string[]] => [name, space])];
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

test('nothing of it is in the export of the neighbour, nor in that of the public', async () => {
  for (const caller of [(await world.token(daan, ['read'])).caller, world.anonymous.caller]) {
    let text = '';
    for await (const chunk of exportJson(world.runtime, caller)) text += chunk;
    assert.ok(text.length > 10_000);
    assert.deepEqual(
      secrets.filter((words) => text.includes(JSON.stringify(words).slice(1, -1))),
      [],
    );
  }
});
