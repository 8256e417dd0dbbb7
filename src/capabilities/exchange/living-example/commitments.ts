// SPDX-License-Identifier: EUPL-1.2
// Long because: it is data, read from top to bottom. Promises in every state: kept, overdue and told, overdue and silent,
// inherited, withdrawn, handed over, renegotiated, waiting for each other, and judged differently by two sides.
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';

type Completion = 'no_evidence' | 'not_started' | 'limited' | 'substantial' | 'complete';
type Effect = 'worsened' | 'no_change' | 'marginal' | 'major' | 'outstanding' | 'too_early';

interface ExampleJudgement {
  readonly by: 'self' | 'peer' | 'evaluator' | 'external';
  readonly organisation?: OrganisationKey;
  readonly function: string;
  readonly completion: Completion;
  readonly effect?: Effect;
  readonly why: string;
  readonly evidence?: string;
  readonly on: string;
}

export interface ExampleCommitment {
  readonly key: string;
  readonly deal: string;
  readonly party: OrganisationKey;
  readonly what: string;
  readonly due: string | null;
  readonly effect?: string;
  readonly condition?: string;
  readonly kind: 'action' | 'money' | 'capacity' | 'data' | 'rule_change' | 'adoption' | 'learning';
  readonly owner: string;
  readonly newness?: 'existing' | 'new';
  readonly visibility?: 'parties' | 'network';
  /** Left out: a draft. */
  readonly promised?: { readonly on: string; readonly function: string };
  readonly confirmed?: { readonly on: string; readonly function: string };
  readonly reports?: readonly { readonly on: string; readonly function: string; readonly note: string }[];
  readonly coded?: {
    readonly verifiable: 'yes' | 'no';
    readonly ambition: 'unclear' | 'modest' | 'substantial';
    readonly why: string;
    readonly on: string;
  };
  readonly judged?: readonly ExampleJudgement[];
  readonly milestones?: readonly { readonly text: string; readonly due: string; readonly done?: string }[];
  /** What it said before, and why that changed. */
  readonly before?: {
    readonly what: string;
    readonly due: string;
    readonly party?: OrganisationKey;
    readonly reason: string;
    readonly agreedBy: string;
    readonly on: string;
  };
  readonly withdrawn?: { readonly on: string; readonly reason: string };
  readonly offered?: { readonly to: OrganisationKey; readonly reason: string; readonly on: string };
  /** Keys of commitments that come first. */
  readonly needs?: readonly { readonly key: string; readonly why: string }[];
}

const self = (
  organisation: OrganisationKey,
  name: string,
  completion: Completion,
  why: string,
  on: string,
  effect?: Effect,
): ExampleJudgement => ({
  by: 'self',
  organisation,
  function: name,
  completion,
  why,
  on,
  ...(effect ? { effect } : {}),
});
const dewi = (completion: Completion, why: string, on: string, effect?: Effect): ExampleJudgement => ({
  by: 'evaluator',
  organisation: 'lerendLand',
  function: 'lerend evaluator',
  completion,
  why,
  on,
  ...(effect ? { effect } : {}),
});

export function commitments({ ago, month, year }: Days): readonly ExampleCommitment[] {
  const signed = ago(21);
  const straten = 'gedeelde-straten';
  const codedOn = ago(20);
  return [
    {
      key: 'nota',
      deal: straten,
      party: 'waterstede',
      what: 'past de nota parkeernormen aan',
      due: ago(-1),
      effect: 'een deelauto voor vier gewone auto’s telt',
      kind: 'rule_change',
      owner: 'teamleider mobiliteit',
      newness: 'new',
      promised: { on: signed, function: 'directeur ruimte' },
      coded: {
        verifiable: 'yes',
        ambition: 'substantial',
        why: 'Het verandert een regel die voor elke bouwvraag geldt.',
        on: codedOn,
      },
      judged: [
        self(
          'waterstede',
          'adviseur mobiliteit',
          'substantial',
          'De raad besloot. Het formulier volgt.',
          ago(1),
          'major',
        ),
        dewi('limited', 'raad besloot, formulier nog oud', ago(0, 12), 'too_early'),
      ],
      reports: [{ on: ago(2), function: 'adviseur mobiliteit', note: 'De raad stelde de nota vast.' }],
      milestones: [
        { text: 'Raad stelt de nota vast', due: ago(3), done: ago(2) },
        { text: 'Aanvraagformulier aangepast', due: ago(-1) },
      ],
      needs: [{ key: 'verkeerswet', why: 'De nota verwijst naar de proef.' }],
    },
    {
      key: 'leren',
      deal: straten,
      party: 'waterstede',
      what: 'leert twee buurgemeenten de rekenregel',
      due: year(-12),
      effect: 'de regel blijft als de deal stopt',
      kind: 'learning',
      owner: 'projectleider',
      promised: { on: ago(0, 10), function: 'directeur ruimte' },
      needs: [{ key: 'nota', why: 'Eerst moet de nota er zijn.' }],
    },
    {
      key: 'twee-straten',
      deal: straten,
      party: 'heuvelrode',
      what: 'wijst twee straten aan en betaalt het ontwerp',
      due: ago(3),
      effect: 'bewoners in het voorjaar kunnen beginnen',
      kind: 'money',
      owner: 'teamleider parkeren',
      newness: 'new',
      promised: { on: signed, function: 'wethouder mobiliteit' },
      confirmed: { on: ago(8), function: 'wethouder mobiliteit' },
      coded: {
        verifiable: 'yes',
        ambition: 'modest',
        why: 'Goed te tellen, maar het blijft bij twee straten.',
        on: codedOn,
      },
      judged: [
        self('heuvelrode', 'teamleider parkeren', 'complete', 'Beide straten zijn aangewezen.', ago(4), 'marginal'),
        dewi('complete', 'Gezien ter plaatse.', ago(3), 'marginal'),
      ],
    },
    {
      key: 'cijfers',
      deal: straten,
      party: 'heuvelrode',
      what: 'deelt elke maand de cijfers van de deelauto’s',
      due: ago(2),
      kind: 'data',
      owner: 'teamleider parkeren',
      promised: { on: signed, function: 'wethouder mobiliteit' },
      confirmed: { on: ago(8), function: 'wethouder mobiliteit' },
      reports: [{ on: ago(1), function: 'teamleider parkeren', note: 'De aanbieder levert nog niet alles.' }],
      coded: { verifiable: 'yes', ambition: 'modest', why: 'Elke maand een lijst is na te gaan.', on: codedOn },
      judged: [
        self('heuvelrode', 'teamleider parkeren', 'limited', 'Drie van de zes maanden.', ago(1)),
        {
          by: 'peer',
          organisation: 'waterstede',
          function: 'adviseur mobiliteit',
          completion: 'no_evidence',
          why: 'wij kregen nog geen lijst',
          on: ago(0, 20),
        },
      ],
      needs: [{ key: 'twee-straten', why: 'Zonder straten geen deelauto’s.' }],
    },
    {
      key: 'veenmeer-straten',
      deal: straten,
      party: 'nieuwVeenmeer',
      what: 'wijst twee straten aan',
      due: month(-3),
      effect: 'er ook in een kleine kern wordt geleerd',
      kind: 'action',
      owner: 'beleidsmedewerker openbare ruimte',
      promised: { on: signed, function: 'wethouder openbare ruimte' },
      before: {
        what: 'wijst drie straten aan',
        due: ago(6),
        reason: 'Eén straat bleek een doorgaande weg. De hulpdiensten moeten erdoor.',
        agreedBy: 'kerngroep, alle partijen',
        on: ago(9),
      },
      coded: { verifiable: 'yes', ambition: 'modest', why: 'Er staat een getal en een datum in.', on: codedOn },
      judged: [
        self('nieuwVeenmeer', 'projectleider', 'limited', 'Eén van twee.', ago(2)),
        dewi('limited', 'Eén straat is aangewezen.', ago(2)),
      ],
      needs: [{ key: 'verkeerswet', why: 'De tweede straat mag pas na het antwoord.' }],
    },
    {
      key: 'sensoren',
      deal: straten,
      party: 'nieuwVeenmeer',
      what: 'houdt de gegevens van de sensoren bij',
      due: ago(-10),
      kind: 'data',
      owner: 'gegevensbeheerder',
      promised: { on: signed, function: 'wethouder openbare ruimte' },
      coded: { verifiable: 'no', ambition: 'unclear', why: 'Niet gezegd hoe vaak, en voor wie.', on: codedOn },
      judged: [self('nieuwVeenmeer', 'gegevensbeheerder', 'limited', 'Het lukt ons niet alleen.', ago(1))],
      offered: { to: 'waterstede', reason: 'Waterstede heeft al een plek voor deze gegevens.', on: ago(0, 9) },
    },
    {
      key: 'geld-meten',
      deal: straten,
      party: 'middenland',
      what: 'maakt 400.000 euro vrij voor meten en leren',
      due: ago(6),
      effect: 'wij weten wat werkt voor de deal stopt',
      kind: 'money',
      owner: 'programmamanager ruimte',
      promised: { on: signed, function: 'gedeputeerde ruimte' },
      reports: [{ on: ago(5), function: 'programmamanager ruimte', note: 'Er is 300.000 euro overgemaakt.' }],
      coded: { verifiable: 'yes', ambition: 'modest', why: 'Een bedrag is na te gaan.', on: codedOn },
      judged: [
        self('middenland', 'programmamanager ruimte', 'substantial', 'Drie van de vier delen.', ago(5), 'marginal'),
        dewi('substantial', 'Drie delen zijn gezien in de rekening.', ago(4), 'too_early'),
      ],
    },
    {
      key: 'verordening',
      deal: straten,
      party: 'middenland',
      what: 'neemt de rekenregel op in de verordening',
      due: year(-13),
      effect: 'elke gemeente hem mag gebruiken',
      condition: 'als de proef laat zien dat het werkt',
      kind: 'rule_change',
      owner: 'programmamanager ruimte',
      visibility: 'parties',
    },
    {
      key: 'verkeerswet',
      deal: straten,
      party: 'voorbeeldzaken',
      what: 'zoekt uit of de verkeerswet een proef toelaat en antwoordt schriftelijk',
      due: ago(1, 9),
      kind: 'action',
      owner: 'beleidsmedewerker verkeerswet',
      promised: { on: signed, function: 'directeur wegen en wetten' },
      coded: { verifiable: 'yes', ambition: 'substantial', why: 'Een ja zou voor alle straten gelden.', on: codedOn },
    },
    {
      key: 'wateropvang',
      deal: straten,
      party: 'lageDijken',
      what: 'legt wateropvang aan in één straat',
      due: ago(-4),
      effect: 'de straat bij een plensbui droog blijft',
      condition: 'als de provincie meebetaalt',
      kind: 'action',
      owner: 'adviseur klimaat',
      promised: { on: ago(14), function: 'heemraad' },
      coded: { verifiable: 'yes', ambition: 'modest', why: 'Eén straat, en te zien.', on: ago(13) },
      judged: [
        self('lageDijken', 'adviseur klimaat', 'not_started', 'Wij wachten op het geld.', ago(1)),
        dewi('not_started', 'De straat ligt er nog zoals zij lag.', ago(1)),
      ],
      needs: [
        { key: 'geld-meten', why: 'Het laatste deel van het geld is hiervoor.' },
        { key: 'twee-straten', why: 'Het gaat om een van die straten.' },
      ],
    },
    {
      key: 'begeleider',
      deal: straten,
      party: 'onderdak',
      what: 'zet een bewonersbegeleider in',
      due: ago(7),
      kind: 'capacity',
      owner: 'manager vastgoed',
      promised: { on: signed, function: 'manager vastgoed' },
      coded: { verifiable: 'yes', ambition: 'modest', why: 'Iemand is er, of niet.', on: codedOn },
      judged: [self('onderdak', 'manager vastgoed', 'limited', 'Drie maanden lang.', ago(12))],
      withdrawn: { on: ago(8), reason: 'Geen menskracht meer. Wij gingen uit de deal.' },
    },
    {
      key: 'nabellen',
      deal: straten,
      party: 'deBrink',
      what: 'belt bewoners na en schrijft op wat zij vinden',
      due: ago(-2),
      effect: 'bewoners zelf zeggen of het werkt',
      kind: 'action',
      owner: 'voorzitter',
      promised: { on: ago(8), function: 'voorzitter' },
      before: {
        what: 'belt bewoners na en schrijft op wat zij vinden',
        due: ago(-2),
        party: 'onderdak',
        reason: 'De corporatie ging uit de deal. De bewonersgroep nam het over.',
        agreedBy: 'voorzitter van Bewonersgroep De Brink',
        on: ago(8),
      },
      judged: [
        self('deBrink', 'voorzitter', 'substantial', 'Wij belden 40 van de 60 huizen.', ago(0, 15), 'marginal'),
        {
          by: 'external',
          function: 'buurtwerker, van buiten de deal',
          completion: 'substantial',
          why: 'Ik zag de lijst.',
          on: ago(0, 8),
          effect: 'marginal',
        },
      ],
    },
    {
      key: 'bestek',
      deal: 'samen-inkopen',
      party: 'heuvelrode',
      what: 'koopt voortaan in met het gedeelde bestek',
      due: ago(5),
      effect: 'leveranciers één vraag krijgen',
      kind: 'adoption',
      owner: 'concerncontroller',
      promised: { on: ago(38), function: 'wethouder mobiliteit' },
      coded: { verifiable: 'yes', ambition: 'substantial', why: 'Het vervangt een vaste werkwijze.', on: ago(37) },
      judged: [
        self('heuvelrode', 'concerncontroller', 'complete', 'Het bestek is vast.', ago(6), 'major'),
        dewi('substantial', 'twee afdelingen doen nog niet mee', ago(4), 'marginal'),
      ],
    },
    {
      key: 'drukte',
      deal: 'slimme-drukte',
      party: 'waterstede',
      what: 'telt bezoekers op twee pleinen',
      due: ago(-8),
      kind: 'data',
      owner: 'projectleider',
      promised: { on: ago(1), function: 'directeur ruimte' },
    },
    {
      key: 'loket',
      deal: 'een-loket',
      party: 'voorbeeldzaken',
      what: 'maakt één formulier voor drie regelingen',
      due: ago(32),
      kind: 'rule_change',
      owner: 'directeur wegen en wetten',
      promised: { on: ago(46), function: 'directeur wegen en wetten' },
      withdrawn: { on: ago(30), reason: 'De deal stopte eerder. Partijen spraken dat samen uit.' },
    },
  ];
}
