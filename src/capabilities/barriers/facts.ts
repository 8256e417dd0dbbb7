// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { domains } from './rules/codes.ts';

/** Says nothing about who: the author may want to stay hidden. */
export const barrierRecorded = fact(
  'barrier-recorded.1',
  z.strictObject({ barrierId: id, dealId: id, domain: z.enum(domains) }),
);
