// SPDX-License-Identifier: EUPL-1.2
// Signing in and the second step in a real browser: nothing that was typed is lost on the way, with and without script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFinds, startBrowser, tooWide, type Window } from './browser.ts';
import { serveHouse } from './served.ts';

const { base } = await serveHouse();
const browser = await startBrowser(base);

async function signIn({ page }: Window, name: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByRole('button', { name: `Log in als ${name}` }).click();
  await page.waitForURL(`${base}/`);
}

for (const script of [true, false])
  test(`what was typed waits for the second step and is then done, ${script ? 'with' : 'without'} script`, async () => {
    const { page, noise } = await browser.open({ script, size: 'phone' });
    await signIn({ page } as Window, 'Bas Noorman');
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
