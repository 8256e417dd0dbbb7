// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadAdoption, loadResult } from '#capabilities/results/public.server.ts';
import { addMonths } from '#kernel/pure/partial-date.ts';
import { runAs } from '#world/probe.ts';
import { openWorld } from '#world/world.ts';
import { listMethodFigures, viewMethodFigures } from './figures.operations.server.ts';

const world = await openWorld();
const { people, organisations, anonymous, owner } = world;
const today = new Date().toISOString().slice(0, 10);
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const other = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deals: Record<string, Awaited<ReturnType<typeof world.addSpace>>> = {};
for (const [stage, hidden] of [
  ['execution', false],
  ['stopped_in_exploration', false],
  ['concluded', true],
] as const) {
  const deal = await world.addSpace({ parent: programme, visibility: hidden ? 'parties' : 'public', hidden });
  deals[stage] = deal;
  await owner(
    'insert into deals.deal (space_id, short_name, stage, explored_from_on, signed_on) values ($1, $2, $3, $4, $5)',
    [deal.id, deal.name, stage, '2023-01-15', stage === 'stopped_in_exploration' ? null : '2023-11-20'],
  );
}
const { execution, concluded } = deals;
assert.ok(execution && concluded);
await world.seat(people.aylin, concluded, 'project_lead');

/** Adoptions in use for three years; of every five, one sprang back, one fell silent, the others still answer. */
async function addAdoptions(deal: { id: string }, count: number) {
  const owners = Object.values(organisations);
  await runAs(world.worker, async (at) => {
    for (let i = 0; i < count; i++) {
      const { id } = await loadResult(at, {
        dealId: deal.id,
        title: `Resultaat ${i}`,
        kind: 'approach',
        visibility: 'public',
      });
      const answered = (months: number, stillInUse: 'same' | 'no') => {
        const on = addMonths(today, -months);
        return { kind: 'check_in' as const, on, role: 'Rol', answer: { on, stillInUse } };
      };
      await loadAdoption(at, {
        resultId: id,
        organisationId: owners[i % owners.length]?.id ?? '',
        visibility: 'public',
        history: [
          { kind: 'level', on: addMonths(today, -36), level: 'a5' },
          answered(30, 'same'),
          ...(i % 5 === 0
            ? [answered(24 - (i % 10), 'no')]
            : i % 5 === 1
              ? []
              : [answered(12, 'same'), answered(3, 'same')]),
        ],
      });
    }
  });
}

const view = (who: Pick<typeof anonymous, 'done'> = anonymous) =>
  who.done(viewMethodFigures, { params: { programme: programme.slug } });

test('with few results there is no line and no look ahead, and it is said how many there are', async () => {
  await addAdoptions(execution, 5);
  const { lasting, whatIf } = await view();
  assert.deepEqual([lasting.records, lasting.curve, lasting.medianMonths], [5, [], null]);
  assert.deepEqual([whatIf.events, whatIf.rhythms, whatIf.perYear], [2, [], null]);
  assert.ok(whatIf.fewest > 2 && lasting.fewest > 5);
});

test('with enough there is a line with margins and how many are followed, and a look ahead for three rhythms', async () => {
  await addAdoptions(execution, 50);
  const { lasting, whatIf, adoption } = await view();
  assert.deepEqual([lasting.records, lasting.fell, lasting.silent, lasting.inPlace], [55, 11, 11, 44]);
  assert.equal(lasting.curve[0]?.atRisk, 55);
  lasting.curve.slice(1).forEach((point, i) => {
    const before = lasting.curve[i];
    assert.ok(before && point.share <= before.share && point.months > before.months && point.atRisk <= before.atRisk);
  });
  assert.ok(lasting.bounds && lasting.bounds.worst < lasting.bounds.best);
  assert.equal(whatIf.events, 22);
  assert.deepEqual(
    whatIf.rhythms.map(({ rhythm, ahead }) => [rhythm, ahead.map(({ months }) => months)]),
    [1, 0.5, 0].map((rhythm) => [rhythm, [12, 36, 60]]),
  );
  assert.equal(whatIf.assumptions.length, 4);
  assert.deepEqual(
    [adoption.records, adoption.kinds[0]?.levels.find(({ level }) => level === 'a5')?.records],
    [55, 55],
  );
});

test('explorations and ends are counted once each; a hidden deal counts for who sits in it, and for nobody else', async () => {
  const seen = await view();
  assert.deepEqual(
    seen.explorations.outcomes.map(({ outcome, explorations }) => [outcome, explorations]),
    [
      ['went_on', 1],
      ['stopped', 1],
      ['exploring', 0],
      ['unknown', 0],
    ],
  );
  assert.equal(seen.explorations.each.find(({ outcome }) => outcome === 'went_on')?.months, 10);
  assert.equal(seen.explorations.medianMonths, null);
  assert.equal(seen.endings.deals, 2);
  const inside = await view(people.aylin);
  assert.deepEqual([inside.explorations.total, inside.endings.deals], [3, 3]);
});

test('a programme that is not there for who asks is not found; one without anything has zeros and no shares', async () => {
  assert.equal(await anonymous.refused(viewMethodFigures, { params: { programme: 'nergens' } }), 'not-found');
  const empty = await anonymous.done(viewMethodFigures, { params: { programme: other.slug } });
  assert.deepEqual(
    [empty.endings.deals, empty.adoption.records, empty.lasting.curve, empty.whatIf.rhythms],
    [0, 0, [], []],
  );
});

test('the list carries every figure with its definition, page by page, and the same numbers', async () => {
  const items = [];
  let after: string | undefined;
  do {
    const page = await anonymous.done(listMethodFigures, {
      query: { programme: programme.slug, limit: 40, ...(after ? { after } : {}) },
    });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  assert.ok(items.every(({ definition, programme: slug }) => definition.length > 20 && slug === programme.slug));
  const figures = await view();
  assert.equal(items.filter(({ figure }) => figure === 'lasting-share').length, figures.lasting.curve.length);
  assert.equal(items.filter(({ figure }) => figure === 'look-ahead').length, 9);
  assert.equal(new Set(items.map(({ figure, part }) => `${figure} ${part}`)).size, items.length);
  assert.equal(await anonymous.refused(listMethodFigures, { query: { after: 'x' } }), 'invalid-input');
});
