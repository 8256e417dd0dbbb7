// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'membership'>;

/** Makes a sign-in link for a known address; `null` for an unknown one. */
export async function makeSignInLink(
  at: Acting,
  mail: string,
  hash: string,
  minutes: number,
): Promise<{ name: string; language: 'nl' | 'en' } | null> {
  const { rows } = await sql<{ who: { name: string; language: 'nl' | 'en' } | null }>`
    select membership.request_sign_in(${at.newId()}, ${hash}, ${mail}, ${minutes}) as who`.execute(db(at));
  return rows[0]?.who ?? null;
}

export interface SessionTerms {
  readonly hash: string;
  readonly device: string;
  readonly hours: number;
  readonly idleMinutes: number;
}

/** Uses a link up; the id of the new session's key, or `null` when the link opens nothing any more. */
export async function startSession(
  at: Acting,
  linkHash: string,
  { hash, device, hours, idleMinutes }: SessionTerms,
): Promise<string | null> {
  const keyId = at.newId();
  const { rows } = await sql<{ person: string | null }>`
    select membership.sign_in(${linkHash}, ${keyId}, ${hash}, ${device}, ${hours}, ${idleMinutes}) as person`.execute(
    db(at),
  );
  return rows[0]?.person ? keyId : null;
}

export async function startDemoSession(
  at: Acting,
  person: string,
  hash: string,
  device: string,
): Promise<string | null> {
  const keyId = at.newId();
  const { rows } = await sql<{ person: string | null }>`
    select membership.demo_sign_in(${person}, ${keyId}, ${hash}, ${device}) as person`.execute(db(at));
  return rows[0]?.person ? keyId : null;
}

export async function demoPeople(at: Acting) {
  const { rows } = await sql<{ id: string; name: string; functionTitle: string | null; organisation: string | null }>`
    select id, name, function_title as "functionTitle", organisation from membership.demo_people()`.execute(db(at));
  return rows;
}

export interface KeyRow {
  readonly id: string;
  readonly label: string | null;
  readonly scopes: string[];
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
}

/** My keys of a kind that still open something, the last used on top. */
export async function openKeys(at: Acting, kind: 'session' | 'api_token'): Promise<KeyRow[]> {
  return db(at)
    .selectFrom('membership.key')
    .select(['id', 'label', 'scopes', 'created_at', 'seen_at', 'expires_at'])
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at.now)
    .where(sql<boolean>`(idle_minutes is null or seen_at > now() - make_interval(mins => idle_minutes))`)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function insertToken(
  at: Acting,
  token: { id: string; hash: string; label: string; scopes: string[]; expiresAt: Date },
): Promise<void> {
  await db(at)
    .insertInto('membership.key')
    .values({
      id: token.id,
      hash: token.hash,
      kind: 'api_token',
      person_id: at.me.personId,
      scopes: token.scopes,
      label: token.label,
      expires_at: token.expiresAt,
    })
    .execute();
}

/** Ends one of my keys; false when I have no such open key. */
export async function endKey(at: Acting, keyId: string): Promise<boolean> {
  const ended = await db(at)
    .updateTable('membership.key')
    .set({ ended_at: at.now })
    .where('id', '=', keyId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}
