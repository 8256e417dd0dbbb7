// SPDX-License-Identifier: EUPL-1.2
// A commitment goes to another party: asked by who may promise here, accepted by who may promise there.
import { partiesOf } from '#capabilities/deals/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as contract from './moves.contract.ts';
import * as store from './moves.store.server.ts';
import { make, prepareBinding, promiseOf, type Ready, stale, tell, textOf } from './moving.server.ts';

export const offerCommitment = operation(contract.offerCommitment, async ({ params, body }, at) => {
  const ready = await prepareBinding(at, params.commitment, 'offer');
  if (isRefusal(ready)) return ready;
  const { to, reason, version } = body;
  const parties = await partiesOf(at, ready.found.space_id);
  const receiver = parties.find(({ organisation, leftOn }) => organisation.slug === to && leftOn === null);
  if (!receiver || receiver.organisation.id === ready.found.organisation_id) return refuse('not-a-party');
  const change = { transfer_to_id: receiver.organisation.id, transfer_reason: reason };
  return make(at, 'offer', ready, { version, change, note: reason });
});

export const settleTransfer = operation(contract.settleTransfer, async ({ params, body }, at) => {
  const { answer, note = null, version } = body;
  const ready = await prepareBinding(at, params.commitment, answer);
  if (isRefusal(ready)) return ready;
  if (answer === 'accept') return accept(at, ready, version, note);
  if (answer === 'decline') return declineTransfer(at, ready, version, note);
  const change = { transfer_to_id: null, transfer_reason: null };
  return make(at, 'recall', ready, { version, change, note });
});

/** It becomes the promise of the other party, on a mandate of theirs; the old text stays as whose it was. */
async function accept(at: Acting, ready: Ready, version: number, note: string | null) {
  const { found } = ready;
  const organisationId = found.transfer_to_id;
  if (organisationId === null) return refuse('no-such-step');
  const act = { organisationId, commitmentKind: found.kind, spaceId: found.space_id };
  const promise = await promiseOf(at, act);
  if (isRefusal(promise)) return promise;
  const change = { ...promise, organisation_id: organisationId, transfer_to_id: null, transfer_reason: null };
  const made = await make(at, 'accept', ready, { version, change, note });
  if (isRefusal(made)) return made;
  const text = {
    ...textOf(found),
    organisation_id: organisationId,
    reason: note,
    agreed_by: promise.promised_function,
  };
  await store.addVersion(at, found.id, { ...text, made_on: at.today });
  return made;
}

async function declineTransfer(at: Acting, ready: Ready, version: number, note: string | null) {
  const { found, to } = ready;
  const { functionTitle } = await store.voiceIn(at, found.space_id, found.transfer_to_id);
  // Told first: after the answer it may not be theirs to see any more.
  await tell(at, 'decline', ready, { organisation_id: found.transfer_to_id, given_by: functionTitle, note });
  if (!(await store.decline(at, found.id, version))) return stale(found);
  return { id: found.id, state: to, version: version + 1 };
}
