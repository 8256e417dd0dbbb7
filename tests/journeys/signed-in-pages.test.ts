// SPDX-License-Identifier: EUPL-1.2
// Every page somebody with an account can come to by links: as whole, quiet and readable as the public ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFinds, type Look, sizes, startBrowser, tooWide } from './browser.ts';
import { crawl, patterns, type Visited } from './crawl.ts';
import { serveHouse } from './served.ts';
import { signIn, signInByHand } from './visitor.ts';

/** Between them they come everywhere: steward of the programme, lead of a deal, owner of records, and who keeps the installation. */
const visitors = ['Sanne de Wit', 'Ruben Hofland', 'Ilse Brandsma', 'Bas Noorman'];

const { base } = await serveHouse();
const browser = await startBrowser(base);

interface Seen extends Visited {
  readonly who: string;
}
const seen: Seen[] = [];
for (const who of visitors) {
  const cookie = await signIn(base, who);
  const visited = await crawl(base, { cookie, mostOfAKind: 7, mostFilters: 7 });
  seen.push(...visited.map((page) => ({ ...page, who })));
}
const pages = seen.filter(({ headers }) => headers.get('Content-Type')?.startsWith('text/html'));
const at = ({ who, path, from }: Seen) => `${path} as ${who} (from ${from})`;

/** A thing inside a room, such as one decision, is there only as far as the example has any. */
const params = (pattern: string) => pattern.split(':').length - 1;

/** One page of each kind; of who may do most on it, as forms are where it goes wrong. */
const onePerKind = [
  ...pages
    .filter(({ status }) => status === 200)
    .reduce((kinds, page) => {
      const forms = (html: string) => (html.match(/<(form|input|select|textarea)\b/g) ?? []).length;
      const before = kinds.get(page.pattern);
      return !before || forms(page.body) > forms(before.body) ? kinds.set(page.pattern, page) : kinds;
    }, new Map<string, Seen>())
    .values(),
];

test('every link leads to a page', () => {
  const broken = seen.filter(({ status }) => ![200, 301, 302, 303].includes(status));
  assert.deepEqual(
    broken.map((page) => `${page.status} ${at(page)}`),
    [],
  );
});

test('every kind of page is reached by links', () => {
  const met = new Set(seen.map(({ pattern }) => pattern));
  // A door of its own: a button, a mail, a refusal, a program, a file for an auditor. Other rooms than deals have the same pages.
  const otherwise =
    /^(uitloggen|peilmoment|gebruik|uitschrijven|agenda|inloggen|account\/bevestigen|beheer\/logboek\.csv|city-deals|robots\.txt|\.well-known|coalities|gemeenschappen)|\/live$/;
  assert.deepEqual(
    patterns.filter((pattern) => !met.has(pattern) && !otherwise.test(pattern) && params(pattern) < 2),
    [],
  );
});

test('each page has one heading, a title, a language, and no key in place of a word', () => {
  const wrong = pages.flatMap((page) => {
    const { body } = page;
    const text = body.replace(/<[^>]+>/g, ' ');
    return [
      ...((body.match(/<h1\b/g) ?? []).length === 1 ? [] : ['not one h1']),
      ...(/<title>[^<]+<\/title>/.test(body) ? [] : ['no title']),
      ...(/<html lang="(nl|en)"/.test(body) ? [] : ['no language']),
      ...(/\sstyle="|\son[a-z]+="/i.test(body) ? ['style or script in an attribute'] : []),
      ...[...text.matchAll(/\b[a-z]+\.[a-z]+(?:[A-Z][a-z]+)*\.[a-zA-Z_]+\b/g)]
        .map(([key]) => key)
        .filter((key) => !/\.(nl|example|org|com|eu|md|json)$|^(www|sanne)\./.test(key)),
    ].map((what) => `${what}: ${at(page)}`);
  });
  assert.deepEqual(wrong, []);
});

const looks: readonly Required<Pick<Look, 'language' | 'scheme' | 'size'>>[] = [
  { language: 'nl', scheme: 'light', size: 'wide' },
  { language: 'en', scheme: 'dark', size: 'phone' },
];
for (const look of looks)
  test(`axe finds nothing, nothing is noisy or too wide: ${look.language}, ${look.scheme}, ${look.size}`, async () => {
    const found: string[] = [];
    for (const who of visitors) {
      const { page, context, noise } = await browser.open(look);
      await signInByHand(page, who);
      noise();
      for (const one of onePerKind.filter((seen) => seen.who === who)) {
        await page.goto(one.path);
        const lines = [...(await axeFinds(page)), ...noise()];
        if ((await page.locator('html').getAttribute('lang')) !== look.language) lines.push('another language');
        if (look.size === 'phone') await page.setViewportSize({ width: 320, height: 700 });
        const over = await tooWide(page);
        if (over > 0) lines.push(`${over} px too wide`);
        await page.setViewportSize(sizes[look.size]);
        found.push(...lines.map((line) => `${at(one)}: ${line}`));
      }
      await context.close();
    }
    assert.deepEqual(found, []);
  });
