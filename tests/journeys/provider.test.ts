// SPDX-License-Identifier: EUPL-1.2
// Signing in at one's own organisation, in a browser, along real provider software.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, test } from 'node:test';
import { readSettings } from '../../src/kernel/settings.server.ts';
import { startProvider } from '../world/identity-provider.ts';
import { axeFinds, startBrowser } from './browser.ts';
import { freePort, startProgram } from './served.ts';

const OIDC_PRIVATE_KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const own = readSettings({ OIDC_PRIVATE_KEY }).OIDC_PRIVATE_KEY;
assert.ok(own);
const PORT = String(await freePort());
const provider = await startProvider({
  person: { subject: 'pairwise', mail: 'bewoner@stad.example', level: 'high' },
  redirectUris: [`http://localhost:${PORT}/inloggen/terug/stad`],
  jwks: { keys: [{ ...own.publicJwk }] },
});
const stad = { id: 'stad', name: 'De stad', clientId: 'tegenveer', acr: 'high', domains: ['stad.example'] };
const { base, end } = await startProgram(':memory:', {
  PORT,
  OIDC_PRIVATE_KEY,
  OIDC_PROVIDERS: JSON.stringify([{ ...stad, issuer: provider.issuer }]),
});
after(() => end('SIGTERM'));
const browser = await startBrowser(base);

for (const script of [true, false])
  test(`somebody added by mail address signs in at the organisation, ${script ? 'with' : 'without'} script`, async () => {
    const mail = `mens.${script}@stad.example`;
    const { page } = await browser.open();
    await page.goto('/inloggen');
    await page.getByRole('button', { name: 'Log in als Bas Noorman' }).click();
    await page.goto('/beheer/mensen');
    await page.getByText('Voeg iemand toe').first().click();
    await page.getByLabel('Naam', { exact: true }).fill(`Mens ${script}`);
    await page.getByLabel('Mailadres', { exact: true }).fill(mail);
    await page.getByRole('button', { name: 'Voeg iemand toe' }).click();
    await page.waitForURL(/\/beheer\/mensen\/\w+/);

    provider.person = { subject: `pairwise-${script}`, mail, level: 'high' };
    const visitor = await browser.open({ script, size: 'phone' });
    await visitor.page.goto('/inloggen?naar=/account');
    await visitor.page.getByRole('button', { name: 'Log in bij De stad' }).click();
    await visitor.page.waitForURL(`${base}/account`);
    await visitor.page.getByRole('main').getByText(`Mens ${script}`).first().waitFor();
    await visitor.page.goto('/account/tweede-stap');
    await visitor.page.getByText('De stad, gekoppeld').waitFor();
    if (script) assert.deepEqual(await axeFinds(visitor.page), []);
  });

test('somebody who is not known here is told what to do', async () => {
  provider.person = { subject: 'stranger', mail: 'onbekend@stad.example', level: 'high' };
  const { page } = await browser.open();
  await page.goto('/inloggen');
  await page.getByRole('button', { name: 'Log in bij De stad' }).click();
  await page.getByText('Wij kennen u hier nog niet').waitFor();
  assert.deepEqual(await axeFinds(page), []);
});

test('the house publishes the public half of its key, and nothing else of it', async () => {
  const keys = await (await fetch(`${base}/.well-known/jwks.json`)).json();
  assert.deepEqual(keys, { keys: [JSON.parse(JSON.stringify(own.publicJwk))] });
  assert.ok(!('d' in own.publicJwk));
});
