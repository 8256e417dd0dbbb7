// SPDX-License-Identifier: EUPL-1.2
// Long because: it is data, read from top to bottom.
// A decision at every place of its life: open at its questions, in the round with one party still to speak, adopted with
// an objection taken in, due for review, postponed, referred, and not adopted with what spoke against it.
import type { ExampleDecision } from '#capabilities/decisions/public.server.ts';
import type { OrganisationKey, PersonKey } from './cast.ts';
import type { Days } from './days.ts';

type Given = Omit<
  ExampleDecision,
  'spaceId' | 'authorId' | 'organisationId' | 'asked' | 'voices' | 'questions' | 'reactions'
>;
type Voice = NonNullable<ExampleDecision['voices']>[number];

export interface ExampleDecisionHere extends Given {
  readonly key: string;
  /** Key of the deal, or of a space of its own. */
  readonly space: string;
  readonly author: PersonKey;
  readonly asked?: readonly OrganisationKey[];
  readonly voices?: readonly (Omit<Voice, 'organisationId' | 'authorId' | 'functionTitle'> & {
    readonly person: PersonKey;
  })[];
  readonly questions?: readonly { readonly person: PersonKey; readonly text: string; readonly answer?: string }[];
  readonly reactions?: readonly { readonly person: PersonKey; readonly text: string }[];
}

const parties = [
  'waterstede',
  'heuvelrode',
  'nieuwVeenmeer',
  'middenland',
  'voorbeeldzaken',
  'lageDijken',
  'deBrink',
] as const;
const speakers = ['ruben', 'ilse', 'nadia', 'pieter', 'sanne', 'fenna', 'wim'] as const;
const consent = (people: readonly PersonKey[], edition = 1) =>
  people.map((person) => ({ person, edition, voice: 'consent' as const }));
const all = (edition = 1) => consent(speakers, edition);
const but = (...who: readonly PersonKey[]) => consent(speakers.filter((person) => !who.includes(person)));

export function decisions({ ago }: Days): readonly ExampleDecisionHere[] {
  return [
    {
      key: 'zes-straten',
      space: 'gedeelde-straten',
      author: 'ruben',
      title: 'Met twee straten minder verder',
      driver: 'Onderdak ging weg. In twee straten is niemand die bewoners begeleidt.',
      circle: 'Alle partijen',
      type: 'course',
      state: 'adopted_with_changes',
      editions: [
        {
          proposal: 'Wij gaan met zes straten door in plaats van acht. Het geld van twee straten gaat naar meten.',
          on: ago(7),
        },
        {
          proposal:
            'Wij gaan met zes straten door in plaats van acht. Het geld van twee straten gaat naar meten bij de andere zes. Voor de twee straten die stoppen, komt er in januari een avond met de bewoners.',
          why: 'er komt in januari een avond, en het speelgoed blijft.',
          on: ago(6, 12),
        },
      ],
      measure: 'In zes straten meten wij voor en na, met bewoners.',
      reviewOn: ago(-6),
      bindingOn: 'Alle partijen van de deal.',
      formalBy: 'de raad van Waterstede',
      outcomeNote: 'Goed genoeg voor nu. Over een half jaar kijken wij opnieuw.',
      decidedOn: ago(6),
      visibility: 'public',
      questions: [
        { person: 'nadia', text: 'Welke twee straten stoppen?', answer: 'De Lindelaan en de Korte Dijk.' },
        { person: 'wim', text: 'Wat gebeurt er met het speelgoed?', answer: 'Dat blijft van de straat.' },
      ],
      reactions: [
        { person: 'ilse', text: 'Jammer, maar eerlijk. Liever zes goed dan acht half.' },
        { person: 'pieter', text: 'Meten vind ik het sterkste deel.' },
      ],
      asked: parties,
      voices: [
        ...but('wim'),
        {
          person: 'wim',
          edition: 1,
          voice: 'objection',
          argument: 'Wie al meedeed in die twee straten, voelt zich aan de kant gezet.',
          harmsAim: 'de straat is weer van de mensen die er wonen',
          integrated: { how: 'er komt in januari een avond, en het speelgoed blijft.', edition: 2 },
        },
        ...all(2),
      ],
      changes: [
        { kind: 'agreement', targetId: '1', label: 'Artikel 4: zes straten in plaats van acht' },
        { kind: 'setup', targetId: null, label: 'Zes straten in plaats van acht' },
        { kind: 'other', targetId: null, label: 'De begroting voor meten en leren' },
      ],
      steps: [
        { move: 'propose', state: 'clarifying', on: ago(7) },
        { move: 'hear', state: 'reacting', on: ago(6, 20) },
        { move: 'ask', state: 'deciding', on: ago(6, 18) },
        { move: 'amend', state: 'deciding', on: ago(6, 12), note: 'Bezwaar van De Brink verwerkt.' },
        { move: 'adopt', state: 'adopted_with_changes', on: ago(6) },
      ],
    },
    {
      key: 'meetplan',
      space: 'gedeelde-straten',
      author: 'ruben',
      title: 'Eén meetplan voor alle straten',
      driver: 'Iedere gemeente meet nu anders. Dan kunnen wij straten niet naast elkaar leggen.',
      circle: 'Alle partijen',
      type: 'approach',
      state: 'deciding',
      editions: [
        {
          proposal:
            'Wij meten in alle zes straten hetzelfde: wie er buiten is, hoe lang, en wat buren ervan vinden. Twee keer per jaar, een week lang. Instituut Lerend Land telt, bewoners lopen mee.',
          on: ago(0, 20),
        },
      ],
      measure: 'In juni liggen zes straten naast elkaar in één tabel.',
      reviewOn: ago(-8),
      roundUntil: ago(0, -6),
      bindingOn: 'Gemeenten met een straat, en Lerend Land.',
      questions: [
        {
          person: 'fenna',
          text: 'Meten wij ook water op straat?',
          answer: 'Ja, in de week dat het regent. Dat staat in de bijlage.',
        },
      ],
      reactions: [{ person: 'nadia', text: 'Fijn dat bewoners meelopen.' }],
      asked: parties,
      voices: [
        ...consent(['ruben', 'ilse']),
        {
          person: 'nadia',
          edition: 1,
          voice: 'consent',
          argument: 'Let wel op de smalle straten: daar is tellen lastig.',
        },
        ...consent(['pieter', 'sanne', 'wim']),
      ],
      steps: [
        { move: 'propose', state: 'clarifying', on: ago(0, 20) },
        { move: 'hear', state: 'reacting', on: ago(0, 12) },
        { move: 'ask', state: 'deciding', on: ago(0, 5) },
      ],
    },
    {
      key: 'na-de-deal',
      space: 'gedeelde-straten',
      author: 'ilse',
      title: 'Wie neemt het over na de deal?',
      driver: 'Over vijftien maanden stopt de deal. Nu kiest nog niemand een eigenaar.',
      type: 'roles',
      state: 'clarifying',
      editions: [
        {
          proposal: 'Iedere gemeente wijst voor de zomer een team aan dat de straten houdt, met uren in de begroting.',
          on: ago(0, 3),
        },
      ],
      questions: [{ person: 'pieter', text: 'Geldt dit ook voor de straten die wij samen meten?' }],
      steps: [{ move: 'propose', state: 'clarifying', on: ago(0, 3) }],
    },
    {
      key: 'middag',
      space: 'gedeelde-straten',
      author: 'ruben',
      title: 'Elke maand een middag op straat',
      driver: 'Wij praatten over straten zonder er te zijn.',
      circle: 'De kerngroep',
      type: 'approach',
      state: 'adopted',
      editions: [{ proposal: 'De kerngroep vergadert elke maand een middag in een van de straten.', on: ago(14) }],
      reviewOn: ago(0, 10),
      bindingOn: 'De kerngroep.',
      decidedOn: ago(13),
      asked: ['waterstede', 'heuvelrode', 'nieuwVeenmeer'],
      voices: consent(['ruben', 'ilse', 'nadia']),
      steps: [
        { move: 'propose', state: 'clarifying', on: ago(14) },
        { move: 'ask', state: 'deciding', on: ago(13, 10) },
        { move: 'adopt', state: 'adopted', on: ago(13) },
      ],
    },
    {
      key: 'website',
      space: 'gedeelde-straten',
      author: 'nadia',
      title: 'Een eigen website voor de deal',
      driver: 'Bewoners vinden nu niet waar zij terecht kunnen.',
      type: 'publicity',
      state: 'postponed',
      editions: [{ proposal: 'Wij maken samen één website, met per straat een bladzijde.', on: ago(3) }],
      reviewOn: ago(-2),
      outcomeNote: 'Eerst kijken of de gemeentelijke websites genoeg zijn.',
      decidedOn: ago(2),
      asked: parties,
      voices: [],
      steps: [
        { move: 'propose', state: 'clarifying', on: ago(3) },
        {
          move: 'postpone',
          state: 'postponed',
          on: ago(2),
          note: 'Eerst kijken of de gemeentelijke websites genoeg zijn.',
        },
      ],
    },
    {
      key: 'meebetalen',
      space: 'gedeelde-straten',
      author: 'pieter',
      title: 'Bewoners betalen mee aan het groen',
      driver: 'Het geld voor groen houdt op.',
      type: 'money',
      method: 'majority',
      state: 'not_adopted',
      editions: [{ proposal: 'Iedere straat legt tien procent van de kosten van het groen zelf bij.', on: ago(10) }],
      outcomeNote: 'Drie partijen zijn voor, vier tegen. Wij zoeken ander geld.',
      decidedOn: ago(9),
      asked: parties,
      voices: [
        {
          person: 'ruben',
          edition: 1,
          voice: 'against',
          argument: 'Dan doen alleen straten mee die het kunnen betalen.',
        },
        ...(['ilse', 'pieter', 'fenna'] as const).map((person) => ({ person, edition: 1, voice: 'for' as const })),
        { person: 'nadia', edition: 1, voice: 'against', argument: 'Onze raad heeft beloofd dat meedoen gratis is.' },
        { person: 'sanne', edition: 1, voice: 'against', argument: 'Dit past niet bij de bedoeling.' },
        {
          person: 'wim',
          edition: 1,
          voice: 'against',
          argument: 'Wij betalen al belasting. En wie werkt er dan voor wie?',
        },
      ],
      steps: [
        { move: 'propose', state: 'clarifying', on: ago(10) },
        { move: 'ask', state: 'deciding', on: ago(9, 20) },
        { move: 'reject', state: 'not_adopted', on: ago(9), note: 'Drie partijen zijn voor, vier tegen.' },
      ],
    },
    {
      key: 'rijbaan',
      space: 'gedeelde-straten',
      author: 'meryem',
      title: 'Spelen op de rijbaan',
      driver: 'De verkeerswet lijkt het niet toe te staan.',
      type: 'course',
      state: 'referred',
      editions: [{ proposal: 'Wij vragen voor twee straten ruimte om de rijbaan op zondag te delen.', on: ago(5) }],
      outcomeNote: 'Dit kunnen wij niet alleen. Meer deals lopen hiertegenaan.',
      referredTo: 'de coalitie Straten en Water',
      decidedOn: ago(4),
      steps: [
        { move: 'propose', state: 'clarifying', on: ago(5) },
        { move: 'refer', state: 'referred', on: ago(4), note: 'Dit kunnen wij niet alleen.' },
      ],
    },
    {
      key: 'vraag-aan-het-rijk',
      space: 'straten-en-water',
      author: 'sanne',
      title: 'Samen één vraag aan het Rijk',
      driver: 'Drie deals vragen hetzelfde aan hetzelfde ministerie.',
      type: 'course',
      state: 'deciding',
      editions: [
        { proposal: 'Wij leggen één vraag neer over delen van de rijbaan, met drie voorbeelden.', on: ago(1) },
      ],
      reviewOn: ago(-9),
      bindingOn: 'De deals die meedoen.',
      asked: ['voorbeeldzaken', 'waterstede', 'nieuwVeenmeer', 'middenland', 'lageDijken'],
      voices: [
        ...consent(['sanne', 'ruben']),
        {
          person: 'nadia',
          edition: 1,
          voice: 'objection',
          argument: 'Met alleen de rijbaan laten wij de stoep liggen, terwijl daar het water staat.',
          harmsAim: 'de straat vangt een bui op',
        },
        ...consent(['pieter']),
      ],
      steps: [
        { move: 'propose', state: 'clarifying', on: ago(1) },
        { move: 'ask', state: 'deciding', on: ago(0, 14) },
      ],
    },
    {
      key: 'open-cijfers',
      space: 'meten-op-straat',
      author: 'dewi',
      title: 'Wat wij meten, is van iedereen',
      driver: 'Cijfers van straten lagen in laden.',
      type: 'agreement_text',
      state: 'adopted',
      editions: [
        {
          proposal: 'Alles wat wij in straten meten, staat binnen een maand open, zonder gegevens over mensen.',
          on: ago(8),
        },
      ],
      reviewOn: ago(-4),
      bindingOn: 'Wie meedoet in deze gemeenschap.',
      decidedOn: ago(7),
      visibility: 'public',
      asked: ['lerendLand', 'waterstede', 'heuvelrode'],
      voices: consent(['dewi', 'meryem', 'ilse']),
      steps: [
        { move: 'propose', state: 'clarifying', on: ago(8) },
        { move: 'ask', state: 'deciding', on: ago(7, 10) },
        { move: 'adopt', state: 'adopted', on: ago(7) },
      ],
    },
    {
      key: 'programma-ritme',
      space: 'programma',
      author: 'sanne',
      title: 'Twee keer per jaar kijken wij terug',
      driver: 'Wij hoorden pas aan het eind wat eerder beter kon.',
      type: 'approach',
      state: 'adopted',
      editions: [
        {
          proposal: 'Iedere deal kijkt in mei en november terug met de stuurgroep, en past dan zijn opzet aan.',
          on: ago(11),
        },
      ],
      reviewOn: ago(-5),
      bindingOn: 'De projectleiders van alle deals.',
      decidedOn: ago(10),
      visibility: 'network',
      steps: [
        { move: 'propose', state: 'clarifying', on: ago(11) },
        { move: 'adopt', state: 'adopted', on: ago(10) },
      ],
    },
  ];
}
