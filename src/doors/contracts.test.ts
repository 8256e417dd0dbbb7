// SPDX-License-Identifier: EUPL-1.2
// Nothing that can be sent breaks the house: every contract, as several people, with input that nearly fits and input
// that does not. Each attempt is an answer as its contract has it, or a refusal that it names and has a sentence for.
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import fc from 'fast-check';
import { loadLivingExample } from '#capabilities/exchange/living-example.operations.server.ts';
import { operations } from '#generated/operations.server.ts';
import { messages } from '#generated/words.ts';
import { commonRefusals } from '#kernel/contract.ts';
import { type Operation, perform, type RawInput } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { withoutTrace } from '#world/access.ts';
import { type Known, sentTo } from '#world/rubbish.ts';
import { type Actor, openWorld } from '#world/world.ts';
import { refusalSentence } from './sentences.ts';

/** Attempts per contract. A run with another seed tries others: RUBBISH_RUNS=500 RUBBISH_SEED=7. */
const numRuns = Number(process.env['RUBBISH_RUNS'] ?? 20);
const seed = Number(process.env['RUBBISH_SEED'] ?? 2026);

const world = await openWorld();
const runtime = withoutTrace(world.runtime);
const actors: Record<string, Actor> = {};
const known: Record<string, readonly string[]> = {};

/** Field name → what it may name. */
const sources: Readonly<Record<string, string>> = {
  deal: `select id from spaces.space where kind = 'deal' union select slug from spaces.space where kind = 'deal'`,
  programme: `select id from spaces.space where kind = 'programme' union select slug from spaces.space where kind = 'programme'`,
  space: 'select id from spaces.space union select slug from spaces.space',
  under: 'select slug from spaces.space',
  organisation: 'select id from membership.organisation union select slug from membership.organisation',
  person: 'select id from membership.person',
  affiliation: 'select id from membership.affiliation',
  key: 'select id from membership.key',
  seat: 'select id from spaces.seat',
  action: 'select id from spaces.action',
  mission: 'select id from missions.mission union select slug from missions.mission',
  party: 'select id from deals.party',
  link: 'select id from deals.link',
  contribution: 'select id from commitments.contribution',
  commitment: 'select id from commitments.commitment',
  milestone: 'select id from commitments.milestone',
  dependency: 'select id from commitments.dependency',
  barrier: 'select id from barriers.barrier',
  result: 'select id from results.result union select slug from results.result',
  adoption: 'select id from results.adoption',
  claim: 'select id from results.claim',
  contest: 'select id from results.contest',
  checkIn: 'select id from results.check_in',
  item: 'select id from portfolio.item',
};

before(async () => {
  await world.worker.done(loadLivingExample);
  for (const [name, query] of Object.entries(sources))
    known[name] = (await world.owner<{ id: string }>(`select id::text from (${query}) known (id) order by 1`)).map(
      ({ id }) => id,
    );
  known[''] = Object.values(known).flatMap((ids) => ids.slice(0, 5));
  Object.assign(actors, {
    nobody: world.anonymous,
    neighbour: world.people.daan,
    administrator: world.people.ada,
    token: await world.token(world.people.fenna, ['read', 'write']),
    ...Object.fromEntries(
      await Promise.all(
        (await mostSeated()).map(async ({ id }, place) => [
          `seated ${place + 1}`,
          { caller: await world.runtime.as(id) },
        ]),
      ),
    ),
  });
});

/** Who may do much, and so gets far. */
const mostSeated = () =>
  world.owner<{ id: string }>(
    `select person_id as id from spaces.seat where ends_at is null group by 1 order by count(*) desc, 1 limit 3`,
  );

suite('nothing that can be sent breaks the house', () => {
  for (const operation of operations) test(operation.contract.name, () => hold(operation));
});

async function hold(operation: Operation): Promise<void> {
  const { contract } = operation;
  const refusals = { ...commonRefusals, ...contract.refusals };
  const sent = fc.record({
    who: fc.constantFrom(...Object.keys(actors)),
    params: sentTo(contract.params, known as Known, 9),
    query: sentTo(contract.query, known as Known, 3),
    body: sentTo(contract.body, known as Known, 3),
  });
  await fc.assert(
    fc.asyncProperty(sent, async ({ who, ...raw }) => {
      const actor = actors[who];
      assert.ok(actor);
      const outcome = await perform(runtime, actor.caller, operation, raw as RawInput);
      if (!isRefusal(outcome)) return;
      assert.ok(outcome.refused in refusals, `${outcome.refused} is no refusal of ${contract.name}`);
      for (const language of ['nl', 'en'] as const)
        assert.ok(refusalSentence(messages[language], language, outcome, contract.name).detail);
    }),
    { numRuns, seed, endOnFailure: true, ...(process.env['RUBBISH_SEED'] ? { verbose: 1 } : {}) },
  );
}
