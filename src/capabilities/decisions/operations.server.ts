// SPDX-License-Identifier: EUPL-1.2
// What is read of decisions, how one begins, and what is said about a proposal before the round.
import { myOrganisations, nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { spaceBy } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as contract from './contract.ts';
import * as store from './decisions.store.server.ts';
import * as facts from './facts.ts';
import { partiesIn } from './parties.server.ts';
import * as parts from './parts.store.server.ts';
import { proposeIn } from './proposing.server.ts';
import { wholeRule } from './rules/method.ts';
import { mayRemark } from './rules/remarks.ts';
import { rulesOf, saveRule } from './rules.store.server.ts';
import { topicOf } from './topic.server.ts';
import { holdTogether, itemOf, viewOf } from './view.server.ts';

export const listDecisions = operation(contract.listDecisions, async ({ params, query }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  const paging = pagingOf(query, store.decisionOrders, '-createdAt', store.decisionId);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await store.listDecisions(at, space.id, paging, query.state));
  return { items: rows.map((row) => itemOf(row, at.today)), ...(next === undefined ? {} : { next }) };
});

export const viewDecision = operation(contract.viewDecision, async ({ params }, at) => {
  const row = await store.findDecision(at, params.decision);
  const held = row && (await holdTogether(at, row));
  return held ? viewOf(at, held) : refuse('not-found');
});

export const watchDecision = operation(contract.watchDecision, async ({ params }, at) => {
  const mark = await store.markOf(at, params.decision);
  return mark === undefined ? refuse('not-found') : { mark };
});

export const proposeDecision = operation(contract.proposeDecision, async ({ params, body }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  if (!space.mine.works) return refuse('not-a-worker');
  const replaces = body.replaces === undefined ? null : await store.findDecision(at, body.replaces);
  if (replaces === undefined || (replaces && replaces.spaceId !== space.id)) return refuse('no-such-decision');
  const decider = body.decider === undefined ? null : await organisationBy(at, body.decider);
  if (decider === undefined)
    return refuse('organisation-unknown', { fields: await nameNotKnown(at, 'decider', body.decider ?? '') });
  return proposeIn(at, space, { ...body, replacesId: replaces?.id ?? null, deciderId: decider?.id ?? null });
});

export const addRemark = operation(contract.addRemark, async ({ params, body }, at) => {
  const row = await store.findDecision(at, params.decision);
  const held = row && (await holdTogether(at, row));
  if (!held) return refuse('not-found');
  if (!mayRemark(held.row.state, body.kind)) return refuse('not-now');
  const organisationId = await speaksFor(at, held.asked);
  if (!held.standing.works && organisationId === null) return refuse('not-a-worker');
  const id = await parts.insertRemark(at, held.row.id, { ...body, organisationId });
  await at.note(facts.remarkMade, {
    space: held.row.spaceId,
    body: { decisionId: held.row.id, remarkId: id, kind: body.kind },
  });
  at.wake(topicOf(held.row.id));
  return { id };
});

/** The party somebody speaks for: one that was asked before another of theirs. */
async function speaksFor(at: Acting, asked: readonly { id: string }[]): Promise<string | null> {
  const own = await myOrganisations(at);
  return own.find((id) => asked.some((party) => party.id === id)) ?? own[0] ?? null;
}

export const answerQuestion = operation(contract.answerQuestion, async ({ params, body }, at) => {
  const row = await store.findDecision(at, params.decision);
  const remark = row && (await parts.remarksOf(at, row.id)).find(({ id }) => id === params.remark);
  if (!row || !remark) return refuse('not-found');
  if (remark.kind !== 'question') return refuse('not-a-question');
  if (!(await parts.answerRemark(at, remark.id, body.answer))) return refuse('not-allowed');
  await at.note(facts.questionAnswered, { space: row.spaceId, body: { decisionId: row.id, remarkId: remark.id } });
  at.wake(topicOf(row.id));
  return {};
});

export const viewDecisionRules = operation(contract.viewDecisionRules, async ({ params }, at) => {
  const space = await spaceBy(at, params.space);
  return space ? { rules: wholeRule(await rulesOf(at, space.id)) } : refuse('not-found');
});

export const setDecisionRule = operation(contract.setDecisionRule, async ({ params, body }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  if (!space.mine.leads) return refuse('not-a-lead');
  const { type } = params;
  await saveRule(at, space.id, { type, ...body });
  await at.note(facts.decisionRuleSet, { space: space.id, body: { type, method: body.method } });
  return {};
});

export const listRoundParties = operation(contract.listRoundParties, async ({ params }, at) => {
  const space = await spaceBy(at, params.space);
  const parties = space && (await partiesIn(at, space));
  return parties ? { items: parties } : refuse('not-found');
});
