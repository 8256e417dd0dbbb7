// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorld } from '#world/world.ts';
import { startJobs } from './jobs.server.ts';

test('certainty that is due fades without anybody asking, and the level stays', async () => {
  const { runtime, owner, organisations } = await openWorld();
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
  await jobs.idle();
  await jobs.stop();
  const [record] = await owner<{ freshness: string; level: string; due: boolean }>(
    `select freshness, level, fades_on <= current_date as due from results.adoption where id = 'jobsadopt001'`,
  );
  assert.deepEqual(record, { freshness: 'ageing', level: 'a5', due: false });
});
