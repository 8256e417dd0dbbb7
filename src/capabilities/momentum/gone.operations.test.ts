// SPDX-License-Identifier: EUPL-1.2
// Who left a space is asked and told nothing of it any more; who leads it learns of no mail about what they may not see.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { loadAdoption, loadResult } from '#capabilities/results/public.server.ts';
import { newId } from '#kernel/ids.server.ts';
import { tables } from '#kernel/operation.server.ts';
import { addDealRow } from '#world/deals.ts';
import { runAs } from '#world/probe.ts';
import { openWorld, type Person } from '#world/world.ts';
import { recordCall } from './calls.operations.server.ts';
import { viewMailOfSpace } from './mail.operations.server.ts';
import * as recovery from './recovery.operations.server.ts';
import { viewToday } from './today.operations.server.ts';

const world = await openWorld();
const { people, organisations, owner } = world;
const { sanne, fenna, noor, karim } = people;
const deal = await world.addSpace({ visibility: 'public' });
await addDealRow(world, deal);
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');

const leave = (who: Person) =>
  owner(`update spaces.seat set ends_at = now() - interval '1 minute' where person_id = $1`, [who.id]);
const mailed = async (about: Record<string, string>) => {
  const id = newId();
  await owner(`insert into kernel.outbox (id, kind, payload, sent_at) values ($1, 'mail', $2::text::jsonb, now())`, [
    id,
    JSON.stringify({ to: fenna.mail, subject: 'Dag', language: 'nl', spaceId: deal.id, ...about }),
  ]);
  return id;
};

test('a proposal and a session that everybody may see are not asked of their author who left', async () => {
  await world.seat(noor, deal, 'project_lead');
  await owner(
    `insert into decisions.decision (id, space_id, title, proposal, driver, method, state, decided_on, review_on, visibility, author_id)
      values ($1, $2, 'Samen meten', 'Wij meten samen.', 'Wij weten het niet.', 'consent', 'adopted', current_date - 100, current_date - 1, 'public', $3)`,
    [newId(), deal.id, noor.id],
  );
  await owner(
    `insert into sessions.session (id, space_id, kind, title, starts_at, visibility, author_id)
      values ($1, $2, 'core_group', 'Kerngroep', now() - interval '2 days', 'public', $3)`,
    [newId(), deal.id, noor.id],
  );
  const kinds = async () => (await noor.done(viewToday)).asked.map(({ kind }) => kind.replace(/_.*/, '')).sort();
  assert.deepEqual(await kinds(), ['decision', 'session']);
  await leave(noor);
  assert.deepEqual(await kinds(), []);
});

test('a call is not read by who made it and left', async () => {
  const other = await world.addSpace({});
  await world.seat(karim, other, 'project_lead');
  const body = { about: 'deal', aboutId: other.id, outcome: 'spoke', note: 'Zij twijfelen.' };
  await karim.done(recordCall, { params: { space: other.id }, body });
  const calls = () =>
    karim.inside(async (at) => (await sql`select id from momentum.call`.execute(tables<'momentum'>(at))).rows.length);
  assert.equal(await calls(), 1);
  await leave(karim);
  assert.equal(await calls(), 0);
});

test('who leads a space sees no mail about a note or a record that is kept from them', async () => {
  const note = async (visibility: string, author: Person) => {
    const id = newId();
    await owner(
      `insert into documents.note (id, space_id, title, body, visibility, author_id) values ($1, $2, 'Onder ons', '[]', $3, $4)`,
      [id, deal.id, visibility, author.id],
    );
    return mailed({ kind: 'mention', aboutId: id });
  };
  const question = async (visibility: 'organisation' | 'parties') => {
    const id = newId();
    const adoption = await runAs(world.worker, async (at) => {
      const title = `Aanpak ${visibility}`;
      const result = await loadResult(at, { dealId: deal.id, title, kind: 'approach', visibility: 'parties' });
      const organisationId = organisations.waterstede.id;
      return loadAdoption(at, { resultId: result.id, organisationId, visibility, history: [] });
    });
    await owner(
      `insert into results.check_in (id, organisation_id, space_id, role, due_on, sent_at) values ($1, $2, $3, 'Adviseur', current_date, now())`,
      [id, organisations.waterstede.id, deal.id],
    );
    await owner('insert into results.check_in_answer (check_in_id, adoption_id) values ($1, $2)', [id, adoption]);
    return mailed({ kind: 'check_in', aboutId: id });
  };
  const hidden = [await note('author', fenna), await note('named', fenna), await question('organisation')];
  const shown = [await note('parties', fenna), await question('parties')];
  const { items } = await sanne.done(viewMailOfSpace, { params: { space: deal.id } });
  const seen = items.map(({ id }) => id);
  assert.deepEqual([hidden.filter((id) => seen.includes(id)), shown.filter((id) => !seen.includes(id))], [[], []]);
});

test('a barrier that somebody raised for themselves is in no step of the recovery for others', async () => {
  const adoption = await runAs(world.worker, async (at) => {
    const result = await loadResult(at, { dealId: deal.id, title: 'Regel', kind: 'approach', visibility: 'parties' });
    const organisationId = organisations.heuvelrode.id;
    return loadAdoption(at, { resultId: result.id, organisationId, visibility: 'parties', history: [] });
  });
  const id = newId();
  await owner(
    `insert into momentum.recovery (id, adoption_id, because, state, cause, opened_on) values ($1, $2, 'sprung_back', 'found', 'rule', current_date)`,
    [id, adoption],
  );
  const body = { version: 1, title: 'Wat ik nog niet hardop zeg', visibility: 'author' };
  await sanne.done(recovery.raiseBarrierFromRecovery, { params: { recovery: id }, body });
  const labels = (who: Person) =>
    who.inside(
      async (at) =>
        (await sql`select label from momentum.recovery_step where recovery_id = ${id}`.execute(tables<'momentum'>(at)))
          .rows.length,
    );
  assert.deepEqual([await labels(sanne), await labels(fenna)], [1, 0]);
});
