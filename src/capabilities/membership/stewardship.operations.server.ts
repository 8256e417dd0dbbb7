// SPDX-License-Identifier: EUPL-1.2
import { operation } from '#kernel/operation.server.ts';
import { calendarEnding, calendarKinds, calendarKnownUntil } from '#kernel/pure/dutch-calendar.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { programVersion } from '#kernel/version.ts';
import { administratorMade } from './facts.ts';
import * as contract from './stewardship.contract.ts';
import * as store from './stewardship.store.server.ts';

export const viewStatus = operation(contract.viewStatus, async (_, at) => {
  const status = await store.status(at);
  if (!status) return refuse('not-found');
  const jobs = (await store.jobState(at)).map(({ name, done_at, waiting, failed }) => ({
    name,
    doneAt: done_at?.toISOString() ?? null,
    waiting,
    failedToday: failed,
  }));
  const known = calendarKnownUntil();
  const ending = new Set(calendarEnding(at.today).map(({ kind }) => kind));
  const calendar = calendarKinds.map((kind) => ({ kind, until: known[kind], endsSoon: ending.has(kind) }));
  return { version: programVersion, ...status, jobs, calendar };
});

export const verifyChains = operation(contract.verifyChains, async (_, at) => ({
  broken: (await store.brokenChains(at)).map(({ space_id, broken_at }) => ({ space: space_id, from: broken_at })),
}));

export const makeFirstAdministrator = operation(contract.makeFirstAdministrator, async ({ body }, at) => {
  const id = await store.makeFirstAdministrator(at, body.mail, body.name);
  if (id === null) return refuse('already-ended');
  await at.note(administratorMade, { body: { personId: id } });
  return { id };
});
