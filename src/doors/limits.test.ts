// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLimits } from './limits.server.ts';

test('a door has one limit, however its address is written', async () => {
  const limits = makeLimits(1 / 120);
  assert.equal(await limits.allow('GET', '/peilmoment/een', 'hier'), 0);
  for (const path of ['/peilmoment/een', '/%70eilmoment/twee', '/PEILMOMENT/drie', '/Peil%6Doment/vier'])
    assert.ok((await limits.allow('GET', path, 'hier')) > 0, path);
  assert.equal(await limits.allow('GET', '/peilmoment/een', 'elders'), 0);
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
