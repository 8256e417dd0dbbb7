// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleDifferences, differenceOf, mergeTexts } from './difference.ts';

const words = fc.array(fc.constantFrom('straat', 'stoep', 'auto', 'water,', 'wordt', 'blijft', '12', '\n\n'), {
  maxLength: 12,
});
const text = words.map((list) => list.join(' '));

test('the pieces that are the same or added give the new text; same or removed, the old one', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, now) => {
      const pieces = differenceOf(before, now);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      assert.equal(without('removed'), now);
      assert.equal(without('added'), before);
    }),
  );
});

test('words that all changed are told as one change', () => {
  assert.deepEqual(differenceOf('De deal begint op de dag van tekenen.', 'De deal wordt met één jaar verlengd.'), [
    { kind: 'same', text: 'De deal ' },
    { kind: 'removed', text: 'begint op de dag van tekenen' },
    { kind: 'added', text: 'wordt met één jaar verlengd' },
    { kind: 'same', text: '.' },
  ]);
});

test('a merge holds every word that either wrote, and is the change itself when the other changed nothing', () => {
  const wordsOf = (all: string) => all.split(/\s+/).filter(Boolean);
  // A word that stood there already and was moved is no new word.
  const fresh = (base: string, changed: string) => wordsOf(changed).filter((word) => !wordsOf(base).includes(word));
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const merged = mergeTexts(base, mine, theirs).text;
      for (const word of [...fresh(base, mine), ...fresh(base, theirs)]) assert.ok(merged.includes(word), word);
      assert.equal(mergeTexts(base, mine, base).text, mine);
      assert.equal(mergeTexts(base, base, theirs).text, theirs);
      assert.equal(mergeTexts(base, mine, mine).text, mine);
    }),
  );
});

test('changes in different places go together; changes of the same words follow each other', () => {
  const base = 'De gemeente meet ieder jaar. De provincie betaalt.';
  const mine = 'De gemeente meet iedere maand. De provincie betaalt.';
  const theirs = 'De gemeente meet ieder jaar. De provincie betaalt de helft.';
  assert.deepEqual(mergeTexts(base, mine, theirs), {
    text: 'De gemeente meet iedere maand. De provincie betaalt de helft.',
    overlapping: false,
  });
  const clash = mergeTexts('Wij meten nooit.', 'Wij meten altijd.', 'Wij meten soms.');
  assert.deepEqual(clash, { text: 'Wij meten soms. altijd.', overlapping: true });
});

test('articles are compared by what they are, not by their place or title', () => {
  const article = (lineage: string, title: string, words = 'x') => ({ lineage, title, text: words });
  const differences = articleDifferences(
    [article('a', 'Doel'), article('b', 'Kosten'), article('c', 'Slot')],
    [article('a', 'Doelen'), article('d', 'Knelpunten'), article('c', 'Slot')],
  );
  assert.deepEqual(
    differences.map(({ lineage, kind }) => [lineage, kind]),
    [
      ['a', 'changed'],
      ['b', 'removed'],
      ['d', 'added'],
      ['c', 'same'],
    ],
  );
});

test('every article of either version stands in the difference once', () => {
  const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  fc.assert(
    fc.property(list, list, (before, now) => {
      const made = (names: string[]) => names.map((lineage) => ({ lineage, title: lineage, text: '' }));
      const found = articleDifferences(made(before), made(now)).map(({ lineage }) => lineage);
      assert.deepEqual(found.toSorted(), [...new Set([...before, ...now])].toSorted());
    }),
  );
});
