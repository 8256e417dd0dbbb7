// SPDX-License-Identifier: EUPL-1.2
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { steppedUp } from './facts.ts';
import * as contract from './step-up.contract.ts';
import * as store from './step-up.store.server.ts';

export const viewStepUp = operation(contract.viewStepUp, async (_, at) => {
  const demo = at.demo && (await store.amOfTheExample(at));
  return { steppedUp: at.me.steppedUp, ways: contract.stepUpWays.filter((way) => way !== 'demo' || demo) };
});

/** The setting is checked here, the person in the database. */
export const proveDemo = operation(contract.proveDemo, async (_, at) => {
  if (!at.demo || at.me.keyId === null || !(await store.proveDemo(at))) return refuse('not-a-demo');
  await at.note(steppedUp, { body: { keyId: at.me.keyId, by: 'demo' } });
  return {};
});
