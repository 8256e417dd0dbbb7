// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'; // 32 signs, without those that look alike

/** A short random id (12 signs, 60 bits): says nothing about order or number. */
export function newId(): string {
  let id = '';
  for (const byte of randomBytes(12)) id += alphabet[byte & 31];
  return id;
}

/** A secret for a link, session or token (256 bits); only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database knows of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
