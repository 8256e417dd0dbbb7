// SPDX-License-Identifier: EUPL-1.2
// The main job from end to end: a result followed into an organisation, by the people of the living example.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFinds, startBrowser, tooWide } from './browser.ts';
import { serveHouse } from './served.ts';
import { signInByHand } from './visitor.ts';

const program = await serveHouse();
const browser = await startBrowser(program.base);

/** A page of the journey is as well made as the public ones. */
async function wellMade(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  assert.deepEqual(await axeFinds(page), [], pathname);
  assert.ok((await tooWide(page)) <= 0, `${pathname} scrolls sideways`);
}

/** The sentence a page opens with: where the record stands. */
const opening = async (page: Page) => (await page.locator('main .tv-sentence').first().textContent()) ?? '';

const monthsAgo = (months: number) => {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
};

/** The newest link to a check-in in the mail that was printed. */
async function checkInLink(): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const links = [...program.said().matchAll(/\/peilmoment\/[\w-]+/g)];
    const last = links.at(-1)?.[0];
    if (last) return last;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail with a link came:\n${program.said()}`);
}

test('a visitor sees all 31 City Deals and what is known of their results', async () => {
  const { page, context, noise } = await browser.open({ script: false });
  await page.goto('/programmas/city-deals');
  const deals = await page
    .locator('main a[href^="/deals/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(new Set(deals.filter((href) => !href?.includes('?'))).size >= 31);
  await page.goto('/overname?programma=city-deals');
  assert.ok((await page.locator('main [role="table"], main table').count()) > 0, 'the grid is a table');
  assert.match((await page.locator('main').textContent()) ?? '', /onbevestigd/);
  assert.deepEqual(noise(), []);
  await context.close();
});

test('a project lead records a use, a second voice confirms, a guest answers from a phone, and the grid changes', async () => {
  const ruben = await browser.open();
  await signInByHand(ruben.page, 'Ruben Hofland');

  // He records that a part of his own organisation uses a result of his deal.
  await ruben.page.goto('/resultaten/straat-zonder-stoep-een-vlak-voor-iedereen');
  await ruben.page.getByText('Gebruikt uw organisatie dit?').click();
  await ruben.page.getByLabel('Welke organisatie?').fill('Gemeente Waterstede');
  await ruben.page.getByLabel(/^Onderdeel/).fill('Wijk Noord');
  await ruben.page.getByRole('button', { name: 'Leg vast' }).click();
  await ruben.page.waitForURL(/\/overname\/[^/?]+$/);
  const record = new URL(ruben.page.url()).pathname;
  await wellMade(ruben.page);

  // In use is said by the owner, with what was seen, and counts only after a second voice.
  await ruben.page.getByRole('link', { name: /^A5/ }).click();
  await ruben.page.getByRole('radio', { name: 'eigenaar' }).check();
  const step = ruben.page.locator('form').filter({ has: ruben.page.locator('input[name="level"][value="a5"]') });
  for (const field of await step.locator('textarea').all()) await field.fill('Vier straten in Noord, sinds de lente');
  await step.locator('[name="evidence.usedSinceOn"]').fill(monthsAgo(5));
  await step.getByRole('button', { name: 'Leg deze trede vast' }).click();
  await ruben.page.getByText('Wat wacht op een tweede stem?').waitFor();
  await wellMade(ruben.page);
  assert.doesNotMatch(await opening(ruben.page), /A5/, 'one voice moves no level');

  const meryem = await browser.open();
  await signInByHand(meryem.page, 'Meryem Aslan');
  await meryem.page.goto(record);
  await meryem.page
    .getByRole('radio', { name: /tweede persoon/ })
    .first()
    .check();
  await meryem.page.getByRole('button', { name: 'Bevestig', exact: true }).click();
  await meryem.page.getByText('Wat wacht op een tweede stem?').waitFor({ state: 'detached' });
  assert.match(await opening(meryem.page), /A5 in gebruik, bevestigd/);

  // He asks whether it is still in use; the mail goes to somebody without an account.
  await ruben.page.goto(record);
  await ruben.page.getByLabel('Aan welke functie?').fill('wijkbeheerder Noord');
  await ruben.page.getByRole('textbox', { name: 'Mailadres', exact: true }).fill('wijkbeheer.noord@voorbeeld.example');
  await ruben.page.getByRole('button', { name: 'Verstuur peilmoment' }).click();
  await ruben.page.getByText('wijkbeheerder Noord').first().waitFor();
  const link = await checkInLink();

  const guest = await browser.open({ size: 'phone' });
  const opened = await guest.page.goto(link);
  assert.equal(opened?.status(), 200);
  assert.equal(await guest.page.locator('input:checked').count(), 0, 'nothing is ticked in advance');
  assert.equal(await guest.page.locator('script').count(), 0);
  await wellMade(guest.page);
  // Opening answers nothing: mail scanners follow links.
  await ruben.page.reload();
  assert.doesNotMatch(await opening(ruben.page), /teruggeveerd/);

  await guest.page.getByRole('radio', { name: /^Nee/ }).first().check();
  await guest.page.locator('textarea').first().fill('De stoep kwam terug na het onderhoud.');
  await guest.page
    .locator('button')
    .filter({ hasText: /erstuur/ })
    .click();
  await guest.page.waitForURL(/\/dank$/);
  await wellMade(guest.page);

  // The level stays until the owner says so; the direction is on the record and the grid at once.
  await ruben.page.goto(record);
  assert.match(await opening(ruben.page), /A5[\s\S]*teruggeveerd/);
  await ruben.page.goto('/overname?programma=voorbeeld&deal=gedeelde-straten');
  const cell = ruben.page.locator(`a[href*="${record}"]`).first();
  assert.match((await cell.textContent()) ?? '', /A5[\s\S]*teruggeveerd/);
  for (const window of [ruben, meryem, guest]) {
    assert.deepEqual(window.noise(), []);
    await window.context.close();
  }
});
