// SPDX-License-Identifier: EUPL-1.2
// Made by `npm run generate` from the folder listing. Do not edit.
import type { Job } from '#kernel/jobs.server.ts';
import { jobs as documents } from '#capabilities/documents/jobs.server.ts';
import { jobs as barriers } from '#capabilities/barriers/jobs.server.ts';
import { jobs as results } from '#capabilities/results/jobs.server.ts';
import { jobs as momentum } from '#capabilities/momentum/jobs.server.ts';

/** The timed work of every slice, in the order of the slices. */
export const sliceJobs: readonly Job[] = [...documents, ...barriers, ...results, ...momentum];
