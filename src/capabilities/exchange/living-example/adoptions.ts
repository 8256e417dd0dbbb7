// SPDX-License-Identifier: EUPL-1.2
// Long because: it is data, read from top to bottom.
// Records of every level, certainty, direction and end. The life of each is told in moments; where it stands follows.
import type { LoadedAdoption, Moment } from '#capabilities/results/public.server.ts';
import type { OrganisationKey, PersonKey } from './cast.ts';
import type { Days } from './days.ts';

type Claim = NonNullable<LoadedAdoption['claim']>;

export interface ExampleAdoption
  extends Pick<
    LoadedAdoption,
    'visibility' | 'assertedBy' | 'source' | 'ownerFunction' | 'history' | 'details' | 'anchors'
  > {
  readonly result: string;
  readonly organisation: OrganisationKey;
  readonly owner?: PersonKey;
  readonly claim?: Omit<Claim, 'claimedBy' | 'disputed'> & {
    readonly claimedBy: PersonKey;
    readonly disputed?: Omit<NonNullable<Claim['disputed']>, 'by'> & { readonly by: PersonKey };
  };
  readonly contest?: Omit<NonNullable<LoadedAdoption['contest']>, 'by'> & { readonly by: PersonKey };
}

type Level = Extract<Moment, { kind: 'level' }>['level'];
type Direction = NonNullable<Extract<Moment, { kind: 'level' }>['direction']>;

export const level = (on: string, to: Level, direction: Direction = 'stable', note?: string): Moment => ({
  kind: 'level',
  on,
  level: to,
  direction,
  ...(note === undefined ? {} : { note }),
});
export const asked = (
  on: string,
  role: string,
  answer: Omit<NonNullable<Extract<Moment, { kind: 'check_in' }>['answer']>, 'on'>,
  answeredOn = on,
): Moment => ({ kind: 'check_in', on, role, answer: { on: answeredOn, ...answer } });
export const silent = (on: string, role: string): Moment => ({ kind: 'check_in', on, role });

export function adoptions({ ago }: Days): readonly ExampleAdoption[] {
  return [
    // The rule: where it began it is anchored; elsewhere it slips, springs back, or was decided against.
    {
      result: 'rekenregel',
      organisation: 'waterstede',
      ownerFunction: 'adviseur mobiliteit',
      owner: 'meryem',
      history: [
        level(ago(19), 'a3', 'rising'),
        level(ago(15), 'a4', 'rising'),
        level(ago(10), 'a5', 'rising'),
        asked(ago(7), 'adviseur mobiliteit', { stillInUse: 'more', carriedBy: 'me', threat: 'none' }),
        level(ago(2), 'a6', 'stable'),
      ],
      details: {
        fidelity: 'copied',
        origin: 'first',
        unitsUsing: 3,
        unitsIntended: 3,
        replaces: 'Nota parkeren van tien jaar terug',
        replacedStoppedOn: ago(10),
      },
      anchors: [
        { kind: 'mandate_policy', inPlace: true, reference: 'Nota parkeren, artikel 7' },
        { kind: 'budget', inPlace: true, reference: 'Begroting, product 4.2', endsOn: ago(-14) },
        { kind: 'task_role', inPlace: true, reference: 'Functie adviseur mobiliteit' },
        { kind: 'process_system', inPlace: true, reference: 'Aanvraagformulier, stap 3' },
        { kind: 'training', inPlace: false, reference: null },
      ],
    },
    {
      result: 'rekenregel',
      organisation: 'heuvelrode',
      ownerFunction: 'teamleider parkeren',
      owner: 'ilse',
      history: [
        level(ago(33), 'a3', 'rising'),
        level(ago(27), 'a4', 'rising'),
        level(ago(20), 'a5', 'stable'),
        asked(ago(14), 'teamleider parkeren', { stillInUse: 'same', carriedBy: 'me' }),
        silent(ago(8), 'teamleider parkeren'),
        asked(ago(2), 'medewerker vergunningen', {
          stillInUse: 'no',
          whatChanged: 'Het oude formulier is terug, met de oude norm.',
          carriedBy: 'nobody',
          threat: 'staff_turnover',
          help: 'user_organisation',
        }),
      ],
      details: {
        fidelity: 'adapted',
        origin: 'adapted',
        unitsUsing: 1,
        unitsIntended: 2,
        replaces: 'Oude parkeernorm',
        stuckReason: 'people',
      },
      anchors: [
        { kind: 'mandate_policy', inPlace: true, reference: 'Besluit van het college' },
        { kind: 'budget', inPlace: false, reference: null },
        { kind: 'task_role', inPlace: false, reference: null },
      ],
    },
    {
      result: 'rekenregel',
      organisation: 'nieuwVeenmeer',
      ownerFunction: 'beleidsmedewerker verkeer',
      history: [level(ago(14), 'a2'), level(ago(9), 'a3', 'rising')],
      claim: {
        level: 'a5',
        on: ago(0, 9),
        claimedBy: 'nadia',
        claimedAs: 'owner',
        awaiting: 'second_person',
        evidence: { units: 'team vergunningen', reach: '2 van 3' },
      },
    },
    {
      result: 'rekenregel',
      organisation: 'middenland',
      ownerFunction: 'programmamanager ruimte',
      owner: 'pieter',
      history: [level(ago(4), 'a1', 'unknown')],
    },
    {
      result: 'rekenregel',
      organisation: 'onderdak',
      ownerFunction: 'manager vastgoed',
      owner: 'tom',
      history: [
        level(ago(16), 'a2'),
        {
          kind: 'ended',
          on: ago(9),
          end: 'declined',
          reason: 'Onze huurders hebben ’s nachts een auto nodig voor hun werk.',
        },
      ],
    },
    { result: 'rekenregel', organisation: 'buitenveld', assertedBy: 'source', source: 'Verslag van een werkbezoek' },

    // The street without a kerb.
    {
      result: 'straat-zonder-stoep',
      organisation: 'waterstede',
      ownerFunction: 'projectleider',
      owner: 'ruben',
      history: [level(ago(12), 'a3'), level(ago(5), 'a4', 'rising')],
      details: { fidelity: 'copied', origin: 'first', unitsUsing: 2, unitsIntended: 6 },
    },
    {
      result: 'straat-zonder-stoep',
      organisation: 'heuvelrode',
      ownerFunction: 'beheerder wegen',
      history: [level(ago(11), 'a2', 'unknown')],
    },
    {
      result: 'straat-zonder-stoep',
      organisation: 'nieuwVeenmeer',
      ownerFunction: 'ontwerper',
      history: [level(ago(3), 'a4', 'stable')],
    },
    {
      result: 'straat-zonder-stoep',
      organisation: 'lageDijken',
      ownerFunction: 'adviseur klimaat',
      owner: 'fenna',
      history: [level(ago(1), 'a0', 'unknown')],
    },

    // Rules that residents make.
    {
      result: 'spelregels-bewoners',
      organisation: 'deBrink',
      ownerFunction: 'voorzitter',
      owner: 'wim',
      history: [
        level(ago(10), 'a4'),
        level(ago(4), 'a5', 'rising'),
        // Two signs no record shows, said in a check-in: put to the owner, and not yet answered.
        asked(ago(1), 'voorzitter', {
          stillInUse: 'same',
          carriedBy: 'me',
          signs: { only_champion: 'yes', no_use_90_days: 'no', exceptions_outnumber: 'yes', old_form_returns: 'no' },
        }),
      ],
      details: { fidelity: 'copied', origin: 'first', passedOn: 'twee straten verderop' },
    },
    {
      result: 'spelregels-bewoners',
      organisation: 'waterstede',
      ownerFunction: 'wijkmanager',
      history: [level(ago(13), 'a3'), level(ago(9), 'a4', 'rising')],
      claim: {
        level: 'a5',
        on: ago(3),
        claimedBy: 'ruben',
        claimedAs: 'owner',
        awaiting: 'second_person',
        evidence: { units: 'wijkteam Noord' },
        disputed: {
          by: 'meryem',
          as: 'second_person',
          on: ago(2),
          words: 'Wij deden het één keer. Gewoon is het nog niet.',
        },
      },
    },
    {
      result: 'spelregels-bewoners',
      organisation: 'heuvelrode',
      ownerFunction: 'wijkmanager',
      history: [level(ago(7), 'a2', 'stable')],
    },

    // The measuring sheet: knowledge that was seen by many and used by few.
    {
      result: 'meetbrief-water',
      organisation: 'lageDijken',
      ownerFunction: 'adviseur klimaat',
      owner: 'fenna',
      history: [
        level(ago(50), 'a4'),
        level(ago(44), 'a5'),
        level(ago(30), 'a6'),
        asked(ago(26), 'adviseur klimaat', { stillInUse: 'same' }),
        asked(ago(14), 'adviseur klimaat', { stillInUse: 'more' }),
        level(ago(2), 'a7', 'stable', 'Bleef na het einde van het geld en na een nieuwe directeur'),
      ],
      details: {
        fidelity: 'copied',
        origin: 'first',
        shock: 'einde van het geld; nieuwe directeur',
        passedOn: 'twee andere waterschappen vroegen het op',
      },
      contest: {
        by: 'dewi',
        on: ago(1),
        words: 'Het geld loopt nog een jaar door via een ander potje. De schok moet nog komen.',
      },
      anchors: [
        { kind: 'budget', inPlace: true, reference: 'Meerjarenplan' },
        { kind: 'task_role', inPlace: true, reference: 'Taak van de afdeling' },
        { kind: 'monitoring', inPlace: true, reference: 'Kwartaalbericht' },
        { kind: 'training', inPlace: true, reference: 'Inwerkmap' },
        { kind: 'network', inPlace: true, reference: 'Kring van meters' },
      ],
    },
    {
      result: 'meetbrief-water',
      organisation: 'nieuwVeenmeer',
      ownerFunction: 'projectleider',
      owner: 'nadia',
      history: [
        level(ago(36), 'a4'),
        level(ago(28), 'a5'),
        silent(ago(16), 'projectleider'),
        silent(ago(4), 'projectleider'),
      ],
    },
    {
      result: 'meetbrief-water',
      organisation: 'waterstede',
      ownerFunction: 'rioolbeheerder',
      history: [level(ago(12), 'a3', 'stable')],
    },
    {
      result: 'meetbrief-water',
      organisation: 'middenland',
      ownerFunction: 'programmamanager ruimte',
      owner: 'pieter',
      history: [level(ago(10), 'a1', 'stable')],
    },
    { result: 'meetbrief-water', organisation: 'lerendLand', assertedBy: 'deal', source: 'Slotbericht van de deal' },

    // The water agreement: slipping where the temporary money ends.
    {
      result: 'waterafspraak',
      organisation: 'middenland',
      ownerFunction: 'programmamanager ruimte',
      owner: 'pieter',
      history: [
        level(ago(40), 'a4'),
        level(ago(30), 'a5'),
        asked(ago(6), 'programmamanager ruimte', {
          stillInUse: 'less',
          whatChanged: 'Het tijdelijke geld stopt over een paar maanden.',
          threat: 'money',
          help: 'dealmaker',
        }),
      ],
      details: { stuckReason: 'outside_pressure_rules' },
      anchors: [
        { kind: 'mandate_policy', inPlace: true, reference: 'Omgevingsvisie' },
        { kind: 'budget', inPlace: true, reference: 'Tijdelijk', endsOn: ago(-3) },
      ],
    },
    {
      result: 'waterafspraak',
      organisation: 'nieuwVeenmeer',
      ownerFunction: 'hoofd beheer',
      history: [
        level(ago(30), 'a4'),
        level(ago(12), 'a6', 'stable'),
        asked(ago(4), 'hoofd beheer', { stillInUse: 'same', carriedBy: 'me', threat: 'none' }),
      ],
      anchors: [
        { kind: 'process_system', inPlace: true, reference: 'Checklist herinrichting' },
        { kind: 'budget', inPlace: true, reference: 'Begroting beheer' },
        { kind: 'contract_procurement', inPlace: true, reference: 'Bestekstekst' },
        { kind: 'task_role', inPlace: true, reference: 'Taak wegbeheerder' },
      ],
    },
    {
      result: 'waterafspraak',
      organisation: 'waterstede',
      ownerFunction: 'hoofd beheer',
      history: [
        level(ago(28), 'a4'),
        level(ago(22), 'a5'),
        silent(ago(10), 'hoofd beheer'),
        silent(ago(3), 'hoofd beheer'),
      ],
    },
    {
      result: 'waterafspraak',
      organisation: 'lageDijken',
      ownerFunction: 'hoofd planvorming',
      history: [level(ago(20), 'a4', 'rising'), level(ago(3), 'a5', 'rising')],
    },
    {
      result: 'waterafspraak',
      organisation: 'heuvelrode',
      assertedBy: 'source',
      source: 'Nieuwsbericht van de provincie',
    },

    // The rain fund: a source of money, stopped on purpose in one place.
    {
      result: 'regenfonds',
      organisation: 'middenland',
      ownerFunction: 'programmamanager ruimte',
      owner: 'pieter',
      history: [level(ago(30), 'a3'), level(ago(18), 'a4', 'slipping')],
    },
    {
      result: 'regenfonds',
      organisation: 'waterstede',
      ownerFunction: 'directeur ruimte',
      owner: 'karel',
      history: [
        level(ago(30), 'a4'),
        {
          kind: 'ended',
          on: ago(11),
          end: 'stopped_deliberately',
          reason: 'De raad betaalt het nu uit het gewone rioolplan.',
        },
      ],
    },
    {
      result: 'regenfonds',
      organisation: 'lageDijken',
      ownerFunction: 'concerncontroller',
      history: [level(ago(5), 'a5', 'stable')],
    },

    // Living above shops: years ago, still there, replaced elsewhere.
    {
      result: 'kleine-verbouwing',
      organisation: 'waterstede',
      ownerFunction: 'hoofd vergunningen',
      history: [
        level(ago(70), 'a4'),
        level(ago(60), 'a5'),
        level(ago(50), 'a6'),
        asked(ago(30), 'hoofd vergunningen', { stillInUse: 'same' }),
        asked(ago(17), 'hoofd vergunningen', { stillInUse: 'same' }),
      ],
    },
    {
      result: 'kleine-verbouwing',
      organisation: 'heuvelrode',
      ownerFunction: 'hoofd vergunningen',
      history: [
        level(ago(60), 'a5'),
        { kind: 'ended', on: ago(26), end: 'superseded', reason: 'De nieuwe wet regelt het nu voor alle gemeenten.' },
      ],
    },
    {
      result: 'kleine-verbouwing',
      organisation: 'onderdak',
      ownerFunction: 'manager vastgoed',
      owner: 'tom',
      history: [
        level(ago(50), 'a5'),
        asked(ago(5), 'manager vastgoed', { stillInUse: 'same', carriedBy: 'colleague' }),
      ],
    },

    // Buying together: the last months.
    {
      result: 'circulair-bestek',
      organisation: 'waterstede',
      ownerFunction: 'inkoper',
      history: [level(ago(20), 'a4'), level(ago(8), 'a5', 'slipping')],
    },
    {
      result: 'circulair-bestek',
      organisation: 'heuvelrode',
      ownerFunction: 'concerncontroller',
      owner: 'joost',
      history: [level(ago(14), 'a4', 'rising'), level(ago(4), 'a5', 'rising')],
      details: { fidelity: 'copied', origin: 'copied' },
    },
    {
      result: 'circulair-bestek',
      organisation: 'nieuwVeenmeer',
      ownerFunction: 'inkoper',
      history: [
        level(ago(24), 'a4'),
        {
          kind: 'ended',
          on: ago(6),
          end: 'reverted',
          reason: 'De leverancier wilde niet meer terugnemen; het oude bestek is weer in gebruik.',
        },
      ],
    },

    {
      result: 'druktekaart',
      organisation: 'waterstede',
      ownerFunction: 'adviseur mobiliteit',
      owner: 'meryem',
      visibility: 'network',
      history: [level(ago(1), 'a2', 'rising')],
    },
    // Named as the next to ask; nobody did yet.
    {
      result: 'een-aanspreekpunt',
      organisation: 'voorbeeldzaken',
      ownerFunction: 'beleidsmedewerker',
    },
    {
      result: 'een-aanspreekpunt',
      organisation: 'nieuwVeenmeer',
      ownerFunction: 'programmamanager',
      history: [
        level(ago(34), 'a4'),
        level(ago(24), 'a5'),
        asked(ago(3), 'programmamanager', {
          stillInUse: 'more',
          whatChanged: 'Ook de schuldhulp doet mee.',
          carriedBy: 'colleague',
          threat: 'none',
        }),
      ],
    },
    {
      result: 'een-aanspreekpunt',
      organisation: 'heuvelrode',
      ownerFunction: 'concerncontroller',
      owner: 'joost',
      history: [
        level(ago(34), 'a3', 'unknown'),
        silent(ago(22), 'concerncontroller'),
        silent(ago(10), 'concerncontroller'),
      ],
    },

    // Not for everybody: what stays among the parties, and what stays at home.
    {
      result: 'raming-deelautos',
      organisation: 'waterstede',
      ownerFunction: 'projectleider',
      owner: 'ruben',
      visibility: 'parties',
      history: [level(ago(6), 'a5', 'stable')],
    },
    {
      result: 'raming-deelautos',
      organisation: 'heuvelrode',
      ownerFunction: 'teamleider parkeren',
      owner: 'ilse',
      visibility: 'parties',
      history: [level(ago(8), 'a2', 'unknown')],
    },
    {
      result: 'notitie-heuvelrode',
      organisation: 'heuvelrode',
      ownerFunction: 'teamleider parkeren',
      owner: 'ilse',
      visibility: 'organisation',
      history: [level(ago(1), 'a4', 'slipping')],
    },
  ];
}
