// SPDX-License-Identifier: EUPL-1.2
// Nested records as rows of a table.
import type { Cell } from '#kernel/pure/csv.ts';

interface Schema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
}

/** The columns of a record, in the order of its schema: `deal.name` for a field of a nested record. */
export function columnsOf(schema: unknown, prefix = ''): string[] {
  const record = recordOf(schema as Schema);
  if (!record?.properties) return [];
  return Object.entries(record.properties).flatMap(([name, field]) =>
    recordOf(field)?.properties ? columnsOf(field, `${prefix}${name}.`) : [`${prefix}${name}`],
  );
}

/** A record that may also be absent is still a record. */
const recordOf = (schema: Schema): Schema | undefined =>
  schema.properties ? schema : schema.anyOf?.find((option) => option.properties !== undefined);

/** The cells of a record by column; lists of values joined, lists of records as JSON. */
export function flatten(record: object, prefix = ''): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, value] of Object.entries(record) as [string, unknown][]) {
    if (isRecord(value)) for (const [inner, cell] of flatten(value, `${prefix}${name}.`)) cells.set(inner, cell);
    else cells.set(`${prefix}${name}`, cellOf(value));
  }
  return cells;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value))
    return value.every((one) => typeof one !== 'object') ? value.join(' | ') : JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
