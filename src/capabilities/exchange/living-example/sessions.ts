// SPDX-License-Identifier: EUPL-1.2
// Sessions past and to come, of every kind a deal has, with what came of them; and the set-up, changed by a look-back.
import type { ExampleSession, ExampleSetup } from '#capabilities/sessions/public.server.ts';
import type { PersonKey } from './cast.ts';
import type { Days } from './days.ts';

type Given = Omit<ExampleSession, 'spaceId' | 'authorId' | 'organisationId' | 'attendance' | 'outcomes' | 'day'>;

export interface ExampleSessionHere extends Given {
  readonly key: string;
  readonly space: string;
  readonly author: PersonKey;
  readonly day: string;
  readonly present?: readonly PersonKey[];
  readonly excused?: readonly PersonKey[];
  readonly successors?: readonly PersonKey[];
  /** Keys of decisions that came out of it. */
  readonly decisions?: readonly { readonly key: string; readonly label: string }[];
}

export interface ExampleSetupHere
  extends Omit<ExampleSetup, 'spaceId' | 'authorId' | 'organisationId' | 'sessionId' | 'on'> {
  readonly space: string;
  readonly author: PersonKey;
  /** Key of the session that changed it. */
  readonly session: string | null;
  readonly on: string;
}

const straten = 'gedeelde-straten';

export const sessions = ({ ago }: Days): readonly ExampleSessionHere[] => [
  {
    key: 'stuurgroep-voorjaar',
    space: straten,
    author: 'ruben',
    kind: 'steering_group',
    title: 'Stuurgroep voorjaar',
    day: ago(6),
    time: '14:00',
    minutes: 60,
    place: 'Stadhuis Waterstede',
    goal: 'Terugkijken op een half jaar, en kiezen hoe wij verder gaan.',
    state: 'held',
    report:
      'Onderdak ging weg. Wij bespraken of acht straten nog lukt. De uitkomst is zes straten, en meten in alle zes. De kerngroep wordt kleiner.',
    wentWell: 'Bewoners kwamen zelf met plannen. De middagen op straat werkten beter dan vergaderen.',
    wentBadly: 'Acht werkgroepen was te veel. Niemand wist wie wat deed.',
    points: [
      { title: 'Waar staan wij na een half jaar?', minutes: 20, notes: 'Zes van acht straten lopen.' },
      { title: 'Onderdak gaat weg', minutes: 20, notes: 'Met twee straten minder verder.' },
      { title: 'Werkt onze opzet nog?', minutes: 20, notes: 'Van acht werkgroepen naar drie werklijnen.' },
    ],
    present: ['ruben', 'karel', 'ilse', 'nadia', 'pieter', 'anouk'],
    excused: ['fenna'],
    decisions: [{ key: 'zes-straten', label: 'Met twee straten minder verder' }],
  },
  {
    key: 'bestuurders',
    space: straten,
    author: 'ruben',
    kind: 'signatories',
    title: 'Jaarlijkse bijeenkomst van ondertekenaars',
    day: ago(11, 20),
    time: '16:00',
    minutes: 90,
    place: 'De Lindelaan, Waterstede',
    goal: 'Wat veranderde er, wat niet, en wat beloven wij opnieuw?',
    state: 'held',
    report: 'Alle partijen spraken. Heuvelrode heeft een nieuwe wethouder, die de afspraken overneemt.',
    points: [
      { title: 'Een wandeling door de straat', minutes: 30 },
      {
        title: 'Wat veranderde er, en wat niet?',
        minutes: 30,
        notes: 'De straat is rustiger. De regels zijn dezelfde.',
      },
      { title: 'Wat beloven wij opnieuw?', minutes: 30 },
    ],
    present: ['karel', 'ilse', 'nadia', 'pieter', 'anouk', 'fenna'],
    successors: ['ilse'],
  },
  {
    key: 'kerngroep-vorige',
    space: straten,
    author: 'ruben',
    kind: 'core_group',
    title: 'Kerngroep vorige maand',
    day: ago(1),
    time: '09:30',
    minutes: 90,
    place: 'Buurthuis De Brink',
    state: 'held',
    report: 'Het meetplan is klaar om voor te leggen. Water op straat hoort erbij.',
    points: [{ title: 'Eén meetplan voor alle straten', notes: 'Gaat naar de ronde.' }],
    present: ['ruben', 'meryem', 'ilse', 'nadia'],
    excused: ['wim'],
    decisions: [{ key: 'meetplan', label: 'Eén meetplan voor alle straten' }],
  },
  {
    key: 'kerngroep-volgende',
    space: straten,
    author: 'ruben',
    kind: 'core_group',
    title: 'Kerngroep deze maand',
    day: ago(0, -9),
    time: '09:30',
    minutes: 90,
    place: 'Buurthuis De Brink',
    goal: 'De ronde over het meetplan afronden.',
    state: 'planned',
    points: [{ title: 'Wie loopt er mee met tellen?', minutes: 15 }],
  },
  {
    key: 'belemmeringenronde',
    space: straten,
    author: 'ruben',
    kind: 'barrier_round',
    title: 'Belemmeringenronde december',
    day: ago(0, -12),
    time: '13:00',
    minutes: 60,
    place: 'Stadhuis Waterstede',
    goal: 'Per belemmering één stap verder.',
    state: 'planned',
  },
  {
    key: 'stuurgroep-najaar',
    space: straten,
    author: 'ruben',
    kind: 'steering_group',
    title: 'Stuurgroep najaar',
    day: ago(0, -17),
    time: '14:00',
    minutes: 60,
    place: 'Provinciehuis Middenland',
    goal: 'Terugkijken op een half jaar.',
    state: 'planned',
  },
  {
    key: 'werkbezoek',
    space: straten,
    author: 'nadia',
    kind: 'other',
    title: 'Werkbezoek aan Nieuw-Veenmeer',
    day: ago(2),
    time: '10:00',
    minutes: 240,
    state: 'cancelled',
    cancelledWhy: 'De straat lag open. Wij doen het in het voorjaar.',
  },
  {
    key: 'coalitie',
    space: 'straten-en-water',
    author: 'sanne',
    kind: 'core_group',
    title: 'De vraag aan het Rijk',
    day: ago(0, -5),
    time: '13:00',
    minutes: 60,
    place: 'Online',
    goal: 'Het bezwaar van Nieuw-Veenmeer verwerken.',
    state: 'planned',
    visibility: 'public',
  },
  {
    key: 'gemeenschap',
    space: 'meten-op-straat',
    author: 'dewi',
    kind: 'sensemaking',
    title: 'Wat zien wij in de tellingen?',
    day: ago(0, 20),
    time: '13:30',
    minutes: 120,
    place: 'Instituut Lerend Land',
    state: 'held',
    report: 'In drie straten zijn er meer kinderen buiten. In één straat minder; daar werd gebouwd.',
    points: [{ title: 'Drie straten naast elkaar', notes: 'De smalle straat wijkt af.' }],
    present: ['dewi', 'meryem', 'nadia'],
    excused: ['ilse'],
  },
];

export const setups = ({ ago }: Days): readonly ExampleSetupHere[] => [
  {
    space: straten,
    author: 'ruben',
    session: null,
    number: 1,
    coreGroup: 'Projectleider en een mens van elke gemeente.',
    steeringGroup: 'Bestuurders van alle partijen.',
    rhythm: 'Kerngroep elke twee weken. Stuurgroep twee keer per jaar.',
    workLines: 'Acht werkgroepen: voor elke straat een.',
    agreements: 'Wij besluiten met consent. Wie niet kan, stuurt iemand met mandaat.',
    why: null,
    on: ago(20),
  },
  {
    space: straten,
    author: 'ruben',
    session: 'stuurgroep-voorjaar',
    number: 2,
    coreGroup: 'Projectleider en een mens van elke gemeente.',
    steeringGroup: 'Bestuurders van alle partijen.',
    rhythm: 'Kerngroep elke maand, in een straat. Stuurgroep twee keer per jaar.',
    workLines: 'Drie werklijnen: straat maken, meten en leren, regels.',
    agreements: 'Wij besluiten met consent. Wie niet kan, stuurt iemand met mandaat.',
    why: 'Acht werkgroepen was te veel. Met zes straten zijn drie werklijnen genoeg.',
    on: ago(6),
  },
];
