// SPDX-License-Identifier: EUPL-1.2
// Walks the site by its own links, as a visitor would.
import { fragments } from '../../src/generated/routes.ts';
import { get } from './served.ts';

export interface Visited {
  readonly path: string;
  readonly pattern: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The page that led here. */
  readonly from: string;
}

/** Every address pattern of the house, as in `deals/:deal`. */
export const patterns: readonly string[] = fragments.map(({ path }) => path ?? '');

/** The pattern an address belongs to; of two that fit, the one with the most fixed words. */
export function patternOf(path: string): string | null {
  const parts =
    path
      .split('?')[0]
      ?.replace(/^\/|\/$/g, '')
      .split('/') ?? [];
  const fits = patterns.filter((pattern) => {
    const wanted = pattern.split('/');
    return wanted.length === parts.length && wanted.every((part, n) => part.startsWith(':') || part === parts[n]);
  });
  const fixed = (pattern: string) => pattern.split('/').filter((part) => !part.startsWith(':')).length;
  return fits.sort((a, b) => fixed(b) - fixed(a))[0] ?? null;
}

/**
 * Follows every link of the site, breadth first; with a cookie as who it belongs to. Of one kind of page so many at
 * most, and so many filters of one page: they are made by the same code. */
export async function crawl(
  base: string,
  { start = '/', cookie = '', mostOfAKind = 45, mostFilters = 3 } = {},
): Promise<Visited[]> {
  const visited: Visited[] = [];
  const asked = new Set<string>();
  const perKind = new Map<string, number>();
  const perPath = new Map<string, number>();
  let next: { path: string; from: string }[] = [{ path: start, from: '' }];
  while (next.length > 0) {
    const now = next.filter(({ path }) => {
      if (asked.has(path)) return false;
      asked.add(path);
      const [only = path, query] = path.split('?');
      const pattern = patternOf(path) ?? only;
      return query === undefined ? room(perKind, pattern, mostOfAKind) : room(perPath, only, mostFilters);
    });
    next = [];
    for (const { path, from } of now) {
      const { status, headers, body } = await get(base, path, cookie ? { Cookie: cookie } : {});
      visited.push({ path, from, pattern: patternOf(path) ?? '', status, headers, body });
      // An address that leads on is as good as the page it leads to.
      const onward = headers.get('Location');
      if (onward?.startsWith('/')) next.push({ path: onward, from: path });
      for (const href of linksIn(body)) next.push({ path: href, from: path });
    }
  }
  return visited;
}

function room(counts: Map<string, number>, key: string, most: number): boolean {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count <= most;
}

/** Links to pages of our own, without the choice of language. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*href="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&').split('#')[0] ?? '')
    .filter((href) => href.startsWith('/') && !href.startsWith('//') && !/[?&]taal=/.test(href));
}
