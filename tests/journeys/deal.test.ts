// SPDX-License-Identifier: EUPL-1.2
// A deal from idea to signature and on, by the people of the living example: five parties of five organisations sign, one
// who signs in at an identity provider, one by passkey, one from a mail; then somebody joins, somebody leaves, and an
// auditor finds a row that was tampered with.
// Long because: it is one story, told in order by the same people.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../bin/lib/tree.ts';
import { openFolder } from '../../src/kernel/embedded.server.ts';
import { startProvider } from '../world/identity-provider.ts';
import { axeFinds, startBrowser, tooWide, type Window } from './browser.ts';
import { freePort, startProgram } from './served.ts';
import { signInByHand, withDevice } from './visitor.ts';

const data = mkdtempSync(join(tmpdir(), 'tegenveer-deal-'));
after(() => rmSync(data, { recursive: true, force: true }));
const PORT = String(await freePort());
const provider = await startProvider({
  person: { subject: 'pairwise', mail: 'iris.provincie@middenland.example', level: 'high' },
  redirectUris: [`http://localhost:${PORT}/inloggen/terug/middenland`],
  secret: 'a secret between two programs, of the test only',
});
const middenland = {
  id: 'middenland',
  name: 'Provincie Middenland',
  issuer: provider.issuer,
  clientId: 'tegenveer',
  clientSecret: 'a secret between two programs, of the test only',
  acr: 'high',
  domains: ['middenland.example'],
};
const program = await startProgram(data, { PORT, OIDC_PROVIDERS: JSON.stringify([middenland]) });
after(() => program.end('SIGTERM'));
const browser = await startBrowser(program.base);
const windows = new Map<string, Window>();

/** The window of somebody, who signed in with the mouse when it was opened. */
async function by(name: string): Promise<Page> {
  const known = windows.get(name);
  if (known) return known.page;
  const opened = await browser.open();
  windows.set(name, opened);
  await signInByHand(opened.page, name);
  return opened.page;
}

type Values = Readonly<Record<string, string | readonly string[]>>;

/** Fills the form of a purpose on the page, opening what it is folded in, and sends it by its own button. */
async function send(page: Page, purpose: string | RegExp, values: Values = {}): Promise<void> {
  const forms = page.locator('form');
  const places = await forms.evaluateAll((all) =>
    all.map((form) => form.querySelector('input[name="_doel"]')?.getAttribute('value') ?? ''),
  );
  const place = places.findIndex((value) => (typeof purpose === 'string' ? value === purpose : purpose.test(value)));
  assert.ok(place >= 0, `${new URL(page.url()).pathname} has a form for ${purpose}; it has ${places.join(', ')}`);
  const form = forms.nth(place);
  await form.evaluate((start) => {
    for (let at: Element | null = start; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
  });
  for (const [name, value] of Object.entries(values)) {
    const fields = form.locator(`[name="${name}"]:not([type="hidden"])`);
    const kind = await fields
      .first()
      .evaluate((field) => (field instanceof HTMLInputElement ? field.type : field.localName));
    if (kind === 'checkbox')
      for (const box of await fields.all()) await box.setChecked(value.includes(await box.inputValue()));
    else if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === 'select') await fields.selectOption(String(value));
    else await fields.fill(String(value));
  }
  const sent = page.waitForResponse((answer) => answer.request().method() === 'POST');
  const shown = page.waitForEvent('load');
  await form.locator('button').first().click();
  const status = (await sent).status();
  await shown;
  // A form that waits for the second step is sent on with 307.
  assert.ok(status < 400, `${purpose}: ${status}, ${await page.locator('main').innerText()}`);
}

/** A page of the journey is as well made as the public ones. */
async function wellMade(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  assert.deepEqual(await axeFinds(page), [], pathname);
  assert.ok((await tooWide(page)) <= 0, `${pathname} scrolls sideways`);
}

const text = (page: Page) => page.locator('main').innerText();
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
/** What was printed of mail, once something like this stands in it. */
async function printed(pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const found = [...program.said().replaceAll('=\n', '').matchAll(new RegExp(pattern, 'g'))].at(-1)?.[0];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail has ${pattern}:\n${program.said()}`);
}

let deal = '';
const room = (part = '') => `${deal}${part && `/${part}`}`;

test('an idea becomes a deal in development, with its parties, people and what they mean to promise', async () => {
  const sanne = await by('Sanne de Wit');
  await sanne.goto('/deals/nieuw/voorbeeld');
  await send(sanne, '', {
    name: 'Deal Koele Pleinen',
    shortName: 'Koele Pleinen',
    stage: 'idea',
    visibility: 'parties',
  });
  deal = new URL(sanne.url()).pathname;
  assert.match(deal, /^\/deals\/deal-koele-pleinen/);
  await send(sanne, 'stap', { stage: 'exploration' });
  await sanne.goto(room('toets'));
  await send(sanne, '', { answer: 'yes', reason: 'Twee ministeries gaan hierover: wonen en water.' });
  await wellMade(sanne);
  await sanne.goto(room());
  await send(sanne, 'stap', { stage: 'development' });

  const parties = [
    'Gemeente Waterstede',
    'Gemeente Heuvelrode',
    'Provincie Middenland',
    'Waterschap Lage Dijken',
    'Ministerie van Voorbeeldzaken',
  ];
  for (const organisation of parties) {
    await sanne.goto(room('partijen'));
    await send(sanne, 'erbij', { organisation, tie: 'bound' });
  }
  await wellMade(sanne);
  const seats = [
    ['Ruben Hofland', 'Gemeente Waterstede'],
    ['Ilse Brandsma', 'Gemeente Heuvelrode'],
    ['Marit Loman', 'Ministerie van Voorbeeldzaken'],
  ] as const;
  for (const [name, organisation] of seats) {
    await sanne.goto(room('leden'));
    const mail = `${name.toLowerCase().replace(' ', '.')}@voorbeeld.example`;
    await send(sanne, 'give', { name, mail, organisation, role: 'member' });
  }
  const ruben = await by('Ruben Hofland');
  await ruben.goto(room('toezeggingen'));
  await send(ruben, 'toezegging', {
    organisation: 'gemeente-waterstede',
    what: 'haalt de tegels uit twee pleinen',
    dueOn: '2031-05',
    effect: 'het er in de zomer koeler is',
    kind: 'action',
  });
  const ilse = await by('Ilse Brandsma');
  await ilse.goto(room('toezeggingen'));
  await send(ilse, 'toezegging', {
    organisation: 'gemeente-heuvelrode',
    what: 'meet de hitte op vier pleinen',
    kind: 'data',
  });
  await wellMade(ilse);
});

test('the text takes over parties and promises, and is laid ready', async () => {
  const sanne = await by('Sanne de Wit');
  await sanne.goto(room('dealtekst'));
  await send(sanne, 'begin', { title: 'Deal Koele Pleinen' });
  await sanne.locator('a[href*="/artikelen/"]').nth(2).click();
  await sanne.waitForURL(/\/artikelen\//);
  await send(sanne, '', { text: 'Partijen maken pleinen koeler, en leren van elkaar hoe.' });
  await sanne.goto(room('toezeggingen'));
  await send(sanne, 'dealtekst');
  assert.match(await text(sanne), /zegt precies dit: 2 toezeggingen/);
  await sanne.goto(room('dealtekst'));
  assert.match(
    await text(sanne),
    /Gemeente Waterstede: haalt de tegels uit twee pleinen, uiterlijk mei 2031, zodat het er in de zomer koeler is\./,
  );
  await send(sanne, 'vaststellen');
  await send(sanne, 'voorleggen');
  await wellMade(sanne);
});

/** Signs on the page one is on, for the one party that is asked. */
async function sign(page: Page): Promise<void> {
  await page.goto(room('dealtekst/1/tekenen'));
  await page.getByLabel('U handelt als').fill('bestuursorgaan');
  await page.getByLabel('Plaats').fill('Waterstede');
  await page.getByRole('button', { name: 'Teken', exact: true }).click();
}
const signed = (page: Page) => page.waitForURL(/\/dealtekst\?versie=1/);

test('five organisations sign: at the desk, by passkey, at their provider, and from a mail', async () => {
  for (const name of ['Karel Vonk', 'Arend Wiersma']) {
    const page = await by(name);
    await sign(page);
    await page.getByRole('button', { name: 'Bevestig zonder apparaat' }).click();
    await signed(page);
  }
  const loes = await by('Loes Achterberg');
  const window = windows.get('Loes Achterberg');
  assert.ok(window);
  await withDevice(window);
  await loes.goto('/account/tweede-stap');
  await loes.getByLabel('Naam van de passkey').fill('Sleutel');
  await loes.getByRole('button', { name: 'Voeg een passkey toe' }).click();
  await loes.getByRole('rowheader', { name: 'Sleutel' }).waitFor();
  await loes.goto('/account');
  await loes.getByRole('button', { name: 'Log uit' }).click();
  await loes.goto('/inloggen?naar=/account');
  await loes.getByRole('button', { name: 'Log in met een passkey' }).click();
  await loes.waitForURL((url) => url.pathname === '/account');
  await sign(loes);
  await signed(loes);

  // Iris works for the province, which says who she is; Thijs gives her the mandate.
  const bas = await by('Bas Noorman');
  await bas.goto('/beheer/mensen');
  await bas.getByText('Voeg iemand toe').first().click();
  await bas.getByLabel('Naam', { exact: true }).fill('Iris Provincie');
  await bas.getByLabel('Mailadres', { exact: true }).fill('iris.provincie@middenland.example');
  await bas.locator('input[name="organisation"]').fill('Provincie Middenland');
  await bas.locator('input[name="functionTitle"]').fill('gedeputeerde water');
  await bas.getByRole('button', { name: 'Voeg iemand toe' }).click();
  await bas.waitForURL(/\/beheer\/mensen\/\w+/);
  const thijs = await by('Thijs Bergsma');
  await thijs.goto('/organisaties/provincie-middenland/mandaten');
  const who = await thijs.locator('select#geef-person option', { hasText: 'Iris Provincie' }).getAttribute('value');
  await send(thijs, 'give', { person: who ?? '', kind: 'sign', document: 'Besluit van gedeputeerde staten' });
  await thijs.getByRole('button', { name: 'Bevestig zonder apparaat' }).click();
  await thijs.waitForURL(/\/mandaten$/);
  const iris = await browser.open();
  windows.set('Iris Provincie', iris);
  await iris.page.goto(`/inloggen?naar=${room('dealtekst')}`);
  await iris.page.getByRole('button', { name: 'Log in bij Provincie Middenland' }).click();
  await iris.page.waitForURL((url) => url.pathname === room('dealtekst'));
  iris.noise();
  await sign(iris.page);
  await signed(iris.page);

  // Marit names who signs for the ministry: somebody with a mail address and nothing else.
  const marit = await by('Marit Loman');
  await marit.goto(room('dealtekst'));
  await marit.locator('a[href*="/dealtekst/1/partijen/"]').first().click();
  await marit.waitForURL(/\/partijen\//);
  await send(marit, 'tekenaar', {
    name: 'Kees Gast',
    functionTitle: 'directeur-generaal',
    mail: 'kees.gast@voorbeeld.example',
  });
  await marit.getByRole('button', { name: 'Bevestig zonder apparaat' }).click();
  await marit.getByText('wij mailden Kees Gast').waitFor();
  await wellMade(marit);
  const code = (await marit.locator('main code').last().innerText()).trim();
  assert.ok(!program.said().includes(code));

  const kees = await browser.open({ size: 'phone' });
  windows.set('Kees Gast', kees);
  await withDevice(kees);
  const asked = await printed(/\/inloggen\?naar=%2Fdeals\S+/);
  await kees.page.goto(asked);
  await kees.page.getByLabel('Mailadres').fill('kees.gast@voorbeeld.example');
  await kees.page
    .getByRole('button', { name: /Stuur|Mail/ })
    .first()
    .click();
  await kees.page.goto(await printed(/\/inloggen\/[\w-]{20,}\S*/));
  await kees.page.getByRole('button', { name: 'Log in', exact: true }).click();
  await kees.page.waitForURL(/\/tekenen$/);
  await wellMade(kees.page);
  await kees.page.getByRole('link', { name: 'Stel een tweede stap in' }).click();
  assert.equal(await kees.page.getByRole('button', { name: 'Voeg een passkey toe' }).count(), 0);
  await kees.page.getByLabel('Code', { exact: true }).fill('niet-deze-code');
  await kees.page.getByRole('button', { name: 'Ga verder' }).click();
  await kees.page.getByText('Deze code klopt niet').first().waitFor();
  await wellMade(kees.page);
  await kees.page.getByLabel('Code', { exact: true }).fill(code);
  await kees.page.getByRole('button', { name: 'Ga verder' }).click();
  await kees.page.getByLabel('Naam van de passkey').fill('Telefoon');
  await kees.page.getByRole('button', { name: 'Voeg een passkey toe' }).click();
  await kees.page.getByRole('link', { name: 'Ga verder' }).click();
  await sign(kees.page);
  await signed(kees.page);
  assert.match(await text(kees.page), /Kees Gast/);

  const sanne = await by('Sanne de Wit');
  await sanne.goto(room());
  assert.match(await text(sanne), /[Gg]etekend/);
  await wellMade(sanne);
});

test('one joins later, one leaves, and both read with their reason', async () => {
  const sanne = await by('Sanne de Wit');
  await sanne.goto(room('partijen'));
  await send(sanne, 'erbij', { organisation: 'Gemeente Nieuw-Veenmeer', tie: 'bound', joinedOn: day(0) });
  await sanne.goto(room('dealtekst'));
  await send(sanne, 'bijtekenen', { from: day(0), until: day(7) });
  const jasmijn = await by('Jasmijn Oort');
  await sign(jasmijn);
  await jasmijn.getByRole('button', { name: 'Bevestig zonder apparaat' }).click();
  await signed(jasmijn);
  await sanne.goto(room('partijen'));
  const leaves = await sanne.locator('select[name="_partij"] option', { hasText: 'Lage Dijken' }).getAttribute('value');
  await send(sanne, 'weg', { _partij: leaves ?? '', reason: 'Het waterschap legt zijn geld in dijken.' });
  const said = await text(sanne);
  assert.match(said, /Het waterschap legt zijn geld in dijken/);
  assert.match(said, /Gemeente Nieuw-Veenmeer/);
  await wellMade(sanne);
});

test('a decision by consent: an objection is taken in, and stays to be read', async () => {
  const sanne = await by('Sanne de Wit');
  await sanne.goto(room('besluiten'));
  await send(sanne, 'voorstel', {
    title: 'Vier pleinen in de eerste zomer',
    proposal: 'Wij beginnen op vier pleinen.',
    driver: 'De zomer komt.',
    visibility: 'parties',
  });
  const decision = new URL(sanne.url()).pathname;
  if (await sanne.locator('input[name="_doel"][value="zet hear"]').count()) await send(sanne, 'zet hear');
  const asked = ['Gemeente Waterstede', 'Gemeente Heuvelrode', 'Ministerie van Voorbeeldzaken'];
  const labels = sanne.locator('label', { has: sanne.locator('input[name="organisations"]') });
  const organisations = await labels.evaluateAll(
    (all, names) =>
      all
        .filter((label) => names.some((name) => label.textContent?.includes(name)))
        .map((label) => label.querySelector('input')?.value ?? ''),
    asked,
  );
  assert.equal(organisations.length, 3);
  await send(sanne, 'zet ask', { organisations });
  const answer = async (name: string, voice: string, more: Values = {}) => {
    const page = await by(name);
    await page.goto(decision);
    await send(page, /^spreek /, { voice, argument: 'Gezien hebbend wat er ligt.', ...more });
  };
  await answer('Ruben Hofland', 'consent');
  await answer('Ilse Brandsma', 'objection', {
    argument: 'Wij kunnen er dit jaar geen vier aan.',
    harmsAim: 'leren van elkaar',
  });
  await sanne.goto(decision);
  await sanne
    .locator('form input[name="objections"]')
    .first()
    .evaluate((box) => box.closest('details')?.setAttribute('open', ''));
  const [objection = ''] = await sanne
    .locator('input[name="objections"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
  await send(sanne, 'aanpassen', {
    objections: [objection],
    proposal: 'Wij beginnen op twee pleinen, en op vier in het jaar daarna.',
    why: 'Heuvelrode kan er dit jaar twee aan.',
  });
  for (const name of ['Ruben Hofland', 'Ilse Brandsma', 'Sanne de Wit']) await answer(name, 'consent');
  await sanne.goto(decision);
  await send(sanne, 'zet adopt', { reviewOn: day(180), note: 'Goed genoeg voor nu.' });
  const said = await text(sanne);
  assert.match(said, /Wij kunnen er dit jaar geen vier aan/);
  assert.match(said, /op vier in het jaar daarna/);
  await wellMade(sanne);
});

test('what was signed is promised, and judged by two sides that stay apart', async () => {
  const ruben = await by('Ruben Hofland');
  await ruben.goto(room('toezeggingen'));
  await ruben
    .getByRole('link', { name: /haalt de tegels uit/ })
    .first()
    .click();
  await ruben.waitForURL(/\/toezeggingen\/\w+$/);
  const promise = new URL(ruben.url()).pathname;
  // Karel's signature under the text made it.
  assert.match(await text(ruben), /directeur ruimte, Gemeente Waterstede\s+toegezegd/);
  await ruben.locator('input[name="_doel"][value="judge"]').first().waitFor({ state: 'attached' });
  await send(ruben, 'judge', { completion: 'substantial', effect: 'marginal', why: 'Eén plein is klaar.' });
  const ilse = await by('Ilse Brandsma');
  await ilse.goto(promise);
  await send(ilse, 'judge', { completion: 'limited', effect: 'no_change', why: 'Wij zagen nog tegels.' });
  const said = await text(ilse);
  assert.match(said, /Eén plein is klaar/);
  assert.match(said, /Wij zagen nog tegels/);
  assert.match(said, /verschil/i);
  await wellMade(ilse);
  const karel = await by('Karel Vonk');
  await karel.goto('/organisaties/gemeente-waterstede/toezeggingen');
  assert.match(await text(karel), /haalt de tegels uit twee pleinen/);
  await wellMade(karel);
});

test('the neighbour finds nothing of it', async () => {
  const els = await by('Els Overmars');
  for (const part of ['', 'dealtekst', 'partijen', 'toezeggingen', 'besluiten', 'sessies', 'documenten', 'leden'])
    assert.equal((await els.goto(room(part)))?.status(), 404, part);
  for (const path of [
    '/deals',
    '/zoeken?words=Koele+Pleinen',
    '/toezeggingen',
    '/organisaties/gemeente-waterstede/toezeggingen',
  ]) {
    await els.goto(path);
    assert.doesNotMatch((await text(els)).replace('Koele Pleinen”', ''), /Koele Pleinen\b(?!”)|haalt de tegels/, path);
  }
});

test('an auditor reads who did what, and finds the row that was touched', async () => {
  const bas = await by('Bas Noorman');
  await bas.goto('/beheer/logboek');
  const [auditor = ''] = await bas
    .locator('select[name="person"] option', { hasText: 'Dewi Santoso' })
    .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
  await send(bas, 'give', { person: auditor, why: 'Jaarlijkse controle' });
  const confirm = bas.getByRole('button', { name: 'Bevestig zonder apparaat' });
  if (await confirm.count()) await confirm.click();
  const dewi = await by('Dewi Santoso');
  await dewi.goto('/beheer/logboek?kind=agreement-signed.1');
  assert.match(await text(dewi), /Kees Gast/);
  await wellMade(dewi);
  for (const [name, { noise }] of windows) assert.deepEqual(noise(), [], name);

  assert.equal(await program.end('SIGTERM'), 0);
  assert.match(await verify(), /facts and \d+ readings: everything holds/);
  const folder = await openFolder(data);
  const { rows } = await folder.lite.query<{ id: string }>(
    `update kernel.fact set body = jsonb_set(body, '{later}', 'true') where id = (
      select id from kernel.fact where type = 'agreement-signed.1' order by at desc limit 1 offset 1) returning id`,
  );
  await folder.close();
  const said = await verify();
  assert.match(said, /1 thing does not hold/);
  assert.ok(said.includes(`(${rows[0]?.id}): changed`), said);
});

/** What `bin/tegenveer audit verify` says of the data of this journey. */
function verify(): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      join(projectRoot, 'bin/tegenveer'),
      ['audit', 'verify'],
      { cwd: projectRoot, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TEGENVEER_DATA: data } },
      (_, said, wrong) => resolve(said + wrong),
    );
  });
}
