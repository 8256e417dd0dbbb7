// SPDX-License-Identifier: EUPL-1.2
// Who may do what for which organisation: administrators of mandates, those who sign, represent and promise; a proxy, a
// successor who must still confirm and one who did, a mandate for one deal or for some promises only, and ones that ended.
import type { PersonKey } from './cast.ts';
import type { Days } from './days.ts';

export interface ExampleMandate {
  readonly key?: string;
  /** For the organisation of this person. */
  readonly person: PersonKey;
  readonly kind: 'represent' | 'promise' | 'sign' | 'administer';
  readonly commitmentKinds?: readonly ('action' | 'money' | 'capacity' | 'data' | 'learning')[];
  /** Limited to this deal. */
  readonly deal?: string;
  readonly document?: string;
  readonly startsOn: string;
  readonly endsOn?: string;
  readonly endReason?: string;
  /** Keys of other mandates here. */
  readonly deputyFor?: string;
  readonly successorOf?: string;
}

const register = 'Mandaatregister 2024';

export function mandates({ ago }: Days): readonly ExampleMandate[] {
  const from = ago(30);
  const official = (person: PersonKey): ExampleMandate[] => [
    { person, kind: 'represent', startsOn: from, document: register },
    {
      person,
      kind: 'promise',
      startsOn: from,
      document: register,
      commitmentKinds: ['action', 'capacity', 'data', 'learning'],
    },
  ];
  const gone = { endReason: 'Functie neergelegd' };
  return [
    { person: 'karel', kind: 'administer', startsOn: from, document: register },
    { key: 'karel', person: 'karel', kind: 'sign', startsOn: from, document: 'Collegebesluit 2024-117' },
    { person: 'karel', kind: 'promise', startsOn: from, document: register },
    {
      person: 'meryem',
      kind: 'sign',
      deputyFor: 'karel',
      startsOn: ago(2),
      endsOn: ago(-1),
      document: 'Volmacht van 3 oktober',
      deal: 'gedeelde-straten',
    },
    ...official('ruben'),
    { key: 'hidde', person: 'hidde', kind: 'sign', startsOn: from, endsOn: ago(9), ...gone },
    { person: 'loes', kind: 'sign', startsOn: ago(9, -1), successorOf: 'hidde', document: 'Raadsbesluit 2026-08' },
    { person: 'loes', kind: 'administer', startsOn: ago(9, -1), document: 'Raadsbesluit 2026-08' },
    ...official('ilse'),
    { person: 'jasmijn', kind: 'sign', startsOn: from, document: 'Collegebesluit 2024-31' },
    { person: 'jasmijn', kind: 'represent', startsOn: from },
    ...official('nadia'),
    { key: 'corrie', person: 'corrie', kind: 'sign', startsOn: from, endsOn: ago(1), ...gone },
    {
      person: 'thijs',
      kind: 'sign',
      startsOn: ago(1, -1),
      successorOf: 'corrie',
      document: 'Besluit van gedeputeerde staten',
    },
    { person: 'thijs', kind: 'administer', startsOn: ago(1, -1) },
    ...official('pieter'),
    { person: 'arend', kind: 'sign', startsOn: from, document: 'Delegatiebesluit' },
    { person: 'arend', kind: 'administer', startsOn: from, document: 'Delegatiebesluit' },
    // By mail: for one deal, until a day.
    {
      person: 'hester',
      kind: 'sign',
      startsOn: ago(0, 20),
      endsOn: ago(-2),
      document: 'Besluit dagelijks bestuur 7',
      deal: 'schone-kade',
    },
    ...official('fenna'),
    { person: 'marit', kind: 'sign', startsOn: from, document: 'Organisatie- en mandaatbesluit' },
    { person: 'marit', kind: 'administer', startsOn: from },
    ...official('sanne'),
    { person: 'anouk', kind: 'promise', commitmentKinds: ['action'], startsOn: from, deal: 'gedeelde-straten' },
    { person: 'tom', kind: 'represent', startsOn: from, endsOn: ago(8), endReason: 'De corporatie ging uit de deal' },
    { person: 'tom', kind: 'sign', startsOn: from },
    { person: 'wim', kind: 'represent', startsOn: ago(12), document: 'Notulen van de bewonersgroep' },
    { person: 'wim', kind: 'promise', startsOn: ago(12) },
    { person: 'els', kind: 'represent', startsOn: from },
    { person: 'els', kind: 'sign', startsOn: from },
  ];
}
