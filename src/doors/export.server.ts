// SPDX-License-Identifier: EUPL-1.2
// Everything one may see can leave: made from the contracts of all lists, read page by page as the person who asks.
// A new list is in the export on the day its contract exists.
import { z } from 'zod';
import { operations } from '#generated/operations.server.ts';
import type { Contract } from '#kernel/contract.ts';
import { type Caller, type Operation, perform } from '#kernel/operation.server.ts';
import { type Cell, csvLine } from '#kernel/pure/csv.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { columnsOf, flatten } from './flat.ts';

export interface List {
  /** Name in the export and in addresses: the last part of the list's path. */
  readonly name: string;
  readonly operation: Operation;
  readonly item: z.ZodType;
}

/** The lists of all slices: what answers `items` and `next`, and needs nothing to be asked. */
export const exportLists: readonly List[] = operations.flatMap((operation) => {
  const item = itemOf(operation.contract);
  const name = operation.contract.path?.slice(1).replaceAll('/', '-');
  return item && name && !name.includes('{') ? [{ name, operation, item }] : [];
});

/** Of what one item of a list is made; null for what is no list. */
export function itemOf({ method, answer }: Contract): z.ZodType | null {
  if (method !== 'GET' || !(answer instanceof z.ZodObject) || !('next' in answer.shape)) return null;
  const { items } = answer.shape;
  return items instanceof z.ZodArray ? (items.element as z.ZodType) : null;
}

/** All items of one list, as the caller may see them. A list that is not for this caller is empty. */
export async function* itemsOf(runtime: Runtime, caller: Caller, { operation }: List): AsyncGenerator<object> {
  let after: string | undefined;
  do {
    const page = await perform(runtime, caller, operation, { query: { limit: '100', ...(after ? { after } : {}) } });
    if (isRefusal(page)) return;
    const { items, next } = page as { items: object[]; next?: string };
    yield* items;
    after = next;
  } while (after !== undefined);
}

/** One JSON document with every list; each item as the API gives it. */
export async function* exportJson(runtime: Runtime, caller: Caller): AsyncGenerator<string> {
  const about = {
    exportedAt: runtime.clock().toISOString(),
    schema: `${runtime.settings.baseUrl}/api/v1/exports/schema`,
  };
  yield `{\n"about": ${JSON.stringify(about)}`;
  for (const list of exportLists) {
    yield `,\n"${list.name}": [`;
    let first = true;
    for await (const item of itemsOf(runtime, caller, list)) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
      first = false;
    }
    yield ']';
  }
  yield '\n}\n';
}

/** One whole list as JSON. */
export async function* exportListJson(runtime: Runtime, caller: Caller, list: List): AsyncGenerator<string> {
  let before = '[\n';
  for await (const item of itemsOf(runtime, caller, list)) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** One whole list as CSV. */
export async function* exportCsv(runtime: Runtime, caller: Caller, list: List): AsyncGenerator<string> {
  const { head, line } = csvOf(list.item);
  yield head;
  for await (const item of itemsOf(runtime, caller, list)) yield line(item);
}

/** How items become CSV (RFC 4180, UTF-8): nested fields as `deal.name`, lists of values joined by ` | `. */
export function csvOf(item: z.ZodType): { readonly head: string; readonly line: (item: object) => string } {
  const columns = columnsOf(z.toJSONSchema(item, { io: 'output', unrepresentable: 'any' }));
  return {
    head: csvLine(columns),
    line: (one) => {
      const cells: ReadonlyMap<string, Cell> = flatten(one);
      return csvLine(columns.map((column) => cells.get(column) ?? null));
    },
  };
}

/** JSON Schema of the whole export, from the same contracts. */
export function exportSchema(): object {
  const lists = Object.fromEntries(
    exportLists.map(({ name, item, operation }) => [
      name,
      {
        type: 'array',
        description: operation.contract.summary.en,
        items: z.toJSONSchema(item, { io: 'output', unrepresentable: 'any' }),
      },
    ]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tegenveer export',
    type: 'object',
    required: ['about'],
    properties: {
      about: {
        type: 'object',
        properties: { exportedAt: { type: 'string', format: 'date-time' }, schema: { type: 'string' } },
      },
      ...lists,
    },
  };
}

/** A stream that reads on only as fast as it is taken. */
export function streamOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}
