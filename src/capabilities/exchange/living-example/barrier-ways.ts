// SPDX-License-Identifier: EUPL-1.2
// How barriers of the example went their way: one at every stage, one that is silent, answers that turned. All made up.
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';

export interface ExampleWay {
  readonly barrier: string;
  readonly deal: string;
  readonly fields: {
    readonly stage: 'raised' | 'checked' | 'asked' | 'acknowledged' | 'answered' | 'closed';
    readonly hindered?: string;
    readonly frequency?: 'daily' | 'weekly' | 'monthly' | 'now_and_then' | 'once';
    readonly supposed_rule?: string;
    readonly protects?: string;
    readonly tried?: string;
    readonly requested?: 'clarify' | 'exempt' | 'experiment' | 'change';
    readonly topic?: string;
    readonly route?: string;
    readonly verdict?: 'forbidden' | 'room_not_used' | 'unclear' | 'own_local_rule' | 'not_a_rule';
    readonly verdict_by?: string;
    readonly verdict_why?: string;
    readonly verdict_on?: string;
    readonly owner_function?: string;
    readonly asked_on?: string;
    readonly acknowledged_on?: string;
    readonly answered_on?: string;
    readonly next_step_on?: string;
    readonly closed_on?: string;
    readonly outcome_why?: string;
    readonly expires_on?: string;
    readonly expires_why?: string;
  };
  readonly owner?: OrganisationKey;
  readonly steps: readonly {
    readonly key: string;
    readonly move: 'check' | 'ask' | 'acknowledge' | 'answer' | 'conclude' | 'tell';
    readonly happenedOn: string;
    readonly by?: OrganisationKey;
    readonly note?: string;
  }[];
  readonly answers: readonly {
    readonly key: string;
    readonly by: OrganisationKey;
    readonly givenBy: string;
    readonly kind:
      | 'interim'
      | 'clarification'
      | 'discretion'
      | 'exemption'
      | 'experiment'
      | 'change_announced'
      | 'refusal';
    readonly text: string;
    readonly reasons?: string;
    readonly validFor: 'case' | 'all';
    readonly state: 'draft' | 'sent' | 'published';
    readonly answeredOn: string | null;
  }[];
}

export function barrierWays({ ago, month }: Days): readonly ExampleWay[] {
  return [
    {
      barrier: 'rijbaan',
      deal: 'gedeelde-straten',
      owner: 'voorbeeldzaken',
      fields: {
        stage: 'acknowledged',
        hindered: 'Bewoners en de wegbeheerder, bij elke straat die anders wordt ingericht.',
        frequency: 'weekly',
        supposed_rule: 'Een straat heeft een stoep en een rijbaan.',
        protects: 'Wie loopt, tegen wie rijdt.',
        tried: 'Een erf. Dat kent alleen stapvoets rijden, en past niet bij een buslijn.',
        requested: 'experiment',
        topic: 'straatinrichting',
        route: 'existing_experiment_clause',
        verdict: 'unclear',
        verdict_by: 'Jurist verkeer, Gemeente Waterstede',
        verdict_why: 'De wet noemt de gedeelde straat niet. Verboden is zij ook niet.',
        verdict_on: month(5),
        owner_function: 'Directie verkeerswet',
        asked_on: ago(0, 20),
        acknowledged_on: ago(0, 16),
      },
      steps: [
        {
          key: 'nagekeken',
          move: 'check',
          happenedOn: month(5),
          by: 'waterstede',
          note: 'Niet verboden, ook niet genoemd',
        },
        { key: 'gevraagd', move: 'ask', happenedOn: ago(0, 20), by: 'waterstede' },
        { key: 'ontvangen', move: 'acknowledge', happenedOn: ago(0, 16), by: 'voorbeeldzaken' },
      ],
      answers: [
        {
          key: 'concept',
          by: 'voorbeeldzaken',
          givenBy: 'Beleidsmedewerker verkeerswet',
          kind: 'discretion',
          text: 'Wij denken dat de wegbeheerder dit zelf mag regelen, als hij het verkeersbesluit motiveert.',
          validFor: 'all',
          state: 'draft',
          answeredOn: null,
        },
      ],
    },
    {
      barrier: 'eigenaar',
      deal: 'water-op-straat',
      owner: 'lageDijken',
      fields: {
        stage: 'asked',
        hindered: 'De beheerder van de straat, na elke bui.',
        frequency: 'monthly',
        requested: 'clarify',
        topic: 'water boven de grond',
        verdict: 'own_local_rule',
        verdict_by: 'Beheerder, Gemeente Waterstede',
        verdict_why: 'De afspraak tussen gemeente en waterschap zegt er niets over.',
        verdict_on: month(10),
        owner_function: 'Afdeling beleid en regels',
        asked_on: ago(4),
      },
      steps: [
        { key: 'nagekeken', move: 'check', happenedOn: month(10), by: 'waterstede' },
        {
          key: 'gevraagd',
          move: 'ask',
          happenedOn: month(4),
          by: 'waterstede',
          note: 'Wie onderhoudt wat bovengronds stroomt?',
        },
      ],
      answers: [],
    },
    {
      barrier: 'verzekering',
      deal: 'gedeelde-straten',
      fields: {
        stage: 'closed',
        hindered: 'Bewoners die een speelstraat willen.',
        frequency: 'once',
        protects: 'De bewoner, tegen kosten na een ongeluk.',
        verdict: 'not_a_rule',
        verdict_by: 'Voorzitter, Bewonersgroep De Brink',
        verdict_why: 'De verzekeraar schreef dat de polis spelen niet uitsluit.',
        verdict_on: month(9),
        route: 'check_rule',
        closed_on: `${month(9)}-15`,
        outcome_why: 'Er was geen regel. De brief van de verzekeraar ligt bij de documenten.',
      },
      steps: [
        { key: 'nagekeken', move: 'check', happenedOn: month(9), by: 'deBrink' },
        { key: 'afgesloten', move: 'conclude', happenedOn: month(9), by: 'waterstede', note: 'Bleek geen regel' },
      ],
      answers: [],
    },
    {
      barrier: 'loket',
      deal: 'een-loket',
      owner: 'voorbeeldzaken',
      fields: {
        stage: 'closed',
        hindered: 'Gezinnen die bij vier loketten hetzelfde vertellen.',
        frequency: 'daily',
        supposed_rule: 'Gegevens mogen alleen gebruikt worden waarvoor zij gegeven zijn.',
        protects: 'Het gezin, dat zelf kiest wie wat weet.',
        tried: 'Toestemming vragen aan de balie. De helft begreep de vraag niet.',
        requested: 'change',
        topic: 'gegevens delen',
        route: 'refuse',
        verdict: 'forbidden',
        verdict_by: 'Functionaris gegevens, Gemeente Heuvelrode',
        verdict_why: 'Artikel 9 sluit het uit.',
        verdict_on: month(44),
        owner_function: 'Directie gegevens',
        asked_on: `${month(43)}-05`,
        acknowledged_on: `${month(43)}-09`,
        answered_on: `${month(38)}-12`,
        closed_on: `${month(38)}-20`,
        outcome_why:
          'Het ministerie weigerde, en schreef op waarom. Wij werken nu met een map die het gezin zelf draagt.',
      },
      steps: [
        { key: 'nagekeken', move: 'check', happenedOn: month(44), by: 'heuvelrode' },
        { key: 'gevraagd', move: 'ask', happenedOn: month(43), by: 'heuvelrode' },
        { key: 'ontvangen', move: 'acknowledge', happenedOn: month(43), by: 'voorbeeldzaken' },
        {
          key: 'tussen',
          move: 'answer',
          happenedOn: month(41),
          by: 'voorbeeldzaken',
          note: 'Tussenbericht: advies gevraagd',
        },
        { key: 'nee', move: 'answer', happenedOn: month(38), by: 'voorbeeldzaken', note: 'Nee, met redenen' },
        {
          key: 'afgesloten',
          move: 'conclude',
          happenedOn: month(38),
          by: 'heuvelrode',
          note: 'Een map die het gezin draagt',
        },
      ],
      answers: [
        {
          key: 'tussen',
          by: 'voorbeeldzaken',
          givenBy: 'Beleidsmedewerker gegevens',
          kind: 'interim',
          text: 'Wij vragen advies en laten binnen twee maanden van ons horen.',
          validFor: 'case',
          state: 'sent',
          answeredOn: month(41),
        },
        {
          key: 'nee',
          by: 'voorbeeldzaken',
          givenBy: 'Directeur gegevens',
          kind: 'refusal',
          text: 'De wet blijft zoals zij is. Eén scherm voor alle loketten komt er niet.',
          reasons: 'Het gezin kan zelf niet kiezen wie wat ziet. Dat is juist wat de wet beschermt.',
          validFor: 'all',
          state: 'published',
          answeredOn: month(38),
        },
      ],
    },
    {
      barrier: 'proef',
      deal: 'wonen-boven-winkels',
      owner: 'voorbeeldzaken',
      fields: {
        stage: 'closed',
        hindered: 'Eigenaren van panden met één trap.',
        frequency: 'monthly',
        protects: 'Wie boven woont, bij brand.',
        requested: 'experiment',
        topic: 'wonen boven winkels',
        route: 'new_experiment_regulation',
        verdict: 'forbidden',
        verdict_by: 'Bouwjurist, Gemeente Waterstede',
        verdict_why: 'Artikel 2.4 vraagt een tweede vluchtweg.',
        owner_function: 'Directie bouwen',
        closed_on: `${month(80)}-10`,
        outcome_why: 'Een proef met een rookscherm, voor vier jaar.',
        expires_on: month(32),
        expires_why: 'De proef.',
      },
      steps: [
        {
          key: 'proef',
          move: 'answer',
          happenedOn: month(80),
          by: 'voorbeeldzaken',
          note: 'Proef toegestaan, vier jaar',
        },
      ],
      answers: [
        {
          key: 'proef',
          by: 'voorbeeldzaken',
          givenBy: 'Directeur bouwen',
          kind: 'experiment',
          text: 'In tien panden mag het met een rookscherm, vier jaar lang.',
          validFor: 'case',
          state: 'published',
          answeredOn: month(80),
        },
      ],
    },
    {
      barrier: 'aanbieder',
      deal: 'gedeelde-straten',
      owner: 'stadsrij',
      fields: {
        stage: 'answered',
        hindered: 'Wie de parkeernorm bijstelt.',
        frequency: 'now_and_then',
        requested: 'clarify',
        topic: 'deelauto',
        verdict: 'not_a_rule',
        verdict_by: 'Adviseur mobiliteit, Gemeente Waterstede',
        verdict_why: 'Het is een keuze van het bedrijf, geen regel.',
        verdict_on: month(12),
        owner_function: 'Directie',
        asked_on: `${month(11)}-03`,
        acknowledged_on: `${month(11)}-06`,
        answered_on: `${month(10)}-01`,
      },
      steps: [
        { key: 'gevraagd', move: 'ask', happenedOn: month(11), by: 'waterstede' },
        { key: 'antwoord', move: 'answer', happenedOn: month(10), by: 'stadsrij' },
      ],
      answers: [
        {
          key: 'antwoord',
          by: 'stadsrij',
          givenBy: 'Directeur',
          kind: 'clarification',
          text: 'Wij delen cijfers per maand, niet per rit.',
          reasons: 'Uit ritten is af te lezen wie waar woont.',
          validFor: 'all',
          state: 'published',
          answeredOn: month(10),
        },
      ],
    },
  ];
}
