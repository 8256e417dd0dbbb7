// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Acting } from '#kernel/operation.server.ts';
import { addDays, addMonths } from '#kernel/pure/partial-date.ts';
import { runAs } from '#world/probe.ts';
import { openWorld } from '#world/world.ts';
import { loadAdoption, recordAdoptionFromSource, recordResultFromSource, resultsOfDeal } from './public.server.ts';

const world = await openWorld();
const { organisations, worker, anonymous } = world;

const run = <T>(body: (at: Acting) => Promise<T>, who = worker) => runAs(who, body);

const today = new Date().toISOString().slice(0, 10);
const deal = await world.addSpace({ visibility: 'public' });
const sourced = (title = 'Rekenregel') => ({
  dealId: deal.id,
  sourceKey: 'rekenregel',
  title,
  kind: 'approach' as const,
  source: 'https://voorbeeld.example/rapport',
});

test('a source is loaded once: a second time nothing is added, and what it changed is changed', async () => {
  const first = await run((at) => recordResultFromSource(at, sourced()));
  assert.equal(first.outcome, 'added');
  assert.equal((await run((at) => recordResultFromSource(at, sourced()))).outcome, 'unchanged');
  const changed = await run((at) => recordResultFromSource(at, sourced('Rekenregel deelautoplek')));
  assert.deepEqual([changed.outcome, changed.id, changed.slug], ['changed', first.id, first.slug]);

  const mention = {
    resultId: first.id,
    organisationId: organisations.heuvelrode.id,
    sourceKey: 'heuvelrode',
    source: 'https://voorbeeld.example/rapport',
  };
  assert.equal((await run((at) => recordAdoptionFromSource(at, mention))).outcome, 'added');
  assert.equal((await run((at) => recordAdoptionFromSource(at, mention))).outcome, 'unchanged');
  const [result] = await run((at) => resultsOfDeal(at, deal.id), anonymous);
  assert.equal(result?.title, 'Rekenregel deelautoplek');
  assert.deepEqual(
    result?.uses.map(({ level, freshness, organisation }) => [organisation.name, level, freshness]),
    [['Gemeente Heuvelrode', 'unknown', 'unconfirmed']],
  );
});

test('a loaded history stands as if it had been lived', async () => {
  const result = await run((at) => recordResultFromSource(at, sourced()));
  const load = (
    organisationId: string,
    more: Omit<Parameters<typeof loadAdoption>[1], 'resultId' | 'organisationId'>,
  ) => run((at) => loadAdoption(at, { resultId: result.id, organisationId, ...more }));
  await load(organisations.waterstede.id, {
    history: [
      { kind: 'level', on: addMonths(today, -20), level: 'a4', direction: 'rising' },
      { kind: 'level', on: addMonths(today, -12), level: 'a5', direction: 'stable', voice: 'owner' },
      {
        kind: 'check_in',
        on: addMonths(today, -1),
        role: 'Teamleider parkeren',
        answer: { on: addMonths(today, -1), stillInUse: 'less', threat: 'rule', help: 'user_organisation' },
      },
    ],
    anchors: [{ kind: 'mandate_policy', inPlace: true, reference: 'Nota 2024' }],
  });
  await load(organisations.nieuwVeenmeer.id, {
    history: [
      { kind: 'level', on: addMonths(today, -12), level: 'a5' },
      { kind: 'check_in', on: addMonths(today, -9), role: 'Projectleider' },
      { kind: 'check_in', on: addDays(today, -61), role: 'Projectleider' },
    ],
  });
  await load(organisations.middenland.id, {
    history: [{ kind: 'ended', on: addMonths(today, -30), end: 'declined', reason: 'Het past niet bij onze taak.' }],
  });
  const [shown] = await run((at) => resultsOfDeal(at, deal.id), anonymous);
  assert.deepEqual(
    shown?.uses.map((use) => [
      use.organisation.name,
      use.level,
      use.freshness,
      use.direction,
      use.fallReported,
      use.end,
    ]),
    [
      ['Gemeente Heuvelrode', 'unknown', 'unconfirmed', 'unknown', false, null],
      ['Gemeente Nieuw-Veenmeer', 'a5', 'unknown', 'unknown', false, null],
      ['Gemeente Waterstede', 'a5', 'confirmed', 'slipping', true, null],
      ['Provincie Middenland', 'unknown', 'confirmed', 'unknown', false, 'declined'],
    ],
  );
});
