// SPDX-License-Identifier: EUPL-1.2
// Questions that several deals have: five that nobody put together yet, a bundled one that waits for its answer, and one
// that was answered once for three deals. All made up.
import type { ExampleBarrier } from './barriers.ts';
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';

type Given = Pick<ExampleBarrier, 'key' | 'deal' | 'organisation' | 'title' | 'about' | 'law'> & { months: number };

const closing = 'Voorbeeldwet verkeer, artikel 18';
const counting = 'Voorbeeldwet gegevens, artikel 4';
const paying = 'Voorbeeldwet water, artikel 7';

/** Cases that ask the same, each in the words of its deal. */
const cases: readonly Given[] = [
  {
    key: 'afsluiten-straten',
    deal: 'gedeelde-straten',
    organisation: 'heuvelrode',
    title: 'Straat een middag afsluiten vraagt een verkeersbesluit',
    about: 'Bewoners willen een middag spelen op straat. Het verkeersbesluit kost acht weken.',
    law: closing,
    months: 2,
  },
  {
    key: 'afsluiten-water',
    deal: 'water-op-straat',
    organisation: 'nieuwVeenmeer',
    title: 'Verkeersbesluit nodig om een straat tijdelijk af te sluiten voor water',
    about: 'Bij zware regen zou de straat even dicht moeten. Het verkeersbesluit komt altijd te laat.',
    law: closing,
    months: 3,
  },
  {
    key: 'afsluiten-drukte',
    deal: 'slimme-drukte',
    organisation: 'waterstede',
    title: 'Tijdelijk afsluiten bij drukte kan niet zonder verkeersbesluit',
    about: 'Als het te druk wordt, wil de stad een straat een uur afsluiten. Zonder verkeersbesluit mag dat niet.',
    law: 'art. 18 Voorbeeldwet verkeer',
    months: 1,
  },
  {
    key: 'afsluiten-kade',
    deal: 'schone-kade',
    organisation: 'waterstede',
    title: 'Kade een dag afsluiten om te vegen vraagt elke keer een verkeersbesluit',
    about: 'Elke maand een dag afsluiten, elke maand een nieuw verkeersbesluit.',
    law: closing,
    months: 4,
  },
  {
    key: 'afsluiten-inkoop',
    deal: 'samen-inkopen',
    organisation: null,
    title: 'Straat afsluiten voor de proef met bezorgers: eerst een verkeersbesluit',
    about: 'De proef duurt een middag. Het verkeersbesluit duurt langer dan de proef.',
    law: closing,
    months: 1,
  },
  {
    key: 'tellen-drukte',
    deal: 'slimme-drukte',
    organisation: 'waterstede',
    title: 'Mag een stad voorbijgangers tellen zonder toestemming?',
    about: 'De teller ziet telefoons, geen mensen. Toch vroeg de jurist toestemming van iedereen.',
    law: counting,
    months: 9,
  },
  {
    key: 'tellen-straten',
    deal: 'gedeelde-straten',
    organisation: 'waterstede',
    title: 'Voorbijgangers tellen in de straat: is daar toestemming voor nodig?',
    about: 'Wij willen weten hoeveel mensen er lopen. Niemand durft de teller op te hangen.',
    law: counting,
    months: 8,
  },
  {
    key: 'tellen-kade',
    deal: 'schone-kade',
    organisation: null,
    title: 'Tellen van bezoekers aan de kade zonder toestemming',
    about: 'De teller hangt bij een school. Daar lopen vooral kinderen.',
    law: counting,
    months: 8,
  },
  {
    key: 'betalen-water',
    deal: 'water-op-straat',
    organisation: 'lageDijken',
    title: 'Waterschap mag niet meebetalen aan een straat',
    about: 'De straat is van de gemeente. Toch gaat er water van het waterschap overheen.',
    law: paying,
    months: 5,
  },
  {
    key: 'betalen-kade',
    deal: 'schone-kade',
    organisation: 'lageDijken',
    title: 'Meebetalen aan een kade mag het waterschap niet',
    about: 'De kade keert water en is ook een straat. Alleen het eerste mag uit de heffing.',
    law: paying,
    months: 4,
  },
];

export const equalBarriers = ({ month }: Days): readonly ExampleBarrier[] =>
  cases.map(({ months, ...given }) => ({
    ...given,
    domain: given.law === counting ? 'data' : given.law === paying ? 'financial' : 'legal',
    outcome: 'open',
    seenOn: month(months),
  }));

export interface ExampleBundle {
  readonly key: string;
  readonly question: string;
  readonly about: string;
  readonly law: string;
  readonly topic: string;
  readonly owner: OrganisationKey;
  readonly ownerFunction: string;
  readonly requested: 'clarify' | 'change';
  readonly frequency: 'daily' | 'weekly';
  readonly formedOn: string;
  readonly askedOn: string;
  readonly acknowledgedOn: string | null;
  readonly members: readonly { readonly barrier: string; readonly deal: string; readonly differs?: string }[];
  readonly answer: {
    readonly givenBy: string;
    readonly kind: 'discretion' | 'clarification';
    readonly text: string;
    readonly reasons: string;
    readonly conditions?: string;
    readonly state: 'draft' | 'published';
    readonly on: string | null;
  };
}

export function bundles({ ago }: Days): readonly ExampleBundle[] {
  return [
    {
      key: 'tellen',
      question: 'Mag een gemeente voorbijgangers tellen zonder toestemming?',
      about:
        'Drie deals willen weten hoe druk het is. De teller ziet telefoons voorbijkomen en bewaart alleen een aantal.',
      law: counting,
      topic: 'drukte meten',
      owner: 'voorbeeldzaken',
      ownerFunction: 'Directie gegevens',
      requested: 'clarify',
      frequency: 'weekly',
      formedOn: ago(8),
      askedOn: ago(7),
      acknowledgedOn: ago(7, -3),
      members: [
        { barrier: 'tellen-drukte', deal: 'slimme-drukte' },
        { barrier: 'tellen-straten', deal: 'gedeelde-straten' },
        {
          barrier: 'tellen-kade',
          deal: 'schone-kade',
          differs: 'Hier hangt de teller bij een school. Wij tellen daarom alleen buiten schooltijd.',
        },
      ],
      answer: {
        givenBy: 'Beleidsmedewerker gegevens',
        kind: 'discretion',
        text: 'Ja, dat mag, als de teller alleen een aantal bewaart. Toestemming is dan niet nodig.',
        reasons: 'Een aantal zegt niets over een mens. De wet gaat over gegevens van mensen.',
        conditions: 'De teller bewaart niets langer dan een minuut. Een bordje zegt dat er geteld wordt.',
        state: 'published',
        on: ago(6),
      },
    },
    {
      key: 'betalen',
      question: 'Mag een waterschap meebetalen aan een straat of kade waar water over gaat?',
      about: 'Twee deals leggen hetzelfde voor: wat boven de grond stroomt, valt buiten de heffing.',
      law: paying,
      topic: 'water boven de grond',
      owner: 'voorbeeldzaken',
      ownerFunction: 'Directie water',
      requested: 'change',
      frequency: 'daily',
      formedOn: ago(1),
      askedOn: ago(0, 12),
      acknowledgedOn: null,
      members: [
        { barrier: 'betalen-water', deal: 'water-op-straat' },
        { barrier: 'betalen-kade', deal: 'schone-kade', differs: 'De kade keert zelf ook water.' },
      ],
      answer: {
        givenBy: 'Beleidsmedewerker water',
        kind: 'clarification',
        text: 'Wij lezen de heffing zo dat het deel dat water keert mag meetellen.',
        reasons: 'Het gaat om wat het water doet, niet om van wie de grond is.',
        state: 'draft',
        on: null,
      },
    },
  ];
}
