// SPDX-License-Identifier: EUPL-1.2
// These pages join what other slices may show; they add nothing, so everybody may ask and each sees their own part.
// Sanne leads the closed deal that is looked at, and Noor is dealmaker of its programme.
import type { Access } from '#kernel/pure/access.ts';

const members = ['sanne', 'noor'];
const strangers = ['karim', 'fenna', 'joris', 'mirjam', 'tjeerd', 'aylin', 'bram', 'eva', 'daan', 'ada', 'anonymous'];
const everybody = [...members, ...strangers];

export const access = {
  operations: {
    searchEverything: { done: everybody },
    viewProgrammePage: { done: everybody },
    viewDecidedInAgreement: { done: everybody },
    viewDealPanels: { done: members, 'not-found': strangers },
  },
  tables: {},
} as const satisfies Access;
