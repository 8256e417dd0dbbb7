// SPDX-License-Identifier: EUPL-1.2
// A week that is over becomes counts per role, and what was counted per person is thrown away: in one transaction, so
// that there is never both. Done twice it finds nothing left to do.
import type { Acting } from '#kernel/operation.server.ts';
import { mondayOf, plusDays } from '#kernel/pure/dutch-days.ts';
import { type BurdenRole, bucketsOf, burdenRoles } from './rules/burden.ts';
import { forgetPeopleOf, keepBuckets, peopleOf, weeksToClose } from './store/burden.store.server.ts';

/** Closes the oldest week that is over; `more` while there are others. */
export async function closeWeek(at: Acting): Promise<{ more: boolean }> {
  const [week, ...later] = await weeksToClose(at);
  if (week === undefined) return { more: false };
  await keepBuckets(at, week, bucketsOf(await peopleOf(at, week)));
  await forgetPeopleOf(at, week);
  return { more: later.length > 0 };
}

/** A week of the living example, so many weeks ago: per role the minutes of each of its people. For the worker. */
export async function loadBurdenWeek(
  at: Acting,
  {
    weeksAgo,
    minutes,
  }: { readonly weeksAgo: number; readonly minutes: Readonly<Partial<Record<BurdenRole, readonly number[]>>> },
): Promise<void> {
  const alike = { fictional: true, keepsHouse: false, people: 1 };
  const people = burdenRoles.flatMap((role) =>
    (minutes[role] ?? []).map((many) => ({
      ...alike,
      byLink: role === 'link',
      signs: role === 'signer',
      seats: [role],
      minutes: many,
    })),
  );
  await keepBuckets(at, plusDays(mondayOf(at.today), -7 * weeksAgo), bucketsOf(people));
}
