// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { contributionKinds } from './rules/codes.ts';

export const contributionRecorded = fact(
  'contribution-recorded.1',
  z.strictObject({ contributionId: id, dealId: id, kind: z.enum(contributionKinds) }),
);
/** Its end was set or moved. */
export const contributionEnds = fact(
  'contribution-ends.1',
  z.strictObject({ contributionId: id, dealId: id, endsOn: z.string() }),
);
