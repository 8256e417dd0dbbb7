// SPDX-License-Identifier: EUPL-1.2
import { pino } from 'pino';
import type { Log } from './runtime.server.ts';

/** JSON lines on standard output. Ids only: no names, mail addresses, typed texts or network addresses. */
export function makeLog(level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): Log {
  return pino({
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
  });
}
