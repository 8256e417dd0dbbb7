// SPDX-License-Identifier: EUPL-1.2
// Two people in the same meeting see a decision change; the neighbour hears nothing, and who lost the right hears no more.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { RouterContextProvider } from 'react-router';
import { liveStream } from '#doors/live.server.ts';
import { visitContext } from '#doors/visit.server.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { addAskedRow, addDecisionRow } from '#world/decisions.ts';
import { type Actor, openWorld } from '#world/world.ts';
import { addRemark, watchDecision } from './operations.server.ts';
import { speak } from './round.operations.server.ts';
import { topicOf } from './topic.server.ts';

const world = await openWorld();
const { sanne, fenna, daan, karim } = world.people;
const { waterstede, heuvelrode } = world.organisations;
const deal = await world.addSpace();
await addDealRow(world, deal);
for (const party of [waterstede, heuvelrode]) await addPartyRow(world, deal, party);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.mandate(sanne, 'represent');
const decision = await addDecisionRow(world, deal, sanne, { state: 'deciding' });
await addAskedRow(world, decision, waterstede);

function open({ caller }: Actor): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(visitContext, { runtime: world.runtime, caller, language: 'nl', nonce: '', device: '' });
  return liveStream(context, watchDecision, { params: { decision } }, topicOf(decision));
}

/** What a stream says, one event at a time; `null` when it ended. Comments that only keep it open are passed over. */
function hear(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return {
    next: async (): Promise<{ event: string; data: string } | null> => {
      for (;;) {
        const part = await reader?.read();
        if (part === undefined || part.done) return null;
        const event = /event: (\w+)\ndata: (.*)/.exec(part.value);
        if (event) return { event: event[1] ?? '', data: event[2] ?? '' };
      }
    },
    stop: () => reader?.cancel(),
  };
}

const consent = { params: { decision }, body: { organisation: waterstede.id, edition: 1, voice: 'consent' } };

suite('a decision on two screens', () => {
  test('what one says, both see at once; the stream carries a mark and no word', async () => {
    const [hers, his] = [hear(await open(sanne)), hear(await open(fenna))];
    const first = await hers.next();
    assert.deepEqual([first?.event, (await his.next())?.event], ['here', 'here']);
    await sanne.done(speak, consent);
    const [seen, alsoSeen] = [await hers.next(), await his.next()];
    assert.equal(seen?.event, 'changed');
    assert.deepEqual(seen, alsoSeen);
    assert.notEqual(seen?.data, first?.data);
    assert.match(seen?.data ?? '', /^[\d.-]+$/);
    await hers.stop();
    await his.stop();
  });

  test('the neighbour, and somebody without an account, get no stream at all', async () => {
    for (const who of [daan, karim]) {
      const response = await open(who);
      assert.equal(response.status, 404);
      assert.equal(await response.text(), '');
    }
    assert.equal((await open(world.anonymous)).status, 401);
    const nowhere = new RouterContextProvider();
    nowhere.set(visitContext, { runtime: world.runtime, caller: daan.caller, language: 'nl', nonce: '', device: '' });
    const missing = await liveStream(
      nowhere,
      watchDecision,
      { params: { decision: 'nietbestaand' } },
      topicOf('nietbestaand'),
    );
    assert.equal(missing.status, 404, 'What is not there answers the same.');
  });

  test('a stream ends when the right to look does', async () => {
    await world.seat(karim, deal, 'member');
    const stream = hear(await open(karim));
    assert.equal((await stream.next())?.event, 'here');
    await world.owner('update spaces.seat set ends_at = now() where person_id = $1', [karim.id]);
    await sanne.done(addRemark, { params: { decision }, body: { kind: 'reaction', text: 'Een geheim.' } });
    assert.equal(await stream.next(), null, 'Not even that something changed.');
    assert.equal((await open(karim)).status, 404);
  });

  test('one key opens a few streams, and a place comes back', async () => {
    const streams = await Promise.all([1, 2, 3, 4].map(() => open(sanne)));
    assert.deepEqual(new Set(streams.map(({ status }) => status)), new Set([200]));
    assert.equal((await open(sanne)).status, 429);
    const other = await open(fenna);
    assert.equal(other.status, 200, 'Another person is not in the way.');
    for (const stream of [...streams, other]) await stream.body?.cancel();
    const again = await open(sanne);
    assert.equal(again.status, 200);
    await again.body?.cancel();
    assert.equal(world.runtime.live.streamsOf(sanne.caller.keyHash ?? ''), 0);
  });

  test('a house that closes ends all streams', async () => {
    const stream = hear(await open(fenna));
    assert.equal((await stream.next())?.event, 'here');
    world.runtime.live.close();
    assert.equal(await stream.next(), null);
  });
});
