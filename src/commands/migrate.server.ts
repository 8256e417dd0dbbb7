// SPDX-License-Identifier: EUPL-1.2
import type { Command } from './command.ts';

/** `migrate`: brings the tables up to date; a server needs DATABASE_OWNER_URL for it. */
export const migrateCommand: Command = {
  usage: '',
  about: 'Bring the tables of the database up to date.',
  run: async ({ settings, open, say }) => {
    if (settings.DATABASE_URL && !settings.DATABASE_OWNER_URL) {
      say('Set DATABASE_OWNER_URL to the login that owns the tables.');
      return false;
    }
    const house = await open();
    const ready = await house.database.ready();
    say(ready ? 'The tables are up to date.' : 'The tables are not those of this program.');
    return ready;
  },
};
