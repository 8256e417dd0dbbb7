// SPDX-License-Identifier: EUPL-1.2
// An endpoint of one's own finds what is asked in wholly other words; a small server here stands in for it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, suite, test } from 'node:test';
import { z } from 'zod';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { embedBarriers } from './embedding.server.ts';
import { recordBarrier } from './operations.server.ts';
import { nearest } from './vector.store.server.ts';
import { suggestEqualBarriers } from './view.operations.server.ts';

const asked = z.object({ model: z.string(), input: z.array(z.string()) });
/** Words that mean the same lie in the same direction; the rest spreads over the others. */
const meanings = [/rijwiel|fiets/i, /berging|stallen|opslag/i, /boom|bomen|groen/i, /lawaai|geluid/i];
const embed = (text: string) => [...meanings.map((one) => (one.test(text) ? 1 : 0)), (text.length % 7) / 70];

const received: z.output<typeof asked>[] = [];
const keys: (string | undefined)[] = [];
let broken = false;
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += String(part);
  });
  request.on('end', () => {
    const question = asked.parse(JSON.parse(body));
    received.push(question);
    keys.push(request.headers.authorization);
    response.writeHead(broken ? 500 : 200, { 'Content-Type': 'application/json' });
    const data = question.input.map((text, index) => ({ object: 'embedding', index, embedding: embed(text) }));
    response.end(JSON.stringify({ object: 'list', model: question.model, data }));
  });
});
const port = await new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    resolve(typeof address === 'object' && address ? address.port : 0);
  });
});
after(() => server.close());

const world = await openWorld();
const { sanne, daan } = world.people;
const deal = await world.addSpace({ name: 'Straten' });
await addDealRow(world, deal);
await world.seat(sanne, deal, 'project_lead');
const raise = async (title: string, visibility = 'parties') =>
  (await sanne.done(recordBarrier, { params: { deal: deal.slug }, body: { title, visibility } })).id;
const here = await raise('Fiets stallen bij de deur mag niet');
const there = await raise('Verbod op berging van rijwielen');
await raise('Bomen geven overlast');
await raise('Mijn eigen gedachte over groen', 'author');
const settings = {
  ...world.runtime.settings,
  EMBEDDINGS_URL: `http://127.0.0.1:${port}/v1/embeddings`,
  EMBEDDINGS_MODEL: 'klein',
  EMBEDDINGS_KEY: 'geheim',
};
const suggested = async (who = sanne) =>
  (await who.done(suggestEqualBarriers, { params: { barrier: here } })).items.map(({ barrier, restsOn }) => [
    barrier.id,
    restsOn.meaning,
  ]);

suite('an embeddings endpoint of one’s own', () => {
  test('without the setting nothing is asked of anybody, and other words are not found', async () => {
    assert.equal(await embedBarriers(world.runtime), 0);
    assert.equal(received.length, 0);
    assert.deepEqual(await suggested(), []);
  });

  test('with it, what asks the same in wholly other words is suggested, and it says on what that rests', async () => {
    assert.equal(await embedBarriers({ ...world.runtime, settings }), 3);
    assert.deepEqual(await suggested(), [[there, true]]);
    assert.deepEqual([received[0]?.model, keys[0]], ['klein', 'Bearer geheim']);
  });

  test('only texts leave: no name, no deal, and nothing that somebody keeps to themselves', () => {
    const sent = JSON.stringify(received);
    assert.ok(!sent.includes('Mijn eigen gedachte') && !sent.includes(sanne.id) && !sent.includes(deal.id));
  });

  test('a text is asked about once, and anew when it changes', async () => {
    assert.equal(await embedBarriers({ ...world.runtime, settings }), 0);
    await world.owner(`update barriers.barrier set title = 'Rijwielen: geen opslag' where id = $1`, [there]);
    assert.equal(await embedBarriers({ ...world.runtime, settings }), 1);
  });

  test('an endpoint that fails changes nothing, and says so to the queue', async () => {
    broken = true;
    await world.owner(`update barriers.barrier set title = 'Rijwielen: opslag verboden' where id = $1`, [there]);
    await assert.rejects(embedBarriers({ ...world.runtime, settings }), /answered 500/);
    broken = false;
    assert.deepEqual(await suggested(), [[there, true]]);
  });

  test('nearness opens no door: who may not see a case is not suggested it', async () => {
    assert.equal(await daan.refused(suggestEqualBarriers, { params: { barrier: here } }), 'not-found');
  });
});

test('what lies near a case is for who sees the case', async () => {
  const near = (who: typeof sanne) => who.inside((at) => nearest(at, here, 5));
  assert.ok((await near(sanne)).length > 0);
  await sanne.done(recordBarrier, {
    params: { deal: deal.slug },
    body: { title: 'Rijwiel in de berging, voor iedereen', visibility: 'public' },
  });
  await embedBarriers({ ...world.runtime, settings });
  assert.deepEqual(await near(daan), [], 'also where what lies near is public');
});

test('where pgvector is present its distance finds the same, in the same order', async (on) => {
  const [offered] = await world.owner(`select 1 from pg_available_extensions where name = 'vector'`);
  if (!offered) return on.skip('this server has no pgvector');
  const near = () => sanne.inside((at) => nearest(at, here, 5));
  const before = await near();
  await world.runtime.superuser('create extension vector schema public');
  const now = await near();
  assert.ok(now.length > 1, 'there was something to put in order');
  const inOrder = (found: typeof now) => found.map(({ id, nearness }) => [id, nearness.toFixed(5)]);
  assert.deepEqual(inOrder(now), inOrder(before));
});
