// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openWorld } from '#world/world.ts';
import { startJobs } from './jobs.server.ts';
import { type Job, queuedJobs, startQueue } from './kernel/jobs.server.ts';

const world = await openWorld();
const { runtime, owner, organisations } = world;

suite('timed work', () => {
  test('begins when the house opens: certainty that is due fades without anybody asking, and the level stays', async () => {
    const [organisation] = Object.values(organisations);
    assert.ok(organisation);
    await owner(`insert into spaces.space (id, kind, slug, name) values ('jobsdeal0001', 'deal', 'jobs-deal', 'Deal')`);
    await owner(
      `insert into results.result (id, slug, space_id, title, kind) values ('jobsresult01', 'jobs-result', 'jobsdeal0001', 'Resultaat', 'approach')`,
    );
    await owner(
      `insert into results.adoption (id, result_id, organisation_id, space_id, result_kind, level, confirmed_on, freshness, starts_as, ages_on, unconfirmed_on, fades_on)
      values ('jobsadopt001', 'jobsresult01', $1, 'jobsdeal0001', 'approach', 'a5', current_date - 200, 'confirmed', 'confirmed', current_date - 17, current_date + 200, current_date - 17)`,
      [organisation.id],
    );
    const jobs = startJobs(runtime);
    assert.ok(await jobs.next('fade-adoptions'));
    await jobs.stop();
    const [record] = await owner<{ freshness: string; level: string; due: boolean }>(
      `select freshness, level, fades_on <= current_date as due from results.adoption where id = 'jobsadopt001'`,
    );
    assert.deepEqual(record, { freshness: 'ageing', level: 'a5', due: false });
  });

  test('is done a step at a time, each in a transaction of its own, until there is no more', async () => {
    let steps = 0;
    const job: Job = { name: 'three-steps', cron: null, atStart: true, step: async () => ({ more: ++steps < 3 }) };
    const jobs = startQueue(runtime, [job]);
    assert.ok(await jobs.next('three-steps'));
    await jobs.stop();
    assert.equal(steps, 3);
  });

  test('that fails says so, waits for another try, and is visible', async () => {
    const job: Job = {
      name: 'fails',
      cron: null,
      atStart: true,
      step: () => Promise.reject(new Error('not today')),
    };
    const jobs = startQueue(runtime, [job]);
    assert.equal(await jobs.next('fails'), false);
    await jobs.stop();
    const queued = await queuedJobs(runtime.database);
    assert.deepEqual(
      queued.filter(({ queue }) => queue === 'fails'),
      [{ queue: 'fails', state: 'retry', jobs: 1 }],
    );
  });

  test('stops after the step under way, and what was under way is done', async () => {
    const began = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    let steps = 0;
    const job: Job = {
      name: 'long-work',
      cron: null,
      atStart: true,
      step: async () => {
        steps += 1;
        began.resolve();
        await goOn.promise;
        return { more: true };
      },
    };
    const jobs = startQueue(runtime, [job]);
    await began.promise;
    const stopped = jobs.stop();
    goOn.resolve();
    await stopped;
    assert.equal(steps, 1);
  });

  test('of a process that was killed is taken over by the next', async () => {
    await owner(
      `insert into pgboss.job (name, policy, state, started_on, heartbeat_on, heartbeat_seconds, expire_seconds, retry_limit)
        values ('three-steps', 'exclusive', 'active', now() - interval '5 minutes', now() - interval '4 minutes', 60, 3600, 5)`,
    );
    const done = Promise.withResolvers<void>();
    const job: Job = {
      name: 'three-steps',
      cron: null,
      step: async () => {
        done.resolve();
        return { more: false };
      },
    };
    const jobs = startQueue(runtime, [job], { looksEverySeconds: 0.5, mendsEverySeconds: 1 });
    await done.promise;
    await jobs.stop();
  });
});
