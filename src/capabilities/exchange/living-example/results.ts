// SPDX-License-Identifier: EUPL-1.2
import type { PersonKey } from './cast.ts';

export interface ExampleResult {
  readonly key: string;
  readonly deal: string;
  readonly title: string;
  readonly kind: 'approach' | 'technical' | 'knowledge' | 'funding' | 'regulation';
  readonly summary: string;
  readonly conditions: string;
  readonly contactFunction: string;
  readonly visibility?: 'public' | 'network' | 'parties' | 'organisation' | 'author';
  readonly author?: PersonKey;
}

/** What the deals yielded: each of the five kinds, and one of every visibility. */
export const results: readonly ExampleResult[] = [
  {
    key: 'rekenregel',
    deal: 'gedeelde-straten',
    title: 'Rekenregel: één deelauto telt als vier plekken',
    kind: 'regulation',
    summary: 'Een bouwer mag vier parkeerplaatsen weglaten voor elke deelauto die er tien jaar staat.',
    conditions:
      'Werkt binnen tien minuten lopen van een station. Leg vast wie de deelauto betaalt als de aanbieder stopt.',
    contactFunction: 'adviseur mobiliteit, Waterstede',
  },
  {
    key: 'straat-zonder-stoep',
    deal: 'gedeelde-straten',
    title: 'Straat zonder stoep: één vlak voor iedereen',
    kind: 'technical',
    summary: 'Een ontwerp waarin auto’s te gast zijn, met een herkenbare lijn voor mensen die slecht zien.',
    conditions: 'Hoogstens 300 auto’s per dag. Betrek mensen met een beperking vanaf de eerste schets.',
    contactFunction: 'projectleider, Waterstede',
  },
  {
    key: 'spelregels-bewoners',
    deal: 'gedeelde-straten',
    title: 'Spelregels die bewoners zelf maken',
    kind: 'approach',
    summary: 'Drie avonden waarop een straat afspraken maakt over spelen, laden en geluid.',
    conditions: 'Iemand uit de straat leidt het gesprek, niet de gemeente.',
    contactFunction: 'voorzitter bewonersgroep',
  },
  {
    key: 'meetbrief-water',
    deal: 'water-op-straat',
    title: 'Meetbrief: wat een straat aan water aankan',
    kind: 'knowledge',
    summary: 'Eén blad per straat met wat er bij acht buien gebeurde.',
    conditions: 'Meet een heel jaar. Een enkele droge zomer zegt niets.',
    contactFunction: 'adviseur klimaat, Lage Dijken',
  },
  {
    key: 'waterafspraak',
    deal: 'water-op-straat',
    title: 'Waterafspraak bij elke herinrichting',
    kind: 'approach',
    summary: 'Bij elke straat die open gaat, kijken gemeente en waterschap samen naar de opvang van regen.',
    conditions: 'Het waterschap moet een jaar vooruit weten welke straten open gaan.',
    contactFunction: 'programmamanager ruimte, Middenland',
  },
  {
    key: 'regenfonds',
    deal: 'water-op-straat',
    title: 'Regenfonds van vier partijen',
    kind: 'funding',
    summary: 'Vier partijen leggen elk jaar geld in; een straat krijgt het zonder nieuw besluit.',
    conditions: 'De raden moeten het fonds in de begroting zetten, niet in een projectpot.',
    contactFunction: 'programmamanager ruimte, Middenland',
  },
  {
    key: 'kleine-verbouwing',
    deal: 'wonen-boven-winkels',
    title: 'Snelle vergunning voor kleine verbouwingen',
    kind: 'approach',
    summary: 'Binnen vier weken antwoord op een verbouwing van winkelvoorraad naar woning.',
    conditions: 'Eén ambtenaar heeft mandaat om ja te zeggen.',
    contactFunction: 'manager vastgoed, Onderdak',
  },
  {
    key: 'leegstandskaart',
    deal: 'wonen-boven-winkels',
    title: 'Leegstandskaart van verdiepingen boven winkels',
    kind: 'knowledge',
    summary: 'Eén kaart met elke lege verdieping, wie de eigenaar is en wat er nodig is om er te wonen.',
    conditions: 'Iemand werkt de kaart elk kwartaal bij. Een oude kaart gelooft niemand.',
    contactFunction: 'accountmanager binnenstad, Waterstede',
  },
  {
    key: 'huurgarantie',
    deal: 'wonen-boven-winkels',
    title: 'Huurgarantie voor de eerste twee jaar',
    kind: 'funding',
    summary: 'Wie een verdieping verbouwt, krijgt twee jaar zeker huur. Daarna niet meer.',
    conditions: 'Er is een pot voor tien woningen per jaar, en iemand die hem aanvult.',
    contactFunction: 'manager vastgoed, Onderdak',
  },
  {
    key: 'buurtgesprek',
    deal: 'wonen-boven-winkels',
    title: 'Buurtgesprek voor de eerste tekening',
    kind: 'approach',
    summary: 'Buren en winkeliers praten mee voordat iemand iets tekent.',
    conditions: 'Het gesprek is in de straat zelf, en na sluitingstijd.',
    contactFunction: 'wijkmanager, Waterstede',
  },
  {
    key: 'circulair-bestek',
    deal: 'samen-inkopen',
    title: 'Circulair bestek voor straatmeubilair',
    kind: 'regulation',
    summary: 'Een tekst die drie gemeenten woord voor woord gebruiken.',
    conditions: 'Vraag de leverancier om terugname, niet om een percentage.',
    contactFunction: 'inkoper, Heuvelrode',
  },
  {
    key: 'druktekaart',
    deal: 'slimme-drukte',
    title: 'Druktekaart zonder camera’s',
    kind: 'technical',
    summary: 'Tellen met vloersensoren; er wordt niemand gevolgd.',
    conditions: 'Een functionaris voor de bescherming van gegevens kijkt vooraf mee.',
    contactFunction: 'adviseur mobiliteit, Waterstede',
    visibility: 'network',
  },
  {
    key: 'een-aanspreekpunt',
    deal: 'een-loket',
    title: 'Eén aanspreekpunt per gezin',
    kind: 'approach',
    summary: 'Een gezin krijgt één naam en één nummer.',
    conditions: 'De medewerker mag over de grens van eigen dienst heen beslissen.',
    contactFunction: 'programmamanager, Nieuw-Veenmeer',
  },
  {
    key: 'raming-deelautos',
    deal: 'gedeelde-straten',
    title: 'Raming van kosten per deelauto',
    kind: 'knowledge',
    summary: 'Vertrouwelijke cijfers van de aanbieder, voor de partijen van de deal.',
    conditions: 'Niet delen buiten de deal.',
    contactFunction: 'projectleider, Waterstede',
    visibility: 'parties',
  },
  {
    key: 'notitie-heuvelrode',
    deal: 'gedeelde-straten',
    title: 'Interne notitie: wat terugdraaien kost',
    kind: 'knowledge',
    summary: 'Alleen voor de eigen organisatie.',
    conditions: 'Eerst langs de directeur.',
    contactFunction: 'teamleider parkeren, Heuvelrode',
    visibility: 'organisation',
    author: 'ilse',
  },
];
