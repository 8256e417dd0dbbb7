// SPDX-License-Identifier: EUPL-1.2
// All timed work of the house: the kernel's own, and what each slice exports as `jobs`.
import { sliceJobs } from './generated/jobs.server.ts';
import { anchorFacts } from './kernel/anchor.server.ts';
import { watchCalendar } from './kernel/calendar.server.ts';
import { type Job, type Jobs, startQueue } from './kernel/jobs.server.ts';
import { lookAtOutbox } from './kernel/outbox.server.ts';
import type { Runtime } from './kernel/runtime.server.ts';

export const allJobs: readonly Job[] = [lookAtOutbox, anchorFacts, watchCalendar, ...sliceJobs];

/** Starts the timed work: what every opening begins with, and then by the clock. */
export const startJobs = (house: Runtime): Jobs => startQueue(house, allJobs);
