// SPDX-License-Identifier: EUPL-1.2
// What is done against springing back: who looks after a deal, recoveries under way and decided, help that was given, and what
// was reported from outside.
import type { OrganisationKey, PersonKey } from './cast.ts';
import type { Days } from './days.ts';

interface OfRecord {
  readonly result: string;
  readonly organisation: OrganisationKey;
}

export const pushing = ({ ago }: Days) => ({
  custodies: [
    {
      deal: 'water-op-straat',
      organisation: 'middenland' as OrganisationKey,
      function: 'programmamanager ruimte',
      state: 'accepted' as const,
      by: 'pieter' as PersonKey,
      startsOn: ago(20),
      endsOn: ago(-16),
      reason: null,
    },
    {
      deal: 'samen-inkopen',
      organisation: 'voorbeeldzaken' as OrganisationKey,
      function: 'coördinator inkoop',
      state: 'declined' as const,
      by: 'anouk' as PersonKey,
      startsOn: null,
      endsOn: null,
      reason: 'Wij hebben hier geen mensen voor na het einde van het jaar.',
    },
  ],
  /** The recovery that opened by itself, as far as people took it since. */
  found: {
    result: 'rekenregel',
    organisation: 'heuvelrode' as OrganisationKey,
    cause: 'system' as const,
    words: 'Een update van het zaaksysteem zette het oude formulier terug, met de oude norm.',
  } satisfies OfRecord & object,
  decided: {
    result: 'meetbrief-water',
    organisation: 'lageDijken' as OrganisationKey,
    cause: 'habit' as const,
    words: 'In de zomer mat iedereen weer op de oude manier.',
    decision: 'smaller' as const,
    why: 'Wij meten alleen nog waar het vaak onderloopt. Daar blijft de meetbrief.',
    openedOn: ago(9),
    decidedOn: ago(7),
  } satisfies OfRecord & object,
  slipping: {
    result: 'waterafspraak',
    organisation: 'nieuwVeenmeer' as OrganisationKey,
    signs: ['steering_skipped_twice', 'only_champion'],
    reason: 'De stuurgroep viel samen met de raad. De afspraak loopt gewoon door.',
    proposedOn: ago(5),
    answeredOn: ago(5, 2),
  } satisfies OfRecord & object,
  help: {
    result: 'rekenregel',
    organisation: 'heuvelrode' as OrganisationKey,
    helper: 'waterstede' as OrganisationKey,
    form: 'visit' as const,
    words: 'Hoe hield u het formulier bij de laatste update?',
    routedOn: ago(1),
  } satisfies OfRecord & object,
  outside: {
    result: 'rekenregel',
    organisation: 'Gemeente Buitenveld',
    function: 'adviseur parkeren',
    level: 'a5' as const,
    evidence: {
      units: 'Team vergunningen',
      usedSinceOn: ago(8).slice(0, 7),
      reach: 'alle aanvragen boven tien woningen',
      deviation: 'Wij rekenen met één plek voor drie.',
    },
    words: 'Wij lazen de regel in het verslag van een werkbezoek en namen hem over.',
  },
});
