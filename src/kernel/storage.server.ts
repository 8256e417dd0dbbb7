// SPDX-License-Identifier: EUPL-1.2
// Files outside the database, in storage that speaks S3. Without settings for it there is none, and files stay inside.
import { AwsClient } from 'aws4fetch';
import type { Settings } from './settings.server.ts';

export interface FileStorage {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** `null` when nothing is kept under this key. */
  get(key: string): Promise<Uint8Array | null>;
}

const known = new WeakMap<Settings, FileStorage | null>();

/** The storage of this house, or `null`. */
export function storageOf(settings: Settings): FileStorage | null {
  const made = known.get(settings) ?? makeStorage(settings);
  known.set(settings, made);
  return made;
}

function makeStorage({ S3_URL, S3_KEY, S3_SECRET, S3_REGION }: Settings): FileStorage | null {
  if (S3_URL === undefined || S3_KEY === undefined || S3_SECRET === undefined) return null;
  const client = new AwsClient({
    accessKeyId: S3_KEY,
    secretAccessKey: S3_SECRET,
    service: 's3',
    region: S3_REGION,
    retries: 2,
  });
  const at = (key: string) => `${S3_URL.replace(/\/+$/, '')}/${key}`;
  return {
    put: async (key, bytes) => {
      const answer = await client.fetch(at(key), { method: 'PUT', body: new Uint8Array(bytes) });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`The storage refused a file (${answer.status}).`);
    },
    get: async (key) => {
      const answer = await client.fetch(at(key));
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`The storage gave no file (${answer.status}).`);
      return bytes;
    },
  };
}
