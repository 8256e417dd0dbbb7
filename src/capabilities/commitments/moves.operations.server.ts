// SPDX-License-Identifier: EUPL-1.2
// From a draft to a promise, and what changes it afterwards: the table in rules/commitment.states.ts says who may.
import { findDeal, partiesOf } from '#capabilities/deals/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import type { CommitmentItem } from './commitment.contract.ts';
import { commitmentMoved } from './facts.ts';
import * as contract from './moves.contract.ts';
import * as store from './moves.store.server.ts';
import { make, prepare, prepareBinding, promiseOf, stale, tell, textOf } from './moving.server.ts';
import { sameWords } from './rules/promise-text.ts';

interface Sentence {
  readonly what: string;
  readonly dueOn?: string | undefined;
  readonly effect?: string | undefined;
  readonly condition?: string | undefined;
}

const sentenceOf = (given: Sentence): store.SentenceFields => ({
  what: given.what,
  due_on: given.dueOn ?? null,
  effect: given.effect ?? null,
  condition: given.condition ?? null,
});

export const makeCommitment = operation(contract.makeCommitment, async ({ params, body }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const { organisation, state, ...given } = body;
  const party = await partyOf(at, deal.id, organisation);
  if (isRefusal(party)) return party;
  const act = { organisationId: party.id, commitmentKind: body.kind, spaceId: deal.id };
  const promise = state === 'made' ? await promiseOf(at, act) : null;
  if (isRefusal(promise)) return promise;
  const id = await writeDown(at, deal.id, party.id, { ...given, promise });
  return { id, state, version: 1 };
});

/** A party of a deal today, by its slug. */
export async function partyOf(at: Acting, dealId: string, slug: string) {
  const party = (await partiesOf(at, dealId)).find(({ organisation }) => organisation.slug === slug);
  return party && party.leftOn === null ? { id: party.organisation.id } : refuse('not-a-party');
}

export interface Written extends Sentence {
  readonly kind: CommitmentItem['kind'];
  readonly ownerFunction?: string | undefined;
  readonly newness: CommitmentItem['newness'];
  readonly visibility: Exclude<CommitmentItem['visibility'], 'named'>;
  /** Who promised it; `null`: a draft. */
  readonly promise: store.Promised | null;
}

/** Writes a commitment down, with the first step of its story; its id. */
export async function writeDown(at: Acting, dealId: string, organisationId: string, given: Written): Promise<string> {
  const { kind, ownerFunction = null, newness, visibility, promise } = given;
  const [state, move] = promise ? (['made', 'promise'] as const) : (['draft', 'draft'] as const);
  const place = { space_id: dealId, organisation_id: organisationId, state, visibility };
  const more = { kind, owner_function: ownerFunction, newness };
  const id = await store.addCommitment(at, { ...sentenceOf(given), ...more, ...place, ...promise });
  if (promise) await store.addVersion(at, id, firstVersion(sentenceOf(given), organisationId, at.today));
  const { organisationId: by, functionTitle } = await store.voiceIn(at, dealId, organisationId);
  await store.addStep(at, id, { move, happened_on: at.today, organisation_id: by, given_by: functionTitle });
  const body = { commitmentId: id, dealId, move, from: null, to: state };
  await at.note(commitmentMoved, { space: dealId, body });
  return id;
}

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
  if (version === found.version && sameWords(sentence, textOf(found))) return refuse('same-words');
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
