// SPDX-License-Identifier: EUPL-1.2

/** Public pages are there to be found; pages behind a link from a mail are nobody's business. */
export function loader() {
  const lines = [
    'User-agent: *',
    'Disallow: /peilmoment/',
    'Disallow: /inloggen',
    'Disallow: /account',
    'Disallow: /beheer',
    'Disallow: /api/',
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
