// SPDX-License-Identifier: EUPL-1.2
// Builds small invented projects, to plant a violation in.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot, type Tree } from '../../bin/lib/tree.ts';
import type { Violation, Wall } from '../../bin/walls/wall.ts';

/** First line of every source. */
export const spdx = '// SPDX-License-Identifier: EUPL-1.2\n';

/** A project in memory. */
export const treeOf = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files));

/** The wall refuses the file, and says why in words that fit. */
export async function refuses(
  wall: Wall,
  files: Readonly<Record<string, string>>,
  path: string,
  says: RegExp,
): Promise<void> {
  const violations = await wall.check(treeOf(files));
  assert.ok(
    violations.some((violation) => violation.path === path && says.test(violation.says)),
    `${wall.name} let ${path} pass; it said ${JSON.stringify(violations)}`,
  );
}

/** The wall lets the files pass. */
export async function lets(wall: Wall, files: Readonly<Record<string, string>>): Promise<void> {
  assert.deepEqual(await wall.check(treeOf(files)), []);
}

export const sentences = (violations: readonly Violation[]) =>
  violations.map(({ path, says }) => `${path}: ${says}`).join('\n');

/** Writes files to a folder of their own that has the project's packages and settings, and removes it afterwards. */
export async function withProject<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T> | T,
  under = tmpdir(),
): Promise<T> {
  mkdirSync(under, { recursive: true });
  const folder = mkdtempSync(join(under, 'planted-'));
  try {
    for (const name of ['package.json', 'tsconfig.json', 'tsconfig.rules.json'])
      writeFileSync(join(folder, name), readFileSync(join(projectRoot, name)));
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
