// SPDX-License-Identifier: EUPL-1.2
// Questions on their way in every turn, calls to make and made, whom to ask, and what happened at organisations.
import type { LoadedQuestion } from '#capabilities/results/public.server.ts';
import type { OrganisationKey, PersonKey } from './cast.ts';
import type { Days } from './days.ts';

type Call = NonNullable<LoadedQuestion['call']>;

export interface ExampleQuestion extends Omit<LoadedQuestion, 'organisationId' | 'resultIds' | 'call'> {
  readonly results: readonly string[];
  readonly organisation: OrganisationKey;
  readonly call?: Omit<Call, 'ended'> & {
    readonly ended?: Omit<NonNullable<Call['ended']>, 'by'> & { readonly by: PersonKey };
  };
}

export const questions = ({ ago }: Days): readonly ExampleQuestion[] => [
  {
    results: ['rekenregel'],
    organisation: 'heuvelrode',
    role: 'teamleider parkeren',
    askedOn: ago(0, 20),
    dueOn: ago(0, 6),
    why: 'decision',
    month: 12,
    stage: 'deputy',
  },
  {
    results: ['regenfonds'],
    organisation: 'lageDijken',
    role: 'adviseur water',
    askedOn: ago(0, 4),
    dueOn: ago(0, -10),
    why: 'decision',
    month: 6,
    stage: 'role',
  },
  {
    results: ['waterafspraak'],
    organisation: 'waterstede',
    role: 'hoofd beheer',
    askedOn: ago(1, 20),
    dueOn: ago(1, 5),
    why: 'decision',
    month: 12,
    stage: 'phone',
    call: { reason: 'silence', on: ago(0, 2), tries: 1, note: 'Zit op maandag in overleg. Bel op een andere dag.' },
  },
  {
    results: ['meetbrief-water', 'waterafspraak'],
    organisation: 'nieuwVeenmeer',
    role: '',
    askedOn: ago(0, 3),
    dueOn: ago(0, -11),
    why: 'deal_ended',
    month: 3,
    stage: 'phone',
    call: { reason: 'no_address', on: ago(0, 3) },
  },
  {
    results: ['spelregels-bewoners'],
    organisation: 'deBrink',
    role: 'voorzitter',
    askedOn: ago(6),
    dueOn: ago(5, 16),
    why: 'decision',
    month: 12,
    stage: 'phone',
    call: {
      reason: 'silence',
      on: ago(4, 16),
      ended: { outcome: 'answered', on: ago(4, 14), by: 'sanne', function: 'bestuurslid' },
    },
  },
  {
    results: ['een-aanspreekpunt'],
    organisation: 'heuvelrode',
    role: 'concerncontroller',
    askedOn: ago(5),
    dueOn: ago(4, 16),
    why: 'decision',
    month: 24,
    stage: 'phone',
    call: {
      reason: 'silence',
      on: ago(3, 10),
      tries: 3,
      note: 'Deze functie bestaat niet meer, en niemand weet wie het nu doet.',
      ended: { outcome: 'unreachable', on: ago(3), by: 'sanne' },
    },
  },
];

/** Whom to ask, by the deal. The owner of a record with an account comes before the role. */
export const contacts = [
  ['gedeelde-straten', 'heuvelrode', 'role', 'teamleider parkeren', 'parkeren@heuvelrode.example'],
  ['gedeelde-straten', 'heuvelrode', 'deputy', 'adviseur mobiliteit', 'mobiliteit@heuvelrode.example'],
  ['gedeelde-straten', 'heuvelrode', 'director', 'hoofd ruimte', 'ruimte@heuvelrode.example'],
  ['gedeelde-straten', 'waterstede', 'role', 'adviseur mobiliteit', 'mobiliteit@waterstede.example'],
  ['water-op-straat', 'lageDijken', 'role', 'adviseur water', 'water@lagedijken.example'],
  ['water-op-straat', 'waterstede', 'role', 'hoofd beheer', 'beheer@waterstede.example'],
  ['water-op-straat', 'waterstede', 'director', 'directeur stad', 'directie@waterstede.example'],
] as const satisfies readonly (readonly [string, OrganisationKey, 'role' | 'deputy' | 'director', string, string])[];

export const happened = ({ ago }: Days) =>
  [
    {
      deal: 'gedeelde-straten',
      organisation: 'heuvelrode',
      kind: 'champion_left',
      on: ago(0, 25),
      note: 'De trekker ging naar een andere gemeente.',
    },
    { deal: 'gedeelde-straten', organisation: 'waterstede', kind: 'budget_round', on: ago(0, 10), note: null },
    {
      deal: 'water-op-straat',
      organisation: 'nieuwVeenmeer',
      kind: 'reorganisation',
      on: ago(2, 20),
      note: 'Beheer en beleid zijn samengevoegd.',
    },
  ] as const satisfies readonly {
    deal: string;
    organisation: OrganisationKey;
    kind: string;
    on: string;
    note: string | null;
  }[];
