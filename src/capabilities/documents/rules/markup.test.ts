// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseMarkup, writeMarkup } from './markup.ts';
import type { Block, Inline } from './note.ts';

const people = [
  { id: 'personone2222', name: 'Sanne de Wit' },
  { id: 'persontwo2222', name: 'Jan [van] der Berg' },
  { id: 'personthree22', name: 'Kim Jansen' },
  { id: 'personfour222', name: 'Kim Jansen' },
];

suite('markup', () => {
  test('is what people type', () => {
    const body = parseMarkup(
      '# Afspraken\nMet **allen** en *snel*,\nzoals @[Sanne de Wit] zei.\n\n- een\n- twee\n1. eerst\n> Ja\n[de wet](https://wetten.overheid.nl/x)',
      people,
    );
    assert.deepEqual(body, [
      { type: 'heading', level: 1, content: [{ type: 'text', text: 'Afspraken' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Met ' },
          { type: 'text', text: 'allen', bold: true },
          { type: 'text', text: ' en ' },
          { type: 'text', text: 'snel', italic: true },
          { type: 'text', text: ', zoals ' },
          { type: 'mention', person: 'personone2222', name: 'Sanne de Wit' },
          { type: 'text', text: ' zei.' },
        ],
      },
      { type: 'list', ordered: false, items: [[{ type: 'text', text: 'een' }], [{ type: 'text', text: 'twee' }]] },
      { type: 'list', ordered: true, items: [[{ type: 'text', text: 'eerst' }]] },
      { type: 'quote', content: [{ type: 'text', text: 'Ja' }] },
      { type: 'paragraph', content: [{ type: 'link', text: 'de wet', href: 'https://wetten.overheid.nl/x' }] },
    ]);
  });

  test('makes no link of what could run, and no mention of a stranger', () => {
    for (const typed of ['[x](javascript:alert(1))', '[x](data:text/html,x)', '@[Onbekend Iemand]'])
      assert.deepEqual(parseMarkup(typed, people), [{ type: 'paragraph', content: [{ type: 'text', text: typed }] }]);
  });

  test('never breaks on what is typed, and reads back what it wrote of it', () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '*',
            '**',
            '#',
            '# ',
            '- ',
            '> ',
            '1. ',
            '\n',
            '\n\n',
            '[',
            ']',
            '(',
            'a',
            ' ',
            '\\',
            '@[Kim Jansen]',
            'https://x.nl',
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const once = parseMarkup(text, people);
        assert.deepEqual(parseMarkup(writeMarkup(once, people), people), once);
      }),
      { numRuns: 3000 },
    );
  });
});

const word = fc.stringMatching(/^[a-zA-Z*[\]\\>#|.0-9é]{1,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const person = fc
  .constantFrom(...people.slice(0, 2))
  .map(({ id, name }): Inline => ({ type: 'mention', person: id, name }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map((text): Inline => ({ type: 'text', text })),
  words.map((text): Inline => ({ type: 'text', text, bold: true })),
  words.map((text): Inline => ({ type: 'text', text, italic: true })),
  words.map((text): Inline => ({ type: 'link', text, href: 'https://voorbeeld.example/a?b=c' })),
  person,
);
/** No two pieces of the same kind of text beside each other: those would be one. */
const content = fc
  .array(inline, { minLength: 1, maxLength: 5 })
  .filter((all) => all.every((one, at) => one.type !== 'text' || all[at - 1]?.type !== 'text'));
const block: fc.Arbitrary<Block> = fc.oneof(
  content.map((content): Block => ({ type: 'paragraph', content })),
  content.map((content): Block => ({ type: 'quote', content })),
  fc
    .record({ level: fc.constantFrom(1 as const, 2 as const), content })
    .map((one): Block => ({ type: 'heading', ...one })),
  fc
    .record({ ordered: fc.boolean(), items: fc.array(content, { minLength: 1, maxLength: 4 }) })
    .map((one): Block => ({ type: 'list', ...one })),
);

test('every note there can be is written as markup and read back the same', () => {
  const body = fc.array(block, { maxLength: 6 });
  fc.assert(
    fc.property(body, (blocks) => assert.deepEqual(parseMarkup(writeMarkup(blocks, people), people), blocks)),
    { numRuns: 2000 },
  );
});

test('two people with one name are told apart', () => {
  const body: Block[] = [
    { type: 'paragraph', content: [{ type: 'mention', person: 'personfour222', name: 'Kim Jansen' }] },
  ];
  assert.equal(writeMarkup(body, people), '@[Kim Jansen|personfour222]');
  assert.deepEqual(parseMarkup('@[Kim Jansen|personfour222]', people), body);
});
