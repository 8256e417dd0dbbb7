// SPDX-License-Identifier: EUPL-1.2
// Opens the house, loads the data on the first run, and serves what `bin/build.ts` built.
import { loadFirstData } from '../src/first-data.server.ts';
import { openHouse } from '../src/house.server.ts';
import { startJobs } from '../src/jobs.server.ts';
import { DatabaseRefusal } from '../src/kernel/database.server.ts';
import { FolderInUse } from '../src/kernel/folder-lock.server.ts';
import { readSettings, SettingsRefusal } from '../src/kernel/settings.server.ts';
import { serve } from '../src/server.ts';
import { clientFolder, pagesBuild } from './lib/pages.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const settings = readSettings(process.env);
  say('  Opening the database …');
  const house = await openHouse(settings, { progress: (line) => say(`  ${line}`) });
  await loadFirstData(house, (line) => say(`  ${line}`));
  const server = await serve(house, pagesBuild, clientFolder);
  const jobs = startJobs(house);
  say(welcome());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      say('Stopping: finishing what is under way …');
      await server.stop();
      await jobs.stop();
      await house.close();
      process.exit(0);
    });

  function welcome(): string {
    const database =
      house.database.kind === 'pglite'
        ? `embedded, in ${settings.TEGENVEER_DATA} (for trying out; use PostgreSQL for real work)`
        : 'PostgreSQL server';
    return [
      '',
      '  Tegenveer is running.',
      '',
      `    Look      ${settings.baseUrl}`,
      `    Deals     ${settings.baseUrl}/city-deals`,
      `    Sign in   ${settings.baseUrl}/inloggen${settings.demo ? '   (demo: choose somebody of the living example)' : ''}`,
      `    API       ${settings.baseUrl}/api/v1/openapi.json`,
      `    Database  ${database}`,
      `    Mail      ${settings.SMTP_URL ? 'by your mail server' : 'printed here (set SMTP_URL to send it)'}`,
      '',
      '    Stop with Ctrl+C; the data stays.',
      '',
    ].join('\n');
  }
} catch (error) {
  if (error instanceof SettingsRefusal || error instanceof DatabaseRefusal || error instanceof FolderInUse) {
    process.stderr.write(`\n${error.message}\n\n`);
    process.exit(1);
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    process.stderr.write(`\nPort ${process.env['PORT'] ?? 3000} is in use. Choose another: PORT=3001 npm start\n\n`);
    process.exit(1);
  }
  throw error;
}
