// SPDX-License-Identifier: EUPL-1.2
// Minutes of a week that is over, and the counts that are kept of it.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Alike, Bucket, KeptBucket } from '../rules/burden.ts';

const db = tables<'momentum'>;

/** Mondays of weeks that are over and not yet turned into counts. */
export async function weeksToClose(at: Acting): Promise<string[]> {
  const { rows } = await sql<{ week: string }>`select kernel.active_weeks(${at.today}) as week`.execute(db(at));
  return rows.map(({ week }) => week);
}

export async function peopleOf(at: Acting, week: string): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    select by_link as "byLink", fictional, seats, signs, keeps_house as "keepsHouse", minutes, people
    from momentum.burden_of(${week})`.execute(db(at));
  return rows;
}

/** Keeps the counts of a week. What was kept of it before stays as it is. */
export async function keepBuckets(at: Acting, week: string, buckets: readonly Bucket[]): Promise<void> {
  if (buckets.length === 0) return;
  await db(at)
    .insertInto('momentum.burden')
    .values(
      buckets.map(({ role, fictional, fromMinutes, people, ofPeople }) => ({
        week,
        role,
        fictional,
        from_minutes: fromMinutes,
        people,
        of_people: ofPeople,
      })),
    )
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Throws the salt of a week away, and all that was counted per person in it. */
export async function forgetPeopleOf(at: Acting, week: string): Promise<void> {
  await sql`select kernel.forget_active(${week})`.execute(db(at));
}

export async function keptSince(at: Acting, first: string, fictional: boolean): Promise<KeptBucket[]> {
  return db(at)
    .selectFrom('momentum.burden')
    .select(['week', sql<KeptBucket['role']>`role`.as('role'), 'fictional', 'from_minutes as fromMinutes', 'people'])
    .where('week', '>=', first)
    .where('fictional', '=', fictional)
    .execute();
}
