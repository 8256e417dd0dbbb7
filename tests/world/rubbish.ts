// SPDX-License-Identifier: EUPL-1.2
// What people, scripts and mistakes may send to a contract: nearly right, and then spoiled in one place.
import fc from 'fast-check';
import { z } from 'zod';

/** Ids and slugs that exist, by the name fields give them: `deal`, `organisation`. Under '' are all of them. */
export type Known = Readonly<Record<string, readonly string[]>>;

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Values that nobody should send and somebody will. */
const rubbish: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, 0, -1, 1.5, 1e308, -0, 2 ** 31, 2 ** 53, [], {}, [[]], '', ' ', '0', 'null', '\u0000', 'a\u0000b'],
    ...[
      '\ud800',
      'x\udfff',
      '\u202e',
      '\ufffe',
      'é'.repeat(300),
      'x'.repeat(100_000),
      '-',
      '../..',
      '%00',
      "' or 1=1 --",
    ],
    ...['0000-01-01', '9999-12-31', '2024-02-30', '2024-13', '99999-01-01', '1e400', 'NaN', 'Infinity', '-Infinity'],
    ...[
      'http://[',
      'javascript:alert(1)',
      'https://x.example/'.padEnd(3000, 'y'),
      'a@b',
      '"@x.example',
      '\\',
      '%',
      '_',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.anything({ maxDepth: 2, maxKeys: 3 }),
  fc.integer({ min: 1, max: 300 }).map(nested),
);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
}

const words = fc.constantFrom('Proef', 'Een plein dat koel blijft', 'a', 'ß ĳ Œ', 'x'.repeat(119), 'de & | ! (het)');
const days = fc.constantFrom('2024', '2024-03', '2024-03-01', '2026-12-31', '0001-01-01', '9999-12-31', '1900');

/** A place in a list as nobody was given it: of the order that is asked, but with a value that fits no column. */
const forged = fc.tuple(
  fc.oneof(fc.constantFrom('no day', '2024-01-01', '0000-00-00', '\u0000', 1e300, -1), fc.string()),
  fc.string(),
);

function withForgedCursor(query: fc.Arbitrary<Record<string, unknown>>, sorts: readonly unknown[]) {
  return fc.tuple(query, forged, fc.constantFrom(...sorts)).map(([{ after, ...value }, place, sort]) => {
    if (after === undefined) return value;
    const cursor = Buffer.from(JSON.stringify([sort, ...place])).toString('base64url');
    return { ...value, sort, after: cursor };
  });
}

/** Values that fit a schema, or nearly. */
function fitting(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return fc.oneof(...union.map((one) => fitting(one, name, known)));
  if (schema.allOf?.[0]) return fitting(schema.allOf[0], name, known);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'object') return object(schema, known);
  if (schema.type === 'array')
    return fc.array(fitting(schema.items ?? {}, name, known), { minLength: schema.minItems ?? 0, maxLength: 4 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'integer' || schema.type === 'number') {
    const { minimum = 0, maximum = 2 ** 53 } = schema;
    return fc.constantFrom(minimum, minimum, minimum, minimum + 1, Math.min(maximum, 50), maximum);
  }
  return text(schema, name, known);
}

function text({ format, pattern, minLength = 0 }: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const all = known[''] ?? [];
  const own = known[name.replace(/s$|Id$/g, '')] ?? [];
  if (format === 'email') return fc.constantFrom('iemand@voorbeeld.example', 'sanne@voorbeeld.example');
  if (format === 'uri') return fc.constantFrom('https://voorbeeld.example/', 'http://x.example');
  if (format === 'date' || pattern?.startsWith('^\\d{4}') || /On$/.test(name)) return days;
  if (minLength >= 20) return fc.constantFrom('x'.repeat(43), 'é'.repeat(43));
  if (own.length > 0) return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...own) }, fc.constantFrom(...all));
  if (pattern && all.length > 0) return fc.oneof(fc.constantFrom(...all), words);
  return words;
}

function object({ properties = {}, required = [] }: Schema, known: Known): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, fitting(schema, name, known)]),
  );
  const record = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  const sorts = properties['after'] && properties['sort']?.enum;
  return sorts ? withForgedCursor(record, sorts) : record;
}

/** Puts rubbish in one place, takes a field out, or adds one that is not there. */
function spoiled(good: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<unknown> {
  return fc
    .tuple(good, fc.nat(), rubbish, fc.constantFrom('replace', 'replace', 'drop', 'add', 'list', 'all'))
    .map(([value, place, waste, how]) => {
      const names = Object.keys(value);
      const name = names[place % Math.max(1, names.length)];
      if (how === 'all') return waste;
      if (how === 'add' || name === undefined) return { ...value, ['onbekend']: waste };
      if (how === 'drop') return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
      return { ...value, [name]: how === 'list' ? [value[name], waste] : waste };
    });
}

/** What may be sent to a schema of params, query or body: mostly what fits, else spoiled in one place. */
export function sentTo(schema: z.ZodType, known: Known, fits: number): fc.Arbitrary<unknown> {
  const good = object(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, known);
  return fc.oneof({ weight: fits, arbitrary: good }, { weight: 1, arbitrary: spoiled(good) });
}
