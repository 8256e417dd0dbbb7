// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftBeforeJoining } from './party.ts';

test('only what the dates really say is refused', () => {
  assert.ok(leftBeforeJoining('2025-03-01', '2025-02-28'));
  assert.ok(leftBeforeJoining('2025', '2024-12'));
  assert.ok(!leftBeforeJoining('2025-03', '2025'));
  assert.ok(!leftBeforeJoining('2025', '2025-01-01'));
  assert.ok(!leftBeforeJoining(null, '1990'));
});
