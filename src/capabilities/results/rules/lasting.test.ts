// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastingOf, type Word } from './lasting.ts';

const word = (on: string, given: Partial<Word> = {}): Word => ({
  kind: 'check_in_answered',
  on,
  level: 'a5',
  direction: 'stable',
  end: null,
  unsure: false,
  ...given,
});
const set = (on: string, level: Word['level']): Word => word(on, { kind: 'level', level, direction: null });

test('time in use runs from the first word that it is in use to the last; trying it out is not use', () => {
  const lasting = lastingOf([
    set('2020-01-01', 'a4'),
    set('2020-06-01', 'a5'),
    word('2020-12-01'),
    word('2021-03-01', { kind: 'confirmed' }),
    word('2021-06-01', { direction: 'slipping' }),
  ]);
  assert.deepEqual(lasting, { since: '2020-06-01', lastSeenOn: '2021-06-01', gone: null, asked: 2, unasked: 1 });
});

test('what was never in use has no time in use', () => {
  assert.equal(lastingOf([set('2020-01-01', 'a3'), word('2020-02-01', { level: 'a3' })]), null);
  assert.equal(lastingOf([]), null);
});

test('it is gone on the first word that says so after the last that said otherwise', () => {
  const back = word('2021-01-01', { direction: 'sprung_back' });
  const gone = lastingOf([set('2020-01-01', 'a5'), word('2020-07-01'), back, { ...back, on: '2021-04-01' }]);
  assert.deepEqual(gone?.gone, { on: '2021-01-01', how: 'fell' });
  assert.equal(gone?.lastSeenOn, '2020-07-01');
});

test('what sprang back and came back stayed', () => {
  const back = word('2021-01-01', { direction: 'sprung_back' });
  const lasting = lastingOf([set('2020-01-01', 'a5'), back, word('2021-06-01')]);
  assert.deepEqual([lasting?.gone, lasting?.lastSeenOn], [null, '2021-06-01']);
});

test('each way to be gone keeps its name', () => {
  const ended = (end: Word['end']) =>
    lastingOf([set('2020-01-01', 'a6'), word('2022-01-01', { kind: 'ended', level: 'a6', end })])?.gone?.how;
  assert.deepEqual(
    [ended('superseded'), ended('stopped_deliberately'), ended('reverted')],
    ['replaced', 'stopped', 'fell'],
  );
  assert.equal(lastingOf([set('2020-01-01', 'a5'), set('2021-01-01', 'a4')])?.gone?.how, 'fell');
});

test('an end that was withdrawn is none', () => {
  const ended = word('2021-01-01', { kind: 'ended', end: 'reverted' });
  const withdrawn = word('2021-02-01', { kind: 'end_withdrawn', direction: null });
  assert.equal(lastingOf([set('2020-01-01', 'a5'), ended, withdrawn])?.gone, null);
});

test('an answer that nobody could say confirms nothing and takes nothing away', () => {
  const lasting = lastingOf([set('2020-01-01', 'a5'), word('2020-07-01', { unsure: true })]);
  assert.deepEqual([lasting?.lastSeenOn, lasting?.asked, lasting?.gone], ['2020-01-01', 0, null]);
});
