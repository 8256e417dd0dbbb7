// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvLine } from './csv.ts';

test('no cell begins a formula, also where a spreadsheet parts a line by semicolons', () => {
  assert.equal(csvLine(['=1+1', '+31', '-2', '@x', '\n=1']), `'=1+1,'+31,'-2,'@x,"'\n=1"\r\n`);
  assert.equal(csvLine(['dit; =SUM(A1)', 'dat;+1']), "dit;' =SUM(A1),dat;'+1\r\n");
});

test('other texts and numbers stay as they are', () => {
  assert.equal(csvLine(['a - b', 'een; twee', -3, null, 'a "b"']), 'a - b,een; twee,-3,,"a ""b"""\r\n');
});
