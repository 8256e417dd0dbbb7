// SPDX-License-Identifier: EUPL-1.2
// The round: parties speak, the proposal takes their objections in, and it is closed. Writes to one decision come one
// after another, so that nothing is adopted past an objection that was just made.
import { mandateFor } from '#capabilities/membership/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, type Refusal, refuse } from '#kernel/pure/refusal.ts';
import * as store from './decisions.store.server.ts';
import * as facts from './facts.ts';
import { partiesIn } from './parties.server.ts';
import * as parts from './parts.store.server.ts';
import * as contract from './round.contract.ts';
import { changeOf } from './rules/change-of.ts';
import { moveTo, nextMoves } from './rules/moves.ts';
import { obstacleOf } from './rules/round.ts';
import { refuseVoice } from './rules/speaking.ts';
import { topicOf } from './topic.server.ts';
import { type Held, holdTogether } from './view.server.ts';

/** The decision, with nobody else changing it meanwhile. */
async function held(at: Acting, id: string): Promise<Held | Refusal<'not-found'>> {
  await store.holdDecision(at, id);
  const row = await store.findDecision(at, id);
  return (row && (await holdTogether(at, row))) ?? refuse('not-found');
}

export const speak = operation(contract.speak, async ({ params, body }, at) => {
  const found = await held(at, params.decision);
  if (isRefusal(found)) return found;
  const { row, asked, voices } = found;
  const refusal = refuseVoice({ ...row, asked: asked.map(({ id }) => id) }, body);
  if (refusal) return refusal;
  const { organisation: organisationId, edition, voice, argument = null, harmsAim = null } = body;
  const mandate = await mandateFor(at, { organisationId, kind: 'represent', spaceId: row.spaceId });
  if (isRefusal(mandate)) return mandate;
  const said = { organisationId, edition, voice, argument, harmsAim, functionTitle: mandate.functionTitle };
  const id = await parts.insertVoice(at, row.id, { ...said, position: (voices.at(-1)?.position ?? 0) + 1 });
  const about = { decisionId: row.id, voiceId: id, organisationId, edition, voice };
  await at.note(facts.partySpoke, { space: row.spaceId, body: about });
  at.wake(topicOf(row.id));
  return { id };
});

export const amendDecision = operation(contract.amendDecision, async ({ params, body }, at) => {
  const found = await held(at, params.decision);
  if (isRefusal(found)) return found;
  const { row, standing, voices } = found;
  if (standing.roles.length === 0) return refuse('not-allowed');
  if (!nextMoves(row.state, standing.roles).includes('amend')) return refuse('no-such-move');
  if (row.version !== body.version) return refuse('stale');
  const open = voices.filter(({ voice, integratedIn }) => voice === 'objection' && integratedIn === null);
  if (!body.objections.every((id) => open.some((objection) => objection.id === id))) return refuse('no-such-objection');
  const edition = row.edition + 1;
  const { proposal, why, measure, reviewOn } = body;
  await parts.insertEdition(at, row.id, { number: edition, proposal, why });
  await parts.integrateVoices(at, body.objections, { how: why, edition });
  const set = { proposal, edition, measure: measure ?? row.measure, review_on: reviewOn ?? row.reviewOn };
  const version = await store.updateDecision(at, row, set);
  if (version === undefined) return refuse('stale');
  const about = { decisionId: row.id, edition, objections: body.objections };
  await at.note(facts.decisionAmended, { space: row.spaceId, body: about });
  at.wake(topicOf(row.id));
  return { edition, version };
});

export const moveDecision = operation(contract.moveDecision, async ({ params, body }, at) => {
  const found = await held(at, params.decision);
  if (isRefusal(found)) return found;
  const { row, standing } = found;
  if (standing.roles.length === 0) return refuse('not-allowed');
  const { move, note = null } = body;
  const to = moveTo(await movingOf(at, found), move, standing.roles, termsOf(row, body, at.today));
  if (isRefusal(to)) return to;
  if (row.version !== body.version) return refuse('stale');
  if (move === 'ask' && !(await askParties(at, found, body.organisations))) return refuse('nobody-asked');
  const version = await store.updateDecision(at, row, changeOf(row, move, to, body, at.today));
  if (version === undefined) return refuse('stale');
  await parts.insertStep(at, row.id, { move, state: to, note });
  await at.note(facts.decisionMoved, { space: row.spaceId, body: { decisionId: row.id, move, from: row.state, to } });
  at.wake(topicOf(row.id));
  return { state: to, version };
});

/** The date a proposal carries counts for adopting it; for looking again or taking it up later a new one is named. */
const termsOf = (
  row: store.DecisionRow,
  { move, reviewOn, ...terms }: { move: string; reviewOn?: string | undefined },
  today: string,
) => ({ ...terms, today, reviewOn: reviewOn ?? (move === 'adopt' ? (row.reviewOn ?? undefined) : undefined) });

async function movingOf(at: Acting, { row, lines }: Held) {
  const remarks = await parts.remarksOf(at, row.id);
  const openQuestions = remarks.filter(({ kind, answer }) => kind === 'question' && answer === null).length;
  return { ...row, openQuestions, obstacle: obstacleOf(lines, row.method, row.share) };
}

/** Settles whom the round goes along: all parties, or those of the circle that decides; with a mandate holder, that one. */
async function askParties(at: Acting, { row, space }: Held, chosen: readonly string[] | undefined): Promise<boolean> {
  if (row.method === 'formal_external') return true;
  const parties = (await partiesIn(at, space)) ?? [];
  const all = row.decider && row.method === 'mandate_holder' ? [row.decider] : parties;
  const asked = all.filter(({ id }) => chosen === undefined || chosen.includes(id) || row.method === 'mandate_holder');
  await parts.replaceAsked(
    at,
    row.id,
    asked.map(({ id }) => id),
  );
  return asked.length > 0;
}

export const nameChange = operation(contract.nameChange, async ({ params, body }, at) => {
  const found = await held(at, params.decision);
  if (isRefusal(found)) return found;
  if (found.standing.roles.length === 0) return refuse('not-allowed');
  const { kind, label } = body;
  const { id: spaceId, kind: spaceKind } = found.row.space;
  // A decision of a deal that changes the deal, changes this one.
  const targetId = body.targetId ?? (kind === 'deal' && spaceKind === 'deal' ? spaceId : null);
  if (kind === 'agreement' && targetId !== null && !(await parts.isTextOf(at, spaceId, targetId)))
    return refuse('invalid-input', { fields: [{ path: 'targetId', code: 'not-in-list' }] });
  const id = await parts.insertChange(at, found.row.id, { kind, label, targetId });
  const about = { decisionId: found.row.id, changeId: id, kind, targetId };
  await at.note(facts.changeNamed, { space: found.row.spaceId, body: about });
  at.wake(topicOf(found.row.id));
  return { id };
});

export const recordFormalDecision = operation(contract.recordFormalDecision, async ({ params, body }, at) => {
  const found = await held(at, params.decision);
  if (isRefusal(found)) return found;
  const { row, standing } = found;
  if (standing.roles.length === 0) return refuse('not-allowed');
  if (row.formalBy === null) return refuse('no-formal-needed');
  if (row.version !== body.version) return refuse('stale');
  const set = { formal_on: body.formalOn, formal_reference: body.formalReference };
  const version = await store.updateDecision(at, row, set);
  if (version === undefined) return refuse('stale');
  await at.note(facts.formallyDecided, { space: row.spaceId, body: { decisionId: row.id } });
  at.wake(topicOf(row.id));
  return { version };
});
