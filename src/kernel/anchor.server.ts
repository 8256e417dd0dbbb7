// SPDX-License-Identifier: EUPL-1.2
// Once a day one hash over the heads of all chains of facts. Setting it again on the same day only brings it up to date,
// so it is done every hour: a house that is stopped at night has its anchor too.
import { sql } from 'kysely';
import type { Job } from './jobs.server.ts';

export const anchorFacts: Job = {
  name: 'anchor-facts',
  cron: '7 * * * *',
  atStart: true,
  work: async ({ database }) => {
    await database.transaction({ role: 'tegenveer_worker', keyHash: null }, (tx) =>
      sql`select kernel.anchor_today()`.execute(tx),
    );
  },
};
