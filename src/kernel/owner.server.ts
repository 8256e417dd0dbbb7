// SPDX-License-Identifier: EUPL-1.2
// The owner's connection: for migrations, backup and restore. Never opened while serving people.
import { openFolder } from './embedded.server.ts';
import type { OwnerConnection } from './migrations.server.ts';

export interface Owner extends OwnerConnection {
  readonly kind: 'pglite' | 'postgres';
  query(text: string, values?: readonly unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
}

/** Where the owner's tables are: a folder (`null`: in memory) or a server. */
export type OwnersPlace = { readonly folder: string | null } | { readonly ownerUrl: string };

export async function openOwner(place: OwnersPlace): Promise<Owner> {
  return 'folder' in place ? openEmbeddedOwner(place.folder) : openServerOwner(place.ownerUrl);
}

async function openEmbeddedOwner(folder: string | null): Promise<Owner> {
  const { lite, close } = await openFolder(folder);
  return {
    kind: 'pglite',
    exec: async (text) => void (await lite.exec(text)),
    query: async (text, values = []) => (await lite.query(text, [...values])).rows,
    close,
  };
}

async function openServerOwner(ownerUrl: string): Promise<Owner> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'tegenveer owner' });
  await client.connect();
  return {
    kind: 'postgres',
    exec: async (text) => void (await client.query(text)),
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    close: () => client.end(),
  };
}
