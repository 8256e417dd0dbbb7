// SPDX-License-Identifier: EUPL-1.2
// A barrier's whole way: checked, put with its equals, asked once, answered once, and back in five deals. And somebody who
// keeps their name to themselves, who is found nowhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFinds, startBrowser, tooWide } from './browser.ts';
import { get, serveHouse } from './served.ts';
import { call, type Json, makeToken, signIn, signInByHand } from './visitor.ts';

const { base } = await serveHouse();
const browser = await startBrowser(base);

async function wellMade(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  assert.deepEqual(await axeFinds(page), [], pathname);
  assert.ok((await tooWide(page)) <= 0, `${pathname} scrolls sideways`);
}
const words = async (page: Page) => (await page.locator('main').textContent()) ?? '';
/** Opens what is folded under this title, and gives its form. */
async function unfold(page: Page, title: string | RegExp) {
  const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: title }) });
  if (!(await fold.first().evaluate((one) => one.hasAttribute('open')))) await fold.first().locator('summary').click();
  return fold.first();
}

test('a barrier travels through check, cluster, bundled question and answer, back to five deals', async () => {
  const ruben = await browser.open();
  await signInByHand(ruben.page, 'Ruben Hofland');
  await ruben.page.goto('/belemmeringen?programme=voorbeeld&search=verkeersbesluit');
  await ruben.page.getByRole('link', { name: 'Straat een middag afsluiten vraagt een verkeersbesluit' }).click();
  await ruben.page.waitForURL(/\/belemmeringen\/[a-z0-9]+$/);
  const first = new URL(ruben.page.url()).pathname;

  // Is it really a rule?
  const check = await unfold(ruben.page, 'Kijk na of het echt een regel is');
  await check.getByLabel('Is het echt een regel?').selectOption('unclear');
  await check.getByLabel('Waarom?').fill('De wet zegt niet wat tijdelijk is.');
  await check.getByLabel(/^Wie keek dit na/).fill('Jurist, Gemeente Waterstede');
  await check.getByRole('button', { name: 'Bewaar wat u vond' }).click();
  await ruben.page.getByText('De wet zegt niet wat tijdelijk is.').first().waitFor();
  await wellMade(ruben.page);

  // Four other deals ask the same; a person says so.
  let cluster = '';
  for (let more = 0; more < 4; more++) {
    await ruben.page.goto(first);
    const same = ruben.page.locator('form[aria-label*="erkeersbesluit"]').filter({ hasText: 'Dit is dezelfde vraag' });
    const names = await same.evaluateAll((forms) => forms.map((form) => form.getAttribute('aria-label') ?? ''));
    assert.ok(names.length > 0, `an equal question is suggested (${more} so far)`);
    await same.first().getByRole('button').click();
    await ruben.page.waitForURL(/\/gebundeld\//);
    cluster = new URL(ruben.page.url()).pathname;
  }
  assert.match(await words(ruben.page), /5 zaken/);
  await wellMade(ruben.page);

  // The dealmaker leads all five deals, and asks once.
  const sanne = await browser.open();
  await signInByHand(sanne.page, 'Sanne de Wit');
  await sanne.page.goto(cluster);
  const ask = await unfold(sanne.page, 'Leg de vraag één keer voor');
  await ask.getByLabel(/^Welke organisatie/).fill('Ministerie van Voorbeeldzaken');
  await ask.getByLabel('Welke functie daar?').fill('Directie verkeerswet');
  await ask.getByLabel('Wat vraagt u?').selectOption('clarify');
  await ask.getByLabel(/mogen openbaar worden/).check();
  await ask.getByRole('button', { name: 'Leg voor' }).click();
  await sanne.page.getByText('Wij wachten op een bericht').waitFor();

  // One line on the desk; one answer.
  const anouk = await browser.open();
  await signInByHand(anouk.page, 'Anouk Smeets');
  await anouk.page.goto('/regelhouder');
  assert.match(await words(anouk.page), /gebundeld, 5 zaken/);
  await wellMade(anouk.page);
  await anouk.page.goto(cluster);
  const write = await unfold(anouk.page, 'Schrijf één antwoord voor alle zaken');
  await write.getByLabel('Uw functie').fill('Beleidsmedewerker verkeerswet');
  await write.getByLabel('Wat voor antwoord is het?').selectOption('discretion');
  await write.getByLabel('Antwoord', { exact: true }).fill('Een middag afsluiten mag zonder verkeersbesluit.');
  await write.getByLabel(/^Onder welke voorwaarden/).fill('De hulpdiensten kunnen erdoor.');
  await write.getByRole('button', { name: 'Bewaar als concept' }).click();
  await anouk.page.getByRole('button', { name: 'Verstuur antwoord' }).waitFor();
  await sanne.page.goto(cluster);
  // Sanne works for the ministry too, so she reads its draft; Ruben does not.
  await ruben.page.goto(cluster);
  assert.doesNotMatch(await words(ruben.page), /Een middag afsluiten mag/);
  await anouk.page.getByRole('button', { name: 'Verstuur antwoord' }).click();
  const publish = await unfold(anouk.page, 'Maak vraag en antwoord openbaar');
  await publish.getByRole('button', { name: 'Maak openbaar' }).click();
  await anouk.page.getByText('Vraag en antwoord zijn openbaar.').waitFor();
  await wellMade(anouk.page);

  // Back in five deals.
  await ruben.page.goto(cluster);
  const cases = await ruben.page
    .locator('#zaken ~ table th a, section[aria-labelledby="zaken"] table th[scope="row"] a')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  assert.equal(cases.length, 5);
  const deals = new Set<string>();
  for (const href of cases) {
    await ruben.page.goto(href);
    assert.match(await words(ruben.page), /Een middag afsluiten mag zonder verkeersbesluit/);
    deals.add((await ruben.page.locator('main a[href^="/deals/"]').first().getAttribute('href')) ?? '');
  }
  assert.equal(deals.size, 5);

  // And anybody finds it.
  const visitor = await browser.open();
  await visitor.page.goto('/mag-dit?example=yes&search=hulpdiensten');
  assert.match(await words(visitor.page), /Een middag afsluiten mag zonder verkeersbesluit/);
  assert.match(await words(visitor.page), /Beleidsmedewerker verkeerswet, Ministerie van Voorbeeldzaken/);
  await wellMade(visitor.page);
  for (const { noise } of [ruben, sanne, anouk, visitor]) assert.deepEqual(noise(), []);
});

test('who keeps their name to themselves is found nowhere: not by neighbour or rule owner, on pages, in the API or the export', async () => {
  const cookies = Object.fromEntries(
    await Promise.all(
      Object.entries({ ilse: 'Ilse Brandsma', anouk: 'Anouk Smeets', els: 'Els Overmars' }).map(
        async ([key, name]) => [key, await signIn(base, name)] as const,
      ),
    ),
  );
  const tokens: Record<string, string> = {};
  for (const [key, cookie] of Object.entries(cookies)) tokens[key] = await makeToken(base, cookie);
  const ilse = tokens['ilse'] ?? '';
  const me: Json = (await call(base, ilse, 'GET', '/me')).json;
  const raised = await call(base, ilse, 'POST', '/deals/gedeelde-straten/barriers', {
    title: 'Mijn directeur houdt het tegen met een zelfverzonnen parkeerregel',
    hindered: 'Iedereen aan de balie',
  });
  assert.equal(raised.status, 201, raised.text);
  const path = `/barriers/${raised.json.id}`;
  const question = {
    owner: 'Ministerie van Voorbeeldzaken',
    ownerFunction: 'Directie verkeerswet',
    requested: 'clarify',
  };
  assert.equal((await call(base, ilse, 'POST', `${path}/questions`, { ...question, version: 1 })).status, 201);

  // The rule owner reads the case; the neighbour, and who has no account, do not.
  const seen = await call(base, tokens['anouk'] ?? '', 'GET', path);
  assert.equal(seen.status, 200);
  const noTrace = (text: string, where: string) => {
    for (const trace of [me.id, me.name, me.mails[0], 'Heuvelrode'])
      assert.ok(!text.includes(trace), `${where} has no ${trace}`);
  };
  noTrace(seen.text, 'the API for the rule owner');
  assert.equal(seen.json.organisation, null);
  for (const token of [tokens['els'] ?? '', null]) assert.equal((await call(base, token, 'GET', path)).status, 404);
  for (const who of ['anouk', 'els', 'ilse'] as const) {
    const lists: Json = (await call(base, tokens[who] ?? '', 'GET', '/exports')).json;
    const lines = JSON.stringify(
      Object.values(lists)
        .flatMap((list) => (Array.isArray(list) ? list : []))
        .filter((item: Json) => JSON.stringify(item).includes(raised.json.id)),
    );
    if (who === 'els') assert.equal(lines, '[]');
    noTrace(lines, `the export of ${who}`);
  }
  const address = `/belemmeringen/${raised.json.id}`;
  const page = await get(base, address, { Cookie: cookies['anouk'] ?? '' });
  assert.equal(page.status, 200);
  const main = page.body.split('<main')[1] ?? '';
  for (const trace of [me.id, me.name, me.mails[0]]) assert.ok(!main.includes(trace), `the page has no ${trace}`);
  assert.equal((await get(base, address, { Cookie: cookies['els'] ?? '' })).status, 404);
  for (const [who, hits] of [
    ['els', 0],
    ['anouk', 1],
  ] as const) {
    const { json } = await call(base, tokens[who] ?? '', 'GET', '/search-results?words=zelfverzonnen');
    assert.equal(json.hits.length, hits, who);
  }
});
