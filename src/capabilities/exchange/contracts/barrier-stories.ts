// SPDX-License-Identifier: EUPL-1.2
// The way of a barrier as public sources tell it: steps and answers, each with its address.
import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

const words = (max: number) => z.string().trim().min(1).max(max);
const on = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not a date')
  .nullable();
const source = z.string().regex(/^https?:\/\/\S+$/, 'is not a web address');
const kinds = [
  'interim',
  'clarification',
  'discretion',
  'exemption',
  'experiment',
  'change_announced',
  'referral',
  'refusal',
] as const;

export const barrierStory = z.strictObject({
  deal: words(120),
  /** Title of the barrier, as `city-deals.json` has it. */
  barrier: words(300),
  about: words(4000),
  law: words(300),
  supposedRule: words(1000),
  topic: words(60),
  route: z.enum(['check_rule', 'use_discretion', 'amend_act']),
  requested: z.enum(['clarify', 'exempt', 'experiment', 'change']),
  verdict: z.strictObject({
    code: z.enum(['forbidden', 'room_not_used', 'unclear']),
    by: words(200),
    why: words(2000),
    on,
  }),
  owner: z.strictObject({ organisation: words(300), function: words(200) }),
  steps: z.array(z.strictObject({ key: words(60), on, by: words(300).nullable(), note: words(500), source })).max(100),
  answers: z
    .array(
      z.strictObject({
        key: words(60),
        by: words(200),
        organisation: words(300).nullable(),
        kind: z.enum(kinds),
        text: words(4000),
        on,
        validFor: z.enum(['case', 'all']),
        source,
      }),
    )
    .max(100),
});
export type BarrierStory = z.output<typeof barrierStory>;

export const loadBarrierStory = contract({
  name: 'loadBarrierStory',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Laad de weg van één belemmering', en: 'Load the way of one barrier' },
  body: z.strictObject({ story: barrierStory }),
  answer: z.strictObject({ added: z.int() }),
  refusals: { 'no-such-barrier': 404 },
});
