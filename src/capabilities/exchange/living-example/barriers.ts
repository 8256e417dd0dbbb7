// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';

export interface ExampleBarrier {
  readonly key: string;
  readonly deal: string;
  readonly organisation: OrganisationKey | null;
  readonly title: string;
  readonly about: string;
  readonly domain: 'legal' | 'organisational' | 'financial' | 'cultural' | 'data' | 'technical';
  readonly law: string | null;
  readonly outcome:
    | 'open'
    | 'resolved'
    | 'partly_resolved'
    | 'was_not_a_rule'
    | 'experiment_granted'
    | 'accepted_with_reason'
    | 'refused_with_reason'
    | 'superseded'
    | 'withdrawn';
  readonly seenOn: string;
  readonly visibility?: 'public' | 'network' | 'parties' | 'organisation';
}

/** One of every outcome and domain. The laws are made up, as the organisations are. */
export function barriers({ month }: Days): readonly ExampleBarrier[] {
  return [
    {
      key: 'rijbaan',
      deal: 'gedeelde-straten',
      organisation: 'waterstede',
      title: 'Een gedeelde rijbaan past niet in de verkeerswet',
      about: 'De wet kent alleen stoep en rijbaan. Een straat zonder stoep heeft geen naam.',
      domain: 'legal',
      law: 'Voorbeeldwet verkeer, artikel 12',
      outcome: 'open',
      seenOn: month(7),
    },
    {
      key: 'verzekering',
      deal: 'gedeelde-straten',
      organisation: 'deBrink',
      title: 'Verzekering dekt spelen op de rijbaan niet',
      about: 'Bleek geen regel: de polis zegt er niets over. De verzekeraar schreef dat op.',
      domain: 'legal',
      law: null,
      outcome: 'was_not_a_rule',
      seenOn: month(10),
    },
    {
      key: 'aanbieder',
      deal: 'gedeelde-straten',
      organisation: 'heuvelrode',
      title: 'Aanbieder wil geen gegevens delen over gebruik',
      about: 'Zonder cijfers kan niemand de rekenregel bijstellen.',
      domain: 'data',
      law: null,
      outcome: 'partly_resolved',
      seenOn: month(12),
    },
    {
      key: 'eigenaar',
      deal: 'water-op-straat',
      organisation: 'waterstede',
      title: 'Niemand is eigenaar van water boven de grond',
      about: 'Riool is van de een, straat van de ander. Wat ertussen gebeurt, valt buiten beide begrotingen.',
      domain: 'organisational',
      law: null,
      outcome: 'open',
      seenOn: month(20),
    },
    {
      key: 'btw',
      deal: 'water-op-straat',
      organisation: 'middenland',
      title: 'Geld uit het fonds wordt twee keer belast',
      about: 'De controller las het zo. Na overleg bleek een uitzondering te gelden.',
      domain: 'financial',
      law: 'Voorbeeldwet omzet, artikel 3',
      outcome: 'resolved',
      seenOn: month(40),
    },
    {
      key: 'sensor',
      deal: 'slimme-drukte',
      organisation: 'waterstede',
      title: 'Sensoren in de grond gaan stuk bij vorst',
      about: 'Een ander type kost drie keer zoveel.',
      domain: 'technical',
      law: null,
      outcome: 'open',
      seenOn: month(1),
      visibility: 'network',
    },
    {
      key: 'terugname',
      deal: 'samen-inkopen',
      organisation: 'nieuwVeenmeer',
      title: 'Terugname door de leverancier botst met het inkoopbeleid',
      about: 'Het eigen beleid is strenger dan de wet. De gemeente hield eraan vast, met reden.',
      domain: 'legal',
      law: 'Eigen inkoopbeleid',
      outcome: 'accepted_with_reason',
      seenOn: month(18),
    },
    {
      key: 'loket',
      deal: 'een-loket',
      organisation: 'heuvelrode',
      title: 'Gegevens van een gezin mogen niet op één scherm',
      about: 'Het ministerie weigerde, en schreef op waarom: het gezin kan zelf niet kiezen.',
      domain: 'data',
      law: 'Voorbeeldwet gegevens, artikel 9',
      outcome: 'refused_with_reason',
      seenOn: month(38),
    },
    {
      key: 'proef',
      deal: 'wonen-boven-winkels',
      organisation: 'onderdak',
      title: 'Een woning boven een winkel moet twee trappen hebben',
      about: 'Er kwam een proef met een rookscherm, voor vier jaar.',
      domain: 'legal',
      law: 'Voorbeeldbesluit bouwen, artikel 2.4',
      outcome: 'experiment_granted',
      seenOn: month(80),
    },
    {
      key: 'wantrouwen',
      deal: 'warme-wijken',
      organisation: 'onderdak',
      title: 'Huurders geloven ons niet meer',
      about: 'Drie keer beloofd, drie keer uitgesteld.',
      domain: 'cultural',
      law: null,
      outcome: 'open',
      seenOn: month(3),
      visibility: 'parties',
    },
    {
      key: 'oude-regeling',
      deal: 'wonen-boven-winkels',
      organisation: 'waterstede',
      title: 'Subsidie geldt alleen voor nieuwbouw',
      about: 'De regeling is vervangen door een andere.',
      domain: 'financial',
      law: 'Voorbeeldregeling wonen',
      outcome: 'superseded',
      seenOn: month(75),
    },
    {
      key: 'notitie',
      deal: 'gedeelde-straten',
      organisation: 'heuvelrode',
      title: 'Directeur wil het formulier niet nog eens aanpassen',
      about: 'Alleen voor de eigen organisatie opgeschreven.',
      domain: 'organisational',
      law: null,
      outcome: 'withdrawn',
      seenOn: month(2),
      visibility: 'organisation',
    },
  ];
}
