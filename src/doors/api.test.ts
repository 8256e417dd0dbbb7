// SPDX-License-Identifier: EUPL-1.2
// How the API door answers what is asked in another way than its contracts have it.
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { loadLivingExample } from '#capabilities/exchange/living-example.operations.server.ts';
import { operations } from '#generated/operations.server.ts';
import { openWorld } from '#world/world.ts';
import { makeApi } from './api.server.ts';
import { exportLists } from './export.server.ts';

const world = await openWorld();
const api = makeApi(world.runtime);
before(() => world.worker.done(loadLivingExample));

const ask = async (path: string, init: RequestInit = {}) => api.request(`http://localhost/api/v1${path}`, init);
const accepting = (path: string, type: string) => ask(path, { headers: { Accept: type } });
const linesOf = (text: string) => text.split('\r\n').filter(Boolean);

suite('a method an address does not know', () => {
  const paths = Map.groupBy(
    operations.filter(({ contract }) => contract.path !== null),
    ({ contract }) => contract.path ?? '',
  );
  for (const [path, known] of paths) {
    const methods: string[] = known.map(({ contract }) => contract.method);
    test(`${path} takes ${methods.join(', ')} and says so`, async () => {
      const wrong = ['PUT', 'PATCH', 'DELETE', 'POST', 'GET'].find((method) => !methods.includes(method));
      assert.ok(wrong);
      const answer = await ask(path.replace(/\{\w+\}/g, 'x0x0x0x0x0x0'), { method: wrong });
      // Where a narrower address also fits a wider one, the wider one answers.
      if (answer.status !== 405) return assert.ok([400, 401, 403, 404].includes(answer.status), String(answer.status));
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      const allowed = answer.headers.get('Allow')?.split(', ') ?? [];
      for (const method of methods) assert.ok(allowed.includes(method), `${method} is not in Allow`);
      assert.equal(allowed.includes('HEAD'), allowed.includes('GET'));
      assert.ok(!allowed.includes(wrong));
      return undefined;
    });
  }
  test('an address that is not there stays 404, whatever the method', async () =>
    assert.equal((await ask('/nowhere', { method: 'DELETE' })).status, 404));
  test('the exports are read only', async () => {
    const answer = await ask('/exports/deals', { method: 'POST' });
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get('Allow'), 'GET, HEAD');
  });
});

suite('the type that is asked for', () => {
  for (const { name, operation } of exportLists)
    test(`${name} comes as JSON and as CSV, and in nothing else`, async () => {
      const path = operation.contract.path ?? '';
      const first = await ask(path);
      if (first.status !== 200) return assert.ok(operation.contract.audience !== 'public');
      assert.match(first.headers.get('Content-Type') ?? '', /^application\/json/);
      const { items } = (await first.json()) as { items: object[] };
      const table = await accepting(path, 'text/csv');
      assert.match(table.headers.get('Content-Type') ?? '', /^text\/csv/);
      const lines = linesOf(await table.text());
      assert.ok(lines.length > items.length, 'a head and a line for each');
      assert.equal((await accepting(path, 'text/html')).status, 406);
      return undefined;
    });

  test('a page of CSV says where the list goes on', async () => {
    const first = await accepting('/deals?limit=2', 'text/csv');
    const link = /^<\/api\/v1(.+)>; rel="next"$/.exec(first.headers.get('Link') ?? '')?.[1];
    assert.ok(link, 'there is a next page');
    const second = await accepting(link, 'text/csv');
    const [head, ...rows] = linesOf(await second.text());
    const [firstHead, ...firstRows] = linesOf(await first.text());
    assert.equal(head, firstHead);
    assert.equal(rows.length, 2);
    assert.notDeepEqual(rows, firstRows);
  });

  test('one record comes as JSON only', async () => {
    const refused = await accepting('/deals/nowhere', 'text/csv');
    assert.equal(refused.status, 406);
    assert.equal(refused.headers.get('Content-Type'), 'application/problem+json');
  });

  test('an export of one list is CSV, and JSON where that is asked for, with the same records', async () => {
    const table = await ask('/exports/deals');
    assert.match(table.headers.get('Content-Type') ?? '', /^text\/csv/);
    const rows = linesOf(await table.text());
    const list = await accepting('/exports/deals', 'application/json');
    assert.match(list.headers.get('Content-Type') ?? '', /^application\/json/);
    const records = (await list.json()) as object[];
    assert.ok(records.length > 0);
    assert.equal(rows.length, records.length + 1);
    assert.equal((await accepting('/exports/deals', 'text/html')).status, 406);
    assert.equal((await accepting('/exports', 'text/csv')).status, 406);
    assert.equal((await accepting('/exports/nowhere', 'text/html')).status, 404);
  });
});
