// SPDX-License-Identifier: EUPL-1.2

/**
 * An address as a name: the site, and the last words of the path. Nobody wrote down the titles of these pages.
 * @example sourceTitle('https://agendastad.nl/citydeal/health-hub/') // → 'agendastad.nl: health hub'
 */
export function sourceTitle(url: string): string {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)/.exec(url);
  if (!match) return url;
  const [, site = url, path = ''] = match;
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  const words = readable(last)
    .replace(/\.(html?|pdf|php|aspx)$/i, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  const staatscourant = /^stcrt (\d{4}) (\d+)/.exec(words);
  if (staatscourant) return `Staatscourant ${staatscourant[1]}, ${staatscourant[2]}`;
  return words.length > 2 ? `${site}: ${words.slice(0, 90)}` : site;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
