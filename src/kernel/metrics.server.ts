// SPDX-License-Identifier: EUPL-1.2
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './database.server.ts';
import { queuedJobs } from './jobs.server.ts';
import type { Metrics } from './runtime.server.ts';

export type MetricsPage = () => Promise<{ type: string; body: string }>;

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Prometheus metrics, and the page they are read from. */
export function makeMetrics(database: Database): { metrics: Metrics; page: MetricsPage } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const on = { registers: [registry] };
  const operations = new Histogram({
    ...on,
    name: 'tegenveer_operation_seconds',
    help: 'Time per operation, by outcome.',
    labelNames: ['operation', 'outcome'],
    buckets: seconds,
  });
  const requests = new Histogram({
    ...on,
    name: 'tegenveer_request_seconds',
    help: 'Time per request, by route and status.',
    labelNames: ['route', 'status'],
    buckets: seconds,
  });
  const mails = new Counter({
    ...on,
    name: 'tegenveer_mail_total',
    help: 'Mail handed to the mail server, by outcome.',
    labelNames: ['outcome'],
  });
  const jobs = new Histogram({
    ...on,
    name: 'tegenveer_job_seconds',
    help: 'Time per piece of timed work, by outcome.',
    labelNames: ['job', 'outcome'],
    buckets: [0.01, 0.1, 1, 10, 60, 600, 3600],
  });
  new Gauge({
    ...on,
    name: 'tegenveer_jobs',
    help: 'Jobs in the queue: waiting, at work, to be tried again, given up.',
    labelNames: ['queue', 'state'],
    async collect() {
      this.reset();
      for (const { queue, state, jobs } of await queuedJobs(database)) this.set({ queue, state }, jobs);
    },
  });
  new Gauge({
    ...on,
    name: 'tegenveer_database_connections',
    help: 'Connections to the database.',
    labelNames: ['state'],
    collect() {
      for (const [state, count] of Object.entries(database.pool())) this.set({ state }, count);
    },
  });
  return {
    metrics: {
      operation: (operation, outcome, ms) => operations.observe({ operation, outcome }, ms / 1000),
      request: (route, status, ms) => requests.observe({ route, status }, ms / 1000),
      mail: (outcome) => mails.inc({ outcome }),
      job: (job, outcome, ms) => jobs.observe({ job, outcome }, ms / 1000),
    },
    page: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}
