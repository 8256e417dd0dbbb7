// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel/pure/partial-date.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { givenByDealmaker, rightsOf, type SpaceRole } from './roles.ts';

/** How the acting person stands towards a space, from above or from within. */
export interface Standing {
  readonly leads: boolean;
  /** Is dealmaker here, or of the space above. */
  readonly founds: boolean;
}

/** A seat as far as these rules look at it. */
export interface Seat {
  readonly id: string;
  readonly role: SpaceRole;
}

/** May somebody who stands like this give, take or change a seat in this role? */
export function refuseRole(
  { leads, founds }: Standing,
  role: SpaceRole,
): Refusal<'not-a-lead' | 'only-a-dealmaker'> | null {
  if (!leads) return refuse('not-a-lead');
  return givenByDealmaker.includes(role) && !founds ? refuse('only-a-dealmaker') : null;
}

/**
 * May this seat lose its role: be ended, left, or changed into `next`?
 * @param open all seats of the space that are open now
 */
export function refuseLosing(open: readonly Seat[], seat: Seat, next: SpaceRole | null): Refusal<'last-lead'> | null {
  if (!rightsOf[seat.role].leads || (next !== null && rightsOf[next].leads)) return null;
  // Somebody must be able to let people in; the last one first makes another.
  const others = open.some(({ id, role }) => id !== seat.id && rightsOf[role].leads);
  return others ? null : refuse('last-lead');
}

/** How long a guest stays when nobody says, and at most. */
const guestDays = 90;
const mostGuestDays = 366;

/**
 * The last day of a seat that begins today: a guest always has one, others when it is said.
 * @param endsOn what was asked, `YYYY-MM-DD`
 */
export function lastDayOf(
  role: SpaceRole,
  endsOn: string | null,
  today: string,
): { endsOn: string | null } | Refusal<'end-does-not-fit'> {
  const latest = role === 'guest' ? addDays(today, mostGuestDays) : null;
  const chosen = endsOn ?? (role === 'guest' ? addDays(today, guestDays) : null);
  const fits = chosen === null || (chosen >= today && (latest === null || chosen <= latest));
  return fits ? { endsOn: chosen } : refuse('end-does-not-fit');
}
