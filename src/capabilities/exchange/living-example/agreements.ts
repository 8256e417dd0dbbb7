// SPDX-License-Identifier: EUPL-1.2
// Long because: it is data, read from top to bottom.
// Deal texts in every state: a draft with comments, one that is being signed, one that was published and that a party
// signed later, and one that was extended. All of it is made up.
import type { OrganisationKey, PersonKey } from './cast.ts';
import type { Days } from './days.ts';

export interface ExampleSigner {
  readonly person: PersonKey;
  readonly organisation: OrganisationKey;
  readonly capacity: string;
  readonly place: string;
  readonly at: string;
  readonly later?: true;
  /** Where the mandate to sign stands. */
  readonly mandateDocument?: string;
}

interface ExampleText {
  readonly number: number;
  readonly title: string;
  readonly generation: 'from_2015' | 'from_2020';
  readonly kind: 'first' | 'extension';
  readonly state: 'draft' | 'frozen' | 'signing' | 'signed' | 'published' | 'replaced';
  readonly createdAt: string;
  readonly frozenAt?: string;
  readonly signedOn?: string;
  readonly published?: { readonly on: string; readonly reference: string };
  readonly joining?: { readonly from: string; readonly until: string };
  readonly texts: Readonly<
    Partial<
      Record<
        | 'general'
        | 'considerations'
        | 'context'
        | 'aim'
        | 'work_plan'
        | 'themes'
        | 'commitments'
        | 'obstacles'
        | 'term'
        | 'evaluation'
        | 'governance'
        | 'costs'
        | 'communication'
        | 'joining'
        | 'embedding'
        | 'publication'
        | 'final',
        string
      >
    >
  >;
  readonly parties: readonly {
    readonly organisation: OrganisationKey;
    readonly person?: PersonKey;
    readonly capacity?: string;
  }[];
  readonly promises?: readonly { readonly by: OrganisationKey; readonly text: string }[];
  readonly comments?: readonly {
    readonly article: string;
    readonly by: PersonKey;
    readonly organisation: OrganisationKey;
    readonly text: string;
    readonly answer?: string;
    readonly at: string;
  }[];
  readonly decisions?: readonly {
    readonly organisation: OrganisationKey;
    readonly plannedOn?: string;
    readonly decidedOn?: string;
    readonly reference?: string;
  }[];
  readonly signatures?: readonly ExampleSigner[];
}

const body = 'bestuursorgaan';
const legal = 'vertegenwoordiger van de rechtspersoon';

/** Parts that deals take over from each other. */
const usual = {
  general:
    'Steden, provincies, waterschappen en het Rijk werken in een deal samen aan een vraag die geen van hen alleen kan beantwoorden. Zij doen dat als gelijken, met ieder hun eigen bevoegdheden.\n\nPartijen verbinden zich tot inspanning. Zij beloven geen resultaat dat niet in hun macht ligt.',
  governance:
    'a. De kerngroep bereidt voor. Daarin zitten de projectleider en één mens per partij.\nb. De stuurgroep besluit met consent en komt twee keer per jaar bij elkaar. Na ieder halfjaar past zij de opzet aan.\nc. De bestuurders die tekenden, of hun opvolgers, spreken elkaar één keer per jaar.',
  communication:
    'Partijen vertellen samen wat de deal oplevert, ook als iets niet lukt. Wie naar buiten gaat met nieuws over een andere partij, laat die partij dat vooraf lezen.',
  joining:
    'Een nieuwe partij kan meedoen als de stuurgroep daarmee instemt. Zij tekent dezelfde tekst op een bijtekendag.',
  final:
    'a. Een partij die wil stoppen, zegt dat drie maanden vooraf, met de reden.\nb. Partijen overleggen als omstandigheden veranderen.\nc. Deze afspraken zijn niet bij de rechter af te dwingen.\nd. Deze tekst wordt gepubliceerd zodra alle partijen tekenden.',
} as const;

export function agreements({ ago }: Days): readonly { deal: string; name: string; versions: readonly ExampleText[] }[] {
  const at = (day: string, time = '14:30') => `${day}T${time}:00.000Z`;

  const streets = {
    ...usual,
    context:
      'In de wijken van vóór 1940 staat bijna iedere meter straat vol. Bewoners willen groen, spel en rust; de regels gaan uit van de auto voor de deur.',
    aim: 'In 2030 is de straat weer van de mensen die er wonen, ook op papier. Partijen beginnen in acht straten.',
    work_plan:
      '1. In het eerste jaar kiezen partijen acht straten, samen met de bewoners.\n2. In het tweede jaar passen zij de inrichting aan en meten zij.\n3. In het derde jaar leggen zij vast wat blijft, in de eigen regels.',
    themes: '- Deelauto en parkeren\n- Spelen en ontmoeten\n- Groen en water',
    commitments: 'Partijen zetten zich in voor het volgende.',
    obstacles: 'De verkeerswet kent geen straat die van iedereen is. Het ministerie zoekt uit welke proef past.',
    evaluation: 'Een lerend evaluator kijkt mee en spreekt ieder halfjaar met alle partijen.',
    term: 'De deal begint op de dag van tekenen en duurt drie jaar.',
    costs:
      'De provincie draagt vierhonderdduizend euro bij voor meten en leren. Iedere partij betaalt haar eigen uren.',
    embedding:
      'Iedere gemeente wijst een eigenaar aan voor wat blijft. De provincie houdt drie jaar na de deal in het oog wat er nog in gebruik is.',
  };
  const streetParties = [
    { organisation: 'waterstede', person: 'karel', capacity: body },
    { organisation: 'heuvelrode', person: 'hidde', capacity: body },
    { organisation: 'nieuwVeenmeer', person: 'jasmijn', capacity: body },
    { organisation: 'middenland', person: 'corrie', capacity: body },
    { organisation: 'voorbeeldzaken', person: 'marit', capacity: body },
    { organisation: 'onderdak', person: 'tom', capacity: legal },
  ] as const;

  const quay = {
    ...usual,
    context:
      'De kades in de binnensteden worden vervangen. Dat is één keer in de honderd jaar een kans voor schoon water.',
    aim: 'Bij iedere kade die wordt vervangen, wordt het water schoner dan het was.',
    work_plan:
      '1. Partijen kiezen drie kades.\n2. Zij proberen per kade één oplossing en meten twee jaar.\n3. Zij maken er één manier van werken van.',
    themes: '- Waterkwaliteit\n- Planten en dieren\n- Onderhoud',
    commitments: 'Partijen zetten zich in voor het volgende.',
    obstacles: 'Regels voor constructies laten begroeiing niet toe. Het ministerie zoekt uit wat wél kan.',
    evaluation: 'Partijen meten ieder kwartaal en bespreken de cijfers samen.',
    term: 'De deal begint als de laatste partij tekent en duurt vier jaar.',
    costs: 'Iedere partij betaalt haar eigen kade. Het waterschap betaalt het meten.',
    embedding: 'De nieuwe manier van werken komt in het programma van eisen van iedere partij.',
  };
  const quayParties = [
    { organisation: 'nieuwVeenmeer', person: 'jasmijn', capacity: body },
    { organisation: 'waterstede', person: 'karel', capacity: body },
    { organisation: 'lageDijken', person: 'hester', capacity: body },
    { organisation: 'middenland', person: 'thijs', capacity: body },
    { organisation: 'voorbeeldzaken', person: 'marit', capacity: body },
  ] as const;

  const heat = {
    ...usual,
    context: 'Huizen van het gas halen lukt per straat. Bewoners willen weten wat het hun kost voordat zij kiezen.',
    aim: 'In vijf wijken kiezen bewoners zelf welke warmte zij willen, met een prijs die vooraf vaststaat.',
    work_plan: '1. Partijen kiezen de wijken voor de zomer.\n2. Iedere wijk krijgt een gesprek per huis.',
    themes: '- Prijs vooraf\n- Gesprek aan huis',
    commitments: 'Partijen zetten zich in voor het volgende.',
    term: 'De deal duurt drie jaar.',
    costs: 'De provincie betaalt de gesprekken in het eerste jaar.',
    governance: usual.governance,
  };
  const heatParties = [
    { organisation: 'heuvelrode', person: 'loes', capacity: body },
    { organisation: 'onderdak', person: 'tom', capacity: legal },
    { organisation: 'middenland' },
  ] as const;

  const water = {
    considerations:
      'Deze deal brengt partijen samen die elk een deel van de oplossing hebben: de straat, het riool, de gevel en de regels.',
    general: usual.general,
    context: 'Buien worden zwaarder. Riolen zijn daar niet op gemaakt, en groter maken duurt een mensenleven.',
    aim: 'De straat zelf vangt een bui op. Partijen laten dat zien in vier straten.',
    commitments: 'Partijen zetten zich in voor het volgende.',
    governance: usual.governance,
    costs: 'Het waterschap draagt negenhonderdduizend euro bij voor de aanleg in vier straten.',
    communication: usual.communication,
    term: 'De deal begint op de dag van tekenen en duurt twee jaar.',
    publication: 'Deze tekst wordt gepubliceerd zodra alle partijen tekenden.',
  };
  const waterParties = [
    { organisation: 'nieuwVeenmeer', person: 'jasmijn', capacity: body },
    { organisation: 'waterstede', person: 'karel', capacity: body },
    { organisation: 'lageDijken', person: 'arend', capacity: body },
    { organisation: 'middenland', person: 'corrie', capacity: body },
  ] as const;
  const signedBy = (
    parties: readonly { organisation: OrganisationKey; person: PersonKey; capacity: string }[],
    day: string,
    place: string,
  ): ExampleSigner[] =>
    parties.map((party, index) => ({ ...party, place, at: at(day, `14:${String(30 + index * 3)}`) }));

  return [
    {
      deal: 'gedeelde-straten',
      name: 'Deal Gedeelde Straten',
      versions: [
        {
          number: 1,
          title: 'Deal Gedeelde Straten',
          generation: 'from_2020',
          kind: 'first',
          state: 'published',
          createdAt: at(ago(24)),
          frozenAt: at(ago(22)),
          signedOn: ago(21),
          published: { on: ago(20), reference: 'Staatscourant (verzonnen) 10001' },
          joining: { from: ago(14, 2), until: ago(14) },
          texts: streets,
          parties: streetParties,
          promises: [
            { by: 'waterstede', text: 'past de nota parkeernormen aan, zodat een deelautoplek voor vier telt.' },
            { by: 'heuvelrode', text: 'wijst twee straten aan en betaalt het ontwerp.' },
            { by: 'middenland', text: 'maakt 400.000 euro vrij voor meten en leren.' },
            { by: 'voorbeeldzaken', text: 'zoekt uit of de verkeerswet een proef toelaat en antwoordt schriftelijk.' },
            { by: 'onderdak', text: 'zet een bewonersbegeleider in.' },
          ],
          decisions: [
            {
              organisation: 'middenland',
              decidedOn: ago(21, 12),
              reference: 'Besluit gedeputeerde staten, nummer 118',
            },
            { organisation: 'waterstede', decidedOn: ago(21, 20), reference: 'Collegebesluit 2025-44' },
          ],
          signatures: [
            ...signedBy(streetParties, ago(21), 'Waterstede'),
            {
              person: 'arend',
              organisation: 'lageDijken',
              capacity: body,
              place: 'Heuvelrode',
              at: at(ago(14)),
              later: true,
            },
          ],
        },
      ],
    },
    {
      deal: 'schone-kade',
      name: 'Deal Schone Kade',
      versions: [
        {
          number: 1,
          title: 'Deal Schone Kade',
          generation: 'from_2020',
          kind: 'first',
          state: 'signing',
          createdAt: at(ago(7)),
          frozenAt: at(ago(1)),
          texts: quay,
          parties: quayParties,
          promises: [
            { by: 'nieuwVeenmeer', text: 'wijst één kade aan en begint voor de zomer.' },
            { by: 'lageDijken', text: 'meet vier keer per jaar en deelt de cijfers.' },
          ],
          decisions: [
            { organisation: 'nieuwVeenmeer', decidedOn: ago(0, 20), reference: 'Collegebesluit 2026-31' },
            { organisation: 'lageDijken', decidedOn: ago(0, 16), reference: 'Besluit dagelijks bestuur 7' },
            { organisation: 'voorbeeldzaken', decidedOn: ago(0, 12), reference: 'Beslisnota 2026-205' },
            { organisation: 'waterstede', plannedOn: ago(0, -6) },
          ],
          signatures: [
            ...signedBy([quayParties[0], quayParties[4]], ago(0, 8), 'Nieuw-Veenmeer'),
            // Who has no account: Arend named her, the mail brought her to the text, and the code he gave her let her sign.
            {
              ...quayParties[2],
              place: 'Lage Dijken',
              at: at(ago(0, 5), '09:10'),
              mandateDocument: 'Besluit dagelijks bestuur 7',
            },
          ],
        },
      ],
    },
    {
      deal: 'warme-wijken',
      name: 'Deal Warme Wijken',
      versions: [
        {
          number: 1,
          title: 'Deal Warme Wijken',
          generation: 'from_2020',
          kind: 'first',
          state: 'replaced',
          createdAt: at(ago(3)),
          texts: {
            ...heat,
            aim: 'In vier wijken kiezen bewoners zelf welke warmte zij willen.',
            costs: 'Wie betaalt, spreken partijen later af.',
          },
          parties: heatParties,
          comments: [
            {
              article: 'costs',
              by: 'pieter',
              organisation: 'middenland',
              text: 'Later afspreken betekent nooit. Schrijf op wie het eerste jaar betaalt.',
              answer: 'Staat nu in versie 2',
              at: at(ago(2)),
            },
          ],
        },
        {
          number: 2,
          title: 'Deal Warme Wijken',
          generation: 'from_2020',
          kind: 'first',
          state: 'draft',
          createdAt: at(ago(1)),
          texts: heat,
          parties: heatParties,
          promises: [
            { by: 'heuvelrode', text: 'kiest voor de zomer twee wijken, samen met de bewoners.' },
            { by: 'onderdak', text: 'rekent per huis de prijs uit voordat bewoners kiezen.' },
          ],
          comments: [
            {
              article: 'aim',
              by: 'ilse',
              organisation: 'heuvelrode',
              text: 'Vaststaat voor hoelang? Bewoners gaan dat vragen. Zet er twee jaar bij.',
              at: at(ago(0, 9)),
            },
            {
              article: 'costs',
              by: 'ilse',
              organisation: 'heuvelrode',
              text: 'En het tweede jaar? Wij kunnen dat niet alleen.',
              at: at(ago(0, 8)),
            },
            {
              article: 'work_plan',
              by: 'pieter',
              organisation: 'middenland',
              text: 'Wie voert die gesprekken?',
              answer: 'De corporatie, zie artikel 6',
              at: at(ago(0, 12)),
            },
          ],
          decisions: [
            { organisation: 'onderdak', decidedOn: ago(0, 10), reference: 'Besluit raad van bestuur 14' },
            { organisation: 'middenland', plannedOn: ago(0, -17) },
          ],
        },
      ],
    },
    {
      deal: 'water-op-straat',
      name: 'Deal Water op Straat',
      versions: [
        {
          number: 1,
          title: 'Deal Water op Straat',
          generation: 'from_2015',
          kind: 'first',
          state: 'published',
          createdAt: at(ago(60)),
          frozenAt: at(ago(57)),
          signedOn: ago(56),
          published: { on: ago(55), reference: 'Staatscourant (verzonnen) 4100' },
          joining: { from: ago(50, 1), until: ago(50) },
          texts: water,
          parties: waterParties,
          promises: [{ by: 'lageDijken', text: 'legt in vier straten de opvang aan.' }],
          signatures: [
            ...signedBy(waterParties, ago(56), 'Nieuw-Veenmeer'),
            {
              person: 'tom',
              organisation: 'onderdak',
              capacity: legal,
              place: 'Waterstede',
              at: at(ago(50)),
              later: true,
            },
          ],
        },
        {
          number: 2,
          title: 'Deal Water op Straat, verlenging',
          generation: 'from_2015',
          kind: 'extension',
          state: 'published',
          createdAt: at(ago(36)),
          frozenAt: at(ago(34)),
          signedOn: ago(33),
          published: { on: ago(31), reference: 'Staatscourant (verzonnen) 7312' },
          texts: {
            ...water,
            aim: 'De straat zelf vangt een bui op. Partijen lieten dat zien in vier straten en maken er nu hun gewone werk van.',
            term: 'De deal wordt met één jaar verlengd en eindigt drie jaar na de eerste handtekening.',
            costs: 'Het waterschap draagt nog eens veertigduizend euro bij, voor de overgang naar het gewone werk.',
          },
          parties: [...waterParties, { organisation: 'onderdak', person: 'tom', capacity: legal }],
          promises: [
            { by: 'lageDijken', text: 'houdt de opvang in vier straten in stand.' },
            { by: 'nieuwVeenmeer', text: 'zet de werkwijze in het handboek openbare ruimte.' },
          ],
          signatures: signedBy(
            [...waterParties, { organisation: 'onderdak', person: 'tom', capacity: legal }],
            ago(33),
            'Nieuw-Veenmeer',
          ),
        },
      ],
    },
  ];
}
