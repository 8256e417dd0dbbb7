// SPDX-License-Identifier: EUPL-1.2
// The way of a barrier: each move loads the case, asks the table whether it may be made, and writes it on its story.
import { nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { barrierAnswerDrafted, barrierAnswerPublished, barrierDescribed } from './facts.ts';
import { askedOf, firstDue, make, prepare, reasonsMissing, stageOf, tell } from './moving.server.ts';
import * as contract from './path.contract.ts';
import * as store from './path.store.server.ts';
import { lawKeysOf } from './rules/likeness.ts';
import { mayDescribe } from './rules/path.ts';

export const describeBarrier = operation(contract.describeBarrier, async ({ params, body }, at) => {
  const found = await store.findCase(at, params.barrier);
  if (!found) return refuse('not-found');
  const stage = stageOf(found.stage);
  if (!mayDescribe(found)) return refuse(stage === 'closed' && found.works ? 'no-such-step' : 'not-allowed');
  const { version, supposedRule = null, expiresOn = null, expiresWhy = null, law = null, ...rest } = body;
  const { about = null, hindered = null, protects = null, tried = null, topic = null, route = null } = body;
  const words = { about, hindered, protects, tried, topic, route, supposed_rule: supposedRule };
  const { title, domain, kind, frequency, requested } = rest;
  const laws = { law, law_keys: [...lawKeysOf(law)], expires_on: expiresOn, expires_why: expiresWhy };
  const fields = { title, domain, kind, frequency, requested, ...words, ...laws, stage };
  if (!(await store.saveCase(at, { id: found.id, version }, fields))) return refuse('stale');
  await at.note(barrierDescribed, { space: found.space_id, body: { barrierId: found.id } });
  return { id: found.id, stage, version: version + 1 };
});

export const checkBarrier = operation(contract.checkBarrier, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'check');
  if (isRefusal(ready)) return ready;
  const { verdict, why, by, version } = body;
  const fields = { verdict, verdict_by: by, verdict_why: why, verdict_on: at.today };
  return make(at, ready, 'check', { version, fields, step: { note: why } });
});

export const askRuleOwner = operation(contract.askRuleOwner, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'ask');
  if (isRefusal(ready)) return ready;
  if (ready.found.existence_hidden) return refuse('space-is-hidden');
  const owner = await organisationBy(at, body.owner);
  if (!owner) return refuse('no-such-organisation', { fields: await nameNotKnown(at, 'owner', body.owner) });
  const fields = askedOf(at, { id: owner.id, function: body.ownerFunction, requested: body.requested });
  const asked = await make(at, ready, 'ask', { version: body.version, fields, step: { organisationId: owner.id } });
  return isRefusal(asked) ? asked : { ...asked, dueOn: firstDue(at.today) };
});
export const acknowledgeBarrier = operation(contract.acknowledgeBarrier, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'acknowledge');
  if (isRefusal(ready)) return ready;
  const { version, nextStepOn = null } = body;
  if (nextStepOn !== null && nextStepOn < at.today) return refuse('day-has-passed');
  if (!(await store.acknowledge(at, ready.found.id, version, nextStepOn))) return refuse('stale');
  await tell(at, ready.found, 'acknowledge', ready, { organisationId: ready.found.owner_id });
  return { id: ready.found.id, stage: ready.to, version: version + 1 };
});

export const draftAnswer = operation(contract.draftAnswer, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'answer');
  if (isRefusal(ready)) return ready;
  if (reasonsMissing(body)) return refuse('reasons-needed');
  const { found } = ready;
  if (!found.owner_id) return refuse('no-such-step');
  const id = await store.addAnswer(at, found.id, found.owner_id, answerFields(body));
  await at.note(barrierAnswerDrafted, { space: found.space_id, body: { barrierId: found.id, answerId: id } });
  return { id, version: 1 };
});

interface SentAnswer extends Pick<store.AnswerFields, 'kind' | 'text'> {
  readonly givenBy: string;
  readonly reasons?: string | undefined;
  readonly legalBasis?: string | undefined;
  readonly conditions?: string | undefined;
  readonly validFor: string;
}
const answerFields = ({ givenBy, kind, text, validFor, ...more }: SentAnswer): store.AnswerFields => ({
  given_by: givenBy,
  kind,
  text,
  reasons: more.reasons ?? null,
  legal_basis: more.legalBasis ?? null,
  conditions: more.conditions ?? null,
  valid_for: validFor,
});

export const changeAnswer = operation(contract.changeAnswer, async ({ params, body }, at) => {
  const answer = await store.myAnswer(at, params.answer);
  if (!answer) return refuse('not-found');
  if (answer.state !== 'draft') return refuse('already-sent');
  if (reasonsMissing(body)) return refuse('reasons-needed');
  const { version } = body;
  if (!(await store.saveAnswer(at, { id: answer.id, version }, answerFields(body)))) return refuse('stale');
  const space = (await store.findCase(at, answer.barrier_id))?.space_id;
  if (space)
    await at.note(barrierAnswerDrafted, { space, body: { barrierId: answer.barrier_id, answerId: answer.id } });
  return { id: answer.id, version: version + 1 };
});

export const sendAnswer = operation(contract.sendAnswer, async ({ params, body }, at) => {
  const answer = await store.myAnswer(at, params.answer);
  if (!answer) return refuse('not-found');
  if (answer.state !== 'draft') return refuse('already-sent');
  const ready = await prepare(at, answer.barrier_id, 'answer');
  if (isRefusal(ready)) return ready;
  const { version, sensitive, nextStepOn = null } = body;
  if (nextStepOn !== null && nextStepOn < at.today) return refuse('day-has-passed');
  const sent = { state: 'sent', answered_on: at.today } as const;
  if (!(await store.saveAnswer(at, { id: answer.id, version }, sent))) return refuse('stale');
  const interim = answer.kind === 'interim';
  if (!(await store.markAnswered(at, answer.barrier_id, { nextStepOn, interim, sensitive })))
    return refuse('not-allowed');
  const to = interim ? 'acknowledged' : ready.to;
  await tell(at, ready.found, 'answer', { from: ready.from, to }, { organisationId: answer.organisation_id });
  return { id: answer.barrier_id, stage: to, version: ready.found.version + 1 };
});

export const publishAnswer = operation(contract.publishAnswer, async ({ params, body }, at) => {
  const answer = await store.myAnswer(at, params.answer);
  const found = answer && (await store.findCase(at, answer.barrier_id));
  if (!answer || !found) return refuse('not-found');
  if (answer.state !== 'sent') return refuse('not-sent-yet');
  if (found.sensitive) return refuse('is-sensitive');
  const { version } = body;
  if (!(await store.saveAnswer(at, { id: answer.id, version }, { state: 'published' }))) return refuse('stale');
  await at.note(barrierAnswerPublished, { space: found.space_id, body: { barrierId: found.id, answerId: answer.id } });
  return { id: answer.id, version: version + 1 };
});

export const concludeBarrier = operation(contract.concludeBarrier, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'conclude');
  if (isRefusal(ready)) return ready;
  const { outcome, why, version } = body;
  const fields = { outcome, outcome_why: why, closed_on: at.today };
  return make(at, ready, 'conclude', { version, fields, step: { note: why } });
});

export const reopenBarrier = operation(contract.reopenBarrier, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'reopen');
  if (isRefusal(ready)) return ready;
  const fields = { outcome: 'open', outcome_why: null, closed_on: null };
  return make(at, ready, 'reopen', { version: body.version, fields, step: { note: body.why } });
});

export const withdrawBarrier = operation(contract.withdrawBarrier, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'withdraw');
  if (isRefusal(ready)) return ready;
  const { why = null, version } = body;
  const fields = { outcome: 'withdrawn', outcome_why: why, closed_on: at.today };
  return make(at, ready, 'withdraw', { version, fields, step: { note: why } });
});
