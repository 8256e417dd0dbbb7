// SPDX-License-Identifier: EUPL-1.2
// How much time the house asks of people, per role and over all programmes together. Never about one person or organisation.
import { z } from 'zod';
import { contract, day, emptyAsMissing, listOf, page } from '#kernel/contract.ts';
import { burdenRoles } from './rules/burden.ts';

export const burdenItem = z.strictObject({
  fictional: z.boolean().meta({ description: 'People of the living example, apart from everybody else' }),
  period: z.string().meta({ description: 'last_12_weeks, or a quarter such as 2026-Q3; whole weeks only' }),
  startsOn: day,
  endsOn: day,
  role: z.enum(burdenRoles),
  weeks: z
    .int()
    .min(0)
    .meta({ description: 'Weeks in which at least seven people of the role came; only those count' }),
  times: z.int().min(0).meta({ description: 'People in those weeks, each once per week' }),
  minutesFrom: z.int().nullable().meta({
    description: 'The median of active minutes in a week lies between this and minutesUntil; null: too few to say',
  }),
  minutesUntil: z.int().nullable().meta({ description: 'null: no upper bound, or too few to say' }),
  definition: z.string(),
});
export type BurdenItem = z.output<typeof burdenItem>;

/** The order is fixed: period by period, role by role. */
const { limit, after } = page(['place'] as const);

/**
 * The median of active minutes per role, as the bucket it lies in: over the last twelve weeks and each of the last four quarters.
 * Answers every role in every period, also where there is too little to say. Source: the house itself.
 */
export const listBurden = contract({
  name: 'listBurden',
  method: 'GET',
  path: '/burden',
  audience: 'public',
  summary: { nl: 'Hoeveel tijd Tegenveer vraagt, per rol', en: 'How much time Tegenveer asks, per role' },
  query: z.strictObject({
    limit,
    after,
    example: emptyAsMissing(z.enum(['yes', 'no']).optional()).meta({
      description: 'Only the living example, or only everybody else; left out: both',
    }),
  }),
  answer: listOf(burdenItem),
  refusals: {},
});
