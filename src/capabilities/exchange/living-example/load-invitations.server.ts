// SPDX-License-Identifier: EUPL-1.2
import { loadInvitation, loadJoiningDay, loadLink } from '#capabilities/deals/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';
import { askedLinks, invitations, joiningDays } from './invitations.ts';

interface Known {
  readonly days: Days;
  readonly dealId: (key: string) => string;
  readonly organisationId: (key: OrganisationKey) => string;
}

/** Writes down who was asked, with the days on which others sign. */
export async function putInvitations(at: Acting, { days, dealId, organisationId }: Known): Promise<void> {
  const coming = new Map<string, string>();
  for (const { deal, heldOn, about } of joiningDays(days))
    coming.set(deal, await loadJoiningDay(at, dealId(deal), heldOn, about));
  for (const { deal, organisation, invitedOn, onJoiningDay, answeredOn, answeredAs, reason, ...given } of invitations(
    days,
  ))
    await loadInvitation(at, dealId(deal), {
      ...given,
      organisationId: organisationId(organisation),
      joiningDayId: onJoiningDay ? (coming.get(deal) ?? null) : null,
      invitedAt: new Date(`${invitedOn}T09:00:00Z`),
      answeredAt: answeredOn === undefined ? null : new Date(`${answeredOn}T09:00:00Z`),
      answeredAs: answeredAs ?? null,
      answerReason: reason ?? null,
    });
  for (const { from, kind, to } of askedLinks)
    await loadLink(at, dealId(from), {
      kind,
      toId: dealId(to),
      toName: null,
      linkedOn: null,
      source: null,
      agreed: false,
    });
}
