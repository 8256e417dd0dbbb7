// SPDX-License-Identifier: EUPL-1.2
// Once a day one hash over the heads of all chains of facts. Setting it again on the same day only brings it up to date,
// so it is done every hour: a house that is stopped at night has its anchor too.
import { sql } from 'kysely';
import type { Runtime } from './runtime.server.ts';

const hour = 3_600_000;

/** Keeps today's anchor up to date while the house is open; answers how to stop. */
export function keepAnchors({ database, log }: Pick<Runtime, 'database' | 'log'>): () => Promise<void> {
  let round = setAnchor();
  const timer = setInterval(() => {
    round = setAnchor();
  }, hour);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };

  async function setAnchor(): Promise<void> {
    try {
      await database.transaction({ role: 'tegenveer_worker', keyHash: null }, (tx) =>
        sql`select kernel.anchor_today()`.execute(tx),
      );
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'anchor');
    }
  }
}
