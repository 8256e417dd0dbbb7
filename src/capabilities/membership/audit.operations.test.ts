// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RouterContextProvider } from 'react-router';
import { z } from 'zod';
import { visitContext } from '#doors/visit.server.ts';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { type Caller, publicCaller } from '#kernel/operation.server.ts';
import { openWorld } from '#world/world.ts';
import * as audit from './audit.operations.server.ts';
import { logFile } from './pages/log-file.server.ts';
import { viewPerson } from './people.operations.server.ts';

const world = await openWorld();
const { ada, tjeerd, sanne, fenna } = world.people;
const tried = fact('tried.1', z.strictObject({ thingId: id }));
const searched = async (query: Record<string, string>) => (await tjeerd.done(audit.searchLog, { query })).items;

test('an administrator gives the right, never to themselves, and ends it', async () => {
  const give = (person: string) => ({ body: { person, why: 'Jaarlijkse controle' } });
  assert.equal(await ada.refused(audit.giveAuditRight, give(ada.id)), 'not-to-yourself');
  const { id: right } = await ada.done(audit.giveAuditRight, give(tjeerd.id));
  assert.equal(await ada.refused(audit.giveAuditRight, give(tjeerd.id)), 'already-auditor');
  await tjeerd.done(audit.searchLog);
  assert.equal(await ada.refused(audit.searchLog), 'not-found');
  await ada.done(audit.endAuditRight, { params: { right } });
  assert.equal(await tjeerd.refused(audit.searchLog), 'not-found');
  await ada.done(audit.giveAuditRight, give(tjeerd.id));
});

test('the right is for a session: a token of an auditor finds nothing', async () => {
  const token = await world.token(tjeerd, ['read']);
  assert.equal(await token.refused(audit.searchLog), 'not-found');
});

test('an auditor finds facts and readings by person, record, kind and period; and the search itself', async () => {
  await sanne.inside((at) => at.note(tried, { space: 'spaceofsanne', body: { thingId: 'thingofsanne' } }));
  await fenna.inside((at) => at.note(tried, { space: 'spaceofsanne', body: { thingId: 'thingoffenna' } }));
  await ada.done(viewPerson, { params: { person: sanne.id } });
  const kinds = async (query: Record<string, string>) => (await searched(query)).map(({ kind }) => kind);
  assert.deepEqual(
    (await searched({ record: 'thingofsanne' })).map(({ person, actor, kind }) => [person?.name, actor, kind]),
    [['Sanne de Wit', 'person', 'tried.1']],
  );
  assert.equal((await searched({ record: 'spaceofsanne' })).length, 2);
  assert.deepEqual(await kinds({ person: fenna.id }), ['tried.1']);
  assert.deepEqual(await kinds({ record: sanne.id, log: 'reading', kind: 'view' }), ['viewPerson']);
  assert.ok((await kinds({ kind: 'searchLog' })).length > 3, 'searching is a reading too');
  assert.deepEqual(await kinds({ since: '2999-01-01' }), []);
  const all = await searched({ limit: '100' });
  const { items, next } = await tjeerd.done(audit.searchLog, { query: { limit: '2' } });
  assert.equal(items.length, 2);
  const second = await tjeerd.done(audit.searchLog, { query: { limit: '2', after: next } });
  assert.ok(all.length > 4 && second.items.every(({ key }) => items.every((one) => one.key !== key)));
});

test('as a file: the search of the page, to its end, for who may search', async () => {
  const get = (by: { caller: Caller }, query = '') => {
    const context = new RouterContextProvider();
    context.set(visitContext, { runtime: world.runtime, caller: by.caller, language: 'nl', nonce: '', device: '' });
    return logFile(context, new Request(`http://huis/beheer/logboek.csv${query}`));
  };
  await sanne.inside(async (at) => {
    for (let n = 0; n < 120; n++) await at.note(tried, { space: 'longspace', body: { thingId: `thingnumber${n}` } });
  });
  const file = await get(tjeerd, '?record=longspace&kind=tried&after=elsewhere&taal=en');
  assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8');
  const [head, ...lines] = (await file.text()).trimEnd().split('\r\n');
  assert.match(head ?? '', /^key,log,chain,sequence,at,actor,person\.id,person\.name,/);
  assert.equal(new Set(lines).size, 120);
  assert.ok(lines.every((line) => line.includes('longspace') && line.includes('Sanne de Wit')));
  const status = (by: { caller: Caller }, query = '') =>
    get(by, query).then(
      () => 200,
      (refused: { init?: { status?: number } }) => refused.init?.status,
    );
  assert.equal(await status(tjeerd, '?since=gisteren'), 400);
  assert.equal(await status(ada), 404, 'who gives the right does not have it');
  assert.equal(await status(fenna), 404);
  assert.equal(await status({ caller: publicCaller }), 401);
});

test('who was erased is nobody in the log, and the chain holds', async () => {
  await world.owner('delete from kernel.pseudonym where person_id = $1', [fenna.id]);
  const [entry] = await searched({ record: 'thingoffenna' });
  assert.deepEqual([entry?.actor, entry?.person], ['erased', null]);
  const { problems, facts, readings } = await world.worker.done(audit.verifyLog);
  assert.deepEqual(problems, []);
  assert.ok(facts >= 4 && readings > 5);
});

test('verifying names the row that was touched, in facts and in readings', async () => {
  await world.owner(
    `update kernel.fact set body = '{"thingId":"elsewhere222"}' where body ->> 'thingId' = 'thingofsanne'`,
  );
  await world.owner('delete from kernel.reading where sequence = 2');
  const { problems } = await world.worker.done(audit.verifyLog);
  assert.deepEqual(
    problems.map(({ log, chain, place, problem }) => [log, chain, place, problem]),
    [
      ['fact', 'spaceofsanne', 1, 'changed'],
      ['reading', 'readings', 2, 'removed'],
    ],
  );
  assert.match(problems[0]?.id ?? '', /^[a-z0-9]{8,}$/);
});
