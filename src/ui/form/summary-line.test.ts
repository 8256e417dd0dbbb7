// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryLine } from './summary-line.ts';

test('a field is named before what is wrong with it', () => {
  assert.equal(summaryLine('Titel', 'Vul dit in.'), 'Titel: vul dit in.');
  assert.equal(summaryLine('Organisatie ', 'Élke naam telt.'), 'Organisatie: élke naam telt.');
});

test('a question keeps its own mark, and the sentence after it its capital', () => {
  assert.equal(summaryLine('Wordt het nog gebruikt?', 'Vul dit in.'), 'Wordt het nog gebruikt? Vul dit in.');
});

test('a word in capitals stays as it is', () => {
  assert.equal(summaryLine('Gegevens', 'JSON past hier niet.'), 'Gegevens: JSON past hier niet.');
});
