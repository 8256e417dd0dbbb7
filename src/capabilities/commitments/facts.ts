// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { contributionKinds } from './rules/codes.ts';
import { moves, states } from './rules/commitment.states.ts';

export const contributionRecorded = fact(
  'contribution-recorded.1',
  z.strictObject({ contributionId: id, dealId: id, kind: z.enum(contributionKinds) }),
);
/** Its end was set or moved. */
export const contributionEnds = fact(
  'contribution-ends.1',
  z.strictObject({ contributionId: id, dealId: id, endsOn: z.string() }),
);
/** What, who pays or how much was set right. */
export const contributionChanged = fact('contribution-changed.1', z.strictObject({ contributionId: id, dealId: id }));

/** A commitment was written down, or made a move of rules/commitment.states.ts. */
export const commitmentMoved = fact(
  'commitment-moved.1',
  z.strictObject({
    commitmentId: id,
    dealId: id,
    move: z.enum(moves),
    from: z.enum(states).nullable(),
    to: z.enum(states),
  }),
);
export const milestoneSet = fact(
  'commitment-milestone-set.1',
  z.strictObject({ commitmentId: id, dealId: id, milestoneId: id, reached: z.boolean() }),
);
/** One waits for another, or no longer does. */
export const dependencyChanged = fact(
  'commitment-dependency-changed.1',
  z.strictObject({ commitmentId: id, needsId: id, dealId: id, waits: z.boolean() }),
);
