// SPDX-License-Identifier: EUPL-1.2
// Everything a running house needs, passed as one argument; nothing of it is ambient.
import type { Clock } from './clock.ts';
import type { Database } from './database.server.ts';
import type { Live } from './live.server.ts';
import type { Seal } from './seal.server.ts';
import type { Settings } from './settings.server.ts';

export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface Metrics {
  operation(name: string, outcome: string, ms: number): void;
  request(route: string, status: number, ms: number): void;
  mail(outcome: 'sent' | 'failed' | 'repeated'): void;
  job(name: string, outcome: 'done' | 'failed', ms: number): void;
}

export interface Runtime {
  readonly settings: Settings;
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Seals what must be read back; `null` where no key was set for that. */
  readonly seal: Seal | null;
  readonly newSecret: () => { secret: string; hash: string };
  readonly log: Log;
  readonly metrics: Metrics;
  /** Tells the deliverer that something was posted. */
  readonly wakeOutbox: () => void;
  /** Who is looking at what right now. */
  readonly live: Live;
  /** In development and tests every answer is held against its schema. */
  readonly checkAnswers: boolean;
}
