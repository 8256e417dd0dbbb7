// SPDX-License-Identifier: EUPL-1.2
// The missing world: made-up organisations, and one person for each way of standing towards a space. Nobody exists.

/** Organisations by the name tests use. The neighbour is party to nothing and must see nothing. */
export const organisationCast = {
  waterstede: { name: 'Gemeente Waterstede', kind: 'municipality' },
  heuvelrode: { name: 'Gemeente Heuvelrode', kind: 'municipality' },
  nieuwVeenmeer: { name: 'Gemeente Nieuw-Veenmeer', kind: 'municipality' },
  middenland: { name: 'Provincie Middenland', kind: 'province' },
  lageDijken: { name: 'Waterschap Lage Dijken', kind: 'water_authority' },
  onderdak: { name: 'Corporatie Onderdak', kind: 'social_organisation' },
  voorbeeldzaken: { name: 'Ministerie van Voorbeeldzaken', kind: 'ministry' },
  leerhuis: { name: 'Hogeschool Leerhuis', kind: 'knowledge_institution' },
  overkant: { name: 'Gemeente Overkant', kind: 'municipality' },
} as const satisfies Record<string, { name: string; kind: string }>;

export type OrganisationName = keyof typeof organisationCast;

interface CastMember {
  readonly name: string;
  readonly organisation: OrganisationName | null;
  readonly function: string;
  readonly administrator?: true;
}

/** People by first name, each with one function for one organisation. */
export const cast = {
  /** Leads deals for Waterstede. */
  sanne: { name: 'Sanne de Wit', organisation: 'waterstede', function: 'Projectleider' },
  /** Colleague of Sanne who sits nowhere, unless a test seats him. */
  karim: { name: 'Karim Bouzid', organisation: 'waterstede', function: 'Beleidsmedewerker wonen' },
  /** Partner civil servant. */
  fenna: { name: 'Fenna Hoekstra', organisation: 'heuvelrode', function: 'Beleidsmedewerker mobiliteit' },
  joris: { name: 'Joris Maas', organisation: 'nieuwVeenmeer', function: 'Beleidsmedewerker openbare ruimte' },
  mirjam: { name: 'Mirjam Visser', organisation: 'middenland', function: 'Gedeputeerde' },
  tjeerd: { name: 'Tjeerd Postma', organisation: 'lageDijken', function: 'Adviseur water' },
  aylin: { name: 'Aylin Demir', organisation: 'onderdak', function: 'Bestuurder' },
  /** Owns a rule. */
  bram: { name: 'Bram Verhoeven', organisation: 'voorbeeldzaken', function: 'Beleidsmedewerker wetgeving' },
  /** Dealmaker of programmes. */
  noor: { name: 'Noor Jacobs', organisation: 'voorbeeldzaken', function: 'Dealmaker' },
  /** Learning evaluator. */
  eva: { name: 'Eva Smit', organisation: 'leerhuis', function: 'Lerend evaluator' },
  /** The neighbour: an account, an organisation, and a part in nothing. */
  daan: { name: 'Daan Overmars', organisation: 'overkant', function: 'Beleidsmedewerker' },
  /** Keeps the installation, and is party to nothing. */
  ada: { name: 'Ada Beheer', organisation: null, function: '', administrator: true },
} as const satisfies Record<string, CastMember>;

export type PersonName = keyof typeof cast;
/** Everybody who can knock: the cast, and somebody without an account. */
export type Knocker = PersonName | 'anonymous';

export const personNames = Object.keys(cast) as PersonName[];
export const knockers: readonly Knocker[] = [...personNames, 'anonymous'];
