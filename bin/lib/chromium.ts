// SPDX-License-Identifier: EUPL-1.2
// The browser for the journeys: the one that CHROMIUM_PATH names, the system's, or Debian's where we may install it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Path of a Chromium, or the sentence why there is none. */
export function findChromium(say: (line: string) => void): { path: string } | { missing: string } {
  const named = process.env['CHROMIUM_PATH'];
  if (named)
    return existsSync(named) ? { path: named } : { missing: `CHROMIUM_PATH names ${named}, which is not there.` };
  const system = onPath();
  if (system) return { path: system };
  if (!mayInstall()) return { missing: 'There is no Chromium here. Install one, or name one in CHROMIUM_PATH.' };
  say('Installing Chromium from the system’s own packages …');
  const [sudo, ...rest] = asRoot('apt-get', 'update');
  spawnSync(sudo ?? '', rest, { stdio: 'ignore' });
  const [program, ...args] = asRoot('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
  spawnSync(program ?? '', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  const installed = onPath();
  return installed
    ? { path: installed }
    : { missing: 'Chromium could not be installed with apt-get. Name one in CHROMIUM_PATH.' };
}

function onPath(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter))
    for (const name of names) if (folder && existsSync(join(folder, name))) return join(folder, name);
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(mac) ? mac : null;
}

const isRoot = () => process.getuid?.() === 0;
const asRoot = (...command: string[]) => (isRoot() ? command : ['sudo', '-n', ...command]);

function mayInstall(): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  return isRoot() || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}
