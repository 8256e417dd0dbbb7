// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { csvLine } from '#kernel/pure/csv.ts';
import { columnsOf, flatten } from './flat.ts';

const record = z.strictObject({
  id: z.string(),
  deal: z.strictObject({ name: z.string(), programme: z.strictObject({ slug: z.string() }) }),
  owner: z.strictObject({ function: z.string() }).nullable(),
  tags: z.array(z.string()),
  parties: z.array(z.strictObject({ name: z.string() })),
  count: z.int().optional(),
});

test('columns come from the schema, so an empty list has them too', () => {
  assert.deepEqual(columnsOf(z.toJSONSchema(record)), [
    'id',
    'deal.name',
    'deal.programme.slug',
    'owner.function',
    'tags',
    'parties',
    'count',
  ]);
});

test('every cell of a record has its column', () => {
  const cells = flatten({
    id: 'a',
    deal: { name: 'b', programme: { slug: 'c' } },
    owner: null,
    tags: ['x', 'y'],
    parties: [{ name: 'z' }],
  });
  assert.equal(cells.get('deal.programme.slug'), 'c');
  assert.equal(cells.get('tags'), 'x | y');
  assert.equal(cells.get('parties'), '[{"name":"z"}]');
  assert.equal(cells.get('owner'), null);
});

test('a line can be read back, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
      const read = parse(csvLine(texts));
      assert.deepEqual(read, texts.map(harmless));
    }),
  );
});

/** What no spreadsheet runs, whether it parts a line by commas or by semicolons. */
const harmless = (text: string) =>
  text
    .split(';')
    .map((part, place) => ((place === 0 ? /^[=+\-@\t\r\n]/ : /^\s*[=+\-@]/).test(part) ? `'${part}` : part))
    .join(';');

/** A naive reader of one line. */
function parse(line: string): string[] {
  const cells: string[] = [];
  let rest = line.slice(0, -2);
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const cell = quoted ? quoted[0] : (/^[^,]*/.exec(rest)?.[0] ?? '');
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : cell);
    rest = rest.slice(cell.length);
    if (rest === '') return cells;
    rest = rest.slice(1);
  }
}
