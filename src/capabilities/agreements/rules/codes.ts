// SPDX-License-Identifier: EUPL-1.2
// Value lists of this slice; the words stand in words/.

/** agreement_generation: the model of 2015 to 2018, and the one used since 2020. */
export const generations = ['from_2015', 'from_2020'] as const;
export type Generation = (typeof generations)[number];

export const agreementKinds = ['first', 'extension'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const states = ['draft', 'frozen', 'signing', 'signed', 'published', 'replaced', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** article_kind, over both generations; `own` is one that the people of the deal added. */
export const articleKinds = [
  'general',
  'considerations',
  'context',
  'aim',
  'work_plan',
  'parties',
  'themes',
  'commitments',
  'obstacles',
  'term',
  'evaluation',
  'governance',
  'costs',
  'communication',
  'joining',
  'embedding',
  'publication',
  'final',
  'annex',
  'own',
] as const;
export type ArticleKind = (typeof articleKinds)[number];
