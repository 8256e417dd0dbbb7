// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withQuery } from './address.ts';
import { stages } from './codes.ts';
import { countStages } from './count-stages.ts';

test('every deal is counted once', () => {
  const { total, ...groups } = countStages(stages.map((stage) => ({ stage, deals: 2 })));
  assert.equal(total, 2 * stages.length);
  assert.equal(
    Object.values(groups).reduce((sum, count) => sum + count, 0),
    total,
  );
});

test('a changed address keeps the other choices and starts at the first page', () => {
  assert.equal(
    withQuery('/deals', { theme: 'Groen & blauw', after: 'x' }, { sort: '-name' }),
    '/deals?theme=Groen%20%26%20blauw&sort=-name',
  );
  assert.equal(withQuery('/deals', { theme: 'Voedsel' }, { theme: undefined }), '/deals');
  assert.equal(withQuery('/deals', {}, { after: 'abc' }), '/deals?after=abc');
});
