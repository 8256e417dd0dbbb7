// SPDX-License-Identifier: EUPL-1.2
// What comes out of a session becomes a record where it belongs, in the same breath, and is linked back from here.
import { draftCommitment } from '#capabilities/commitments/public.server.ts';
import { viewDeal } from '#capabilities/deals/public.server.ts';
import { proposeIn } from '#capabilities/decisions/public.server.ts';
import { myOrganisations } from '#capabilities/membership/public.server.ts';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { addAction, type Space, spaceBy } from '#capabilities/spaces/public.server.ts';
import { type Acting, type Operation, operation } from '#kernel/operation.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as contract from './contract.ts';
import { outcomeAdded, setupChanged } from './facts.ts';
import * as parts from './parts.store.server.ts';
import { lookBackDue } from './rules/session.ts';
import { changedParts } from './rules/setup.ts';
import * as store from './sessions.store.server.ts';
import { insertSetup, setupsOf } from './setup.store.server.ts';
import { topicOf } from './topic.server.ts';
import { type Held, sessionBy } from './view.server.ts';

type Sent = Parameters<Operation<typeof contract.addOutcome>['body']>[0]['body'];

export const addOutcome = operation(contract.addOutcome, async ({ params, body }, at) => {
  const found = await sessionBy(at, params.session);
  if (!found) return refuse('not-found');
  const { row, space } = found;
  if (!space.mine.works) return refuse('not-a-worker');
  if (row.state === 'cancelled') return refuse('cancelled-session');
  const points = await parts.pointsOf(at, row.id);
  if (body.point !== undefined && !points.some(({ id }) => id === body.point)) return refuse('not-found');
  const made = await makers[body.kind](at, found, body);
  if (isRefusal(made)) return made;
  const { id: targetId, href } = made;
  const outcome = { pointId: body.point ?? null, kind: body.kind, targetId, label: body.text, href };
  const id = await keepOutcome(at, row, outcome);
  return { id, targetId };
});

/** Each kind of outcome becomes a record in its own slice, and says where that stands. */
const makers = { action: makeAction, commitment: makeCommitment, decision: makeProposal };

async function makeAction(at: Acting, { space }: Held, { text, person, organisation, dueOn }: Sent) {
  const fields = { text, person, organisation, dueOn, visibility: 'parties' as const };
  const made = await addAction.body({ params: { space: space.id }, query: {}, body: fields }, at);
  return isRefusal(made) ? made : { id: made.id, href: `${spaceHref(space)}/acties` };
}

/** A draft: who was at the table need not be who may promise. */
async function makeCommitment(
  at: Acting,
  { space }: Held,
  { text, organisation, effect, dueOn, commitmentKind }: Sent,
) {
  if (space.kind !== 'deal') return refuse('only-in-a-deal');
  if (organisation === undefined) return refuse('party-needed');
  const given = { what: text, effect, dueOn, kind: commitmentKind ?? 'action' };
  const made = await draftCommitment(at, space.id, organisation, given);
  return isRefusal(made) ? made : { id: made.id, href: `/toezeggingen/${made.id}` };
}

async function makeProposal(at: Acting, { row, space }: Held, { text, proposal, driver, dueOn }: Sent) {
  if (proposal === undefined) return refuse('proposal-needed');
  const made = await proposeIn(at, space, {
    title: text.slice(0, 160),
    proposal,
    driver: driver ?? row.title,
    type: 'other',
    reviewOn: dueOn,
    visibility: 'parties',
  });
  return isRefusal(made) ? made : { id: made.id, href: `${spaceHref(space)}/besluiten/${made.id}` };
}

async function keepOutcome(at: Acting, row: store.SessionRow, outcome: Omit<parts.OutcomeRow, 'id'>): Promise<string> {
  const id = await parts.insertOutcome(at, row.id, outcome);
  const { kind, targetId } = outcome;
  await at.note(outcomeAdded, { space: row.spaceId, body: { sessionId: row.id, outcomeId: id, kind, targetId } });
  at.wake(topicOf(row.id));
  return id;
}

export const viewSetup = operation(contract.viewSetup, async ({ params }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  const [versions, lookBacks, planned] = [
    await setupsOf(at, space.id),
    await store.lookBacksOf(at, space.id),
    await store.steeringOf(at, space.id),
  ];
  const [last] = lookBacks;
  const titles = new Map([...lookBacks, ...planned].map(({ id, title }) => [id, title]));
  return {
    versions: versions.map(({ sessionId, createdAt, ...setup }) => ({
      ...setup,
      session: sessionId && titles.has(sessionId) ? { id: sessionId, title: titles.get(sessionId) ?? '' } : null,
      createdAt: createdAt.toISOString(),
    })),
    lookBacks: lookBacks.map(({ id, title, startsAt, wentWell, wentBadly }) => ({
      id,
      title,
      heldOn: dayOf(startsAt),
      wentWell,
      wentBadly,
      changed: versions.some(({ sessionId }) => sessionId === id),
    })),
    dueOn: space.mine.sees ? lookBackDue(last ? dayOf(last.startsAt) : null, await startOf(at, space), at.today) : null,
    open: space.mine.leads
      ? planned.map(({ id, title, startsAt, version }) => ({ id, title, startsAt: startsAt.toISOString(), version }))
      : [],
  };
});

/** The day a deal was signed: from there the half years count. */
async function startOf(at: Acting, space: Space): Promise<string | null> {
  if (space.kind !== 'deal') return null;
  const deal = await viewDeal.body({ params: { deal: space.id }, query: {}, body: {} }, at);
  return isRefusal(deal) || deal.signedOn === null || deal.signedOn.length < 10 ? null : deal.signedOn;
}

export const lookBack = operation(contract.lookBack, async ({ params, body }, at) => {
  const found = await sessionBy(at, params.session);
  if (!found) return refuse('not-found');
  const { row, space } = found;
  if (!space.mine.leads) return refuse('not-a-lead');
  if (row.kind !== 'steering_group' || row.state === 'cancelled') return refuse('not-a-steering-group');
  if (row.version !== body.version) return refuse('stale');
  const { wentWell = null, wentBadly = null, why = null } = body;
  const setup = setupIn(body);
  const [before = null] = await setupsOf(at, space.id);
  const changed = changedParts(before, setup);
  if (wentWell === null && wentBadly === null && changed.length === 0) return refuse('nothing-said');
  if (changed.length > 0 && before !== null && why === null) return refuse('why-needed');
  const version = await store.updateSession(at, row, { went_well: wentWell, went_badly: wentBadly });
  if (version === undefined) return refuse('stale');
  if (changed.length === 0) return { setup: null };
  const number = (before?.number ?? 0) + 1;
  const [organisationId = null] = await myOrganisations(at);
  const made = { ...setup, spaceId: space.id, organisationId, number, why, sessionId: row.id };
  const id = await insertSetup(at, made);
  await at.note(setupChanged, { space: space.id, body: { setupId: id, number, sessionId: row.id } });
  const href = `${spaceHref(space)}/terugblik`;
  await keepOutcome(at, row, { pointId: null, kind: 'setup', targetId: id, label: why ?? row.title, href });
  return { setup: number };
});

const setupIn = (body: Parameters<Operation<typeof contract.lookBack>['body']>[0]['body']) => ({
  coreGroup: body.coreGroup ?? null,
  steeringGroup: body.steeringGroup ?? null,
  rhythm: body.rhythm ?? null,
  workLines: body.workLines ?? null,
  agreements: body.agreements ?? null,
});
