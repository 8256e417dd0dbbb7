// SPDX-License-Identifier: EUPL-1.2
// What every slice decided on who sees what (`seen.ts`), put together.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Seen } from '#kernel/pure/access.ts';
import { projectRoot } from '../../bin/lib/tree.ts';

interface Decided {
  /** Who sees which rows. */
  readonly seen: Seen;
  /** What an answer about one of them shows besides, and needs. */
  readonly shown: Seen;
}

export async function allDecided(): Promise<Decided> {
  const files = globSync('src/capabilities/*/seen.ts', { cwd: projectRoot }).sort();
  const loaded = await Promise.all(
    files.map(async (path): Promise<Partial<Decided>> => import(pathToFileURL(join(projectRoot, path)).href)),
  );
  return {
    seen: Object.assign({}, ...loaded.map(({ seen }) => seen)),
    shown: Object.assign({}, ...loaded.map(({ shown }) => shown)),
  };
}
