// SPDX-License-Identifier: EUPL-1.2
// Who is in the example. Nobody here exists.

export const organisations = {
  waterstede: { name: 'Gemeente Waterstede', kind: 'municipality' },
  heuvelrode: { name: 'Gemeente Heuvelrode', kind: 'municipality' },
  nieuwVeenmeer: { name: 'Gemeente Nieuw-Veenmeer', kind: 'municipality' },
  middenland: { name: 'Provincie Middenland', kind: 'province' },
  lageDijken: { name: 'Waterschap Lage Dijken', kind: 'water_authority' },
  onderdak: { name: 'Corporatie Onderdak', kind: 'social_organisation' },
  voorbeeldzaken: { name: 'Ministerie van Voorbeeldzaken', kind: 'ministry' },
  deBrink: { name: 'Bewonersgroep De Brink', kind: 'residents_initiative' },
  lerendLand: { name: 'Instituut Lerend Land', kind: 'knowledge_institution' },
  stadsrij: { name: 'Stadsrij Deelauto', kind: 'company' },
  /** In nothing that is private: must see nothing of it. */
  buitenveld: { name: 'Gemeente Buitenveld', kind: 'municipality' },
} as const;
export type OrganisationKey = keyof typeof organisations;

interface Member {
  readonly name: string;
  readonly organisation: OrganisationKey | null;
  readonly functionTitle: string;
  readonly administrator?: true;
  readonly language?: 'en';
  /** Left so many months ago: no account and no function any more. */
  readonly leftMonthsAgo?: number;
}

export const people = {
  sanne: { name: 'Sanne de Wit', organisation: 'voorbeeldzaken', functionTitle: 'dealmaker van het programma' },
  ruben: { name: 'Ruben Hofland', organisation: 'waterstede', functionTitle: 'projectleider Gedeelde Straten' },
  meryem: { name: 'Meryem Aslan', organisation: 'waterstede', functionTitle: 'adviseur mobiliteit' },
  karel: { name: 'Karel Vonk', organisation: 'waterstede', functionTitle: 'directeur ruimte' },
  ilse: { name: 'Ilse Brandsma', organisation: 'heuvelrode', functionTitle: 'teamleider parkeren' },
  joost: { name: 'Joost Terpstra', organisation: 'heuvelrode', functionTitle: 'concerncontroller' },
  nadia: { name: 'Nadia Bakkali', organisation: 'nieuwVeenmeer', functionTitle: 'projectleider Water op Straat' },
  pieter: { name: 'Pieter Rademaker', organisation: 'middenland', functionTitle: 'programmamanager ruimte' },
  fenna: { name: 'Fenna Kuipers', organisation: 'lageDijken', functionTitle: 'adviseur klimaat' },
  tom: { name: 'Tom Verhulst', organisation: 'onderdak', functionTitle: 'manager vastgoed' },
  anouk: { name: 'Anouk Smeets', organisation: 'voorbeeldzaken', functionTitle: 'beleidsmedewerker verkeerswet' },
  dewi: { name: 'Dewi Santoso', organisation: 'lerendLand', functionTitle: 'lerend evaluator' },
  wim: { name: 'Wim Grootveld', organisation: 'deBrink', functionTitle: 'voorzitter' },
  loes: { name: 'Loes Achterberg', organisation: 'heuvelrode', functionTitle: 'wethouder mobiliteit' },
  hidde: { name: 'Hidde Zwart', organisation: 'heuvelrode', functionTitle: 'wethouder mobiliteit', leftMonthsAgo: 9 },
  jasmijn: { name: 'Jasmijn Oort', organisation: 'nieuwVeenmeer', functionTitle: 'wethouder openbare ruimte' },
  thijs: { name: 'Thijs Bergsma', organisation: 'middenland', functionTitle: 'gedeputeerde ruimte' },
  corrie: { name: 'Corrie Haan', organisation: 'middenland', functionTitle: 'gedeputeerde ruimte', leftMonthsAgo: 1 },
  arend: { name: 'Arend Wiersma', organisation: 'lageDijken', functionTitle: 'heemraad' },
  marit: { name: 'Marit Loman', organisation: 'voorbeeldzaken', functionTitle: 'directeur wegen en wetten' },
  /** Has no account of her own: was named for one deal, and signed from a mail. */
  hester: { name: 'Hester Duinker', organisation: 'lageDijken', functionTitle: 'dijkgraaf' },
  els: { name: 'Els Overmars', organisation: 'buitenveld', functionTitle: 'beleidsmedewerker mobiliteit' },
  bas: {
    name: 'Bas Noorman',
    organisation: null,
    functionTitle: 'beheerder van deze installatie',
    administrator: true,
  },
} as const satisfies Record<string, Member>;
export type PersonKey = keyof typeof people;
