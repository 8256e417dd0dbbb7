// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { specialRights } from './rights.contract.ts';

const db = tables<'membership'>;

export async function keysOf(at: Acting, person: string) {
  const { rows } = await sql<{
    id: string;
    kind: 'session' | 'api_token';
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
  }>`select id, kind, created_at, seen_at, expires_at from membership.keys_of(${person})`.execute(db(at));
  return rows;
}

async function done(at: Acting, act: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select ${act} as done`.execute(db(at));
  return rows[0]?.done ?? false;
}
export const endKeyOf = (at: Acting, person: string, key: string) =>
  done(at, sql`membership.end_key_of(${person}, ${key})`);
export const erasePerson = (at: Acting, person: string) => done(at, sql`membership.erase_person(${person})`);

interface RightRow {
  readonly person_id: string;
  readonly person: string;
  readonly right_kind: (typeof specialRights)[number];
  readonly organisation: string | null;
  readonly space: string | null;
  readonly since: string | null;
  readonly until: string | null;
}
export async function specialRightsHeld(at: Acting): Promise<RightRow[]> {
  const { rows } = await sql<RightRow>`select * from membership.special_rights()`.execute(db(at));
  return rows;
}

export const reviews = (at: Acting) =>
  db(at)
    .selectFrom('membership.rights_review as r')
    .leftJoin('membership.shared_person as p', 'p.id', 'r.seen_by')
    .select(['r.id', 'p.name as by', 'r.seen_at', 'r.held', 'r.remark'])
    .orderBy('r.seen_at', 'desc')
    .orderBy('r.id')
    .limit(12)
    .execute();

export async function insertReview(at: Acting, review: { id: string; held: number; remark: string | null }) {
  await db(at)
    .insertInto('membership.rights_review')
    .values({ ...review, seen_by: at.me.personId })
    .execute();
}
