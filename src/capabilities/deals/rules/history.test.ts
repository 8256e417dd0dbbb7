// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldInOrder } from './history.ts';

const step = (stage: string, happenedOn: string | null, note: string | null = null) => ({ stage, happenedOn, note });
const stages = (history: ReturnType<typeof step>[]) => toldInOrder(history).map(({ stage }) => stage);

test('stages stand in order of time, once each, and one that came back stands twice', () => {
  const loaded = [
    step('execution', null),
    step('signed', '2025-02'),
    step('idea', '2024'),
    step('execution', '2025-03'),
  ];
  assert.deepEqual(stages(loaded), ['idea', 'signed', 'execution']);
  assert.deepEqual(stages([step('idea', '2024'), step('idea', '2023')]), ['idea', 'idea']);
});

test('where a day is not known, they stand as they were written down; words are never dropped', () => {
  assert.deepEqual(stages([step('idea', null), step('exploration', '2020')]), ['idea', 'exploration']);
  assert.deepEqual(stages([step('idea', '2024'), step('idea', null, 'Opnieuw.')]), ['idea', 'idea']);
});
