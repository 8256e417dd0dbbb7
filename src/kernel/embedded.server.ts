// SPDX-License-Identifier: EUPL-1.2
// The embedded database as its owner sees it. Everything else goes through `openDatabase`.
import type { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.server.ts';

/** How both kinds of database give their values: big numbers as numbers, days as text. */
export const bigIntType = 20;
export const numericType = 1700;
export const dayType = 1082;

export interface Embedded {
  readonly lite: PGlite;
  close(): Promise<void>;
}

/** Opens the folder (`null`: in memory) for this process alone. Throws `FolderInUse`. */
export async function openFolder(folder: string | null): Promise<Embedded> {
  const unlock = folder === null ? async () => {} : await lockFolder(folder);
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  const { unaccent } = await import('@electric-sql/pglite/contrib/unaccent');
  const lite = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    extensions: { pg_trgm, unaccent },
    parsers: { [bigIntType]: Number, [numericType]: Number, [dayType]: (value: string) => value },
  });
  return {
    lite,
    close: async () => {
      if (!lite.closed) await lite.close();
      await unlock();
    },
  };
}
