// SPDX-License-Identifier: EUPL-1.2
// Compares every number of every vector file with our own. `VECTORS` names the folders, separated by ":".
// A file is dispatched by its `method` to the adapter of that name; adapters stand beside the methods
// (`src/methods/<area>/vectors.ts`) and are found by listing the folders.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Adapter, compareCase, type VectorFile } from '#methods/core/vectors.ts';
import { loadAreas } from './lib/methods.ts';

const root = join(import.meta.dirname, '..');

/** All adapters, by vector method. Two for one method is a fault: nobody would know which one judged. */
async function loadAdapters(): Promise<Map<string, Adapter>> {
  const found = new Map<string, Adapter>();
  for (const { adapters } of await loadAreas<{ readonly adapters?: Readonly<Record<string, Adapter>> }>('vectors.ts'))
    for (const [method, adapter] of Object.entries(adapters ?? {})) {
      if (found.has(method)) throw new Error(`two adapters for vector method ${method}`);
      found.set(method, adapter);
    }
  return found;
}

interface Judgement {
  compared: number;
  readonly differences: string[];
  /** Why a number was not compared, by its path. */
  readonly waived: Map<string, string>;
}

/** What went wrong and where, in one line. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [, place = ''] = error.stack?.match(/\/(src\/[^)\s]+)/) ?? [];
  return `${error.message}${place === '' ? '' : ` (${place})`}`;
}

/** The differences of one file, and how many numbers were compared. */
function judge(file: VectorFile, adapters: ReadonlyMap<string, Adapter>): Judgement {
  const adapter = adapters.get(file.method);
  const outcome: Judgement = { compared: 0, differences: [], waived: new Map() };
  if (adapter === undefined) return { ...outcome, differences: [`no adapter for method ${file.method}`] };
  if (Object.keys(file.cases).length === 0) outcome.differences.push('no cases');
  for (const name of Object.keys(file.cases)) {
    try {
      const { compared, differences, waived } = compareCase(file, name, adapter);
      outcome.compared += compared;
      outcome.differences.push(...differences.map((text) => `${name}: ${text}`));
      for (const [path, reason] of waived) outcome.waived.set(`${name}.${path}`, reason);
    } catch (error) {
      outcome.differences.push(`${name}: ${faultOf(error)}`);
    }
  }
  return outcome;
}

function readVector(path: string): VectorFile {
  const file: VectorFile = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof file.method !== 'string' || typeof file.cases !== 'object') throw new Error('not a vector file');
  return file;
}

/** Runs over the folders; `only` keeps the files whose name contains it. The exit code tells whether all agreed. */
async function main(only: string | undefined): Promise<number> {
  const folders = (process.env.VECTORS ?? join(root, 'tests', 'vectors')).split(':').filter((folder) => folder !== '');
  const adapters = await loadAdapters();
  const shown = process.env.VECTORS_SHOW === 'all' ? Infinity : 12;
  let [passed, failed, numbers] = [0, 0, 0];
  for (const folder of folders) {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name.includes(only ?? ''))
      .sort();
    if (names.length === 0 && only === undefined) throw new Error(`no vector files in ${folder}`);
    for (const name of names) {
      const started = performance.now();
      let outcome: Judgement;
      try {
        outcome = judge(readVector(join(folder, name)), adapters);
      } catch (error) {
        outcome = { compared: 0, differences: [String(error)], waived: new Map() };
      }
      const good = outcome.differences.length === 0;
      if (good) passed++;
      else failed++;
      numbers += outcome.compared;
      const time = Math.round(performance.now() - started);
      console.log(`${good ? 'ok  ' : 'FAIL'} ${name}: ${outcome.compared} numbers compared (${time} ms)`);
      for (const text of outcome.differences.slice(0, shown)) console.log(`       ${text}`);
      if (outcome.differences.length > shown) console.log(`       … ${outcome.differences.length} differences in all`);
      for (const reason of new Set(outcome.waived.values())) {
        const count = [...outcome.waived.values()].filter((one) => one === reason).length;
        console.log(`       ${count} not compared: ${reason}`);
      }
    }
  }
  console.log(`${numbers} numbers compared in all`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

process.exitCode = await main(process.argv[2]);
