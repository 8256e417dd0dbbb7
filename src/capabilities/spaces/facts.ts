// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id, visibility } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { spaceRoles } from './rules/roles.ts';

const role = z.enum(spaceRoles);
const seat = { seatId: id, personId: id };
const action = z.strictObject({ actionId: id });

export const spaceFounded = fact('space-founded.1', z.strictObject({ spaceId: id }));
export const spaceChanged = fact('space-changed.1', z.strictObject({ spaceId: id, visibility, hidden: z.boolean() }));
export const seatGiven = fact('seat-given.1', z.strictObject({ ...seat, role }));
export const seatChanged = fact('seat-changed.1', z.strictObject({ ...seat, from: role, to: role }));
export const seatEnded = fact('seat-ended.1', z.strictObject(seat));
export const actionAdded = fact('action-added.1', action);
export const actionChanged = fact('action-changed.1', action);
export const actionDone = fact('action-done.1', action);
export const actionReopened = fact('action-reopened.1', action);
export const recordShown = fact(
  'record-shown.1',
  z.strictObject({ recordId: id, from: visibility, to: visibility, readers: z.int() }),
);
export const readersNamed = fact('readers-named.1', z.strictObject({ recordId: id, readers: z.int() }));
