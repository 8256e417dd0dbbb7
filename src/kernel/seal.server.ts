// SPDX-License-Identifier: EUPL-1.2
// What the house must be able to read back and a copy of the database must not give away: sealed with a key that is
// kept elsewhere (AES-256-GCM), and bound to what it is about, so that it cannot be put in another's place.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Seal {
  seal(text: string, about: string): string;
  /** The text, or `null` when it was sealed with another key, about something else, or was changed. */
  open(sealed: string, about: string): string | null;
}

const algorithm = 'aes-256-gcm';
const [ivLength, tagLength] = [12, 16];

export function makeSeal(key: Buffer): Seal {
  return {
    seal: (text, about) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed, about) => {
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivLength), { authTagLength: tagLength })
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
        return decipher.update(bytes.subarray(ivLength + tagLength), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** The key of an embedded database is made on the first run and stays in its folder; in memory it lives as long. */
export function embeddedKey(folder: string | null): Buffer {
  if (folder === null) return randomBytes(32);
  const path = join(folder, 'tegenveer-secrets.key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(path, 'utf8'), 'base64');
}
