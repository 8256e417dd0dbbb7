// SPDX-License-Identifier: EUPL-1.2
// From a draft to a promise, and what changes it afterwards: the table in rules/commitment.states.ts says who may.
import { findDeal, partiesOf } from '#capabilities/deals/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { commitmentMoved } from './facts.ts';
import * as contract from './moves.contract.ts';
import * as store from './moves.store.server.ts';
import { make, prepare, prepareBinding, promiseOf, stale, tell, textOf } from './moving.server.ts';

const sentenceOf = (given: {
  what: string;
  dueOn?: string | undefined;
  effect?: string | undefined;
  condition?: string | undefined;
}): store.SentenceFields => ({
  what: given.what,
  due_on: given.dueOn ?? null,
  effect: given.effect ?? null,
  condition: given.condition ?? null,
});

export const makeCommitment = operation(contract.makeCommitment, async ({ params, body }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const party = (await partiesOf(at, deal.id)).find(({ organisation }) => organisation.slug === body.organisation);
  if (!party || party.leftOn !== null) return refuse('not-a-party');
  const { kind, ownerFunction = null, newness, state, visibility } = body;
  const organisationId = party.organisation.id;
  const promise =
    state === 'made' ? await promiseOf(at, { organisationId, commitmentKind: kind, spaceId: deal.id }) : null;
  if (isRefusal(promise)) return promise;
  const place = { space_id: deal.id, organisation_id: organisationId, state, visibility };
  const id = await store.addCommitment(at, {
    ...sentenceOf(body),
    kind,
    owner_function: ownerFunction,
    newness,
    ...place,
    ...promise,
  });
  if (state === 'made') await store.addVersion(at, id, firstVersion(sentenceOf(body), organisationId, at.today));
  const { organisationId: by, functionTitle } = await store.voiceIn(at, deal.id, organisationId);
  const move = state === 'made' ? 'promise' : 'draft';
  await store.addStep(at, id, { move, happened_on: at.today, organisation_id: by, given_by: functionTitle });
  await at.note(commitmentMoved, {
    space: deal.id,
    body: { commitmentId: id, dealId: deal.id, move, from: null, to: state },
  });
  return { id, state, version: 1 };
});

const firstVersion = (sentence: store.SentenceFields, organisationId: string, madeOn: string): store.VersionFields => ({
  ...sentence,
  organisation_id: organisationId,
  reason: null,
  agreed_by: null,
  made_on: madeOn,
});

export const reviseCommitment = operation(contract.reviseCommitment, async ({ params, body }, at) => {
  const ready = await prepare(at, params.commitment, 'revise');
  if (isRefusal(ready)) return ready;
  const { kind, ownerFunction = null, newness, version } = body;
  const change = { ...sentenceOf(body), kind, owner_function: ownerFunction, newness };
  return make(at, 'revise', ready, { version, change });
});

export const promiseCommitment = operation(contract.promiseCommitment, async ({ params, body }, at) => {
  const ready = await prepareBinding(at, params.commitment, 'promise');
  if (isRefusal(ready)) return ready;
  const { found } = ready;
  const act = { organisationId: found.organisation_id, commitmentKind: found.kind, spaceId: found.space_id };
  const promise = await promiseOf(at, act);
  if (isRefusal(promise)) return promise;
  const made = await make(at, 'promise', ready, { version: body.version, change: promise });
  if (!isRefusal(made))
    await store.addVersion(at, found.id, firstVersion(textOf(found), found.organisation_id, at.today));
  return made;
});

export const renegotiateCommitment = operation(contract.renegotiateCommitment, async ({ params, body }, at) => {
  const ready = await prepareBinding(at, params.commitment, 'renegotiate');
  if (isRefusal(ready)) return ready;
  const { found } = ready;
  const { reason, agreedBy, version } = body;
  const sentence = sentenceOf(body);
  const change = { ...sentence, confirmed_on: at.today };
  const made = await make(at, 'renegotiate', ready, { version, change, note: reason });
  if (isRefusal(made)) return made;
  const text = { ...sentence, organisation_id: found.organisation_id, reason, agreed_by: agreedBy };
  await store.addVersion(at, found.id, { ...text, made_on: at.today });
  return made;
});

export const confirmCommitment = operation(contract.confirmCommitment, async ({ params, body }, at) => {
  const ready = await prepareBinding(at, params.commitment, 'confirm');
  if (isRefusal(ready)) return ready;
  const { found, to } = ready;
  if (!(await store.confirm(at, found.id, body.version))) return stale(found);
  const { functionTitle } = await store.voiceIn(at, found.space_id, found.organisation_id);
  await tell(at, 'confirm', ready, { organisation_id: found.organisation_id, given_by: functionTitle });
  return { id: found.id, state: to, version: body.version + 1 };
});

export const withdrawCommitment = operation(contract.withdrawCommitment, async ({ params, body }, at) => {
  const ready = await prepareBinding(at, params.commitment, 'withdraw');
  if (isRefusal(ready)) return ready;
  const { reason, version } = body;
  const change = { withdrawn_on: at.today, withdrawn_reason: reason, transfer_to_id: null, transfer_reason: null };
  return make(at, 'withdraw', ready, { version, change, note: reason });
});
