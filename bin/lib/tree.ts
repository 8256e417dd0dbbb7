// SPDX-License-Identifier: EUPL-1.2
// The project as data: paths and texts. Walls and generators work on this, so that a test can hand them an invented tree.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path from the project's root, with forward slashes → text of the file. */
export type Tree = ReadonlyMap<string, string>;

export const projectRoot = join(import.meta.dirname, '..', '..');

const skippedFolders = new Set(['node_modules', 'build', 'var', '.git', '.cache', '.react-router', 'vectors']);
const readable = /\.(ts|tsx|mjs|cjs|js|sql|css|json|md|ya?ml|toml)$/;

/** Reads the text files under the given folders (or single files) of a project. */
export function readTree(root: string, under: readonly string[] = ['.']): Tree {
  const found = new Map<string, string>();
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true }).sort(byName)) {
      const inside = path === '.' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) visit(inside);
      } else if (entry.isFile() && (readable.test(entry.name) || isScript(root, inside)))
        found.set(inside, readFileSync(join(root, inside), 'utf8'));
    }
  };
  for (const folder of under) if (existsSync(join(root, folder))) visit(folder);
  return found;
}

/** Commands without an extension (`bin/tegenveer`) are sources too. */
const isScript = (root: string, path: string) =>
  /^bin\/[a-z-]+$/.test(path) && readFileSync(join(root, path), 'utf8').startsWith('#!');

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** Names of the slices that have a folder, in the order of `order.json`; slices it does not name come last. */
export function slicesOf(tree: Tree): string[] {
  const folders = new Set<string>();
  for (const path of tree.keys()) {
    const slice = /^src\/capabilities\/([^/]+)\//.exec(path)?.[1];
    if (slice) folders.add(slice);
  }
  const order = orderOf(tree);
  return [
    ...order.filter((slice) => folders.has(slice)),
    ...[...folders].filter((slice) => !order.includes(slice)).sort(),
  ];
}

/** The order of the slices: a later one may use an earlier one. */
export function orderOf(tree: Tree): string[] {
  const text = tree.get('src/capabilities/order.json');
  if (text === undefined) return [];
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? parsed.filter((name) => typeof name === 'string') : [];
}

export const isTest = (path: string) =>
  /\.test\.tsx?$/.test(path) || path.startsWith('tests/') || path.startsWith('database/tests/');
export const isGenerated = (path: string) =>
  path.startsWith('src/generated/') || path === 'database/types.ts' || path === 'openapi.json';
