// SPDX-License-Identifier: EUPL-1.2
// Somebody of the living example: signed in by the buttons of the demo, and with a token for the API.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Window } from './browser.ts';

const formHeaders = (cookie: string) => ({
  'Content-Type': 'application/x-www-form-urlencoded',
  'Sec-Fetch-Site': 'same-origin',
  Cookie: cookie,
});

/** Signs in by the form, without a browser; the cookie to send along. */
export async function signIn(base: string, name: string): Promise<string> {
  const page = await (await fetch(`${base}/inloggen`)).text();
  const person = page.split('<form').find((form) => form.includes(`als ${name}`));
  const id = /name="person" value="([^"]+)"/.exec(person ?? '')?.[1];
  assert.ok(id, `${name} is among the people to sign in as`);
  const answer = await fetch(`${base}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: formHeaders(''),
    body: new URLSearchParams({ _doel: 'demo', person: id }),
  });
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0];
  assert.ok(cookie, `${name} is signed in (${answer.status})`);
  return cookie;
}

/** Makes a token by the form of the account page. */
export async function makeToken(base: string, cookie: string, label = 'proef'): Promise<string> {
  const body = new URLSearchParams({ _doel: 'make', label, days: '30' });
  for (const scope of ['read', 'write']) body.append('scopes', scope);
  const answer = await fetch(`${base}/account/tokens`, { method: 'POST', headers: formHeaders(cookie), body });
  const secret = /<code[^>]*>([\w-]{20,})<\/code>/.exec(await answer.text())?.[1];
  assert.ok(secret, `a token was made (${answer.status})`);
  return secret;
}

/** Calls the API. What cannot be read as JSON, or never came, is `null`. */
export async function call(base: string, token: string | null, method: string, path: string, body?: unknown) {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      Accept: 'application/json',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, json: (text.startsWith('{') ? JSON.parse(text) : null) as Json };
}

// biome-ignore lint/suspicious/noExplicitAny: answers of the API are read loosely here; their shapes are held elsewhere
export type Json = any;

/** Signs in with the mouse, in a window. */
export async function signInByHand(page: Page, name: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
  await page.waitForURL((url) => url.pathname !== '/inloggen');
}

/** A device with a pin, as Chromium plays it. */
export async function withDevice({ page, context }: Window): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
