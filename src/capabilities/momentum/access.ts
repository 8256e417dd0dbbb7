// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from what we promise people, not from the SQL. Per subject one block.
// In the test: Sanne leads the space and Fenna is a member.
import type { Access } from '#kernel/pure/access.ts';

const inTheSpace = ['sanne', 'fenna'] as const;
const outside = ['noor', 'joris', 'eva', 'mirjam', 'aylin', 'bram', 'daan', 'ada', 'karim', 'tjeerd'] as const;
const withAccount = [...inTheSpace, ...outside] as const;

export const access = {
  operations: {
    // Today: everybody sees their own page, and nobody that of somebody else.
    viewToday: { done: withAccount, 'not-signed-in': ['anonymous'] },
  },
  tables: {},
} as const satisfies Access;
