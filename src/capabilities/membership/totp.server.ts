// SPDX-License-Identifier: EUPL-1.2
// Codes of an authenticator app (RFC 6238), and the recovery codes beside it.
import { Secret, TOTP } from 'otpauth';
import { hashOf } from '#kernel/ids.server.ts';

const period = 30;

/** A new secret for an app: 160 random bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: 'Tegenveer', label, secret: Secret.fromBase32(secret), period, digits: 6 });

/** What the picture says that the app reads. */
export const totpAddress = (secret: string, label: string): string => totp(secret, label).toString();

/** The time step the code belongs to, one early or late allowed for; `null` when it is wrong. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const off = totp(secret).validate({ token: digits, window: 1, timestamp: now.getTime() });
  return off === null ? null : Math.floor(now.getTime() / 1000 / period) + off;
}

/** Ten codes of 80 random bits, in groups of four so that they can be read and typed. */
export const newRecoveryCodes = (newId: () => string): string[] =>
  Array.from({ length: 10 }, () => (newId() + newId()).slice(0, 16).replace(/(.{4})(?=.)/g, '$1-'));

/** A code of 60 random bits that somebody says over the telephone, in groups of four. */
export const newVouchCode = (newId: () => string): string =>
  (newId() + newId()).slice(0, 12).replace(/(.{4})(?=.)/g, '$1-');

/** How such a code is kept: bound to the person, without what people type differently. */
export const vouchHash = (person: string, code: string): string =>
  hashOf(`vouch ${person} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);

/** How a recovery code is kept: bound to the person, without what people type differently. */
export const recoveryHash = (person: string, code: string): string =>
  hashOf(`recovery ${person} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
