// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Candidate, suggestEqual } from './likeness.ts';

const question = {
  title: 'Kermis mag niet op het plein',
  about: null,
  law: null,
  kind: 'unknown',
  topic: null,
  ownerId: null,
} as const;
const candidate = (id: string, title: string, shared: readonly string[]): Candidate => ({
  ...question,
  id,
  title,
  shared,
  weight: shared.length,
});

test('two cases that share only the words any question is put in are not suggested', () => {
  const found = suggestEqual(question, [
    candidate('only-asking', 'Mag een hond los?', ['mag']),
    candidate('same-thing', 'Mag een kermis langer open?', ['kermis', 'mag']),
  ]);
  assert.deepEqual(
    found.map(({ id, restsOn }) => [id, restsOn.words]),
    [['same-thing', ['kermis']]],
  );
});
