// SPDX-License-Identifier: EUPL-1.2
// What is not for the neighbour does not exist for her: not on pages, in lists, counts, search, export or the API.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crawl } from './crawl.ts';
import { get, serveHouse } from './served.ts';
import { call, type Json, makeToken, signIn } from './visitor.ts';

const { base } = await serveHouse();
const people = {
  els: 'Els Overmars',
  ruben: 'Ruben Hofland',
  ilse: 'Ilse Brandsma',
  karel: 'Karel Vonk',
  tom: 'Tom Verhulst',
};
const cookies = new Map<string, string>();
const tokens = new Map<string, string>();
for (const [key, name] of Object.entries(people)) {
  const cookie = await signIn(base, name);
  cookies.set(key, cookie);
  tokens.set(key, await makeToken(base, cookie));
}
const token = (who: keyof typeof people | null) => (who === null ? null : (tokens.get(who) ?? null));

/** Words that stand only in what is for parties, an organisation, or one person; and who may read them. */
const secrets: Readonly<Record<string, keyof typeof people>> = {
  'Raming van kosten per deelauto': 'ruben',
  'Interne notitie: wat terugdraaien kost': 'ilse',
  'Verkenning Havengebied': 'karel',
  'Bod op de grond': 'karel',
  'Keukentafelgesprek over warmte': 'tom',
  'Eigen schets: wie betaalt': 'ruben',
};

const exported = (who: keyof typeof people | null) => call(base, token(who), 'GET', '/exports');

test('the export of who may see them has these words; that of the neighbour and of the public has none', async () => {
  for (const [words, who] of Object.entries(secrets))
    assert.ok((await exported(who)).text.includes(words), `${who} sees ${words}`);
  for (const who of ['els', null] as const) {
    const { status, text } = await exported(who);
    assert.equal(status, 200);
    assert.ok(text.includes('Deal Gedeelde Straten'), 'what is public is in it');
    assert.deepEqual(
      Object.keys(secrets).filter((words) => text.includes(words)),
      [],
    );
  }
});

test('no page that the neighbour can walk to has these words', async () => {
  const pages = await crawl(base, { cookie: cookies.get('els') ?? '', mostOfAKind: 20 });
  assert.ok(pages.length > 60);
  const found = pages.flatMap(({ path, body }) =>
    Object.keys(secrets)
      .filter((words) => body.includes(words))
      .map((words) => `${path}: ${words}`),
  );
  assert.deepEqual(found, []);
  assert.deepEqual(
    pages.filter(({ status }) => status >= 500).map(({ path }) => path),
    [],
  );
});

/** All items of a list of the API. */
async function listed(who: keyof typeof people | null, path: string): Promise<Json[]> {
  const items: Json[] = [];
  let after: string | undefined;
  do {
    const query = `limit=100${after ? `&after=${encodeURIComponent(after)}` : ''}`;
    const { json } = await call(base, token(who), 'GET', `${path}?${query}`);
    items.push(...(json?.items ?? []));
    after = json?.next;
  } while (after);
  return items;
}

const idsOf = (items: readonly Json[]) => new Set<string>(items.map(({ id }) => id));

test('by id, what others see and she does not is answered like an id that nobody has', async () => {
  const { paths } = (await call(base, null, 'GET', '/openapi.json')).json;
  const lists = Object.keys(paths).filter(
    (path) => paths[path].get && !path.includes('{') && !path.startsWith('/exports'),
  );
  let tried = 0;
  for (const list of lists) {
    const one = Object.keys(paths).find((path) => paths[path].get && new RegExp(`^${list}/\\{\\w+\\}$`).test(path));
    if (!one) continue;
    const hers = idsOf(await listed('els', list));
    const theirs = await Promise.all((['ruben', 'ilse', 'karel', 'tom'] as const).map((who) => listed(who, list)));
    const hidden = [...idsOf(theirs.flat())].filter((id) => id && !hers.has(id));
    const nobodys = await call(base, token('els'), 'GET', `${list}/zzzzzzzzzz`);
    for (const id of hidden.slice(0, 10)) {
      const answer = await call(base, token('els'), 'GET', `${list}/${id}`);
      assert.equal(answer.status, 404, `${list}/${id}`);
      assert.equal(answer.text.replaceAll(id, ''), nobodys.text.replaceAll('zzzzzzzzzz', ''), `${list}/${id}`);
      tried++;
    }
  }
  assert.ok(tried >= 6, `${tried} hidden things were tried`);
});

test('counts are counts of what one may see', async () => {
  const totals: number[] = [];
  for (const who of ['els', 'ruben', 'ilse', null] as const) {
    const { json } = await call(base, token(who), 'GET', '/adoption-overview?programme=voorbeeld');
    const { json: grid } = await call(base, token(who), 'GET', '/adoption-grid?programme=voorbeeld');
    const seen = (await listed(who, '/adoptions')).filter(
      ({ programme }) => programme?.slug === 'voorbeeld' || programme === undefined,
    );
    const sum = json.counts.reduce((total: number, { records }: Json) => total + records, 0);
    assert.equal(sum, json.records, `${who}: the counts add up`);
    assert.ok(json.records <= seen.length, `${who}: ${json.records} counted, ${seen.length} listed`);
    assert.ok(!JSON.stringify(grid).includes('Interne notitie') || who === 'ilse', `${who}: the grid`);
    totals.push(json.records);
  }
  const [els = 0, ruben = 0, ilse = 0, nobody = 0] = totals;
  assert.ok(ruben > els && ilse > els && els >= nobody, `els ${els}, ruben ${ruben}, ilse ${ilse}, nobody ${nobody}`);
});

test('search finds them for who may see them only, also by a near miss', async () => {
  const words = { ruben: ['raming deelauto'], ilse: ['notitie terugdraaien'], karel: ['havengebied', 'havngebied'] };
  for (const [who, all] of Object.entries(words))
    for (const word of all) {
      const path = `/search-results?words=${encodeURIComponent(word)}`;
      const titles = async (of: keyof typeof people | null) =>
        ((await call(base, token(of), 'GET', path)).json.hits as Json[]).map(({ title }) => title as string);
      const secret = (title: string) => Object.keys(secrets).some((one) => title.includes(one));
      assert.ok((await titles(who as keyof typeof people)).some(secret), `${who} finds ${word}`);
      assert.deepEqual((await titles('els')).filter(secret), [], word);
      assert.deepEqual((await titles(null)).filter(secret), [], word);
    }
});

test('every page of what is hidden answers the neighbour as if it were not there', async () => {
  const headers = { Cookie: cookies.get('els') ?? '' };
  for (const path of [
    '/deals/havengebied',
    '/deals/havengebied/acties',
    '/deals/havengebied/leden',
    '/deals/stille-avond',
  ]) {
    assert.equal((await get(base, path, headers)).status, 404, path);
    assert.equal(
      (await get(base, path, { Cookie: cookies.get('karel') ?? '' })).status,
      path.includes('haven') ? 200 : 404,
      path,
    );
  }
});
