// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { linkKinds, stages, ties } from './rules/codes.ts';
import { criteria } from './rules/entry.ts';

const stage = z.enum(stages);
const partial = z.string().nullable();

/** A deal was started in its programme, or loaded from a source. */
export const dealStarted = fact('deal-started.1', z.strictObject({ dealId: id, stage }));
export const dealStageChanged = fact(
  'deal-stage-changed.1',
  z.strictObject({ dealId: id, from: stage, to: stage, happenedOn: partial }),
);
export const partyJoined = fact(
  'party-joined.1',
  z.strictObject({ dealId: id, partyId: id, organisationId: id, tie: z.enum(ties), joinedOn: partial }),
);
export const partyLeft = fact(
  'party-left.1',
  z.strictObject({ dealId: id, partyId: id, organisationId: id, leftOn: partial }),
);
export const dealsLinked = fact(
  'deals-linked.1',
  z.strictObject({ dealId: id, kind: z.enum(linkKinds), toDealId: id.nullable() }),
);
export const entryQuestionAnswered = fact(
  'entry-question-answered.1',
  z.strictObject({ dealId: id, answerId: id, criterion: z.enum(criteria) }),
);
const invitation = { dealId: id, invitationId: id };
export const partyInvited = fact('party-invited.1', z.strictObject({ ...invitation, organisationId: id }));
export const invitationAnswered = fact(
  'invitation-answered.1',
  z.strictObject({ ...invitation, organisationId: id, accepted: z.boolean() }),
);
export const invitationWithdrawn = fact('invitation-withdrawn.1', z.strictObject(invitation));
export const joiningDaySet = fact('joining-day-set.1', z.strictObject({ dealId: id, joiningDayId: id }));
export const partyChanged = fact('party-changed.1', z.strictObject({ dealId: id, partyId: id, tie: z.enum(ties) }));
/** A tie another deal asked for; it holds once that is agreed (`deals-linked`). */
export const linkAsked = fact('link-asked.1', z.strictObject({ dealId: id, linkId: id, toDealId: id }));
export const linkDeclined = fact('link-declined.1', z.strictObject({ dealId: id, linkId: id }));
