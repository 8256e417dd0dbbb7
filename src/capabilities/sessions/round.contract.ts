// SPDX-License-Identifier: EUPL-1.2
// The round of barriers: what each open case asks of who is together.
import { z } from 'zod';
import { barrierItem } from '#capabilities/barriers/contract.ts';
import { contract, id } from '#kernel/contract.ts';
import { sessionItem } from './contract.ts';

export const viewBarrierRound = contract({
  name: 'viewBarrierRound',
  method: 'GET',
  path: '/meetings/{session}/barriers',
  audience: 'public',
  summary: { nl: 'De open belemmeringen, voor een sessie', en: 'The open barriers, for a session' },
  params: z.strictObject({ session: id }),
  answer: z.strictObject({
    session: sessionItem,
    parts: z.array(
      z.strictObject({
        step: z
          .enum(['call', 'conclude', 'check', 'ask', 'wait'])
          .meta({ description: 'What the round does with these' }),
        barriers: z.array(barrierItem),
      }),
    ),
  }),
  refusals: {},
});
export type BarrierRound = z.output<typeof viewBarrierRound.answer>;
