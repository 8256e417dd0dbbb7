// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what. In the closed deal Sanne leads, Fenna (Heuvelrode) is member, Joris observes;
// Mirjam sits in the hidden deal alone. All others are party to nothing.
import type { Access } from '#kernel/pure/access.ts';

const members = ['sanne', 'fenna', 'joris'];
const strangers = ['karim', 'mirjam', 'tjeerd', 'aylin', 'bram', 'noor', 'eva', 'daan', 'ada'];
const withAccount = [...members, ...strangers];
const everybody = [...withAccount, 'anonymous'];

export const access = {
  operations: {
    listBarriers: { done: everybody },
    summariseBarriers: { done: everybody },
    // Tried on the barrier that the parties see.
    viewBarrier: { done: members, 'not-found': [...strangers, 'anonymous'] },
    recordBarrier: {
      done: ['sanne', 'fenna'],
      'not-allowed': ['joris'],
      'not-found': strangers,
      'not-signed-in': ['anonymous'],
    },
  },
  tables: {
    'barriers.barrier': {
      open: everybody,
      network: withAccount,
      parties: members,
      organisation: ['fenna'],
      author: ['sanne'],
      hidden: ['mirjam'],
    },
  },
} as const satisfies Access;
