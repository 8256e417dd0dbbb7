// SPDX-License-Identifier: EUPL-1.2
// The built pages: made once per state of the sources, then read from build/.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { PagesBuild } from '../../src/server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stampFile = join(root, 'build', 'stamp');
export const clientFolder = join(root, 'build', 'client');

/** Builds the pages when a source changed since the last build; true when it did. */
export async function buildPages(progress: (line: string) => void): Promise<boolean> {
  const stamp = sourceHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  progress('Building the pages …');
  const run = spawnSync(process.execPath, [join(root, 'node_modules/@react-router/dev/bin.cjs'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  if (run.status !== 0) throw new Error(`The pages could not be built:\n${run.stdout}\n${run.stderr}`);
  compressFiles();
  writeFileSync(stampFile, stamp);
  return true;
}

/** The built pages, loaded once. */
export async function pagesBuild(): Promise<PagesBuild> {
  return (await import(pathToFileURL(join(root, 'build', 'server', 'index.js')).href)) as PagesBuild;
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'public'])
    for (const file of filesIn(join(root, folder))) hash.update(file).update(readFileSync(file));
  for (const file of ['package-lock.json', 'vite.config.ts', 'react-router.config.ts'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Files are compressed once, here; pages are not compressed, because they echo input beside secrets. */
function compressFiles(): void {
  for (const file of filesIn(clientFolder)) {
    if (!/\.(css|js|svg)$/.test(file)) continue;
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content));
  }
}
