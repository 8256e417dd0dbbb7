// SPDX-License-Identifier: EUPL-1.2
// The reading of how long results last, in SQL, against its rule; and only of what one may see.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths } from '#kernel/pure/partial-date.ts';
import { runAs } from '#world/probe.ts';
import { openWorld } from '#world/world.ts';
import { lastingIn, loadAdoption, loadResult, type Moment } from './public.server.ts';
import { lastingOf, type Word } from './rules/lasting.ts';
import { after, nothingYet } from './rules/replay.ts';

const world = await openWorld();
const { people, organisations, anonymous } = world;
const today = new Date().toISOString().slice(0, 10);
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme, visibility: 'public' });
await world.seat(people.sanne, deal, 'project_lead');

const step: fc.Arbitrary<(on: string) => Moment> = fc.oneof(
  fc.constantFrom('a3', 'a4', 'a5', 'a5', 'a6').map(
    (level) =>
      (on: string): Moment => ({ kind: 'level', on, level }),
  ),
  fc.constant((on: string): Moment => ({ kind: 'confirmed', on })),
  fc.constantFrom('more', 'same', 'same', 'less', 'no', 'unknown').map(
    (stillInUse) =>
      (on: string): Moment => ({ kind: 'check_in', on, role: 'Rol', answer: { on, stillInUse } }),
  ),
  fc.constant((on: string): Moment => ({ kind: 'check_in', on, role: 'Rol' })),
  fc.constantFrom('superseded', 'reverted', 'stopped_deliberately').map(
    (end) =>
      (on: string): Moment => ({ kind: 'ended', on, end, reason: 'Zo liep het.' }),
  ),
);
const history = fc
  .array(fc.tuple(step, fc.integer({ min: 1, max: 150 })), { minLength: 1, maxLength: 9 })
  .map((steps) => {
    let on: string = addMonths(today, -60);
    return steps.map(([make, days]) => {
      on = addDays(on, days);
      return make(on);
    });
  });

/** What the organisation said in a history, as the rule reads it. */
function wordsOf(moments: readonly Moment[]): Word[] {
  let stands = nothingYet(false);
  return moments.flatMap((moment): Word[] => {
    stands = after(stands, moment);
    if (moment.kind === 'check_in' && !moment.answer) return [];
    return [
      {
        kind: moment.kind === 'check_in' ? 'check_in_answered' : moment.kind,
        on: moment.on,
        level: stands.level,
        direction: stands.direction,
        end: moment.kind === 'ended' ? moment.end : null,
        unsure: moment.kind === 'check_in' && moment.answer?.stillInUse === 'unknown',
      },
    ];
  });
}

const histories = fc.sample(history, { numRuns: 60, seed: 7 });
const results = await runAs(world.worker, async (at) => {
  const made = [];
  for (const [i, moments] of histories.entries()) {
    const visibility = i % 4 === 0 ? 'parties' : 'public';
    const { id } = await loadResult(at, { dealId: deal.id, title: `Resultaat ${i}`, kind: 'approach', visibility });
    const adoption = {
      resultId: id,
      organisationId: organisations.heuvelrode.id,
      visibility,
      history: moments,
    } as const;
    made.push({ id: await loadAdoption(at, adoption), visibility, moments });
  }
  return made;
});

test('for every history the reading in SQL is the answer of the rule', async () => {
  const read = await people.sanne.inside((at) => lastingIn(at, programme.id, 1000));
  const found = new Map(read.map(({ adoptionId, organisationId: _, ...lasting }) => [adoptionId, lasting]));
  for (const { id, moments } of results)
    assert.deepEqual(found.get(id) ?? null, lastingOf(wordsOf(moments)), JSON.stringify(moments));
  assert.ok(read.length > 20 && read.length < results.length, 'some were in use and some never');
});

test('what one may not see does not count', async () => {
  const seen = await anonymous.inside((at) => lastingIn(at, programme.id, 1000));
  const ever = results.filter(({ moments }) => lastingOf(wordsOf(moments)) !== null);
  assert.deepEqual(
    seen.map(({ adoptionId }) => adoptionId).sort(),
    ever
      .filter(({ visibility }) => visibility === 'public')
      .map(({ id }) => id)
      .sort(),
  );
  assert.equal((await people.daan.inside((at) => lastingIn(at, deal.id, 1000))).length, 0);
});

test('an answer that was changed counts once, as it was changed', async () => {
  const [first] = results;
  assert.ok(first);
  const day = addDays(today, -3);
  await world.owner(
    `insert into results.check_in (id, organisation_id, space_id, role, due_on, sent_at) values ('changedcheck', $1, $2, 'Rol', $3, now())`,
    [organisations.heuvelrode.id, deal.id, day],
  );
  const event = (id: string, on: string, direction: string, minutes: number) =>
    world.owner(
      `insert into results.adoption_event (id, adoption_id, kind, happened_on, level, direction, check_in_id, recorded_at)
        values ($1, $2, 'check_in_answered', $3, 'a5', $4, 'changedcheck', now() + make_interval(mins => $5))`,
      [id, first.id, on, direction, minutes],
    );
  await event('changedone00', day, 'sprung_back', 1);
  await event('changedtwo00', today, 'stable', 2);
  await world.owner('update results.adoption set confirmed_on = $2 where id = $1', [first.id, today]);
  const read = await people.sanne.inside((at) => lastingIn(at, programme.id, 1000));
  const record = read.find(({ adoptionId }) => adoptionId === first.id);
  assert.deepEqual([record?.lastSeenOn, record?.gone], [today, null]);
});
