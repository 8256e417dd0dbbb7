// SPDX-License-Identifier: EUPL-1.2
// Named people to sign in as: in demo mode only. The setting is checked here, the person in the database.
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as contract from './contract.ts';
import { signedIn } from './facts.ts';
import * as store from './store.server.ts';

export const listDemoPeople = operation(contract.listDemoPeople, async (_, at) => ({
  demo: at.demo,
  people: at.demo ? await store.demoPeople(at) : [],
}));

export const demoSignIn = operation(contract.demoSignIn, async ({ body }, at) => {
  if (!at.demo) return refuse('not-a-demo');
  const { secret, hash } = at.newSecret();
  const keyId = await store.startDemoSession(at, body.person, hash, body.device);
  if (!keyId) return refuse('not-a-demo');
  await at.note(signedIn, { body: { keyId } });
  return { session: secret, hours: 12 };
});
