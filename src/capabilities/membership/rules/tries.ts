// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';

/** What is said to who tried a code too often: in how many minutes it may be tried again. `null`: it may now. */
export const refuseTry = (waitSeconds: number): Refusal<'too-many-requests'> | null =>
  waitSeconds === 0 ? null : refuse('too-many-requests', { values: { minutes: Math.ceil(waitSeconds / 60) } });
