// SPDX-License-Identifier: EUPL-1.2
import { BackupRefusal, backup, restore } from '../kernel/backup.server.ts';
import { type Owner, openOwner } from '../kernel/owner.server.ts';
import { type Command, type Given, WrongUse } from './command.ts';

/** `backup <file>`: every table, as it is at one moment. */
export const backupCommand: Command = {
  usage: '<file>',
  about: 'Write every table to a file that was not there yet.',
  run: async ({ args: [name, ...rest], settings, say, file }) => {
    if (name === undefined || rest.length > 0) throw new WrongUse();
    return asOwner(settings, say, async (owner) => {
      const { tables, rows } = await backup(owner, file(name));
      say(
        `${rows} rows of ${tables} tables are in ${file(name)}. It holds everything, secrets' fingerprints and mail addresses too: keep it as you keep the database.`,
      );
    });
  },
};

/** `restore <file>` into an empty database; with `--verify` only into memory, to see whether the backup is whole. */
export const restoreCommand: Command = {
  usage: '[--verify] <file>',
  about: 'Put a backup into an empty database; with --verify only see whether it is whole.',
  run: async ({ args, settings, say, file }) => {
    const verify = args[0] === '--verify';
    const [name, ...rest] = verify ? args.slice(1) : args;
    if (name === undefined || rest.length > 0) throw new WrongUse();
    const put = async (owner: Owner) => {
      const { tables, rows } = await restore(owner, file(name));
      say(
        `${rows} rows of ${tables} tables are there, the counts and the hash are right, and every chain of facts holds.`,
      );
      if (verify) say('Nothing was written: this was a trial in memory.');
    };
    return verify ? inMemory(say, put) : asOwner(settings, say, put);
  },
};

async function asOwner(
  settings: Given['settings'],
  say: Given['say'],
  body: (owner: Owner) => Promise<void>,
): Promise<boolean> {
  if (settings.DATABASE_URL && !settings.DATABASE_OWNER_URL) {
    say('Set DATABASE_OWNER_URL to the login that owns the tables.');
    return false;
  }
  const place = settings.DATABASE_OWNER_URL
    ? { ownerUrl: settings.DATABASE_OWNER_URL }
    : { folder: settings.TEGENVEER_DATA };
  return withOwner(await openOwner(place), say, body);
}

const inMemory = async (say: Given['say'], body: (owner: Owner) => Promise<void>) =>
  withOwner(await openOwner({ folder: null }), say, body);

async function withOwner(owner: Owner, say: Given['say'], body: (owner: Owner) => Promise<void>): Promise<boolean> {
  try {
    await body(owner);
    return true;
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === null) throw error;
    say(sentence);
    return false;
  } finally {
    await owner.close();
  }
}

function sentenceFor(error: unknown): string | null {
  if (error instanceof BackupRefusal) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EEXIST')
    return 'That file is there already; an earlier backup is never overwritten. Nothing was written.';
  if (code === 'ENOENT') return 'That file or folder is not there. Nothing was changed.';
  if (code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR')
    return 'This is not a whole backup: it cannot be unpacked. Nothing was restored.';
  return null;
}
