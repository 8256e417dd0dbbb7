// SPDX-License-Identifier: EUPL-1.2
// Takes what was posted out of the house: after the commit, one at a time, again later when the mail server refuses.
// A mail is claimed first, in a short transaction of its own: no other process takes it, and a slow mail server keeps
// no connection to the database waiting. It keeps its Message-ID over all tries, so that a repeat is recognised.
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../database/types.ts';
import type { Database } from './database.server.ts';
import type { Job } from './jobs.server.ts';
import type { OutgoingMail } from './operation.server.ts';
import type { Log, Metrics } from './runtime.server.ts';
import type { Settings } from './settings.server.ts';

export interface Deliverer {
  /** Something was posted: look now. */
  wake(): void;
  /** Finishes the mail under way and stops. */
  stop(): Promise<void>;
}

interface Posted {
  readonly id: string;
  readonly payload: OutgoingMail;
  /** This one included. */
  readonly attempts: number;
}

/** Mail that waits for another try, or was posted by a process that is gone, has nobody to wake us: look each minute. */
export const lookAtOutbox: Job = {
  name: 'deliver-outbox',
  cron: '* * * * *',
  atStart: true,
  work: async (house) => house.wakeOutbox(),
};

type Send = (mail: OutgoingMail, id: string) => Promise<void>;

/** Minutes until the next try, by number of tries; after the last the mail stays, failed and visible. */
const waits = [1, 5, 15, 60, 240, 720];
/** Longer than the longest try can take. */
const claimMinutes = 5;

export function makeDeliverer(needs: {
  database: Database;
  settings: Settings;
  log: Log;
  metrics: Metrics;
}): Deliverer {
  const send = sender(needs.settings);
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  let again = false;
  let running = false;
  return {
    wake,
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
  const failed = await send(mail.payload, mail.id).then(
    () => null,
    (error: Error) => error.message.slice(0, 300),
  );
  await database.transaction(as, (tx) => remember(tx, mail, failed));
  metrics.mail(failed === null ? 'sent' : 'failed');
  log[failed === null ? 'info' : 'warn'](
    { outboxId: mail.id, attempt: mail.attempts, failed: failed !== null },
    'mail',
  );
  return true;
}

/** Takes the mail that is due longest. Should this process end before it is sent, it is due again after the claim. */
async function claimNext(tx: Kysely<DB>): Promise<Posted | undefined> {
  const { rows } = await sql<Posted>`
    update kernel.outbox set attempts = attempts + 1, due_at = now() + make_interval(mins => ${claimMinutes})
    where id = (select id from kernel.outbox where sent_at is null and due_at <= now() order by due_at limit 1 for update skip locked)
    returning id, payload, attempts`.execute(tx);
  return rows[0];
}

/** Sent mail loses its text: it may hold a secret link, and nobody needs it any more. */
async function remember(tx: Kysely<DB>, mail: Posted, failed: string | null): Promise<void> {
  const wait = waits[mail.attempts - 1];
  await (failed === null
    ? sql`update kernel.outbox set sent_at = now(), failed = null, payload = payload - 'text' - 'html' where id = ${mail.id}`
    : sql`update kernel.outbox set failed = ${failed},
        due_at = ${wait === undefined ? sql`'infinity'::timestamptz` : sql`now() + make_interval(mins => ${wait})`} where id = ${mail.id}`
  ).execute(tx);
}

function sender(settings: Settings): Send {
  if (!settings.SMTP_URL) return async (mail) => printMail(mail);
  const transport = openTransport(settings.SMTP_URL);
  const host = new URL(settings.baseUrl).hostname;
  return async (mail, id) => {
    // Whoever looks around in a demo may type any address: nobody outside gets mail of it.
    if (settings.demo && !isMadeUp(mail.to)) return printMail(mail);
    await (await transport).sendMail({
      from: settings.MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      ...(mail.html === undefined ? {} : { html: mail.html }),
      messageId: `<${id}@${host}>`,
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

/** An address that can belong to nobody: reserved names (RFC 2606), and this machine. */
const isMadeUp = (address: string) => /@(?:[\w-]+\.)*(?:example|test|invalid|localhost)$/i.test(address);

async function openTransport(url: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
}

function printMail(mail: OutgoingMail): void {
  const lines = [`To: ${mail.to}`, `Subject: ${mail.subject}`, '', ...mail.text.split('\n')];
  process.stdout.write(
    `\n  ┌─ mail (no SMTP_URL, or a demo that mails nobody outside: so it is printed here)\n${lines.map((line) => `  │ ${line}`).join('\n')}\n  └─\n\n`,
  );
}
