// SPDX-License-Identifier: EUPL-1.2
// Lists are read by keyset: from the last item on, never by counting rows, so that page 1,000 costs what page 1 does.
import { type RawBuilder, sql } from 'kysely';
import { readCursor, writeCursor } from './cursor.server.ts';
import { type Refusal, refuse } from './pure/refusal.ts';

/** One order of a list: what it is sorted by in SQL (never null: coalesce), and the same value on a row that was read. */
export interface Order<Row> {
  readonly by: RawBuilder<unknown>;
  readonly of: (row: Row) => string | number;
}

export interface Paging<Row> {
  /** Condition for `where`. */
  readonly from: RawBuilder<boolean>;
  /** For `orderBy`. */
  readonly order: RawBuilder<unknown>;
  /** One more than asked, to see whether there is a next page. */
  readonly limit: number;
  /** What was asked, and the cursor of the next page. */
  page(rows: readonly Row[]): { rows: Row[]; next?: string };
}

/**
 * What the query of a list (`page([...])` in its contract) means for the store. Refuses a cursor that fits no page.
 * @param standard order when none was asked
 */
export function pagingOf<Row, Name extends string>(
  query: { readonly limit: number; readonly after?: string | undefined; readonly sort?: string | undefined },
  orders: Readonly<Record<Name, Order<Row>>>,
  standard: NoInfer<Name | `-${Name}`>,
  id: Order<Row>,
): Paging<Row> | Refusal<'invalid-input'> {
  const sort = query.sort ?? standard;
  const down = sort.startsWith('-');
  const order = (orders as Readonly<Record<string, Order<Row>>>)[down ? sort.slice(1) : sort];
  const cursor = query.after === undefined ? null : readCursor(sort, query.after);
  if (!order || (query.after !== undefined && cursor === null))
    return refuse('invalid-input', { fields: [{ path: order ? 'after' : 'sort', code: 'not-valid' }] });
  const direction = sql.raw(down ? 'desc' : 'asc');
  return {
    // As text: the database reads it as what the column is, or refuses it; the driver would break on a number for a day.
    from: cursor
      ? sql`(${order.by}, ${id.by}) ${sql.raw(down ? '<' : '>')} (${String(cursor.value)}, ${cursor.id})`
      : sql`true`,
    order: sql`${order.by} ${direction}, ${id.by} ${direction}`,
    limit: query.limit + 1,
    page: (rows) => {
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      return rows.length > query.limit && last
        ? { rows: shown, next: writeCursor(sort, { value: order.of(last), id: String(id.of(last)) }) }
        : { rows: shown };
    },
  };
}
