// SPDX-License-Identifier: EUPL-1.2
// The public site: whole without script, readable by everybody, silent towards the rest of the world.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedHeaders } from '../../src/doors/security-headers.server.ts';
import { axeFinds, type Look, startBrowser, tooWide } from './browser.ts';
import { crawl, patternOf, patterns } from './crawl.ts';
import { get, serveHouse } from './served.ts';

const { base } = await serveHouse();
const site = await crawl(base);
const pages = site.filter(({ headers }) => headers.get('Content-Type')?.startsWith('text/html'));
const browser = await startBrowser(base);

/** One page of every kind: the first that was met, without a filter where there is one. */
const onePerKind = [...new Map([...pages].reverse().map((page) => [page.pattern, page.path])).values()];

test('every link of the public site leads to a page', () => {
  const broken = site
    .filter(({ status }) => status !== 200 && status !== 301)
    .map(({ path, from, status }) => `${status} ${path} (from ${from})`);
  assert.deepEqual(broken, []);
});

test('every public address is reached by a link, or asks to sign in', async () => {
  const met = new Set(site.map(({ pattern }) => pattern));
  const byAddressOnly = new Set([
    'robots.txt',
    '.well-known/security.txt',
    '.well-known/jwks.json',
    // Answers the script of a passkey form; looked at by itself there is nothing.
    'inloggen/passkey',
  ]);
  const missed: string[] = [];
  for (const pattern of patterns) {
    // A stream is no page: it is followed by one, and the slice's own tests say who hears what.
    if (met.has(pattern) || byAddressOnly.has(pattern) || pattern.endsWith('/live')) continue;
    const { status } = await get(base, `/${pattern.replaceAll(/:\w+/g, 'bestaat-niet')}`);
    // With a parameter nobody has, a page that is for members only answers "not here" like any other.
    if (![301, 302, 303, 308, 401].includes(status) && !pattern.includes(':')) missed.push(`${status} /${pattern}`);
  }
  assert.deepEqual(missed, []);
});

test('all 31 City Deals have a page, and the invented ones stand apart', async () => {
  const { body } = await get(base, '/programmas/city-deals');
  const deals = new Set([...body.matchAll(/href="\/deals\/([^"/?#]+)"/g)].map(([, slug]) => slug));
  assert.ok(deals.size >= 31, `${deals.size} deals on the page of the programme`);
  for (const invented of ['Waterstede', 'Heuvelrode', 'Middenland', 'Gedeelde Straten'])
    assert.ok(!body.includes(invented), `${invented} stands on the page of the City Deals`);
});

/** A passkey cannot do without script: signing in has one small file for it, and works without. Decision 0030. */
const withoutPasskeys = (path: string, body: string) =>
  /^\/inloggen(\?|$)/.test(path)
    ? body.replace(/<script type="module" src="\/assets\/passkey-[\w-]+\.js"><\/script>/, '')
    : body;

test('pages are whole without script: 0 bytes of it, one heading, a title, a language', () => {
  const wrong = pages.flatMap(({ path, body }) => [
    ...(/<script\b/i.test(withoutPasskeys(path, body)) ? [`${path}: script`] : []),
    ...(/\son[a-z]+="/i.test(body) ? [`${path}: script in an attribute`] : []),
    ...(/\sstyle="/i.test(body) ? [`${path}: style in an attribute`] : []),
    ...(body.trimEnd().endsWith('</html>') ? [] : [`${path}: not whole`]),
    ...((body.match(/<h1\b/g) ?? []).length === 1 ? [] : [`${path}: not one h1`]),
    ...(/<title>[^<]+<\/title>/.test(body) ? [] : [`${path}: no title`]),
    ...(/<html lang="nl"/.test(body) ? [] : [`${path}: no language`]),
    ...(/<main\b/.test(body) ? [] : [`${path}: no main`]),
  ]);
  assert.deepEqual(wrong, []);
});

test('no page shows a key of a word instead of the word', () => {
  const wrong = pages.flatMap(({ path, body }) => {
    const text = body.replace(/<[^>]+>/g, ' ');
    return [...text.matchAll(/\b[a-z]+\.[a-z]+(?:[A-Z][a-z]+)*\.[a-zA-Z_]+\b/g)]
      .map(([key]) => key)
      .filter((key) =>
        /^(membership|spaces|missions|deals|commitments|barriers|results|portfolio|publication)\./.test(key),
      )
      .map((key) => `${path}: ${key}`);
  });
  assert.deepEqual([...new Set(wrong)], []);
});

test('a page in a browser without script shows the same words', async () => {
  const { page, context } = await browser.open({ script: false, size: 'phone' });
  for (const path of ['/', '/deals', '/programmas/city-deals', '/belemmeringen']) {
    const answer = await page.goto(path);
    assert.equal(answer?.status(), 200, path);
    assert.ok((await page.locator('main').textContent())?.trim(), `${path} says something`);
  }
  await context.close();
});

/** Each language, scheme and size once: colours go by the scheme, order and width by the size. */
const looks: readonly Required<Pick<Look, 'language' | 'scheme' | 'size'>>[] = [
  { language: 'nl', scheme: 'light', size: 'wide' },
  { language: 'en', scheme: 'dark', size: 'phone' },
];
for (const look of looks)
  test(`axe finds nothing, nothing is noisy: ${look.language}, ${look.scheme}, ${look.size}`, async () => {
    const { page, context, noise } = await browser.open(look);
    const found: string[] = [];
    for (const path of [...onePerKind, '/bestaat-niet']) {
      await page.goto(path);
      found.push(...(await axeFinds(page)).map((line) => `${path}: ${line}`));
      found.push(...noise().map((line) => `${path}: ${line}`));
      assert.equal(await page.locator('html').getAttribute('lang'), look.language, path);
    }
    await context.close();
    assert.deepEqual(found, []);
  });

test('nothing scrolls sideways at 320', async () => {
  const { page, context } = await browser.open();
  await page.setViewportSize({ width: 320, height: 700 });
  const wide: string[] = [];
  for (const path of onePerKind) {
    await page.goto(path);
    const over = await tooWide(page);
    if (over > 0) wide.push(`${path}: ${over} px`);
  }
  await context.close();
  assert.deepEqual(wide, []);
});

/** The policy of an answer, by directive. */
const policyOf = (headers: Headers) =>
  new Map(
    (headers.get('Content-Security-Policy') ?? '').split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );

test('headers are as internet.nl grades them, on pages, refusals, files and the API', async () => {
  const css = /href="(\/assets\/[^"]+\.css)"/.exec((await get(base, '/')).body)?.[1] ?? '';
  for (const path of ['/', '/deals', '/inloggen', '/bestaat-niet', '/api/v1/deals', '/healthz/live', css]) {
    const { headers } = await get(base, path);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
    assert.equal(headers.get('X-Frame-Options'), 'DENY', path);
    assert.match(headers.get('Referrer-Policy') ?? '', /^(no-referrer|same-origin)$/, path);
    assert.equal(headers.get('Server'), null, path);
    assert.equal(headers.get('X-Powered-By'), null, path);
  }
  for (const path of ['/', '/deals', '/bestaat-niet']) {
    const policy = policyOf((await get(base, path)).headers);
    assert.deepEqual(policy.get('default-src'), ["'none'"], path);
    assert.deepEqual(policy.get('frame-ancestors'), ["'none'"], path);
    assert.deepEqual(policy.get('base-uri'), ["'none'"], path);
    assert.deepEqual(policy.get('form-action'), ["'self'"], path);
    const allowed = [...policy.values()]
      .flat()
      .filter((value) => !/^'(none|self|nonce-[A-Za-z0-9+/=]{20,})'$/.test(value));
    assert.deepEqual(allowed, [], path);
  }
  const nonces = await Promise.all([get(base, '/'), get(base, '/')]);
  assert.notDeepEqual(policyOf(nonces[0].headers).get('script-src'), policyOf(nonces[1].headers).get('script-src'));
  const hsts = new Map(sharedHeaders(true)).get('Strict-Transport-Security') ?? '';
  assert.ok(Number(/max-age=(\d+)/.exec(hsts)?.[1]) >= 31_536_000);
});

test('security.txt says where to report, and until when it holds', async () => {
  const { status, headers, body } = await get(base, '/.well-known/security.txt');
  assert.equal(status, 200);
  assert.match(headers.get('Content-Type') ?? '', /^text\/plain; charset=utf-8$/i);
  assert.match(body, /^Contact: (mailto:|https:)/m);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(body)?.[1] ?? '');
  assert.ok(expires > Date.now() && expires < Date.now() + 366 * 86_400_000);
});

/** Streams, copies, calendars and downloads. */
const answersWithAFile =
  /^data\/|^agenda\/|\/evaluatie\/|\/live$|\/kopie\/|\.ics$|\/documenten\/(?!notities\/)[^/]+\/[^/]+$/;

test('what is not there and what is not for you give one and the same page', async () => {
  const plain = async (path: string) => {
    const { status, body } = await get(base, path);
    const own = [path, encodeURIComponent(path), path.split('/').at(-1) ?? path];
    const text = own.reduce((rest, word) => rest.replaceAll(word, ''), body).replaceAll(/nonce="[^"]*"/g, '');
    // On paper a page says where it is from, but for an address that is a secret.
    const main = /<main[\s\S]*<\/main>/.exec(text)?.[0].replace(/<p class="tv-print-only[^>]*>[^<]*<\/p>/, '');
    return { status, whole: text, main };
  };
  const nowhere = await plain('/bestaat-niet');
  assert.equal(nowhere.status, 404);
  const forSomebody = ['deals/havengebied', 'deals/stille-avond', 'deals/havengebied/partijen'];
  const unknown = patterns
    .filter((pattern) => pattern.includes(':'))
    .map((pattern) => pattern.replaceAll(/:\w+/g, 'xyzzy'));
  for (const path of unknown) {
    const { status, main } = await plain(`/${path}`);
    // Some pages are for who signed in only, whatever the id; an old mail link has its own words.
    if (status === 401 || /^(inloggen|peilmoment|uitschrijven)/.test(path)) continue;
    // What answers with a file has no page to show.
    if (status === 404 && answersWithAFile.test(path)) continue;
    assert.deepEqual({ path, status, main }, { path, status: 404, main: nowhere.main });
  }
  for (const path of forSomebody) {
    const same = (patternOf(`/${path}`) ?? path).replaceAll(/:\w+/g, 'xyzzy');
    assert.deepEqual({ path, ...(await plain(`/${path}`)) }, { path, ...(await plain(`/${same}`)) });
  }
});

test('the API too answers the same for what is not there and what is not for you', async () => {
  const answer = async (slug: string) => {
    const { status, headers, body } = await get(base, `/api/v1/deals/${slug}`, { Accept: 'application/json' });
    return { status, type: headers.get('Content-Type'), body: body.replaceAll(slug, '') };
  };
  const nowhere = await answer('xyzzy');
  assert.equal(nowhere.status, 404);
  assert.match(nowhere.type ?? '', /^application\/problem\+json/);
  for (const slug of ['havengebied', 'stille-avond']) assert.deepEqual(await answer(slug), nowhere, slug);
});
