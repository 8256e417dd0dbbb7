// SPDX-License-Identifier: EUPL-1.2
// The command host: `bin/tegenveer <command> …`. A command is a name and an entry in this table.
import { resolve } from 'node:path';
import { type House, openHouse } from '../house.server.ts';
import { DatabaseRefusal } from '../kernel/database.server.ts';
import { FolderInUse } from '../kernel/folder-lock.server.ts';
import { readSettings, SettingsRefusal } from '../kernel/settings.server.ts';
import { adminCommand } from './admin.server.ts';
import { auditCommand } from './audit.server.ts';
import { backupCommand, restoreCommand } from './backup.server.ts';
import { bounceCommand } from './bounce.server.ts';
import { type Command, WrongUse } from './command.ts';
import { exportCommand } from './export.server.ts';
import { importCommand } from './import.server.ts';
import { methodsCommand } from './methods.server.ts';
import { migrateCommand } from './migrate.server.ts';

export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  import: importCommand,
  export: exportCommand,
  backup: backupCommand,
  restore: restoreCommand,
  methods: methodsCommand,
  admin: adminCommand,
  audit: auditCommand,
  bounce: bounceCommand,
};

/** Runs one command; the exit code: 0 done, 1 not done, 2 asked wrongly. */
export async function run(
  [name = '', ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<0 | 1 | 2> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    for (const line of help()) say(line);
    return name === '' || name === 'help' || name === '--help' ? 0 : 2;
  }
  let house: House | undefined;
  try {
    // A command talks to who runs it; the log of operations would drown that.
    const settings = readSettings({ LOG_LEVEL: 'warn', ...env });
    const open = async () => {
      house ??= await openHouse(settings, { progress: say });
      return house;
    };
    const file = (typed: string) => resolve(env['TEGENVEER_TYPED_IN'] ?? '.', typed);
    return (await command.run({ args, settings, open, say, file })) ? 0 : 1;
  } catch (error) {
    if (error instanceof WrongUse) {
      say(`Use: tegenveer ${name} ${command.usage}`);
      return 2;
    }
    if (error instanceof SettingsRefusal || error instanceof DatabaseRefusal || error instanceof FolderInUse) {
      say(error.message);
      return 1;
    }
    throw error;
  } finally {
    await house?.close();
  }
}

function help(): string[] {
  const names = Object.entries(commands).map(([name, { usage }]) => `${name} ${usage}`.trim());
  const width = Math.max(...names.map((name) => name.length));
  return [
    'Use: tegenveer <command>',
    '',
    ...Object.values(commands).map(({ about }, index) => `  ${(names[index] ?? '').padEnd(width)}  ${about}`),
  ];
}
