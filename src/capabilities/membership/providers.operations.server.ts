// SPDX-License-Identifier: EUPL-1.2
import { hashOf } from '#kernel/ids.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { providerLinked, providerUnlinked, signedIn } from './facts.ts';
import * as contract from './providers.contract.ts';
import * as store from './providers.store.server.ts';
import { sessionTerms } from './rules/session-terms.ts';
import { beginAttempt, beginDuty } from './step-up.store.server.ts';

export const beginProvider = operation(contract.beginProvider, async ({ body }, at) => {
  const { secret, hash } = at.newSecret();
  await beginAttempt(at, hash, body.purpose === 'prove' ? 'provider_prove' : 'provider_sign_in', body.provider);
  return { secret };
});

export const providerSignIn = operation(contract.providerSignIn, async ({ body }, at) => {
  const { secret, hash } = at.newSecret();
  const keyId = at.newId();
  const session = { keyId, hash, device: body.device, ...sessionTerms };
  const outcome = await store.providerSignIn(at, { ...body, attempt: hashOf(body.secret) }, session);
  if (outcome !== 'done') return refuse(outcome === 'unknown' ? 'not-known-here' : 'attempt-expired');
  await at.note(signedIn, { body: { keyId } });
  return { session: secret, hours: sessionTerms.hours, next: await beginDuty(at, hash) };
});

export const proveByProvider = operation(contract.proveByProvider, async ({ body }, at) => {
  const outcome = await store.providerProve(at, { ...body, attempt: hashOf(body.secret) });
  if (outcome === 'step_up_needed') return refuse('step-up-needed');
  if (outcome === 'somebody_else') return refuse('somebody-else');
  if (outcome !== 'done') return refuse('attempt-expired');
  await at.note(providerLinked, { body: { keyId: at.me.keyId ?? '' } });
  return {};
});

export const listIdentities = operation(contract.listIdentities, async (_, at) => ({
  linked: await store.identitiesOf(at),
}));

export const unlinkProvider = operation(contract.unlinkProvider, async ({ body }, at) => {
  if (!(await store.unlink(at, body.provider))) return refuse('not-found');
  await at.note(providerUnlinked, { body: { keyId: at.me.keyId ?? '' } });
  return {};
});
