// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { embeddedKey, makeSeal } from './seal.server.ts';

const seal = makeSeal(randomBytes(32));

test('what was sealed opens again, about the same thing and with the same key only', () => {
  const other = makeSeal(randomBytes(32));
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (text, about, elsewhere) => {
      const sealed = seal.seal(text, about);
      assert.equal(seal.open(sealed, about), text);
      assert.equal(other.open(sealed, about), null);
      if (elsewhere !== about) assert.equal(seal.open(sealed, elsewhere), null);
    }),
  );
});

test('what was changed in any place does not open', () => {
  const sealed = Buffer.from(seal.seal('JBSWY3DPEHPK3PXP', 'totp x'), 'base64url');
  for (let place = 0; place < sealed.length; place++) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.equal(seal.open(changed.toString('base64url'), 'totp x'), null);
  }
  for (const length of [0, 5, 20, sealed.length - 1])
    assert.equal(seal.open(sealed.subarray(0, length).toString('base64url'), 'totp x'), null);
});

test('the same text is sealed differently each time', () =>
  assert.notEqual(seal.seal('text', 'about'), seal.seal('text', 'about')));

test('the key of an embedded database stays, and is for its owner only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  assert.deepEqual(embeddedKey(folder), embeddedKey(folder));
  assert.equal(statSync(join(folder, 'tegenveer-secrets.key')).mode & 0o777, 0o600);
  assert.notDeepEqual(embeddedKey(null), embeddedKey(null));
});
