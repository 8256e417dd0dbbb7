// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed, say } from './say.ts';

const said = (text: string, values: Record<string, number | string>) => [
  say({ nl: text, en: text }, 'nl', values),
  say({ nl: text, en: text }, 'en', values),
];

test('numbers are written as the language writes them', () => {
  assert.deepEqual(said('{x}', { x: 0.12345 }), ['0,123', '0.123']);
  assert.deepEqual(said('{x}', { x: 1234567 }), ['1.234.567', '1,234,567']);
  assert.deepEqual(said('{x}', { x: 1234.5 }), ['1.235', '1,235']);
  assert.deepEqual(said('{x:two}', { x: 0.8 }), ['0,80', '0.80']);
  assert.deepEqual(said('{x:one}', { x: 5.678 }), ['5,7', '5.7']);
  assert.deepEqual(said('{x:p}', { x: 0.0000001 }), ['< 0,001', '< 0.001']);
  assert.deepEqual(said('{x:p}', { x: 0.0357 }), ['0,036', '0.036']);
});

test('what is not quite none or all does not become none or all', () => {
  assert.deepEqual(said('{x:percent}', { x: 0.9999 })[1], '> 99%');
  assert.deepEqual(said('{x:percent}', { x: 0.0001 })[1], '< 1%');
  assert.deepEqual(said('{x:percent}', { x: 1 })[1], '100%');
});

test('a count takes its noun along', () => {
  assert.equal(said('{n|geval|gevallen}', { n: 1 })[0], '1 geval');
  assert.equal(said('{n|geval|gevallen}', { n: 1200 })[0], '1.200 gevallen');
});

test('a place without a value stays visible', () => {
  assert.equal(said('{a} en {b}', { a: 'x' })[0], 'x en {b}');
});

test('names in a row', () => {
  assert.equal(listed(['Delft', 'Gouda', 'Leiden'], 'nl'), 'Delft, Gouda en Leiden');
});
