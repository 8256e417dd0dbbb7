// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { outcomeKinds, sessionKinds, sessionStates } from './rules/codes.ts';

const session = { sessionId: id };

export const sessionPlanned = fact('session-planned.1', z.strictObject({ ...session, kind: z.enum(sessionKinds) }));
export const agendaChanged = fact('agenda-changed.1', z.strictObject({ ...session, points: z.array(id) }));
export const sessionInvited = fact('session-invited.1', z.strictObject({ ...session, people: z.int() }));
export const attendanceRecorded = fact('attendance-recorded.1', z.strictObject({ ...session, present: z.int() }));
export const sessionMoved = fact(
  'session-moved.1',
  z.strictObject({ ...session, move: z.string(), from: z.enum(sessionStates), to: z.enum(sessionStates) }),
);
export const outcomeAdded = fact(
  'session-outcome-added.1',
  z.strictObject({ ...session, outcomeId: id, kind: z.enum(outcomeKinds), targetId: id }),
);
export const setupChanged = fact(
  'setup-changed.1',
  z.strictObject({ setupId: id, number: z.int(), sessionId: id.nullable() }),
);
