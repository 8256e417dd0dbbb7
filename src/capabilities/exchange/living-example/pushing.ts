// SPDX-License-Identifier: EUPL-1.2
// What is done against springing back: who looks after a deal, recoveries under way and decided, help that was given, and what
// was reported from outside.
import type { OrganisationKey, PersonKey } from './cast.ts';
import type { Days } from './days.ts';

interface ExampleCustody {
  readonly deal: string;
  readonly organisation: OrganisationKey;
  readonly function: string;
  readonly state: 'accepted' | 'declined';
  readonly by: PersonKey;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly reason: string | null;
}

const of = (result: string, organisation: OrganisationKey) => ({ result, organisation });
const custody = (given: ExampleCustody): ExampleCustody => given;
const organisationOf = (organisation: OrganisationKey) => organisation;

export const pushing = ({ ago }: Days) => ({
  custodies: [
    custody({
      deal: 'water-op-straat',
      organisation: 'middenland',
      function: 'programmamanager ruimte',
      state: 'accepted',
      by: 'pieter',
      startsOn: ago(20),
      endsOn: ago(-16),
      reason: null,
    }),
    custody({
      deal: 'samen-inkopen',
      organisation: 'voorbeeldzaken',
      function: 'coördinator inkoop',
      state: 'declined',
      by: 'anouk',
      startsOn: null,
      endsOn: null,
      reason: 'Wij hebben hier geen mensen voor na het einde van het jaar.',
    }),
  ],
  /** The recovery that opened by itself, as far as people took it since. */
  found: {
    ...of('rekenregel', 'heuvelrode'),
    cause: 'system' as const,
    words: 'Een update van het zaaksysteem zette het oude formulier terug, met de oude norm.',
  },
  decided: {
    ...of('meetbrief-water', 'lageDijken'),
    cause: 'habit' as const,
    words: 'In de zomer mat iedereen weer op de oude manier.',
    decision: 'smaller' as const,
    why: 'Wij meten alleen nog waar het vaak onderloopt. Daar blijft de meetbrief.',
    openedOn: ago(9),
    decidedOn: ago(7),
  },
  slipping: {
    ...of('waterafspraak', 'nieuwVeenmeer'),
    signs: ['steering_skipped_twice', 'only_champion'],
    reason: 'De stuurgroep viel samen met de raad. De afspraak loopt gewoon door.',
    proposedOn: ago(5),
    answeredOn: ago(5, 2),
  },
  help: {
    ...of('rekenregel', 'heuvelrode'),
    helper: organisationOf('waterstede'),
    form: 'visit' as const,
    words: 'Hoe hield u het formulier bij de laatste update?',
    routedOn: ago(1),
  },
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
