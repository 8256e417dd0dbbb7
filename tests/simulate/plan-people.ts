// SPDX-License-Identifier: EUPL-1.2
// Who lives in a simulated programme: organisations of each kind that is led differently, and who speaks for them.
import type { OrganisationName, PersonName } from '#world/cast.ts';

export const organisationKinds = {
  waterstede: 'municipality',
  heuvelrode: 'municipality',
  nieuwVeenmeer: 'municipality',
  middenland: 'province',
  lageDijken: 'water_authority',
  onderdak: 'social_organisation',
  voorbeeldzaken: 'ministry',
} as const satisfies Partial<Record<OrganisationName, string>>;
export type PlannedOrganisation = keyof typeof organisationKinds;

export const isPlanned = (name: string): name is PlannedOrganisation => Object.hasOwn(organisationKinds, name);

export const leader: PersonName = 'sanne';

/** Who speaks for them, and sits in the deals they are party to. Sanne leads all deals, for Waterstede. */
export const speakers = {
  waterstede: 'karim',
  heuvelrode: 'fenna',
  nieuwVeenmeer: 'joris',
  middenland: 'mirjam',
  lageDijken: 'tjeerd',
  onderdak: 'aylin',
  voorbeeldzaken: 'bram',
} as const satisfies Record<PlannedOrganisation, PersonName>;

/** Who else of an organisation has a say in what is claimed; elsewhere nobody has. */
export const secondVoices: Readonly<Partial<Record<PlannedOrganisation, PersonName>>> = {
  waterstede: 'sanne',
  voorbeeldzaken: 'noor',
};

export const mailOf = (name: PersonName): string => `${name}@voorbeeld.example`;
