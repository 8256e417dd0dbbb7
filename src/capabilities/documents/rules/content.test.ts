// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { endingOf, fileName } from './content.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

test('readable text is text, in whatever language', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const plain = `a${text.replace(/\p{Cc}/gu, ' ')}`;
      assert.equal(endingOf(bytes(plain), 'x.txt'), 'txt');
    }),
  );
});

test('bytes that are no UTF-8 are no text, and nothing breaks on any bytes', () => {
  for (const wrong of [[0xff], [0xc0, 0x80], [0x61, 0xe2, 0x82], [0xf8, 0x80, 0x80, 0x80, 0x80], [0x61, 0]])
    assert.equal(endingOf(new Uint8Array(wrong), 'x.txt'), null);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (some) => void endingOf(some, 'x.pdf')));
  const zip = fc
    .uint8Array({ maxLength: 300 })
    .map((rest) => new Uint8Array([0x50, 0x4b, 3, 4, ...rest, 0x50, 0x4b, 5, 6, ...rest]));
  fc.assert(fc.property(zip, (some) => void endingOf(some, 'x.docx')));
});

test('a name is readable everywhere and ends in what the file is', () => {
  assert.equal(fileName('C:\\stukken\\Plan – definitief.PDF.exe', 'pdf'), 'Plan definitief.PDF.pdf');
  assert.equal(fileName('../..', 'txt'), 'document.txt');
  assert.equal(fileName('"; filename=x.html', 'csv'), 'filenamex.csv');
});
