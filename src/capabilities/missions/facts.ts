// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { criteria } from './rules/codes.ts';

export const missionRecorded = fact('mission-recorded.1', z.strictObject({ missionId: id }));
export const missionChanged = fact('mission-changed.1', z.strictObject({ missionId: id }));
/** A new version of the intent; number 1 is the first. */
export const intentRevised = fact('intent-revised.1', z.strictObject({ missionId: id, number: z.int() }));
export const criterionAnswered = fact(
  'criterion-answered.1',
  z.strictObject({ missionId: id, criterion: z.enum(criteria) }),
);
