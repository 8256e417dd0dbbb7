// SPDX-License-Identifier: EUPL-1.2
// Calls that were made in the living example: one that brought an agreement, one where nobody answered.
import { loadCall } from '#capabilities/momentum/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { OrganisationKey, PersonKey } from './cast.ts';

interface Given {
  readonly dealId: (key: string) => string;
  readonly personId: (key: PersonKey) => string;
  readonly organisationId: (key: OrganisationKey) => string;
}

const calls = [
  {
    deal: 'gedeelde-straten',
    organisation: 'waterstede',
    functionTitle: 'adviseur mobiliteit',
    daysAgo: 40,
    outcome: 'spoke',
    note: 'De kaart komt na de zomer. De nota wacht op het college.',
  },
  {
    deal: 'gedeelde-straten',
    organisation: 'heuvelrode',
    functionTitle: 'teamleider parkeren',
    daysAgo: 2,
    outcome: 'no_answer',
    note: null,
  },
] as const;

/** Both were made by the dealmaker, about the deal itself. */
export async function putCalls(at: Acting, { dealId, personId, organisationId }: Given): Promise<void> {
  for (const { deal, organisation, ...call } of calls)
    await loadCall(at, {
      ...call,
      spaceId: dealId(deal),
      about: 'deal',
      aboutId: dealId(deal),
      organisationId: organisationId(organisation),
      authorId: personId('sanne'),
    });
}
