// SPDX-License-Identifier: EUPL-1.2
// What became of mail, as far as who looks may know it; and how somebody wants their digest.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { DigestChoice } from '../rules/digest-due.ts';

const db = tables<'momentum'>;

export interface SentRow {
  readonly id: string;
  readonly about: string;
  readonly posted_at: Date;
  readonly sent_at: Date | null;
  readonly state: string;
}

export async function myMail(at: Acting, most: number) {
  const { rows } = await sql<
    SentRow & { subject: string; shown: string | null; recipient: string; repeats: number }
  >`select * from momentum.my_mail(${most})`.execute(db(at));
  return rows;
}

export async function mailOfSpace(at: Acting, space: string, most: number) {
  const { rows } = await sql<
    SentRow & { whom: string | null; why: string | null }
  >`select * from momentum.mail_of_space(${space}, ${most})`.execute(db(at));
  return rows;
}

export async function cameBack(at: Acting) {
  const { rows } = await sql<{
    mail: string;
    since: Date;
    reason: string;
    person_id: string | null;
    person: string | null;
    mine: boolean;
  }>`select * from momentum.came_back()`.execute(db(at));
  return rows;
}

export async function mailCounts(at: Acting) {
  const { rows } = await sql<{ state: string; mails: number; repeats: number }>`
    select * from momentum.mail_counts()`.execute(db(at));
  return rows;
}

export async function mendAddress(at: Acting, mail: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select momentum.mend_address(${mail}) as done`.execute(db(at));
  return rows[0]?.done ?? false;
}

/** A mail came back after it was accepted; false: we sent no such mail. For the worker. */
export async function recordBounce(at: Acting, outboxId: string, why: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select momentum.record_bounce(${outboxId}, ${why}) as done`.execute(
    db(at),
  );
  return rows[0]?.done ?? false;
}

/** Ends the digests of whom the link in hand was sent to; whether there still is somebody. */
export async function stopDigest(at: Acting): Promise<boolean> {
  const { rows } = await sql<{ person: string | null }>`select momentum.stop_digest() as person`.execute(db(at));
  return rows[0]?.person != null;
}

export async function myChoice(at: Acting) {
  return db(at)
    .selectFrom('momentum.mail_choice')
    .select(['digest', 'weekday', 'quiet_from', 'quiet_until', 'version'])
    .where('person_id', '=', at.me.personId ?? '')
    .executeTakeFirst();
}

/** The new version; nothing when it was changed meanwhile. `version` 0: nothing was chosen yet. */
export async function keepChoice(at: Acting, choice: DigestChoice, version: number): Promise<number | undefined> {
  const { digest, weekday, quietFrom: quiet_from, quietUntil: quiet_until } = choice;
  const values = { digest, weekday, quiet_from, quiet_until };
  const row =
    version === 0
      ? await db(at)
          .insertInto('momentum.mail_choice')
          .values({ person_id: at.me.personId ?? '', ...values })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await db(at)
          .updateTable('momentum.mail_choice')
          .set({ ...values, version: version + 1 })
          .where('person_id', '=', at.me.personId ?? '')
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  return row?.version;
}
