// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { ends, levels } from './rules/values.ts';

const level = z.enum(levels);

export const resultRecorded = fact('result-recorded.1', z.strictObject({ resultId: id }));
export const resultChanged = fact('result-changed.1', z.strictObject({ resultId: id }));
export const adoptionRecorded = fact(
  'adoption-recorded.1',
  z.strictObject({ adoptionId: id, resultId: id, organisationId: id }),
);
export const adoptionLevelSet = fact('adoption-level-set.1', z.strictObject({ adoptionId: id, level }));
export const adoptionConfirmed = fact('adoption-confirmed.1', z.strictObject({ adoptionId: id }));
export const adoptionLevelClaimed = fact(
  'adoption-level-claimed.1',
  z.strictObject({ adoptionId: id, claimId: id, level }),
);
export const claimConfirmed = fact(
  'adoption-claim-confirmed.1',
  z.strictObject({ adoptionId: id, claimId: id, level }),
);
export const claimDisputed = fact('adoption-claim-disputed.1', z.strictObject({ adoptionId: id, claimId: id, level }));
export const claimWithdrawn = fact(
  'adoption-claim-withdrawn.1',
  z.strictObject({ adoptionId: id, claimId: id, level }),
);
export const levelContested = fact(
  'adoption-level-contested.1',
  z.strictObject({ adoptionId: id, contestId: id, level }),
);
export const contestWithdrawn = fact('adoption-contest-withdrawn.1', z.strictObject({ adoptionId: id, contestId: id }));
export const adoptionEnded = fact('adoption-ended.1', z.strictObject({ adoptionId: id, end: z.enum(ends) }));
export const adoptionEndWithdrawn = fact('adoption-end-withdrawn.1', z.strictObject({ adoptionId: id }));
export const adoptionChanged = fact('adoption-changed.1', z.strictObject({ adoptionId: id }));
export const checkInSent = fact(
  'check-in-sent.1',
  z.strictObject({ checkInId: id, organisationId: id, adoptionIds: z.array(id) }),
);
export const checkInAnswered = fact('check-in-answered.1', z.strictObject({ checkInId: id, organisationId: id }));
export const checkInRevoked = fact('check-in-revoked.1', z.strictObject({ checkInId: id }));
export const outsideUseReported = fact('outside-use-reported.1', z.strictObject({ reportId: id, resultId: id }));
export const outsideReportWithdrawn = fact(
  'outside-report-withdrawn.1',
  z.strictObject({ reportId: id, resultId: id }),
);
export const outsideReportJudged = fact(
  'outside-report-judged.1',
  z.strictObject({ reportId: id, adoptionId: id.nullable(), believed: z.boolean() }),
);
export const checkInReminded = fact(
  'check-in-reminded.1',
  z.strictObject({ checkInId: id, turn: z.enum(['role', 'deputy', 'director']) }),
);
export const checkInMissed = fact('check-in-missed.1', z.strictObject({ checkInId: id }));
export const phoneTaskMade = fact('phone-task-made.1', z.strictObject({ taskId: id, checkInId: id }));
export const phoneTaskPutOff = fact('phone-task-put-off.1', z.strictObject({ taskId: id }));
export const happeningRecorded = fact('happening-recorded.1', z.strictObject({ happeningId: id, organisationId: id }));
export const contactChanged = fact('contact-changed.1', z.strictObject({ contactId: id, organisationId: id }));
export const contactRemoved = fact('contact-removed.1', z.strictObject({ contactId: id, organisationId: id }));
