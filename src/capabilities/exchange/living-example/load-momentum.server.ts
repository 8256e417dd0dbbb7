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
    about: 'commitment',
    reads: 'zoekt uit of de verkeerswet een proef toelaat en antwoordt schriftelijk',
    organisation: 'voorbeeldzaken',
    functionTitle: 'beleidsmedewerker verkeerswet',
    daysAgo: 3,
    outcome: 'no_answer',
    note: null,
  },
  {
    deal: 'water-op-straat',
    about: 'barrier',
    reads: 'Niemand is eigenaar van water boven de grond',
    organisation: 'lageDijken',
    functionTitle: 'afdeling beleid en regels',
    daysAgo: 10,
    outcome: 'agreed',
    note: 'Een tussenantwoord komt voor het einde van de maand. De afdeling wacht op de hoogtekaart.',
  },
] as const;

/** Both were made by the dealmaker. */
export async function putCalls(at: Acting, { dealId, personId, organisationId }: Given): Promise<void> {
  for (const { deal, organisation, ...call } of calls)
    await loadCall(at, {
      ...call,
      spaceId: dealId(deal),
      organisationId: organisationId(organisation),
      authorId: personId('sanne'),
    });
}
