// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSettings, SettingsRefusal, settingTable } from './settings.server.ts';

const refusal = (env: Record<string, string>): string => {
  try {
    readSettings(env);
  } catch (error) {
    assert.ok(error instanceof SettingsRefusal);
    return error.message;
  }
  return assert.fail('These settings were accepted.');
};

test('nothing has to be set', () => {
  const settings = readSettings({});
  assert.deepEqual([settings.PORT, settings.baseUrl, settings.secure], [3000, 'http://localhost:3000', false]);
});

test('every wrong setting is named at once', () => {
  const message = refusal({ PORT: '70000', BASE_URL: 'nowhere', DEMO: 'maybe', LOG_LEVEL: 'loud', DATABASE_POOL: '0' });
  for (const name of ['PORT', 'BASE_URL', 'DEMO', 'LOG_LEVEL', 'DATABASE_POOL'])
    assert.match(message, new RegExp(`^  - ${name}: `, 'm'));
  assert.doesNotMatch(message, /HOST|SMTP_URL/);
});

test('a wrong secret is named and not shown', () => {
  const message = refusal({ DATABASE_URL: 'hunter2 is not an address' });
  assert.match(message, /DATABASE_URL/);
  assert.doesNotMatch(message, /hunter2/);
});

test('an empty setting is one that was not set', () => {
  assert.equal(readSettings({ PORT: '' }).PORT, 3000);
});

test('a setting may be the path of a file, and a file that cannot be read is named', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'mail');
  writeFileSync(file, 'smtp://mail.example:587\n');
  assert.equal(readSettings({ SMTP_URL_FILE: file }).SMTP_URL, 'smtp://mail.example:587');
  assert.match(
    refusal({ SMTP_URL_FILE: '/nowhere/at/all' }),
    /SMTP_URL_FILE: the file \/nowhere\/at\/all cannot be read/,
  );
});

test('demo mode is on with the embedded database only, unless somebody says so', () => {
  const url = 'postgres://login@db.example/tegenveer';
  assert.equal(readSettings({}).demo, true);
  assert.equal(readSettings({ DATABASE_URL: url }).demo, false);
  assert.equal(readSettings({ DATABASE_URL: url, DEMO: 'true' }).demo, true);
  assert.equal(readSettings({ DEMO: 'false' }).demo, false);
});

test('the address people use has no slash at the end, and says whether it is secure', () => {
  const { baseUrl, secure } = readSettings({ BASE_URL: 'https://tegenveer.example/' });
  assert.deepEqual([baseUrl, secure], ['https://tegenveer.example', true]);
});

test('every setting says what it does', () => {
  for (const [name, { about }] of Object.entries(settingTable)) assert.match(about, /\.$/, name);
});
