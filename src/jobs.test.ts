// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorld } from '#world/world.ts';
import { startJobs } from './jobs.server.ts';

test('timed work anchors the facts of today, and may be done twice', async () => {
  const world = await openWorld();
  for (let turn = 0; turn < 2; turn++) {
    const jobs = startJobs(world.runtime);
    await jobs.idle();
    await jobs.stop();
  }
  const anchors = await world.owner<{ day: string }>('select day from kernel.anchor');
  assert.equal(anchors.length, 1);
});
