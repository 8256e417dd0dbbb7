// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'membership'>;

export async function proveDemo(at: Acting): Promise<boolean> {
  const { rows } = await sql<{ proved: boolean }>`select membership.prove_demo() as proved`.execute(db(at));
  return rows[0]?.proved ?? false;
}

/** Is the acting person one of the living example? */
export async function amOfTheExample(at: Acting): Promise<boolean> {
  const me = await db(at)
    .selectFrom('membership.person')
    .select('demo')
    .where('id', '=', at.me.personId ?? '')
    .executeTakeFirst();
  return me?.demo ?? false;
}
