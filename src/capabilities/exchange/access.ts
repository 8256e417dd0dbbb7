// SPDX-License-Identifier: EUPL-1.2
// Loading is the work of the house itself. A person has no door to it, and an administrator who comes in by another way
// is stopped by the database.
import type { Access } from '#kernel/pure/access.ts';

const people = ['sanne', 'karim', 'fenna', 'joris', 'mirjam', 'tjeerd', 'aylin', 'bram', 'noor', 'eva', 'daan'];
const nobody = { 'not-allowed': ['ada'], 'not-found': people, 'not-signed-in': ['anonymous'] };

export const access = {
  operations: {
    loadCityDealsProgramme: nobody,
    loadCityDeal: nobody,
    loadBarrierStory: nobody,
    loadLivingExample: nobody,
  },
  tables: {},
} as const satisfies Access;
