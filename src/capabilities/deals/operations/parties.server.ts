// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import {
  mandateFor,
  myOrganisations,
  nameNotKnown,
  organisationBy,
  successionsOf,
} from '#capabilities/membership/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { linkKindOf, partyKindOf } from '../answers.server.ts';
import {
  dealsLinked,
  invitationAnswered,
  invitationWithdrawn,
  joiningDaySet,
  linkDeclined,
  partyChanged,
  partyInvited,
  partyJoined,
} from '../facts.ts';
import { invitationMail } from '../mail.ts';
import * as contract from '../parties.contract.ts';
import { intensities } from '../rules/codes.ts';
import { invitationStates } from '../rules/invitation.states.ts';
import { refuseInvitation } from '../rules/invitation.ts';
import * as store from '../store.server.ts';

const stateOf = z.enum(invitationStates);
const askedTieOf = z.enum(['bound', 'partner']);
const intensityOf = z.enum(intensities);

export const viewPartyRoom = operation(contract.viewPartyRoom, async ({ params }, at) => {
  const deal = await store.findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const { leads, member } = await store.myPlaceIn(at, deal.id);
  const present = (await store.partiesOf(at, deal.id)).filter(({ left_on }) => left_on === null);
  const parties = present.map(({ organisation_id }) => organisation_id);
  const days = await store.joiningDaysOf(at, deal.id);
  const people = member ? await store.representativesOf(at, deal.id) : [];
  return {
    invitations: member ? (await store.invitationsOf(at, deal.id)).map(viewOf) : [],
    joiningDays: days.map(({ id, held_on, about }) => ({ id, heldOn: held_on, about })),
    representatives: people.map(({ organisation_id, name, mandated, ends_at }) => ({
      organisationId: organisation_id,
      name,
      mandated,
      until: ends_at?.toISOString() ?? null,
    })),
    successions: (await signersOf(at, deal.id, parties)).map(({ organisationId, since, confirmBefore }) => ({
      organisationId,
      since,
      confirmBefore,
    })),
    mine: { leads, represents: await representedBy(at, deal.id, parties) },
  };
});

export const inviteParty = operation(contract.inviteParty, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  if (!(await store.myPlaceIn(at, deal.id)).leads) return refuse('not-allowed');
  const organisation = await organisationBy(at, body.organisation);
  if (!organisation)
    return refuse('no-such-organisation', { fields: await nameNotKnown(at, 'organisation', body.organisation) });
  const refusal = await refuseAsking(at, deal.id, organisation.id, body.joiningDay);
  if (refusal) return refusal;
  const { tie, intensity, words = null, answerBefore = null, joiningDay: joiningDayId = null } = body;
  const terms = { organisationId: organisation.id, tie, intensity, words, answerBefore, joiningDayId };
  const id = await store.addInvitation(at, deal.id, terms);
  const asked = { dealId: deal.id, invitationId: id, organisationId: organisation.id };
  await at.note(partyInvited, { space: deal.id, body: asked });
  if (body.mail !== undefined)
    await at.post('mail', {
      ...invitationMail({
        to: body.mail,
        organisation: organisation.name,
        deal: deal.name,
        words,
        language: at.language,
        baseUrl: at.baseUrl,
      }),
      aboutId: id,
      spaceId: deal.id,
    });
  return { id };
});

export const withdrawInvitation = operation(contract.withdrawInvitation, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  const invitation = deal && (await store.invitationsOf(at, deal.id)).find(({ id }) => id === params.invitation);
  if (!deal || !invitation) return refuse('not-found');
  if (!(await store.myPlaceIn(at, deal.id)).leads) return refuse('not-allowed');
  const refusal = refuseInvitation(stateOf.parse(invitation.state), 'withdraw', 'lead', null);
  if (refusal) return refusal.refused === 'invitation-answered' ? refuse('invitation-answered') : refuse('not-allowed');
  if (!(await store.withdrawInvitation(at, invitation.id, body.version))) return refuse('stale');
  await at.note(invitationWithdrawn, { space: deal.id, body: { dealId: deal.id, invitationId: invitation.id } });
  return { version: body.version + 1 };
});

export const listMyInvitations = operation(contract.listMyInvitations, async (_, at) => ({
  items: (await store.myInvitations(at)).map((row) => ({
    id: row.id,
    organisation: { id: row.organisation_id, name: row.organisation },
    deal: { slug: row.deal_slug, name: row.deal_name, fictional: row.fictional, visible: row.visible },
    tie: askedTieOf.parse(row.tie),
    intensity: intensityOf.parse(row.intensity),
    joiningOn: row.joining_on,
    words: row.words,
    answerBefore: row.answer_before,
    invitedAt: row.invited_at.toISOString(),
    state: stateOf.parse(row.state),
    answerReason: row.answer_reason,
    represents: row.represents,
    version: row.version,
  })),
}));

export const answerInvitation = operation(contract.answerInvitation, async ({ params, body }, at) => {
  const asked = (await store.myInvitations(at)).find(({ id }) => id === params.invitation);
  if (!asked) return refuse('not-found');
  const { organisation_id: organisationId, deal_id: dealId } = asked;
  const mandate = await mandateFor(at, { organisationId, kind: 'represent', spaceId: dealId });
  if (isRefusal(mandate)) return mandate;
  const accepts = body.accept === 'yes';
  const { version, reason = null } = body;
  const refusal = refuseInvitation(
    stateOf.parse(asked.state),
    accepts ? 'accept' : 'decline',
    'representative',
    reason,
  );
  if (refusal) return refusal;
  const answer = { version, accepts, functionTitle: mandate.functionTitle, reason };
  const answered = await store.answerInvitation(at, asked.id, answer);
  if (!answered) return refuse('stale');
  const { partyId } = answered;
  await at.note(invitationAnswered, {
    space: dealId,
    body: { dealId, invitationId: asked.id, organisationId, accepted: accepts },
  });
  const joined = {
    dealId,
    partyId,
    organisationId,
    tie: askedTieOf.parse(asked.tie),
    joinedOn: asked.joining_on ?? at.today,
  };
  if (accepts) await at.note(partyJoined, { space: dealId, body: joined });
  return { deal: asked.deal_slug };
});

export const addJoiningDay = operation(contract.addJoiningDay, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  if (!(await store.myPlaceIn(at, deal.id)).leads) return refuse('not-allowed');
  const id = await store.addJoiningDay(at, deal.id, body.heldOn, body.about ?? null);
  await at.note(joiningDaySet, { space: deal.id, body: { dealId: deal.id, joiningDayId: id } });
  return { id };
});

export const changeParty = operation(contract.changeParty, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  const party = deal && (await store.partiesOf(at, deal.id)).find(({ id }) => id === params.party);
  if (!deal || !party) return refuse('not-found');
  if (!(await store.myPlaceIn(at, deal.id)).leads) return refuse('not-allowed');
  if (party.left_on !== null) return refuse('already-left');
  const { version, tie, intensity, joinedOn = null } = body;
  if (!(await store.changeParty(at, party.id, version, { tie, intensity, joined_on: joinedOn })))
    return refuse('stale');
  await at.note(partyChanged, { space: deal.id, body: { dealId: deal.id, partyId: party.id, tie } });
  return { version: version + 1 };
});

export const answerLink = operation(contract.answerLink, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  const link = deal && (await store.linksOf(at, deal.id)).find(({ id }) => id === params.link);
  if (!deal || !link || link.to_id !== deal.id) return refuse('not-found');
  if (!(await store.myPlaceIn(at, deal.id)).leads) return refuse('not-allowed');
  if (link.agreed_at !== null || link.declined_at !== null) return refuse('link-answered');
  const agrees = body.agree === 'yes';
  const from = await store.answerLink(at, link.id, agrees, body.reason ?? null);
  if (from === undefined) return refuse('link-answered');
  const kind = linkKindOf(link.kind);
  if (agrees) await at.note(dealsLinked, { space: deal.id, body: { dealId: from, kind, toDealId: deal.id } });
  else await at.note(linkDeclined, { space: deal.id, body: { dealId: from, linkId: link.id } });
  return {};
});

async function refuseAsking(at: Acting, dealId: string, organisationId: string, joiningDay: string | undefined) {
  const parties = await store.partiesOf(at, dealId);
  if (parties.some((party) => party.organisation_id === organisationId && party.left_on === null))
    return refuse('already-a-party');
  const asked = await store.invitationsOf(at, dealId);
  if (asked.some((one) => one.organisation_id === organisationId && one.state === 'open'))
    return refuse('already-invited');
  const days = joiningDay === undefined ? [] : await store.joiningDaysOf(at, dealId);
  return joiningDay === undefined || days.some(({ id }) => id === joiningDay) ? null : refuse('no-such-joining-day');
}

/** Since when somebody else signs for these parties, in this deal. */
async function signersOf(at: Acting, dealId: string, organisationIds: readonly string[]) {
  const all = await successionsOf(at, organisationIds);
  return all.filter(({ kind, spaceId }) => kind === 'sign' && (spaceId === null || spaceId === dealId));
}

/** Of these parties, those that who acts may represent here. */
export async function representedBy(at: Acting, dealId: string, organisationIds: readonly string[]): Promise<string[]> {
  if (at.me.personId === null) return [];
  const mine = (await myOrganisations(at)).filter((id) => organisationIds.includes(id));
  const found: string[] = [];
  for (const organisationId of mine)
    if (!isRefusal(await mandateFor(at, { organisationId, kind: 'represent', spaceId: dealId })))
      found.push(organisationId);
  return found;
}

const viewOf = (row: store.InvitationRow) => ({
  id: row.id,
  organisation: { id: row.organisation_id, slug: row.slug, name: row.name, kind: partyKindOf(row.kind) },
  tie: askedTieOf.parse(row.tie),
  intensity: intensityOf.parse(row.intensity),
  joiningOn: row.held_on,
  answerBefore: row.answer_before,
  invitedAt: row.invited_at.toISOString(),
  state: stateOf.parse(row.state),
  answeredAs: row.answered_as,
  answeredAt: row.answered_at?.toISOString() ?? null,
  answerReason: row.answer_reason,
  version: row.version,
});
