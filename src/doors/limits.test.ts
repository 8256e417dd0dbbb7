// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLimits, tooOften } from './limits.server.ts';

test('a door has one limit, however its address is written', async () => {
  const limits = makeLimits(1 / 120);
  assert.equal(await limits.allow('GET', '/peilmoment/een', 'hier'), 0);
  for (const path of ['/peilmoment/een', '/%70eilmoment/twee', '/PEILMOMENT/drie', '/Peil%6Doment/vier'])
    assert.ok((await limits.allow('GET', path, 'hier')) > 0, path);
  assert.equal(await limits.allow('GET', '/peilmoment/een', 'elders'), 0);
});

test('signing in is counted by address, its steps each by themselves, and looking at the form is free', async () => {
  const limits = makeLimits(1 / 30);
  assert.equal(await limits.allow('POST', '/inloggen', 'hier'), 0);
  const wait = await limits.allow('POST', '/inloggen', 'hier');
  assert.ok(wait > 0 && wait <= 600);
  assert.ok((await limits.allow('POST', '/inloggen/secret-of-a-link', 'hier')) > 0, 'a link counts with the form');
  assert.equal(await limits.allow('GET', '/inloggen', 'hier'), 0);
  assert.equal(await limits.allow('POST', '/inloggen', 'elders'), 0);
  for (const path of ['/inloggen/passkey', '/account/bevestigen', '/account/tweede-stap'])
    assert.equal(await limits.allow('POST', path, 'hier'), 0, path);
});

test('a page that is asked for too often says in both languages how long to wait', () => {
  assert.equal(
    tooOften(61),
    'Dit ging te vaak achter elkaar. Probeer het over 2 minuten opnieuw. / This was done too often in a row. Try again in 2 minutes.',
  );
  assert.match(tooOften(3), /over één minuut .* in one minute/);
});

test('a page that counts a whole programme anew has a limit of its own; other pages are free to read', async () => {
  const limits = makeLimits(1 / 120);
  assert.equal(await limits.allow('GET', '/methode', 'hier'), 0);
  assert.ok((await limits.allow('GET', '/methode.data', 'hier')) > 0);
  for (const path of ['/overname', '/deals'])
    for (const _ of ['once', 'twice']) assert.equal(await limits.allow('GET', path, 'hier'), 0);
});

test('an address that cannot be read is counted as it is', async () => {
  const limits = makeLimits(1 / 300);
  assert.equal(await limits.allow('POST', '/%E0%A4%A', 'hier'), 0);
  assert.ok((await limits.allow('POST', '/%E0%A4%A', 'hier')) > 0);
});

test('the open form of the API has the limit of the page, and reading beside it keeps its own', async () => {
  const limits = makeLimits(1 / 300);
  const form = '/api/v1/results/speelstraat/outside-reports';
  assert.equal(await limits.allow('POST', form, 'hier'), 0);
  assert.ok((await limits.allow('POST', form, 'hier')) > 0);
  assert.equal(await limits.allow('GET', form, 'hier'), 0);
});
