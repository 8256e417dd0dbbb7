// SPDX-License-Identifier: EUPL-1.2
// Signing in and the second step in a real browser: nothing that was typed is lost on the way, with and without script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFinds, startBrowser, tooWide } from './browser.ts';
import { serveHouse } from './served.ts';
import { signInByHand, withDevice } from './visitor.ts';

const { base } = await serveHouse();
const browser = await startBrowser(base);

for (const script of [true, false])
  test(`what was typed waits for the second step and is then done, ${script ? 'with' : 'without'} script`, async () => {
    const { page, noise } = await browser.open({ script, size: 'phone' });
    await signInByHand(page, 'Bas Noorman');
    await page.goto('/beheer/mensen?search=Wim');
    await page.getByRole('link', { name: 'Wim Grootveld' }).click();
    const address = page.url();
    const name = `Wim "Grootveld" & ${script ? 'zoon' : 'dochter'} <é>`;
    await page.locator('input[name="name"]').fill(name);
    await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
    await page.waitForURL(/\/account\/bevestigen/);
    if (script) assert.deepEqual(await axeFinds(page), []);
    if (script) assert.ok((await tooWide(page)) <= 0);
    await page.getByText('Wat u invulde, bewaren wij zolang.').waitFor();
    await page.getByRole('button', { name: 'Bevestig zonder apparaat' }).click();
    await page.waitForURL(address);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    // For a quarter of an hour it is not asked again.
    await page.locator('input[name="name"]').fill('Wim Grootveld');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Klopt dit nog over Wim Grootveld?' }).waitFor();
    assert.deepEqual(noise(), []);
  });

test('a passkey is added, signs in without mail, and confirms what weighs much', async () => {
  const window = await browser.open();
  const { page, noise } = window;
  await withDevice(window);
  await signInByHand(window.page, 'Bas Noorman');
  await page.goto('/account/tweede-stap');
  await page.getByLabel('Naam van de passkey').fill('Sleutel van het werk');
  await page.getByRole('button', { name: 'Voeg een passkey toe' }).click();
  await page.getByRole('rowheader', { name: 'Sleutel van het werk' }).waitFor();
  assert.deepEqual(await axeFinds(page), []);

  await page.goto('/account');
  await page.getByRole('button', { name: 'Log uit' }).click();
  await page.goto('/inloggen?naar=/account');
  await page.getByRole('button', { name: 'Log in met een passkey' }).click();
  await page.waitForURL(`${base}/account`);
  await page.getByText('Bas Noorman').first().waitFor();

  // Signing in by passkey is two factors at once; a session by another way is asked.
  await page.getByRole('button', { name: 'Log uit' }).click();
  await signInByHand(window.page, 'Bas Noorman');
  await page.goto('/beheer/mensen?search=Els');
  await page.getByRole('link', { name: 'Els Overmars' }).click();
  const address = page.url();
  await page.locator('input[name="name"]').fill('Els Overmars-Vis');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
  await page.getByRole('button', { name: 'Bevestig met uw passkey' }).click();
  await page.waitForURL(address);
  await page.getByRole('heading', { level: 1, name: 'Els Overmars-Vis' }).waitFor();

  await page.goto('/account/tweede-stap');
  await page.getByRole('button', { name: 'Haal weg' }).click();
  await page.getByRole('button', { name: 'Haal weg' }).waitFor({ state: 'detached' });
  assert.deepEqual(noise(), []);
});

test('without script the page says that a passkey does not work here, and shows no button for it', async () => {
  const { page } = await browser.open({ script: false });
  await page.goto('/inloggen');
  await page.getByText('Een passkey werkt hier niet').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Log in met een passkey' }).count(), 0);
});
