// SPDX-License-Identifier: EUPL-1.2
// One's own second factors, as far as they are rows one may see.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'membership'>;

export const passkeysOf = (at: Acting) =>
  db(at)
    .selectFrom('membership.passkey')
    .select(['id', 'label', 'credential_id', 'created_at', 'used_at'])
    .where('person_id', '=', at.me.personId ?? '')
    .orderBy('created_at')
    .orderBy('id')
    .execute();

export const totpOf = (at: Acting) =>
  db(at)
    .selectFrom('membership.totp')
    .select(['sealed', 'confirmed_at', 'created_at'])
    .where('person_id', '=', at.me.personId ?? '')
    .executeTakeFirst();

export async function countRecoveryCodes(at: Acting): Promise<number> {
  const { rows } = await sql<{ left: number }>`select membership.my_recovery_codes() as left`.execute(db(at));
  return rows[0]?.left ?? 0;
}

export async function insertPasskey(
  at: Acting,
  passkey: {
    id: string;
    label: string;
    credentialId: string;
    publicKey: string;
    counter: number;
    transports: readonly string[];
  },
): Promise<void> {
  const { id, label, counter } = passkey;
  await db(at)
    .insertInto('membership.passkey')
    .values({
      id,
      label,
      counter,
      person_id: at.me.personId ?? '',
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      transports: [...passkey.transports],
    })
    .execute();
}

export async function renamePasskey(at: Acting, id: string, label: string): Promise<boolean> {
  const done = await db(at)
    .updateTable('membership.passkey')
    .set({ label })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

export async function deletePasskey(at: Acting, id: string): Promise<boolean> {
  const done = await db(at).deleteFrom('membership.passkey').where('id', '=', id).returning('id').executeTakeFirst();
  return done !== undefined;
}
