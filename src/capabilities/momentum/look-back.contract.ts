// SPDX-License-Identifier: EUPL-1.2
// What happened in a space since the last look-back, from its records: so that looking back begins with what is known.
import { z } from 'zod';
import { contract, day, emptyAsMissing, id, idOrSlug } from '#kernel/contract.ts';
import { happenedKinds, lookBackParts, proposalCodes } from './rules/look-back.ts';
import { stallReasons } from './rules/stalled.ts';

export const viewLookBack = contract({
  name: 'viewLookBack',
  method: 'GET',
  path: '/spaces/{space}/look-back',
  audience: 'public',
  summary: { nl: 'Wat er gebeurde sinds de vorige terugblik', en: 'What happened since the last look-back' },
  params: z.strictObject({ space: idOrSlug }),
  query: z.strictObject({ since: emptyAsMissing(day.optional()) }),
  answer: z.strictObject({
    since: day,
    happened: z.array(
      z.strictObject({
        part: z.enum(lookBackParts),
        kind: z.enum(happenedKinds),
        id,
        title: z.string(),
        organisation: z.string().nullable(),
        on: day,
        code: z.string().nullable().meta({ description: 'Level, outcome or state it came to' }),
        href: z.string(),
      }),
    ),
    stalled: z
      .array(z.strictObject({ reason: z.enum(stallReasons), days: z.int(), id, title: z.string(), href: z.string() }))
      .meta({ description: 'For who sits in the space' }),
    proposals: z
      .array(z.strictObject({ code: z.enum(proposalCodes), count: z.int() }))
      .meta({ description: 'What could be decided because of it, for who works in the space' }),
  }),
  refusals: {},
});
export type LookBackView = z.output<typeof viewLookBack.answer>;
