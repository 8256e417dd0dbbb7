// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Runtime } from '#kernel/runtime.server.ts';

const every = 5 * 60_000;

/** Remembers, at most every five minutes and beside the request, that a key was used; its idle time starts anew. */
export function makeToucher({
  database,
  log,
  clock,
}: Pick<Runtime, 'database' | 'log' | 'clock'>): (keyHash: string) => void {
  const seen = new Map<string, number>();
  return (keyHash) => {
    const now = clock().getTime();
    if (now - (seen.get(keyHash) ?? 0) < every) return;
    if (seen.size > 10_000) seen.clear();
    seen.set(keyHash, now);
    database
      .transaction({ role: 'tegenveer_actor', keyHash }, (tx) => sql`select membership.touch(${keyHash})`.execute(tx))
      .catch((error: Error) => log.warn({ error: error.message }, 'touch'));
  };
}
