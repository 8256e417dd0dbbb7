// SPDX-License-Identifier: EUPL-1.2
// Takes what was posted out of the house: after the commit, one at a time, again later when the mail server refuses.
// A mail is claimed first, in a short transaction of its own: no other process takes it, and a slow mail server keeps
// no connection to the database waiting. It keeps its Message-ID over all tries, so that a repeat is recognised.
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../database/types.ts';
import type { Database } from './database.server.ts';
import type { Job } from './jobs.server.ts';
import { makeSender, type Patience, type Send, type Sent } from './mail-sender.server.ts';
import type { OutgoingMail } from './operation.server.ts';
import type { Log, Metrics } from './runtime.server.ts';
import type { Settings } from './settings.server.ts';

export interface Deliverer {
  /** Something was posted: look now. */
  wake(): void;
  /** When nothing that is due is left. */
  idle(): Promise<void>;
  /** Finishes the mail under way and stops. */
  stop(): Promise<void>;
}

interface Posted {
  readonly id: string;
  readonly payload: OutgoingMail;
  /** This one included. */
  readonly attempts: number;
  /** The try before this one went unread. */
  readonly repeats: boolean;
  /** Its address takes no mail. */
  readonly held: boolean;
}

/** Mail that waits for another try, or was posted by a process that is gone, has nobody to wake us: look each minute. */
export const lookAtOutbox: Job = {
  name: 'deliver-outbox',
  cron: '* * * * *',
  atStart: true,
  work: async (house) => house.wakeOutbox(),
};

/** Minutes until the next try, by number of tries; after the last the mail stays, failed and visible. */
const waits = [1, 5, 15, 60, 240, 720];
/** Longer than the longest try can take. */
const claimMinutes = 5;

export function makeDeliverer(needs: {
  database: Database;
  settings: Settings;
  log: Log;
  metrics: Metrics;
  patience?: Patience;
}): Deliverer {
  const send = makeSender(needs.settings, needs.patience);
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  let again = false;
  let running = false;
  return {
    wake,
    idle: () => round,
    stop: async () => {
      stopped = true;
      await round;
    },
  };

  function wake(): void {
    if (stopped) return;
    again = true;
    if (running) return;
    running = true;
    round = deliverAll()
      .catch((error: Error) => needs.log.error({ error: error.message }, 'outbox'))
      .finally(() => {
        running = false;
      });
  }

  async function deliverAll(): Promise<void> {
    while (again && !stopped) {
      again = false;
      while (!stopped && (await deliverOne(needs, send)));
    }
  }
}

/** Sends the mail that is due longest. False when nothing is due. */
async function deliverOne(
  { database, log, metrics }: { database: Database; log: Log; metrics: Metrics },
  send: Send,
): Promise<boolean> {
  const as = { role: 'tegenveer_worker', keyHash: null } as const;
  const mail = await database.transaction(as, claimNext);
  if (!mail) return false;
  if (mail.repeats) metrics.mail('repeated');
  const sent: Sent = mail.held ? held : await send(mail.payload, mail.id);
  await database.transaction(as, (tx) => remember(tx, mail, sent));
  const well = sent.outcome === 'accepted';
  metrics.mail(well ? 'sent' : 'failed');
  log[well ? 'info' : 'warn']({ outboxId: mail.id, attempt: mail.attempts, outcome: sent.outcome }, 'mail');
  return true;
}

/** Nothing is sent to an address that takes no mail, until somebody mends it. */
const held: Sent = { outcome: 'never', why: 'address-bounced' };

/**
 * Takes the mail that is due longest. Should this process end before it knows what became of it, the mail is due again after
 * the claim, and that try counts as a repeat: the server may have it.
 */
async function claimNext(tx: Kysely<DB>): Promise<Posted | undefined> {
  // Materialized, or PostgreSQL may look again for each row it updates, and claim several mails of which one is sent.
  const { rows } = await sql<Posted>`
    with due as materialized (
      select id, unread from kernel.outbox where sent_at is null and due_at <= now() order by due_at limit 1 for update skip locked
    )
    update kernel.outbox o set attempts = o.attempts + 1, due_at = now() + make_interval(mins => ${claimMinutes}),
      repeats = o.repeats + o.unread::integer, unread = true
    from due where o.id = due.id
    returning o.id, o.payload, o.attempts, due.unread as repeats,
      coalesce(o.payload ->> 'asked', 'false') <> 'true'
        and exists (select from kernel.undeliverable u where u.mail = o.recipient) as held`.execute(tx);
  return rows[0];
}

/** Sent mail loses its text: it may hold a secret link. What it said without that stays, for whom it was sent to. */
async function remember(tx: Kysely<DB>, mail: Posted, sent: Sent): Promise<void> {
  if (sent.outcome === 'accepted') {
    await sql`update kernel.outbox set sent_at = now(), failed = null, unread = false, payload = payload - 'text' - 'html'
      where id = ${mail.id}`.execute(tx);
    // Whoever takes mail again is not held back any longer.
    if (mail.payload.asked)
      await sql`delete from kernel.undeliverable where mail = lower(${mail.payload.to})`.execute(tx);
    return;
  }
  const wait = sent.outcome === 'later' || sent.outcome === 'unread' ? waits[mail.attempts - 1] : undefined;
  await sql`update kernel.outbox set failed = ${sent.why}, unread = ${sent.outcome === 'unread'},
      bounced_at = ${sent.outcome === 'bounced' ? sql`now()` : sql`bounced_at`},
      due_at = ${wait === undefined ? sql`'infinity'::timestamptz` : sql`now() + make_interval(mins => ${wait})`}
    where id = ${mail.id}`.execute(tx);
  if (sent.outcome === 'bounced') await bounce(tx, mail.id, sent.why);
}

/** Stops all mail to the address of a mail that came back. */
async function bounce(tx: Kysely<DB>, outboxId: string, reason: string): Promise<void> {
  await sql`insert into kernel.undeliverable (mail, reason, outbox_id)
    select recipient, ${reason}, id from kernel.outbox where id = ${outboxId}
    on conflict (mail) do update set reason = excluded.reason, outbox_id = excluded.outbox_id`.execute(tx);
}
