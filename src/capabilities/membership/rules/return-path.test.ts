// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { returnPath } from './return-path.ts';

test('a path of this house is kept, with its query', () => {
  for (const path of ['/deals', '/deals/x/leden?taal=en#nieuw', '/overname?deal=a&level=a5'])
    assert.equal(returnPath(path), path);
});

test('anything that could lead elsewhere, or round in a circle, becomes one’s own day', () => {
  for (const path of [
    null,
    undefined,
    '',
    'deals',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\nb',
    '/a\\b',
    '/é',
    '/inloggen',
    '/uitloggen',
    `/${'a'.repeat(300)}`,
  ])
    assert.equal(returnPath(path), '/vandaag', String(path));
});

test('whatever is asked, a browser stays on this host', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (asked) => {
        assert.equal(new URL(returnPath(asked), 'https://tegenveer.example').host, 'tegenveer.example');
      },
    ),
  );
});
