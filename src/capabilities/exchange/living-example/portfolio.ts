// SPDX-License-Identifier: EUPL-1.2
// A mission with an intent that was revised twice, and what is tried towards it: from street to law, some of it unclassified.
import type { PartialDate } from '#kernel/pure/partial-date.ts';
import type { PersonKey } from './cast.ts';
import type { Days } from './days.ts';

export function missions({ ago }: Days) {
  return [
    {
      slug: 'straten-van-mensen',
      title: 'Straten van mensen',
      challenge: 'Straten zijn ingericht op stilstaande auto’s. Kinderen, regen en ontmoeting krijgen wat overblijft.',
      statement: 'In 2035 is in de helft van onze straten meer ruimte voor mensen en water dan voor auto’s.',
      horizonOn: '2035',
      intents: [
        { text: 'Minder auto’s in de straat.', sinceOn: ago(30), why: null },
        {
          text: 'De straat is van wie er woont; auto’s zijn te gast.',
          sinceOn: ago(18),
          why: 'Bewoners praatten over spelen en ontmoeten, niet over auto’s.',
        },
        {
          text: 'In 2030 is de straat weer van de mensen die er wonen, ook op papier.',
          sinceOn: ago(5),
          why: 'Wat wij samen afspraken, stond nergens in de regels. Daarom: ook op papier.',
        },
      ],
      criteria: {
        bold_inspiring: 'Ja: bewoners herkennen zich erin en vertellen het door.',
        clear_measurable_timebound: 'De helft van de straten, in 2035, gemeten aan de oppervlakte.',
        ambitious_realistic: 'Zes straten lukten in drie jaar. Het tempo moet omhoog.',
        cross_sector_actor_discipline: 'Verkeer, water, wonen en zorg doen mee. Ondernemers nog nauwelijks.',
      },
    },
  ] as const;
}

export interface ExampleItem {
  readonly key: string;
  readonly deal: string;
  readonly title: string;
  readonly kind:
    | 'intervention'
    | 'experiment'
    | 'pilot'
    | 'service'
    | 'rule_change'
    | 'investment'
    | 'campaign'
    | 'programme';
  readonly level?:
    | 'street'
    | 'neighbourhood'
    | 'city'
    | 'region'
    | 'province'
    | 'national_policy'
    | 'national_law'
    | 'eu';
  readonly lever?: string;
  readonly facet?: 'enhancement' | 'mission' | 'adaptive' | 'anticipatory';
  readonly horizon?: 'h1' | 'h2_minus' | 'h2_plus' | 'h3';
  readonly leverageBand?: 'parameters' | 'feedbacks' | 'design' | 'intent';
  readonly xcurvePattern?:
    | 'experimentation'
    | 'acceleration'
    | 'emergence'
    | 'institutionalisation'
    | 'optimisation'
    | 'destabilisation'
    | 'phase_out';
  readonly scalingMechanism?: 'deepening' | 'scaling_out' | 'scaling_up' | 'scaling_deep' | 'collective' | 'phase_out';
  readonly stage?:
    | 'exploring'
    | 'generating'
    | 'testing'
    | 'making_case'
    | 'implementing'
    | 'scaling'
    | 'system_change';
  readonly evidenceLevel?: 'e0' | 'e1' | 'e2' | 'e3' | 'e4' | 'e5';
  readonly place?: string;
  readonly startsOn?: PartialDate;
  readonly endsOn?: PartialDate;
  readonly visibility?: 'public' | 'network' | 'parties' | 'author';
  readonly author?: PersonKey;
}

export function items({ ago }: Days): readonly ExampleItem[] {
  return [
    {
      key: 'lindelaan',
      deal: 'gedeelde-straten',
      title: 'Vier weken zonder auto’s in de Lindelaan',
      kind: 'experiment',
      level: 'street',
      lever: 'behaviour_norms',
      facet: 'adaptive',
      horizon: 'h2_plus',
      xcurvePattern: 'experimentation',
      leverageBand: 'feedbacks',
      scalingMechanism: 'deepening',
      stage: 'testing',
      evidenceLevel: 'e2',
      place: 'Waterstede',
      startsOn: ago(9),
      endsOn: ago(8),
    },
    {
      key: 'deelautos-hoek',
      deal: 'gedeelde-straten',
      title: 'Deelauto’s op de hoek in plaats van in de straat',
      kind: 'experiment',
      level: 'street',
      lever: 'business_market',
      facet: 'mission',
      horizon: 'h2_plus',
      xcurvePattern: 'acceleration',
      leverageBand: 'design',
      scalingMechanism: 'scaling_out',
      stage: 'testing',
      evidenceLevel: 'e1',
      place: 'Heuvelrode',
      startsOn: ago(4),
      endsOn: ago(-3),
    },
    {
      key: 'stoeptegels',
      deal: 'gedeelde-straten',
      title: 'Stoeptegels lenen bij de buren',
      kind: 'pilot',
      level: 'neighbourhood',
      lever: 'social_innovation',
      stage: 'testing',
      place: 'Waterstede',
      startsOn: ago(14),
      endsOn: ago(5),
    },
    {
      key: 'parkeernota',
      deal: 'gedeelde-straten',
      title: 'Nieuwe nota parkeren',
      kind: 'rule_change',
      level: 'city',
      lever: 'regulation',
      facet: 'mission',
      horizon: 'h2_plus',
      xcurvePattern: 'institutionalisation',
      leverageBand: 'design',
      scalingMechanism: 'scaling_up',
      stage: 'implementing',
      evidenceLevel: 'e3',
      place: 'Waterstede',
      startsOn: ago(18),
    },
    {
      key: 'verkeerswet',
      deal: 'gedeelde-straten',
      title: 'Voorstel voor een straat zonder stoep in de wet',
      kind: 'rule_change',
      level: 'national_law',
      lever: 'regulation',
      facet: 'anticipatory',
      horizon: 'h3',
      xcurvePattern: 'emergence',
      leverageBand: 'design',
      scalingMechanism: 'scaling_up',
      stage: 'making_case',
      evidenceLevel: 'e1',
      startsOn: ago(6),
    },
    {
      key: 'avondklas',
      deal: 'gedeelde-straten',
      title: 'Avondklas voor straatleiders',
      kind: 'service',
      level: 'city',
      lever: 'learning_capabilities',
      facet: 'enhancement',
      horizon: 'h2_plus',
      xcurvePattern: 'acceleration',
      leverageBand: 'intent',
      scalingMechanism: 'scaling_deep',
      stage: 'generating',
      evidenceLevel: 'e0',
    },
    {
      key: 'wadi',
      deal: 'water-op-straat',
      title: 'Verdiepte tuin in de Vaartstraat',
      kind: 'pilot',
      level: 'street',
      lever: 'technology_infrastructure',
      facet: 'enhancement',
      horizon: 'h1',
      xcurvePattern: 'optimisation',
      leverageBand: 'parameters',
      scalingMechanism: 'scaling_out',
      stage: 'scaling',
      evidenceLevel: 'e4',
      place: 'Nieuw-Veenmeer',
      startsOn: ago(50),
      endsOn: ago(30),
    },
    {
      key: 'regenfonds-item',
      deal: 'water-op-straat',
      title: 'Regenfonds',
      kind: 'investment',
      level: 'region',
      lever: 'finance_funding',
      facet: 'mission',
      horizon: 'h2_plus',
      xcurvePattern: 'emergence',
      leverageBand: 'design',
      scalingMechanism: 'collective',
      stage: 'scaling',
      evidenceLevel: 'e3',
      startsOn: ago(40),
    },
    {
      key: 'waterlessen',
      deal: 'water-op-straat',
      title: 'Waterlessen op twaalf scholen',
      kind: 'campaign',
      level: 'neighbourhood',
      lever: 'learning_capabilities',
      place: 'Nieuw-Veenmeer',
      startsOn: ago(30),
      endsOn: ago(22),
    },
    {
      key: 'afkoppelen',
      deal: 'water-op-straat',
      title: 'Oude regel over afkoppelen intrekken',
      kind: 'rule_change',
      level: 'province',
      lever: 'governance_policy',
      facet: 'adaptive',
      horizon: 'h2_minus',
      xcurvePattern: 'phase_out',
      leverageBand: 'design',
      scalingMechanism: 'phase_out',
      stage: 'implementing',
      evidenceLevel: 'e2',
      startsOn: ago(16),
    },
    {
      key: 'bouwtoets',
      deal: 'wonen-boven-winkels',
      title: 'Vergunning in vier weken',
      kind: 'service',
      level: 'city',
      lever: 'organisation',
      facet: 'enhancement',
      horizon: 'h1',
      xcurvePattern: 'destabilisation',
      leverageBand: 'feedbacks',
      scalingMechanism: 'scaling_out',
      stage: 'system_change',
      evidenceLevel: 'e4',
      startsOn: ago(80),
    },
    {
      key: 'inkoopkring',
      deal: 'samen-inkopen',
      title: 'Kring van inkopers',
      kind: 'intervention',
      level: 'region',
      lever: 'governance_policy',
      stage: 'scaling',
      startsOn: ago(36),
    },
    {
      key: 'europese-norm',
      deal: 'samen-inkopen',
      title: 'Inbreng in de Europese norm voor straatmeubilair',
      kind: 'intervention',
      level: 'eu',
      lever: 'regulation',
      facet: 'anticipatory',
      horizon: 'h3',
      leverageBand: 'design',
      scalingMechanism: 'scaling_up',
      stage: 'exploring',
      evidenceLevel: 'e0',
      startsOn: ago(10),
    },
    {
      key: 'telvloer',
      deal: 'slimme-drukte',
      title: 'Vloer die telt op de markt',
      kind: 'experiment',
      level: 'neighbourhood',
      lever: 'information_data',
      place: 'Waterstede',
      startsOn: ago(1),
      visibility: 'network',
    },
    {
      key: 'warmtegesprek',
      deal: 'warme-wijken',
      title: 'Keukentafelgesprek over warmte',
      kind: 'experiment',
      level: 'neighbourhood',
      lever: 'democracy_participation',
      place: 'Heuvelrode',
      visibility: 'parties',
    },
    {
      key: 'eigen-schets',
      deal: 'gedeelde-straten',
      title: 'Eigen schets: wie betaalt de straat na het project',
      kind: 'intervention',
      visibility: 'author',
      author: 'ruben',
    },
    {
      key: 'landelijke-lijn',
      deal: 'gedeelde-straten',
      title: 'Handreiking van het ministerie voor gedeelde straten',
      kind: 'intervention',
      level: 'national_policy',
      lever: 'governance_policy',
      startsOn: ago(3),
    },
  ];
}

export const connections = [
  { from: 'lindelaan', kind: 'feeds', to: 'parkeernota', note: 'De telling uit de Lindelaan staat in de nota' },
  { from: 'parkeernota', kind: 'depends_on', to: 'verkeerswet', note: 'Zonder naam in de wet blijft het bij gedogen' },
  { from: 'deelautos-hoek', kind: 'competes_with', to: 'stoeptegels', note: 'Beide willen dezelfde hoek' },
  { from: 'wadi', kind: 'reinforces', to: 'lindelaan', note: 'Minder auto’s geeft plek voor water' },
  { from: 'regenfonds-item', kind: 'feeds', to: 'wadi', note: 'Betaalt het onderhoud' },
  { from: 'afkoppelen', kind: 'replaces', to: 'bouwtoets', note: 'Een stap in de toets vervalt' },
  { from: 'waterlessen', kind: 'shares_learning', to: 'avondklas', note: 'Zelfde leerkring' },
  { from: 'landelijke-lijn', kind: 'reinforces', to: 'verkeerswet', note: 'Bereidt de wet voor' },
] as const;
