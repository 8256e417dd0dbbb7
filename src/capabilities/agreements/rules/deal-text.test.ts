// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agreementKinds, generations } from './codes.ts';
import { canonicalText, type DealText, parseDealText, tidy, tidyText } from './deal-text.ts';

/** What people type, with what could pass for a heading of ours. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('artikel', '  tekst', 'partij', 'deel\n  x', 'e\u0301', ''),
);
const lines = fc
  .array(line, { maxLength: 5 })
  .chain((all) => fc.constantFrom('\n', '\r\n', '\n\n\n').map((end) => all.join(end)));
const dealText: fc.Arbitrary<DealText> = fc.record({
  deal: line,
  title: line,
  number: fc.integer({ min: 1, max: 99 }),
  kind: fc.constantFrom(...agreementKinds),
  generation: fc.constantFrom(...generations),
  parties: fc.array(fc.record({ name: line, representedBy: line, functionTitle: line, capacity: line }), {
    maxLength: 3,
  }),
  articles: fc.array(
    fc.record({
      kind: fc.constantFrom('aim', 'commitments'),
      part: line,
      title: line,
      text: lines,
      promises: fc.array(fc.record({ party: line, text: lines }), { maxLength: 2 }),
    }),
    { maxLength: 4 },
  ),
});

test('a canonical text reads back as the tree it was made of, whatever people typed', () => {
  fc.assert(fc.property(dealText, (text) => assert.deepEqual(parseDealText(canonicalText(text)), tidyText(text))));
});

test('the canonical text of what was read back is the same, sign by sign', () => {
  fc.assert(
    fc.property(dealText, (text) => {
      const canonical = canonicalText(text);
      const again = parseDealText(canonical);
      assert.equal(again && canonicalText(again), canonical);
    }),
  );
});

test('two texts that differ in a word have different canonical texts', () => {
  fc.assert(
    fc.property(dealText, dealText, (one, other) => {
      const same = JSON.stringify(tidyText(one)) === JSON.stringify(tidyText(other));
      assert.equal(canonicalText(one) === canonicalText(other), same);
    }),
  );
});

test('tidying a second time changes nothing', () => {
  fc.assert(fc.property(lines, (text) => assert.equal(tidy(tidy(text)), tidy(text))));
});

test('something else is no canonical text', () => {
  for (const text of ['', 'iets', 'Tegenveer dealtekst 1\n', 'Tegenveer dealtekst 1\ndeal\n  x\nvreemd\n'])
    assert.equal(parseDealText(text), null);
});
