// SPDX-License-Identifier: EUPL-1.2
// A released migration has run somewhere and is history: it is frozen by a hash over itself and all before it.
import { createHash } from 'node:crypto';
import type { Tree } from '../lib/tree.ts';
import type { Violation, Wall } from './wall.ts';

export const frozenPath = 'database/migrations/frozen.json';

/** File name → hash of its text chained to the hash before it, in order. */
export function chainOf(tree: Tree): Map<string, string> {
  const chain = new Map<string, string>();
  let previous = '0'.repeat(64);
  for (const path of [...tree.keys()].filter(isMigration).sort()) {
    previous = createHash('sha256')
      .update(previous)
      .update('\n')
      .update(tree.get(path) ?? '')
      .digest('hex');
    chain.set(nameOf(path), previous);
  }
  return chain;
}

const isMigration = (path: string) => /^database\/migrations\/[^/]+\.sql$/.test(path);
const nameOf = (path: string) => path.replace('database/migrations/', '');

export const migrationsWall: Wall = {
  name: 'migrations',
  check: (tree) => [...nameViolations(tree), ...frozenViolations(tree)],
};

function nameViolations(tree: Tree): Violation[] {
  const paths = [...tree.keys()].filter(isMigration).sort();
  const numbers = paths.map((path) => nameOf(path).slice(0, 4));
  return paths.flatMap((path, at) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(nameOf(path)))
      return [{ path, says: 'A migration is named NNNN_what_it_does.sql.' }];
    return numbers.indexOf(numbers[at] ?? '') === at ? [] : [{ path, says: `The number ${numbers[at]} is taken.` }];
  });
}

function frozenViolations(tree: Tree): Violation[] {
  const text = tree.get(frozenPath);
  if (text === undefined) return [];
  const frozen: unknown = JSON.parse(text);
  if (typeof frozen !== 'object' || frozen === null)
    return [{ path: frozenPath, says: 'Must be an object of file name → hash.' }];
  const chain = chainOf(tree);
  const names = [...chain.keys()];
  const last = Object.keys(frozen).sort().at(-1) ?? '';
  return [
    ...Object.entries(frozen)
      .filter(([name, hash]) => chain.get(name) !== hash)
      .slice(0, 1)
      .map(([name]) => ({
        path: `database/migrations/${name}`,
        says: 'This migration, or one before it, was changed, removed or put in between after it was frozen. Restore it; put the change in a new migration.',
      })),
    ...names
      .filter((name) => name < last && !(name in frozen))
      .map((name) => ({
        path: `database/migrations/${name}`,
        says: 'Comes before a frozen migration: give it a higher number.',
      })),
  ];
}
