// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what in a portfolio, written from what we promise people, not from the SQL. In the
// test: Sanne leads the deal, Fenna is a member and wrote the item, Joris looks on, Mirjam left; Noor is dealmaker of
// the programme above it and Eva its evaluator. Aylin leads a hidden deal of the same programme. Karim wrote a draft
// when he was in, and left.
import type { Access } from '#kernel/pure/access.ts';

const outside = ['aylin', 'bram', 'daan', 'ada', 'karim', 'mirjam', 'tjeerd'] as const;
const works = ['sanne', 'noor', 'fenna'] as const;
const inTheDeal = [...works, 'joris', 'eva'] as const;
const everybody = [...inTheDeal, ...outside, 'anonymous'] as const;

const forAll = { done: everybody };
const seen = { done: inTheDeal, 'not-found': [...outside, 'anonymous'] };
const kept = {
  done: works,
  'not-allowed': ['joris', 'eva'],
  'not-found': outside,
  'not-signed-in': ['anonymous'],
} as const;

/** What hangs on an item is seen by who sees the item. */
const withTheItem = { ofTheDeal: inTheDeal, public: everybody, draft: ['karim'], hidden: ['aylin'] } as const;
const { public: _, ...connected } = withTheItem;

export const access = {
  operations: {
    listItems: forAll,
    listPortfolios: forAll,
    viewPortfolio: forAll,
    portfolioMatrix: forAll,
    portfolioTimeline: forAll,
    portfolioNetwork: forAll,
    askGapQuestions: forAll,
    viewItem: seen,
    listItemChoices: seen,
    recordItem: {
      done: works,
      'not-allowed': ['joris', 'eva'],
      'no-such-place': outside,
      'not-signed-in': ['anonymous'],
    },
    describeItem: kept,
    classifyItem: kept,
    connectItems: kept,
    disconnectItems: kept,
    tieItem: kept,
    untieItem: kept,
  },
  tables: {
    'portfolio.item': withTheItem,
    'portfolio.item_mission': withTheItem,
    'portfolio.item_deal': withTheItem,
    'portfolio.item_result': withTheItem,
    'portfolio.connection': connected,
  },
} as const satisfies Access;
