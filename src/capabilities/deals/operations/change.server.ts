// SPDX-License-Identifier: EUPL-1.2
import { mandateFor, nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { foundSpace } from '#capabilities/spaces/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { stageOf } from '../answers.server.ts';
import * as contract from '../contract.ts';
import { dealStageChanged, dealStarted, dealsLinked, linkAsked, partyJoined, partyLeft } from '../facts.ts';
import { leftBeforeJoining } from '../rules/party.ts';
import { dateOfStep, refuseStep } from '../rules/stage.ts';
import * as store from '../store.server.ts';

export const createDeal = operation(contract.createDeal, async ({ body }, at) => {
  const programme = await store.findProgramme(at, body.programme);
  if (!programme) return refuse('not-found');
  if (!programme.leads) return refuse('not-allowed');
  const { name, visibility } = body;
  const terms = { kind: 'deal', parentId: programme.id, hidden: false, founderRole: 'project_lead' } as const;
  const space = await foundSpace(at, { ...terms, name, visibility });
  if (!space) return refuse('not-allowed');
  const { id, slug } = space;
  const { shortName, theme = null, exploredFromOn = null, stage } = body;
  const unknown = { signedOn: null, endsOn: null, notes: null, confidence: 'unknown', asOfOn: null };
  await store.addDeal(at, id, stage, { ...unknown, shortName, theme, exploredFromOn });
  await store.rememberStage(at, id, { stage, happenedOn: exploredFromOn, note: null, source: null });
  await at.note(dealStarted, { space: id, body: { dealId: id, stage } });
  return { id, slug };
});

export const changeDealStage = operation(contract.changeDealStage, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const { leads } = await store.myPlaceIn(at, deal.id);
  if (!leads) return refuse('not-allowed');
  const from = stageOf(deal.stage);
  const { happenedOn = null, note = null, stage, version } = body;
  const refusal = refuseStep(from, stage, 'project_lead', note);
  if (refusal) return refusal;
  const date = dateOfStep(stage);
  const dates = date && happenedOn ? { [date]: happenedOn } : {};
  if (!(await store.moveDeal(at, deal.id, version, stage, dates))) return refuse('stale');
  await store.rememberStage(at, deal.id, { stage, happenedOn, note, source: null });
  await at.note(dealStageChanged, { space: deal.id, body: { dealId: deal.id, from, to: stage, happenedOn } });
  return { stage, version: version + 1 };
});

export const addParty = operation(contract.addParty, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  if (!(await store.myPlaceIn(at, deal.id)).leads) return refuse('not-allowed');
  const organisation = await organisationBy(at, body.organisation);
  if (!organisation)
    return refuse('no-such-organisation', { fields: await nameNotKnown(at, 'organisation', body.organisation) });
  const parties = await store.partiesOf(at, deal.id);
  if (parties.some((party) => party.organisation_id === organisation.id && party.left_on === null))
    return refuse('already-a-party');
  const { tie, intensity, joinedOn = null, source = null } = body;
  const id = await store.addParty(at, deal.id, { organisationId: organisation.id, tie, intensity, joinedOn, source });
  const joined = { dealId: deal.id, partyId: id, organisationId: organisation.id, tie, joinedOn };
  await at.note(partyJoined, { space: deal.id, body: joined });
  return { id };
});

export const endParty = operation(contract.endParty, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  const party = deal && (await store.partiesOf(at, deal.id)).find(({ id }) => id === params.party);
  if (!deal || !party) return refuse('not-found');
  const { leads } = await store.myPlaceIn(at, deal.id);
  // Who may represent the party says it too: nobody stays because somebody else must press a button.
  const act = { organisationId: party.organisation_id, kind: 'represent', spaceId: deal.id } as const;
  const mandate = leads ? null : await mandateFor(at, act);
  if (isRefusal(mandate)) return mandate;
  if (party.left_on !== null) return refuse('already-left');
  const leftOn = body.leftOn ?? at.today;
  if (leftBeforeJoining(party.joined_on, leftOn)) return refuse('left-before-joining');
  const gone = { leftOn, reason: body.reason, successorNote: body.successorNote ?? null };
  const outcome = await store.letPartyGo(at, party.id, body.version, gone);
  if (outcome !== 'left') return refuse(outcome);
  const left = { dealId: deal.id, partyId: party.id, organisationId: party.organisation_id, leftOn };
  await at.note(partyLeft, { space: deal.id, body: left });
  return { version: body.version + 1 };
});

export const linkDeals = operation(contract.linkDeals, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  if (!(await store.myPlaceIn(at, deal.id)).leads) return refuse('not-allowed');
  const { kind, to, toName = null, linkedOn = null, source = null } = body;
  if ((to === undefined) === (toName === null)) return refuse('one-end-needed');
  const other = to === undefined ? null : await store.dealCalled(at, to);
  if (other === undefined) return refuse('no-such-deal');
  if (other?.id === deal.id) return refuse('same-deal');
  const toId = other?.id ?? null;
  // A tie says something of the other deal too: who leads that one agrees first.
  const agreed = other === null || (await store.myPlaceIn(at, other.id)).leads;
  const id = await store.addLink(at, deal.id, { kind, toId, toName, linkedOn, source, agreed });
  if (agreed || toId === null)
    await at.note(dealsLinked, { space: deal.id, body: { dealId: deal.id, kind, toDealId: toId } });
  else await at.note(linkAsked, { space: deal.id, body: { dealId: deal.id, linkId: id, toDealId: toId } });
  return { id, agreed };
});
