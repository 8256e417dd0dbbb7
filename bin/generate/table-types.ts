// SPDX-License-Identifier: EUPL-1.2
// Prints the catalogue for the compiler: what a query may name, and what comes back.
import type { Catalogue, Column, Relation } from './catalogue.ts';

const head = `// SPDX-License-Identifier: EUPL-1.2
// Made by \`npm run generate\` from the migrations. Do not edit.
import type { ColumnType } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** Read as a value, written as its text: drivers differ in what they make of an array. */
export type Json = ColumnType<JsonValue, string, string>;
/** May be left out when written: the database fills it in. */
export type Generated<T> =
  T extends ColumnType<infer Read, infer Insert, infer Update> ? ColumnType<Read, Insert | undefined, Update> : ColumnType<T, T | undefined, T>;
/** Read only. */
export type GeneratedAlways<T> = T extends ColumnType<infer Read, unknown, unknown> ? ColumnType<Read, never, never> : ColumnType<T, never, never>;
/** Read as a moment, written as a moment or its RFC 3339 text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
`;

const plain: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  real: 'number',
  'double precision': 'number',
  json: 'Json',
  jsonb: 'Json',
  'timestamp with time zone': 'Timestamp',
  'timestamp without time zone': 'Timestamp',
  bytea: 'Uint8Array',
};

/** The `DB` interface for Kysely: keys `schema.table`, columns as PostgreSQL knows them. */
export function tableTypes({ relations }: Catalogue): string {
  const sorted = [...relations].sort((a, b) => (fullName(a) < fullName(b) ? -1 : 1));
  const byName = new Map(sorted.map((relation) => [fullName(relation), relation]));
  const interfaces = sorted.map((relation) => {
    const columns = relation.columns.map(
      (column) => `  ${property(column.name)}: ${typeOf(column, relation, byName)};\n`,
    );
    return `\nexport interface ${interfaceName(relation)} {\n${columns.join('')}}\n`;
  });
  const keys = sorted.map((relation) => `  '${fullName(relation)}': ${interfaceName(relation)};\n`);
  return `${head}${interfaces.join('')}\nexport interface DB {\n${keys.join('')}}\n`;
}

const fullName = ({ schema, name }: Relation) => `${schema}.${name}`;
const interfaceName = (relation: Relation) =>
  fullName(relation).replace(/(?:^|[._])(.)/g, (_, letter: string) => letter.toUpperCase());
const property = (name: string) => (/^[a-z_]\w*$/.test(name) ? name : `'${name}'`);

function typeOf(column: Column, relation: Relation, byName: ReadonlyMap<string, Relation>): string {
  const base = baseType(column.type);
  const type = mayBeNull(column, relation, byName) ? `${base} | null` : base;
  if (relation.kind !== 'table' || (column.default === null && column.generated === null)) return type;
  return column.generated === 's' ? `GeneratedAlways<${type}>` : `Generated<${type}>`;
}

function baseType(type: string): string {
  if (type.endsWith('[]')) return `${baseType(type.slice(0, -2))}[]`;
  return plain[type.replace(/\(.*\)/, '')] ?? 'string';
}

/** A view does not say which columns are never empty; a column it shows unchanged of an inner-joined table says it itself. */
function mayBeNull(column: Column, relation: Relation, byName: ReadonlyMap<string, Relation>): boolean {
  if (relation.kind === 'table' || column.shows === undefined) return !column.notNull;
  const { table, column: shown } = column.shows;
  const definition = relation.definition ?? '';
  const outer =
    /\b(right|full) join\b/i.test(definition) ||
    new RegExp(`left join (lateral )?\\(*${table.replace('.', '\\.')}\\b`, 'i').test(definition);
  const source = byName.get(table);
  if (outer || source === undefined) return true;
  const inside = source.columns.find(({ name }) => name === shown);
  return inside === undefined || mayBeNull(inside, source, byName);
}
