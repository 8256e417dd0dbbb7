// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTranslator } from 'use-intl/core';
import { directions, freshnesses, levels } from '../certainty/freshness.ts';
import { en } from '../words/en.ts';
import { nl } from '../words/nl.ts';
import type { Say } from '../words/use-words.ts';
import { type AdoptionCellData, cellFace, spokenCell } from './cell.ts';

const words = { nl, en };
/** A speaker of one language that fails loudly on a missing word. */
function speaker(locale: 'nl' | 'en'): Say {
  const fail = (error: Error) => {
    throw error;
  };
  const translate = createTranslator({ locale, messages: { ui: words[locale] }, namespace: 'ui', onError: fail });
  return (key, values) => translate(key, values);
}
const say = speaker('nl');
const cell = (change: Partial<AdoptionCellData>): AdoptionCellData => ({
  href: '#',
  level: 'a5',
  freshness: 'unconfirmed',
  course: 'sprung_back',
  next: { kind: 'none' },
  ...change,
});
const plain = (date: string) => date;

test('a cell is heard as one sentence: who, level, certainty, direction', () => {
  assert.equal(
    spokenCell(say, 'Gemeente Heuvel\u00ADrode', cell({})),
    'Gemeente Heuvelrode: A5 in gebruik, onbevestigd, teruggeveerd',
  );
});

test('what is not known, not asked or declined is said in so many words', () => {
  assert.equal(spokenCell(say, 'X', cell({ freshness: 'unknown' })), 'X: niet bekend, laatst A5');
  assert.equal(spokenCell(say, 'X', cell({ freshness: 'not_asked', level: null })), 'X: niet gevraagd');
  assert.equal(
    spokenCell(say, 'X', cell({ end: 'declined', level: 'a3' })),
    'X: A3 besloten niet over te nemen, met reden',
  );
  assert.match(spokenCell(say, 'X', cell({ level: null })), /een bron noemt gebruik, trede niet bekend, onbevestigd/);
});

test('a reported fall is heard as reported, and the level stays', () => {
  const heard = spokenCell(say, 'X', cell({ reported: true, course: 'slipping' }));
  assert.equal(heard, 'X: A5 in gebruik, onbevestigd, gemeld: glijdt af, nog te bevestigen');
});

test('a call that helps now is the only thing that asks', () => {
  assert.deepEqual(cellFace(say, cell({ next: { kind: 'call' } }), plain), {
    level: 'A5',
    light: false,
    showCourse: true,
    next: '→ bel nu',
    ask: true,
  });
  assert.equal(cellFace(say, cell({ next: { kind: 'on', date: '9 dec' } }), plain).next, 'peil 9 dec');
  assert.equal(cellFace(say, cell({ next: { kind: 'silent', weeks: 7 } }), plain).next, '7 wk stil');
});

test('every combination has a face and a sentence in both languages, and no unknown looks like a level', () => {
  for (const language of ['nl', 'en'] as const) {
    const speak = speaker(language);
    for (const level of [null, ...levels]) {
      for (const freshness of freshnesses) {
        for (const course of directions) {
          for (const end of [undefined, 'declined', 'stopped'] as const) {
            const data = cell({ level, freshness, course, end });
            const face = cellFace(speak, data, plain);
            assert.ok(spokenCell(speak, 'X', data).length > 3);
            const silent = freshness === 'unknown' || freshness === 'not_asked' || level === null;
            if (silent && !end) assert.ok(face.light, `${level} ${freshness}`);
          }
        }
      }
    }
  }
});
