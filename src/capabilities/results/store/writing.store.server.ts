// SPDX-License-Identifier: EUPL-1.2
// What people say about a record, written down. Every write goes through the rules for certainty and leaves an event.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Replayed } from '../rules/replay.ts';
import { standingColumns } from './loading.store.server.ts';

const db = tables<'results'>;
const raised = sql<number>`version + 1`;

/** Stores how a record stands; false when somebody else changed it since `version` was read. */
export async function storeStanding(
  at: Acting,
  id: string,
  stands: Replayed,
  version: number | null,
  more: { owner_id?: string; owner_function?: string; shock?: string; asked_in?: string } = {},
): Promise<boolean> {
  const stored = await db(at)
    .updateTable('results.adoption')
    .set({ ...standingColumns(stands, at.today), ...more, version: raised })
    .where('id', '=', id)
    .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
    .returning('id')
    .executeTakeFirst();
  return stored !== undefined;
}

/** Stores what stands beside the ladder; false when stale. */
export async function storeDetails(
  at: Acting,
  id: string,
  version: number,
  details: Readonly<Record<string, string | number | null | undefined>>,
): Promise<boolean> {
  const columns = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
  const stored = await db(at)
    .updateTable('results.adoption')
    .set({ ...columns, version: raised })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return stored !== undefined;
}

export interface NewClaim {
  readonly adoptionId: string;
  readonly level: string;
  readonly awaiting: string;
  readonly evidence: Readonly<Record<string, string>>;
  readonly voice: string;
}

/** Adds a claim; one that still waited for the same record is replaced by it. */
export async function insertClaim(at: Acting, claim: NewClaim): Promise<string> {
  await closeOpenClaims(at, claim.adoptionId);
  const id = at.newId();
  await db(at)
    .insertInto('results.claim')
    .values({
      id,
      adoption_id: claim.adoptionId,
      level: claim.level,
      awaiting: claim.awaiting,
      evidence: JSON.stringify(claim.evidence),
      claimed_by: at.me.personId,
      claimed_as: claim.voice,
      claimed_at: at.now,
    })
    .execute();
  return id;
}

/** A newer word about the level replaces what still waited. */
export async function closeOpenClaims(at: Acting, adoptionId: string): Promise<void> {
  await db(at)
    .updateTable('results.claim')
    .set({ status: 'replaced', closed_at: at.now })
    .where('adoption_id', '=', adoptionId)
    .where('status', '=', 'pending')
    .execute();
}

export async function claimsOf(at: Acting, adoptionId: string) {
  return db(at)
    .selectFrom('results.claim')
    .selectAll()
    .where('adoption_id', '=', adoptionId)
    .orderBy('claimed_at', 'desc')
    .limit(50)
    .execute();
}

export async function findClaim(at: Acting, id: string) {
  return db(at).selectFrom('results.claim').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function closeClaim(
  at: Acting,
  id: string,
  closed: { status: 'confirmed' | 'disputed' | 'withdrawn'; voice?: string; words?: string },
): Promise<boolean> {
  const done = await db(at)
    .updateTable('results.claim')
    .set({
      status: closed.status,
      closed_by: at.me.personId,
      closed_as: closed.voice ?? null,
      closed_at: at.now,
      words: closed.words ?? null,
    })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** The date of an end as it was said, as precise as it is known. */
export async function storeEndDate(at: Acting, id: string, on: string): Promise<void> {
  await db(at).updateTable('results.adoption').set({ ended_on: on }).where('id', '=', id).execute();
}
