// SPDX-License-Identifier: EUPL-1.2
// Spaces above deals: a coalition that several deals meet in, and a community of practice.
import type { PersonKey } from './cast.ts';
import type { Days } from './days.ts';

export interface ExampleSpaceAbove {
  readonly key: string;
  readonly kind: 'coalition' | 'community_of_practice';
  readonly name: string;
  readonly visibility: 'public' | 'network' | 'parties';
  readonly seats: readonly {
    readonly person: PersonKey;
    readonly role: 'dealmaker' | 'project_lead' | 'member' | 'observer' | 'learning_evaluator';
  }[];
  readonly actions: readonly {
    readonly text: string;
    readonly person: PersonKey;
    readonly dueOn: string;
    readonly done?: true;
  }[];
}

const member = (person: PersonKey) => ({ person, role: 'member' as const });

export const spacesAbove = ({ ago }: Days): readonly ExampleSpaceAbove[] => [
  {
    key: 'straten-en-water',
    kind: 'coalition',
    name: 'Coalitie Straten en Water',
    visibility: 'public',
    seats: [
      { person: 'sanne', role: 'project_lead' },
      ...(['ruben', 'nadia', 'pieter', 'fenna'] as const).map(member),
      { person: 'dewi', role: 'learning_evaluator' },
      { person: 'anouk', role: 'observer' },
    ],
    actions: [
      { text: 'Schrijf de vraag aan het ministerie op één bladzijde', person: 'sanne', dueOn: ago(0, -14) },
      { text: 'Zoek twee straten waar water en spelen samengaan', person: 'nadia', dueOn: ago(0, 9) },
    ],
  },
  {
    key: 'meten-op-straat',
    kind: 'community_of_practice',
    name: 'Gemeenschap Meten op Straat',
    visibility: 'network',
    seats: [{ person: 'dewi', role: 'project_lead' }, ...(['meryem', 'ilse', 'nadia'] as const).map(member)],
    actions: [{ text: 'Deel het telformulier met twee nieuwe straten', person: 'meryem', dueOn: ago(0, -21) }],
  },
];
