// SPDX-License-Identifier: EUPL-1.2
// Makes everything that follows from something else: the indexes, the database's types and schema, openapi.json and
// the drawings of states. All of it is committed. `--check` writes nothing and fails where something differs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseFiles } from './generate/database-files.ts';
import { indexFiles } from './generate/indexes.ts';
import { readmeWithSettings } from './generate/readme.ts';
import { stateDrawing } from './generate/states.ts';
import { projectRoot, readTree, type Tree } from './lib/tree.ts';

const checking = process.argv.includes('--check');
const different: string[] = [];

const tree = readTree(projectRoot, ['src']);
if (tree.has('src/kernel/contract.ts')) put(indexFiles(tree));
put(await databaseFiles());
put(await drawings(tree));
put(await openApi());
put(await readme());

if (different.length === 0) process.stdout.write('Generated files are up to date.\n');
else if (checking)
  process.stderr.write(`Not as \`npm run generate\` makes them:\n${different.map((path) => `  ${path}\n`).join('')}`);
else process.stdout.write(`Made:\n${different.map((path) => `  ${path}\n`).join('')}`);
process.exit(checking && different.length > 0 ? 1 : 0);

function put(files: ReadonlyMap<string, string | null>): void {
  for (const [path, text] of files) {
    const full = join(projectRoot, path);
    const before = existsSync(full) ? readFileSync(full, 'utf8') : null;
    if (before === text) continue;
    different.push(path);
    if (checking) continue;
    if (text === null) rmSync(full);
    else {
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
    }
  }
}

/** The drawings, and `null` for a drawing whose table is gone. */
async function drawings(from: Tree): Promise<Map<string, string | null>> {
  const folder = join(projectRoot, 'docs', 'states');
  const files = new Map<string, string | null>(
    existsSync(folder) ? readdirSync(folder).map((name) => [`docs/states/${name}`, null]) : [],
  );
  for (const path of from.keys()) {
    if (!/\/rules\/[^/]+\.states\.ts$/.test(path)) continue;
    const module: { transitions?: unknown } = await import(join(projectRoot, path));
    const drawing = stateDrawing(path, module.transitions);
    files.set(drawing.path, drawing.text);
  }
  return files;
}

async function openApi(): Promise<Map<string, string>> {
  if (!existsSync(join(projectRoot, 'src', 'doors', 'openapi.server.ts'))) return new Map();
  const { openApiDocument } = await import('#doors/openapi.server.ts');
  return new Map([['openapi.json', `${JSON.stringify(openApiDocument('https://tegenveer.example'), null, 2)}\n`]]);
}

async function readme(): Promise<Map<string, string>> {
  const path = join(projectRoot, 'README.md');
  const { settingTable } = await import('#kernel/settings.server.ts');
  return existsSync(path)
    ? new Map([['README.md', readmeWithSettings(readFileSync(path, 'utf8'), settingTable)]])
    : new Map();
}
