// SPDX-License-Identifier: EUPL-1.2
// How often one address may knock at which door. Counted in memory: addresses are written down nowhere.
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { createTranslator } from 'use-intl/core';
import { en } from '#kernel/words/en.ts';
import { nl } from '#kernel/words/nl.ts';

interface Limit {
  readonly method: 'POST' | 'any';
  readonly prefix: string;
  /** Only paths that end like this. */
  readonly ending?: string;
  readonly points: number;
  readonly seconds: number;
}

/** The first that fits counts. A whole town hall may share one address, so these are wide. */
const table: readonly Limit[] = [
  { method: 'POST', prefix: '/inloggen/passkey', points: 120, seconds: 600 },
  { method: 'any', prefix: '/inloggen/terug', points: 120, seconds: 600 },
  { method: 'POST', prefix: '/account/bevestigen', points: 60, seconds: 600 },
  { method: 'POST', prefix: '/account/tweede-stap', points: 60, seconds: 600 },
  { method: 'POST', prefix: '/inloggen', points: 30, seconds: 600 },
  { method: 'any', prefix: '/peilmoment', points: 120, seconds: 600 },
  { method: 'any', prefix: '/gebruik', points: 120, seconds: 600 },
  { method: 'any', prefix: '/uitschrijven', points: 600, seconds: 600 },
  { method: 'any', prefix: '/agenda', points: 600, seconds: 600 },
  // Open to everybody, and counted anew over a whole programme at each visit.
  { method: 'any', prefix: '/methode', points: 120, seconds: 60 },
  // Open to everybody, and it sends a mail: by the API as often as by the page.
  { method: 'POST', prefix: '/api/v1/results', ending: '/outside-reports', points: 300, seconds: 60 },
  { method: 'any', prefix: '/api', points: 6_000, seconds: 60 },
  { method: 'POST', prefix: '/', points: 300, seconds: 60 },
];

export interface Limits {
  /** 0 when allowed; else the seconds to wait. */
  allow(method: string, path: string, address: string): Promise<number>;
}

export function makeLimits(scale = Number(process.env['RATE_LIMIT_SCALE'] ?? 1)): Limits {
  const limiters = table.map((limit) => ({
    ...limit,
    limiter: new RateLimiterMemory({ points: limit.points * scale, duration: limit.seconds, keyPrefix: limit.prefix }),
  }));
  return {
    allow: async (method, path, address) => {
      const asRouted = plainOf(path);
      const limit = limiters.find(
        (one) =>
          asRouted.startsWith(one.prefix) &&
          asRouted.endsWith(one.ending ?? '') &&
          (one.method === 'any' || one.method === method),
      );
      if (!limit) return 0;
      try {
        await limit.limiter.consume(address);
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
        throw refused;
      }
    },
  };
}

/** What a page says instead: nothing of the visit is read yet, so in both languages. */
export function tooOften(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return [nl, en]
    .map((kernel, index) => {
      const t = createTranslator({ locale: index === 0 ? 'nl' : 'en', messages: { kernel }, namespace: 'kernel' });
      return t('refusals.too-many-requests', { minutes });
    })
    .join(' / ');
}

/** A path as the pages read it: without escapes, and in small letters. */
function plainOf(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

/** The address of who knocks; behind `proxies` known proxies, the one they saw. */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return direct;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.at(-proxies) ?? direct;
}
