// SPDX-License-Identifier: EUPL-1.2
// What was searched in the log as a file: the query of the page, to the end. Whoever may not search finds nothing here.
import { csvOf, streamOf } from '#doors/export.server.ts';
import { ask, queryOf } from '#doors/visit.server.ts';
import { type LogEntry, logEntry } from '../audit.contract.ts';
import { searchLog } from '../audit.operations.server.ts';

type Context = Parameters<typeof ask>[0];

/** Throws the refusals of the page, with their status. */
export async function logFile(context: Context, request: Request): Promise<Response> {
  const query = { ...queryOf(request, 'after', 'limit'), limit: '100' };
  const first = await ask(context, searchLog, { query });
  return new Response(streamOf(lines(context, query, first)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="logboek.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** A right that ends halfway breaks the file off: half a log does not look like a whole one. */
async function* lines(
  context: Context,
  query: Readonly<Record<string, unknown>>,
  first: { readonly items: readonly LogEntry[]; readonly next?: string | undefined },
): AsyncGenerator<string> {
  const { head, line } = csvOf(logEntry);
  yield head;
  for (let page = first; ; page = await ask(context, searchLog, { query: { ...query, after: page.next } })) {
    yield page.items.map(line).join('');
    if (page.next === undefined) return;
  }
}
