// SPDX-License-Identifier: EUPL-1.2
// The job door: timed work, done by the worker in transactions of its own. The queue (pg-boss) says when; what is done
// stands in plain functions that run without it too, on any day the clock names. Each piece may be done twice, or half
// and then again: it finds in the tables what is left to do.
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Database } from './database.server.ts';
import { type Acting, asWorker } from './operation.server.ts';
import type { Runtime } from './runtime.server.ts';

interface Timed {
  /** Name of its queue. */
  readonly name: string;
  /** When, as a cron expression in Dutch time; `null`: only when it is asked for. */
  readonly cron: string | null;
  /** Also once when the house opens. */
  readonly atStart?: boolean;
}

/** One step in one transaction; done again while there is more. `at.today` is the day it is done for. */
export type Step = (at: Acting) => Promise<{ readonly more: boolean }>;

/** Timed work: steps, or what needs more than a transaction (it looks at `stopped` between its pieces). */
export type Job = Timed &
  ({ readonly step: Step } | { readonly work: (house: Runtime, stopped: () => boolean) => Promise<void> });

/** Does a job now, without the queue. */
export async function runJob(house: Runtime, job: Job, stopped: () => boolean = () => false): Promise<void> {
  if ('work' in job) return job.work(house, stopped);
  while (!stopped() && (await asWorker(house, job.step)).more);
}

export interface Jobs {
  /** When this process has done a job of this name next: `true` when it went well. */
  next(name: string): Promise<boolean>;
  /** Asks for a job now; one that waits already is not asked for twice. */
  ask(name: string): Promise<void>;
  /** Waits for the work under way, which ends after its step, and starts no more. */
  stop(): Promise<void>;
}

/** How often each queue is looked at, and how often what was left behind by others is put back. */
const ordinaryPace = { looksEverySeconds: 10, mendsEverySeconds: 60 };
const drainedWithinMs = 25_000;
const queueOptions = {
  // One of a kind at a time, over all processes: never twice waiting, never twice at work.
  policy: 'exclusive',
  retryLimit: 5,
  retryDelay: 60,
  retryBackoff: true,
  retryDelayMax: 3600,
  // A process that was killed says nothing more: after a minute its job is another's.
  heartbeatSeconds: 60,
  expireInSeconds: 12 * 3600,
  deleteAfterSeconds: 7 * 24 * 3600,
};

/** Opens the queue and starts to work. What goes wrong is logged and tried again; it never stops the house. */
export function startQueue(house: Runtime, jobs: readonly Job[], pace = ordinaryPace): Jobs {
  const waiting = new Map<string, ((well: boolean) => void)[]>();
  let stopping = false;
  const stopped = () => stopping;
  const log = (error: unknown, what: string) =>
    house.log.error({ error: error instanceof Error ? error.message : String(error) }, what);
  const opened = open().catch((error: unknown) => {
    log(error, 'jobs did not start');
    return null;
  });
  return {
    next: (name) => new Promise((resolve) => waiting.set(name, [...(waiting.get(name) ?? []), resolve])),
    ask: async (name) => void (await (await opened)?.send(name)),
    stop: async () => {
      stopping = true;
      await (await opened)?.stop({ graceful: true, timeout: drainedWithinMs });
    },
  };

  async function open(): Promise<PgBoss> {
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      ...house.database.queue,
      schema: 'pgboss',
      // The owner's migrations make the tables; the worker owns nothing and rebuilds nothing.
      migrate: false,
      reindex: false,
      monitorVacuum: false,
      registerInstance: false,
      superviseIntervalSeconds: pace.mendsEverySeconds,
      monitorIntervalSeconds: pace.mendsEverySeconds,
    });
    boss.on('error', (error) => log(error, 'jobs'));
    await boss.start();
    await dropOldTimes(boss, jobs);
    for (const job of jobs) await begin(boss, job);
    return boss;
  }

  async function begin(boss: PgBoss, job: Job): Promise<void> {
    await boss.createQueue(job.name, queueOptions);
    if (job.cron !== null) await boss.schedule(job.name, job.cron, null, { tz: 'Europe/Amsterdam', missed: 'once' });
    if (job.atStart) await boss.send(job.name);
    await boss.work(job.name, { pollingIntervalSeconds: pace.looksEverySeconds }, () => doNow(job));
  }

  async function doNow(job: Job): Promise<void> {
    const started = performance.now();
    let well = false;
    try {
      await runJob(house, job, stopped);
      well = true;
    } catch (error) {
      log(error, `job ${job.name}`);
      throw error;
    } finally {
      house.metrics.job(job.name, well ? 'done' : 'failed', performance.now() - started);
      const heard = waiting.get(job.name) ?? [];
      waiting.delete(job.name);
      for (const resolve of heard) resolve(well);
    }
  }
}

/** A job this program no longer has is asked for no more. */
async function dropOldTimes(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const known = new Set(jobs.filter(({ cron }) => cron !== null).map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}

export interface QueuedJobs {
  readonly queue: string;
  readonly state: string;
  readonly jobs: number;
}

/** How many jobs of which queue are not done, for the metrics. */
export async function queuedJobs(database: Database): Promise<readonly QueuedJobs[]> {
  const { rows } = await database.transaction({ role: 'tegenveer_worker', keyHash: null, readOnly: true }, (tx) =>
    sql<QueuedJobs>`select name as queue, state::text as state, count(*) as jobs from pgboss.job
      where state in ('created', 'retry', 'active', 'failed') group by 1, 2`.execute(tx),
  );
  return rows;
}
