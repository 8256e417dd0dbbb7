// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerCheckIn, sendCheckIn } from '#capabilities/results/check-in.operations.server.ts';
import { endAdoption, updateAdoption } from '#capabilities/results/ladder.operations.server.ts';
import { viewAdoption } from '#capabilities/results/operations.server.ts';
import { loadAdoption, loadResult } from '#capabilities/results/public.server.ts';
import { hashOf, newId } from '#kernel/ids.server.ts';
import { perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { addDealRow } from '#world/deals.ts';
import { addDecisionRow } from '#world/decisions.ts';
import { openWorld } from '#world/world.ts';
import { viewLookBack } from './look-back.operations.server.ts';

const world = await openWorld();
world.runtime.setClock('2026-11-28T09:00:00Z');
const { sanne, fenna, mirjam, daan } = world.people;
const deal = await world.addSpace({ name: 'Gedeelde straten', visibility: 'network' });
await addDealRow(world, deal);
await world.owner(`update deals.deal set stage = 'execution', ends_on = '2027-06-30' where space_id = $1`, [deal.id]);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(mirjam, deal, 'observer');
const { heuvelrode, waterstede } = world.organisations;

const commit = (what: string, given: Record<string, string>) =>
  world.owner(
    `insert into commitments.commitment (id, space_id, organisation_id, what, due_on, kind, state, promised_on, self_completion, reported_on, visibility)
      values ($1, $2, $3, $4, $5, 'action', 'made', $6, $7, $8, $9)`,
    [
      newId(),
      deal.id,
      heuvelrode.id,
      what,
      given['dueOn'] ?? '2027-03-01',
      given['promisedOn'] ?? '2025-01-01',
      given['completion'] ?? null,
      given['reportedOn'] ?? null,
      given['visibility'] ?? 'parties',
    ],
  );
await commit('nieuw', { promisedOn: '2026-08-01', visibility: 'network' });
await commit('af', { completion: 'complete', reportedOn: '2026-10-01' });
await commit('stil', { dueOn: '2026-09-01' });
await commit('oud', { completion: 'complete', reportedOn: '2026-01-01' });
const decision = await addDecisionRow(world, deal, sanne, { state: 'adopted' });
await world.owner(`update decisions.decision set decided_on = '2026-09-15', review_on = '2027-09-15' where id = $1`, [
  decision,
]);
await world.owner(
  `insert into commitments.contribution (id, space_id, organisation_id, kind, what, ends_on, visibility) values ($1, $2, $3, 'money', 'geld', '2026-12-31', 'parties')`,
  [newId(), deal.id, waterstede.id],
);

const lookBack = (who: typeof sanne, query = {}) => who.done(viewLookBack, { params: { space: deal.id }, query });
const kinds = ({ happened }: Awaited<ReturnType<typeof lookBack>>) => happened.map(({ kind }) => kind);

test('looks back half a year where nobody did before, and tells what happened since', async () => {
  const view = await lookBack(fenna);
  assert.equal(view.since, '2026-05-28');
  assert.deepEqual(kinds(view).sort(), ['commitment_done', 'commitment_made', 'decision_taken', 'money_ends']);
  assert.deepEqual(
    view.stalled.map(({ reason, title }) => [reason, title]),
    [['commitment_silent', 'stil']],
  );
});

test('ends in what could be decided, for who works there; who only looks along hears what stands still', async () => {
  assert.deepEqual(
    (await lookBack(sanne)).proposals.map(({ code }) => code),
    ['renegotiate', 'money', 'aftercare'],
  );
  const seen = await lookBack(mirjam);
  assert.deepEqual(seen.proposals, []);
  assert.equal(seen.stalled.length, 1);
});

test('who does not sit there hears what they may see, and never what stands still', async () => {
  const view = await lookBack(daan);
  assert.deepEqual(kinds(view), ['commitment_made']);
  assert.deepEqual([view.stalled, view.proposals], [[], []]);
});

test('since may be chosen', async () => {
  assert.ok(kinds(await lookBack(fenna, { since: '2025-12-01' })).length > kinds(await lookBack(fenna)).length);
});

test('a word that it slips is told as it was last changed; an end, and an answer nobody could give, are no such word', async () => {
  const results = await world.addSpace({ name: 'Fietsstraten', visibility: 'network' });
  await addDealRow(world, results);
  await world.seat(sanne, results, 'project_lead');
  await world.seat(fenna, results, 'member');
  const record = (title: string) =>
    world.worker.inside(async (at) => {
      const { id } = await loadResult(at, { dealId: results.id, title, kind: 'approach', visibility: 'parties' });
      const history = [{ kind: 'level' as const, on: '2026-01-10', level: 'a5' as const }];
      return loadAdoption(at, { resultId: id, organisationId: heuvelrode.id, visibility: 'parties', history });
    });
  const [takenBack, ended, byHand] = [
    await record('Teruggenomen'),
    await record('Gestopt'),
    await record('Met de hand'),
  ];
  const answer = async (adoption: string, ...answers: readonly string[]) => {
    const body = { adoptions: [adoption], role: 'Adviseur', to: 'fiets@heuvelrode.example' };
    const { id } = await sanne.done(sendCheckIn, { body });
    const [mail] = await world.owner<{ text: string }>(
      `select payload ->> 'text' as text from kernel.outbox where about_id = $1`,
      [id],
    );
    const key = hashOf(mail?.text.match(/\/peilmoment\/([\w-]+)/)?.[1] ?? '');
    const say = async (all: string) =>
      assert.ok(
        !isRefusal(await perform(world.runtime, { keyHash: key, language: 'nl' }, answerCheckIn, { body: { all } })),
      );
    for (const all of answers) await say(all);
    return say;
  };
  await answer(takenBack, 'no', 'same');
  await answer(ended, 'same', 'less');
  await answer(ended, 'unknown');
  // A course set beside the ladder is a word too; what else is filled in there, and what is set after the end, is none.
  const beside = async (adoption: string, body: object) => {
    const { version } = await fenna.done(viewAdoption, { params: { adoption } });
    await fenna.done(updateAdoption, { params: { adoption }, body: { version, ...body } });
  };
  await beside(byHand, { direction: 'sprung_back' });
  await beside(byHand, { passedOn: 'Aan de buren.' });
  await beside(takenBack, { direction: 'stable' });
  const late = await answer(ended, 'less');
  const { version } = await fenna.done(viewAdoption, { params: { adoption: ended } });
  await fenna.done(endAdoption, {
    params: { adoption: ended },
    body: { voice: 'owner', version, end: 'stopped_deliberately', reason: 'Te duur.' },
  });
  await late('no');
  await beside(ended, { direction: 'slipping' });
  for (const who of [sanne, fenna]) {
    const { happened } = await who.done(viewLookBack, { params: { space: results.id } });
    assert.deepEqual(happened.map(({ kind, title }) => `${title}: ${kind}`).sort(), [
      'Gestopt: adoption_ended',
      'Gestopt: adoption_slipping',
      'Gestopt: adoption_slipping',
      'Met de hand: adoption_sprung_back',
    ]);
  }
});
