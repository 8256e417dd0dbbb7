// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
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

const key = (modulusLength: number) =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const provider = { id: 'stad', name: 'De stad', issuer: 'https://login.stad.example', clientId: 'tegenveer' };
const providersOf = (...all: object[]) => JSON.stringify(all.map((one) => ({ ...provider, ...one })));

test('identity providers are read, with one level or more', () => {
  const { OIDC_PROVIDERS } = readSettings({
    OIDC_PRIVATE_KEY: key(2048),
    OIDC_PROVIDERS: providersOf({ acr: 'high' }, { id: 'provincie', acr: ['high', 'substantial'] }),
  });
  assert.deepEqual(
    OIDC_PROVIDERS?.map(({ acr }) => acr),
    [['high'], ['high', 'substantial']],
  );
});

test('a provider that cannot be used is named with the reason, and no secret with it', () => {
  const wrong: [string, RegExp][] = [
    ['[', /OIDC_PROVIDERS: this is not readable JSON/],
    [providersOf({ issuer: 'http://login.stad.example' }), /0: issuer: an issuer is reached by https/],
    [providersOf({ id: 'De Stad' }), /0: id: an id is lower case/],
    [providersOf({}, {}), /two providers have the same id/],
    [providersOf({ domains: ['*.example'] }), /0: domains: 0: a domain such as/],
    [providersOf({ scope: 'email' }), /0: scope: the scope holds openid/],
    [providersOf({ clientSecrets: 'hunter2' }), /Unrecognized key/],
  ];
  for (const [OIDC_PROVIDERS, reason] of wrong) {
    const message = refusal({ OIDC_PROVIDERS, OIDC_PRIVATE_KEY: key(2048) });
    assert.match(message, reason);
    assert.doesNotMatch(message, /hunter2/);
  }
  assert.match(refusal({ OIDC_PROVIDERS: providersOf({}) }), /OIDC_PRIVATE_KEY: needed for stad/);
  assert.ok(readSettings({ OIDC_PROVIDERS: providersOf({ clientSecret: 'hunter2' }) }));
});

test('a key that is too weak or none is refused without being shown', () => {
  assert.match(refusal({ OIDC_PRIVATE_KEY: key(1024) }), /OIDC_PRIVATE_KEY: must be a private key in PEM/);
  assert.doesNotMatch(refusal({ OIDC_PRIVATE_KEY: 'hunter2' }), /hunter2/);
  assert.match(refusal({ SECRETS_KEY: 'c2hvcnQ=' }), /SECRETS_KEY: must be 32 bytes/);
});
