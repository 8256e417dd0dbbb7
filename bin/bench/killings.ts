// SPDX-License-Identifier: EUPL-1.2
// Kills the process that asks and mails, and now and then the database under it, at random moments. What must hold
// afterwards: every answer that was acknowledged is there, every question was mailed, no mail has a second Message-ID,
// and what the mail server got twice is what it accepted while nobody was left to read that it did.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { operationByName } from '#generated/operations.server.ts';
import { openHouse } from '../../src/house.server.ts';
import { hashOf } from '../../src/kernel/ids.server.ts';
import { migrate } from '../../src/kernel/migrations.server.ts';
import { perform } from '../../src/kernel/operation.server.ts';
import { isRefusal } from '../../src/kernel/pure/refusal.ts';
import { readSettings } from '../../src/kernel/settings.server.ts';
import { startServer } from '../lib/postgres.ts';
import type { Measure } from './measure.ts';

/** More than are mailed between two kills, so that each kill meets work. */
const questionsPerKill = 5;
const name = 'killed';

export async function killings(kills: number, say: (line: string) => void): Promise<Measure[]> {
  const server = await startServer();
  const post = await mailServer();
  const ownerUrl = server.url('tegenveer_owner', name);
  const url = server.url('tegenveer_login', name);
  await connected(server.url('tegenveer_owner', 'postgres'), (admin) => admin.query(`create database ${name}`));
  await connected(ownerUrl, async (owner) => {
    await migrate({
      exec: async (text) => void (await owner.query(text)),
      query: async (text) => (await owner.query(text)).rows,
    });
    await laidReady(owner, kills * questionsPerKill);
  });
  const env = {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    SMTP_URL: post.url,
    METRICS_PORT: '0',
    LOG_LEVEL: 'silent',
    DEMO: 'false',
    PORT: '0',
  };
  const house = await openHouse(readSettings({ ...env, SMTP_URL: undefined }));
  const acknowledged = new Set<string>();
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const worker = await startWorker(env);
      await wait(300 + Math.random() * 2_200);
      if (kill % 10 === 0) await connected(url, breakConnections);
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      await answerSome(house, post.secrets, acknowledged);
      await connected(ownerUrl, timePasses);
      if (kill % 20 === 0) say(`  killed ${kill} times, ${post.got.length} mails, ${acknowledged.size} answers`);
    }
    const worker = await startWorker(env);
    await untilAllIsSent(ownerUrl);
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    while (post.secrets.length > 0) await answerSome(house, post.secrets, acknowledged);
    return await connected(ownerUrl, (owner) => judge(owner, post.got, acknowledged, kills));
  } finally {
    await house.close();
    await post.stop();
    await server.stop();
  }
}

/** Records that are due, each at an organisation of its own with a mail address: each becomes one question. */
async function laidReady(owner: pg.Client, count: number): Promise<void> {
  await owner.query(`
    insert into membership.organisation (id, slug, name, kind, visibility)
      select 'orga' || lpad(i::text, 8, '0'), 'org-' || i, 'Organisatie ' || i, 'company', 'public' from generate_series(1, ${count}) i;
    insert into spaces.space (id, kind, slug, name, visibility) values ('killdeal0001', 'deal', 'kill', 'Deal', 'public');
    insert into results.result (id, slug, space_id, title, kind, visibility) values ('killresult01', 'kill', 'killdeal0001', 'Resultaat', 'approach', 'public');
    insert into results.adoption (id, result_id, organisation_id, space_id, result_kind, level, confirmed_on, starts_as, freshness, visibility, rhythm_from, rhythm_decided, next_check_in_on, next_why)
      select 'adop' || lpad(i::text, 8, '0'), 'killresult01', 'orga' || lpad(i::text, 8, '0'), '', '', 'a5', current_date - 200, 'confirmed', 'confirmed', 'public', current_date - 200, true, current_date - 1, 'decision' from generate_series(1, ${count}) i;
    insert into results.contact (id, organisation_id, space_id, step, function_title, mail)
      select 'cont' || lpad(i::text, 8, '0'), 'orga' || lpad(i::text, 8, '0'), 'killdeal0001', 'role', 'Adviseur', 'adviseur' || i || '@voorbeeld.example' from generate_series(1, ${count}) i`);
}

interface Got {
  readonly to: string;
  readonly messageId: string;
}

async function mailServer() {
  const got: Got[] = [];
  /** Secrets of links nobody answered by yet. */
  const secrets: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, accepted) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      stream.on('end', () => {
        const plain = text.replaceAll('=\r\n', '').replaceAll('=3D', '=');
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const messageId = /^Message-ID: (.+?)\r?$/im.exec(text)?.[1] ?? '';
        if (!got.some((one) => one.messageId === messageId)) {
          const secret = /\/peilmoment\/([\w-]+)/.exec(plain)?.[1];
          if (secret) secrets.push(secret);
        }
        got.push({ to, messageId });
        // Long enough that a kill now and then falls between taking it and being heard.
        setTimeout(() => accepted(), Math.random() * 15);
      });
    },
  });
  // A sender that is killed hangs up.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    got,
    secrets,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function startWorker(env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const worker = fork(new URL('./asking-worker.ts', import.meta.url), { env: { ...process.env, ...env } });
  await once(worker, 'message');
  return worker;
}

/** A killed process held its mail for five minutes, and its job for one: both pass. */
async function timePasses(owner: pg.Client): Promise<void> {
  await owner.query('update kernel.outbox set due_at = now() where sent_at is null');
  await owner.query(`update pgboss.job set heartbeat_on = now() - interval '2 minutes' where state = 'active'`);
  await owner.query(`update pgboss.job set start_after = now() where state = 'retry'`);
}

/** Each login may end its own connections: those of the worker, and of the house that takes the answers. */
const breakConnections = (login: pg.Client) =>
  login.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = current_user and pid <> pg_backend_pid()`,
  );

/** Answers by the links that arrived; what was answered with a yes from the house must be there in the end. */
async function answerSome(house: Awaited<ReturnType<typeof openHouse>>, secrets: string[], acknowledged: Set<string>) {
  const operation = operationByName.get('answerCheckIn');
  if (!operation) throw new Error('There is no operation answerCheckIn.');
  for (const secret of secrets.splice(0, 5)) {
    const caller = { keyHash: hashOf(secret), language: 'nl' } as const;
    const outcome = await perform(house, caller, operation, { body: { all: 'same' } }).catch(() => null);
    if (outcome === null) secrets.push(secret);
    else if (!isRefusal(outcome)) acknowledged.add(hashOf(secret));
  }
}

async function untilAllIsSent(ownerUrl: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const left = await connected(ownerUrl, async (owner) => {
      if (tries % 10 === 0) await timePasses(owner);
      const { rows } = await owner.query<{
        left: number;
      }>(`select (select count(*) from kernel.outbox where sent_at is null)::int
        + (select count(*) from results.adoption where asked_in is null and next_check_in_on <= current_date)::int as left`);
      return rows[0]?.left ?? 0;
    });
    if (left === 0) return;
    await wait(500);
  }
  throw new Error('Not everything was sent within five minutes.');
}

async function judge(owner: pg.Client, got: readonly Got[], acknowledged: ReadonlySet<string>, kills: number) {
  const { rows } = await owner.query<{ asked: number; mails: number; answered: number; tries: number }>(
    `
    select (select count(*) from results.check_in)::int as asked, (select count(*) from kernel.outbox)::int as mails,
      (select count(*) from results.check_in c join membership.key k on k.subject = c.id where c.answered_at is not null and k.hash = any ($1))::int as answered,
      (select coalesce(sum(attempts - 1), 0) from kernel.outbox)::int as tries`,
    [[...acknowledged]],
  );
  const { asked = 0, mails = 0, answered = 0, tries = 0 } = rows[0] ?? {};
  const ids = new Set(got.map(({ messageId }) => messageId));
  const perQuestion = new Map<string, Set<string>>();
  for (const { to, messageId } of got) perQuestion.set(to, (perQuestion.get(to) ?? new Set()).add(messageId));
  const second = [...perQuestion.values()].filter((known) => known.size > 1).length;
  const repeats = got.length - ids.size;
  const none = (what: string, wrong: number, beside: string): Measure => ({
    name: `${what}, after ${kills} kills`,
    ours: String(wrong),
    theirs: beside,
    ratio: wrong,
    limit: { atMost: 0 },
  });
  return [
    none('answers lost', acknowledged.size - answered, `${acknowledged.size} acknowledged`),
    none('questions that were never mailed', asked - mails + (mails - ids.size), `${asked} asked`),
    none('second Message-IDs to one reader', second, `${ids.size} mails`),
    // A repeat is only honest where a try began whose acceptance nobody read.
    none(
      'repeats beyond tries whose acceptance went unread',
      Math.max(0, repeats - tries),
      `${repeats} repeats, ${tries} such tries`,
    ),
  ];
}

async function connected<T>(url: string, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end().catch(() => {});
  }
}
