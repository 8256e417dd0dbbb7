// SPDX-License-Identifier: EUPL-1.2
// Long because: it is data, read from top to bottom.
import type { OrganisationKey, PersonKey } from './cast.ts';
import type { Days } from './days.ts';

type When = string | null;

export interface ExampleParty {
  readonly organisation: OrganisationKey;
  readonly tie: 'bound' | 'partner';
  readonly intensity?: 'now' | 'set_moments' | 'second_half';
  readonly joinedOn: When;
  readonly leftOn?: When;
  readonly leftReason?: string;
  readonly successorNote?: string;
}

export interface ExampleContribution {
  readonly party: OrganisationKey;
  readonly paidBy?: OrganisationKey;
  readonly kind: 'money' | 'time' | 'data' | 'location' | 'expertise' | 'authority_decision' | 'network' | 'visibility';
  readonly what: string;
  readonly planned: number | null;
  readonly real: number | null;
  readonly unit: string | null;
  readonly startsOn: When;
  readonly endsOn: When;
}

export interface ExampleDeal {
  readonly key: string;
  readonly name: string;
  readonly theme: string;
  readonly stage:
    | 'idea'
    | 'exploration'
    | 'development'
    | 'signed'
    | 'execution'
    | 'closing'
    | 'aftercare'
    | 'concluded'
    | 'stopped_in_exploration'
    | 'ended_early';
  readonly notes: string;
  readonly visibility: 'public' | 'network' | 'parties';
  readonly hidden?: true;
  readonly exploredFromOn: When;
  readonly signedOn: When;
  readonly endsOn: When;
  readonly cameThrough: readonly {
    readonly stage: ExampleDeal['stage'];
    readonly on: string;
    readonly note?: string;
  }[];
  readonly parties: readonly ExampleParty[];
  readonly contributions: readonly ExampleContribution[];
  readonly seats: readonly {
    readonly person: PersonKey;
    readonly role: 'project_lead' | 'member' | 'learning_evaluator' | 'observer' | 'guest';
    /** The seat ends on this day. */
    readonly until?: string;
  }[];
  readonly actions: readonly {
    readonly text: string;
    readonly person: PersonKey;
    readonly dueOn: string;
    readonly done?: true;
  }[];
}

const lead = (person: PersonKey) => ({ person, role: 'project_lead' as const });
const member = (person: PersonKey) => ({ person, role: 'member' as const });
const bound = (organisation: OrganisationKey, joinedOn: When, more: Partial<ExampleParty> = {}): ExampleParty => ({
  organisation,
  tie: 'bound',
  joinedOn,
  ...more,
});
const partner = (organisation: OrganisationKey, joinedOn: When, more: Partial<ExampleParty> = {}): ExampleParty => ({
  organisation,
  tie: 'partner',
  joinedOn,
  ...more,
});

/** A deal in every stage, the honest ends among them. */
export function deals({ ago, month, year }: Days): readonly ExampleDeal[] {
  return [
    {
      key: 'gedeelde-straten',
      name: 'Deal Gedeelde Straten',
      theme: 'Mobiliteit',
      stage: 'execution',
      notes:
        'Acht straten worden weer van de mensen die er wonen, ook op papier. In het tweede jaar zijn het er zes: de corporatie ging weg en er was niemand om twee straten te begeleiden.',
      visibility: 'public',
      exploredFromOn: ago(31),
      signedOn: ago(21),
      endsOn: ago(-15),
      cameThrough: [
        { stage: 'idea', on: ago(32) },
        { stage: 'exploration', on: ago(31) },
        { stage: 'development', on: ago(25) },
        { stage: 'signed', on: ago(21) },
        { stage: 'execution', on: ago(20) },
      ],
      parties: [
        bound('waterstede', ago(21), { intensity: 'now' }),
        bound('heuvelrode', ago(21), { intensity: 'now', successorNote: 'nieuwe wethouder, bevestigde de afspraken' }),
        bound('nieuwVeenmeer', ago(21), { intensity: 'set_moments' }),
        bound('middenland', ago(21), {
          intensity: 'set_moments',
          successorNote: 'nieuwe gedeputeerde, moet nog bevestigen',
        }),
        bound('voorbeeldzaken', ago(21), { intensity: 'set_moments' }),
        bound('lageDijken', ago(14), { intensity: 'second_half' }),
        bound('onderdak', ago(21), { leftOn: ago(8), leftReason: 'geen menskracht meer' }),
        partner('deBrink', ago(12), { intensity: 'now' }),
      ],
      contributions: [
        {
          party: 'middenland',
          kind: 'money',
          what: 'Meten en leren',
          planned: 400_000,
          real: 310_000,
          unit: null,
          startsOn: ago(20),
          endsOn: ago(-4),
        },
        {
          party: 'voorbeeldzaken',
          kind: 'money',
          what: 'Projectleiding, tijdelijk',
          planned: 180_000,
          real: 150_000,
          unit: null,
          startsOn: ago(21),
          endsOn: ago(-2, 8),
        },
        {
          party: 'waterstede',
          kind: 'time',
          what: 'Twee dagen per week van een verkeerskundige',
          planned: 2,
          real: 2,
          unit: 'dagen per week',
          startsOn: ago(21),
          endsOn: ago(-15),
        },
        {
          party: 'heuvelrode',
          kind: 'location',
          what: 'Twee straten',
          planned: 2,
          real: 2,
          unit: 'straten',
          startsOn: ago(20),
          endsOn: null,
        },
        {
          party: 'lageDijken',
          kind: 'expertise',
          what: 'Advies over water op straat',
          planned: null,
          real: null,
          unit: null,
          startsOn: ago(14),
          endsOn: ago(-15),
        },
        {
          party: 'deBrink',
          kind: 'network',
          what: 'Gesprekken met 240 buren',
          planned: null,
          real: 240,
          unit: 'gesprekken',
          startsOn: ago(12),
          endsOn: null,
        },
      ],
      seats: [
        lead('ruben'),
        member('meryem'),
        member('karel'),
        member('ilse'),
        member('nadia'),
        member('pieter'),
        member('fenna'),
        member('anouk'),
        { person: 'dewi', role: 'learning_evaluator' },
        { person: 'wim', role: 'guest', until: ago(-2) },
      ],
      actions: [
        {
          text: 'Vraag het ministerie om een schriftelijk antwoord over de rijbaan',
          person: 'ruben',
          dueOn: ago(0, -12),
        },
        { text: 'Maak de rekenregel voor deelauto’s klaar voor de raad', person: 'meryem', dueOn: ago(0, -30) },
        { text: 'Bel de bewoners van de Lindelaan terug', person: 'wim', dueOn: ago(1), done: true },
      ],
    },
    {
      key: 'water-op-straat',
      name: 'Deal Water op Straat',
      theme: 'Klimaat',
      stage: 'aftercare',
      notes: 'De straat vangt een bui op. De deal is klaar; de provincie bewaakt drie jaar wat ervan blijft.',
      visibility: 'public',
      exploredFromOn: ago(64),
      signedOn: ago(56),
      endsOn: ago(20),
      cameThrough: [
        { stage: 'exploration', on: ago(64) },
        { stage: 'signed', on: ago(56) },
        { stage: 'execution', on: ago(55) },
        { stage: 'closing', on: ago(24) },
        { stage: 'aftercare', on: ago(20), note: 'Nazorg bij de provincie, 36 maanden' },
      ],
      parties: [
        bound('nieuwVeenmeer', ago(56)),
        bound('waterstede', ago(56)),
        bound('lageDijken', ago(56)),
        bound('middenland', ago(56)),
        bound('onderdak', ago(50)),
        partner('lerendLand', ago(56)),
      ],
      contributions: [
        {
          party: 'lageDijken',
          kind: 'money',
          what: 'Aanleg in vier straten',
          planned: 900_000,
          real: 940_000,
          unit: null,
          startsOn: ago(54),
          endsOn: ago(22),
        },
        {
          party: 'middenland',
          kind: 'money',
          what: 'Nazorg, een dag per week',
          planned: 60_000,
          real: null,
          unit: null,
          startsOn: ago(20),
          endsOn: ago(-5),
        },
        {
          party: 'lerendLand',
          kind: 'data',
          what: 'Metingen van acht buien',
          planned: null,
          real: 8,
          unit: 'metingen',
          startsOn: ago(50),
          endsOn: ago(20),
        },
      ],
      seats: [
        lead('nadia'),
        member('pieter'),
        member('fenna'),
        member('tom'),
        member('meryem'),
        { person: 'dewi', role: 'learning_evaluator' },
      ],
      actions: [{ text: 'Zoek een nieuwe eigenaar in Waterstede', person: 'pieter', dueOn: ago(0, -20) }],
    },
    {
      key: 'wonen-boven-winkels',
      name: 'Deal Wonen boven Winkels',
      theme: 'Wonen',
      stage: 'concluded',
      notes: 'Leegstaande verdiepingen werden woningen. De werkwijze staat in het gewone proces van twee gemeenten.',
      visibility: 'public',
      exploredFromOn: year(96),
      signedOn: ago(84),
      endsOn: ago(48),
      cameThrough: [
        { stage: 'signed', on: ago(84) },
        { stage: 'execution', on: ago(83) },
        { stage: 'aftercare', on: ago(48) },
        { stage: 'concluded', on: ago(12) },
      ],
      parties: [
        bound('waterstede', ago(84)),
        bound('heuvelrode', ago(84)),
        bound('onderdak', ago(84)),
        partner('middenland', ago(80)),
      ],
      contributions: [
        {
          party: 'onderdak',
          kind: 'expertise',
          what: 'Ervaring met kleine verbouwingen',
          planned: null,
          real: null,
          unit: null,
          startsOn: ago(84),
          endsOn: ago(48),
        },
      ],
      seats: [lead('tom'), member('karel'), member('ilse')],
      actions: [],
    },
    {
      key: 'samen-inkopen',
      name: 'Deal Samen Inkopen',
      theme: 'Economie',
      stage: 'closing',
      notes: 'Drie gemeenten kopen samen circulair in. De laatste maanden gaan over wie het overneemt.',
      visibility: 'public',
      exploredFromOn: ago(44),
      signedOn: ago(38),
      endsOn: ago(-2),
      cameThrough: [
        { stage: 'exploration', on: ago(44) },
        { stage: 'signed', on: ago(38) },
        { stage: 'execution', on: ago(37) },
        { stage: 'closing', on: ago(3) },
      ],
      parties: [
        bound('waterstede', ago(38)),
        bound('heuvelrode', ago(38)),
        bound('nieuwVeenmeer', ago(38)),
        bound('voorbeeldzaken', ago(30)),
      ],
      contributions: [
        {
          party: 'voorbeeldzaken',
          kind: 'money',
          what: 'Jurist aanbesteding',
          planned: 75_000,
          real: 70_000,
          unit: null,
          startsOn: ago(36),
          endsOn: ago(-1, 5),
        },
      ],
      seats: [lead('ilse'), member('karel'), member('nadia'), member('anouk')],
      actions: [{ text: 'Vraag elke partij naar een eigenaar voor het bestek', person: 'ilse', dueOn: ago(0, -25) }],
    },
    {
      key: 'slimme-drukte',
      name: 'Deal Slimme Drukte',
      theme: 'Veiligheid',
      stage: 'signed',
      notes: 'Drukte meten zonder mensen te volgen. Getekend; de uitvoering begint na de zomer.',
      visibility: 'public',
      exploredFromOn: ago(14),
      signedOn: ago(1),
      endsOn: ago(-35),
      cameThrough: [
        { stage: 'exploration', on: ago(14) },
        { stage: 'development', on: ago(9) },
        { stage: 'signed', on: ago(1) },
      ],
      parties: [
        bound('waterstede', ago(1)),
        bound('nieuwVeenmeer', ago(1)),
        bound('lerendLand', ago(1)),
        partner('stadsrij', ago(1)),
      ],
      contributions: [
        {
          party: 'lerendLand',
          kind: 'data',
          what: 'Telmodel',
          planned: null,
          real: null,
          unit: null,
          startsOn: ago(1),
          endsOn: null,
        },
      ],
      seats: [lead('meryem'), member('nadia'), member('dewi')],
      actions: [],
    },
    {
      key: 'warme-wijken',
      name: 'Deal Warme Wijken',
      theme: 'Energie',
      stage: 'development',
      notes: 'Partijen schrijven aan de tekst. Twee van de vier hebben intern besloten.',
      visibility: 'network',
      exploredFromOn: ago(11),
      signedOn: null,
      endsOn: null,
      cameThrough: [
        { stage: 'idea', on: ago(14) },
        { stage: 'exploration', on: ago(11) },
        { stage: 'development', on: ago(4) },
      ],
      parties: [
        bound('heuvelrode', null),
        bound('onderdak', null),
        bound('middenland', null),
        partner('voorbeeldzaken', null),
      ],
      contributions: [],
      seats: [lead('tom'), member('ilse'), member('pieter')],
      actions: [{ text: 'Schrijf op wie betaalt als een wijk later kiest', person: 'pieter', dueOn: ago(0, -40) }],
    },
    {
      key: 'schone-kade',
      name: 'Deal Schone Kade',
      theme: 'Klimaat',
      stage: 'development',
      notes: 'De tekst ligt voor. Drie van de vijf partijen tekenden.',
      visibility: 'public',
      exploredFromOn: ago(15),
      signedOn: null,
      endsOn: null,
      cameThrough: [
        { stage: 'exploration', on: ago(15) },
        { stage: 'development', on: ago(8) },
      ],
      parties: [
        bound('nieuwVeenmeer', null),
        bound('waterstede', null),
        bound('lageDijken', null),
        bound('middenland', null),
        bound('voorbeeldzaken', null),
        partner('lerendLand', null),
      ],
      contributions: [],
      seats: [lead('nadia'), member('karel'), member('fenna'), member('pieter'), member('thijs'), member('anouk')],
      actions: [],
    },
    {
      key: 'jong-ondernemen',
      name: 'Verkenning Jong Ondernemen',
      theme: 'Onderwijs',
      stage: 'exploration',
      notes: 'Scholen en gemeenten zoeken uit of een deal iets toevoegt.',
      visibility: 'public',
      exploredFromOn: ago(3),
      signedOn: null,
      endsOn: null,
      cameThrough: [{ stage: 'exploration', on: ago(3) }],
      parties: [partner('waterstede', null), partner('lerendLand', null)],
      contributions: [],
      seats: [lead('karel'), member('dewi')],
      actions: [],
    },
    {
      key: 'stille-avond',
      name: 'Idee Stille Avond',
      theme: 'Leefbaarheid',
      stage: 'idea',
      notes: 'Minder geluid van bezorgers in de avond. Nog geen trekker.',
      visibility: 'parties',
      exploredFromOn: null,
      signedOn: null,
      endsOn: null,
      cameThrough: [{ stage: 'idea', on: ago(0, 9) }],
      parties: [],
      contributions: [],
      seats: [lead('wim'), member('meryem')],
      actions: [],
    },
    {
      key: 'deelkade',
      name: 'Verkenning Deelkade',
      theme: 'Mobiliteit',
      stage: 'stopped_in_exploration',
      notes: 'Gestopt in de verkenning. Geleerd: zonder de eigenaar van de kade aan tafel valt er niets af te spreken.',
      visibility: 'public',
      exploredFromOn: ago(30),
      signedOn: null,
      endsOn: ago(24),
      cameThrough: [
        { stage: 'exploration', on: ago(30) },
        { stage: 'stopped_in_exploration', on: ago(24), note: 'De eigenaar van de kade deed niet mee' },
      ],
      parties: [partner('waterstede', null), partner('stadsrij', null)],
      contributions: [],
      seats: [lead('ruben')],
      actions: [],
    },
    {
      key: 'een-loket',
      name: 'Deal Eén Loket',
      theme: 'Sociaal',
      stage: 'ended_early',
      notes: 'Voortijdig beëindigd na een andere keuze van de raad. Eén resultaat leeft door.',
      visibility: 'public',
      exploredFromOn: month(52),
      signedOn: ago(46),
      endsOn: ago(30),
      cameThrough: [
        { stage: 'signed', on: ago(46) },
        { stage: 'execution', on: ago(45) },
        { stage: 'ended_early', on: ago(30), note: 'De raad koos anders; partijen spraken dat samen uit' },
      ],
      parties: [bound('heuvelrode', ago(46)), bound('nieuwVeenmeer', ago(46)), bound('voorbeeldzaken', ago(46))],
      contributions: [],
      seats: [lead('joost'), member('nadia')],
      actions: [],
    },
    {
      key: 'havengebied',
      name: 'Verkenning Havengebied',
      theme: 'Wonen',
      stage: 'exploration',
      notes: 'Besloten verkenning: alleen de leden weten dat zij bestaat.',
      visibility: 'parties',
      hidden: true,
      exploredFromOn: ago(2),
      signedOn: null,
      endsOn: null,
      cameThrough: [{ stage: 'exploration', on: ago(2) }],
      parties: [partner('waterstede', null), partner('onderdak', null)],
      contributions: [
        {
          party: 'onderdak',
          kind: 'money',
          what: 'Bod op de grond, vertrouwelijk',
          planned: 2_500_000,
          real: null,
          unit: null,
          startsOn: null,
          endsOn: null,
        },
      ],
      seats: [lead('karel'), member('tom')],
      actions: [{ text: 'Bespreek het bod in kleine kring', person: 'karel', dueOn: ago(0, -6) }],
    },
  ];
}

/** How deals lead to deals. */
export const links = [
  { from: 'gedeelde-straten', kind: 'succeeds', to: 'deelkade' },
  { from: 'slimme-drukte', kind: 'extends', to: 'een-loket' },
] as const;

export const programme = {
  slug: 'voorbeeld',
  name: 'Het voorbeeld: Waterstede en omgeving',
  about: 'Een verzonnen programma. Het laat zien hoe volgen werkt als iedereen meedoet.',
  /** Who sits in the programme itself. */
  seats: [
    { person: 'sanne', role: 'dealmaker' },
    { person: 'dewi', role: 'learning_evaluator' },
    { person: 'bas', role: 'observer' },
  ],
} as const;
