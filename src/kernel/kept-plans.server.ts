// SPDX-License-Identifier: EUPL-1.2
// Planning a query under row-level security takes longer than running it. Where the same statements come for one person
// after another, they are prepared under a name: PostgreSQL keeps their plan on the connection. Whose key is carried and what
// is seen is asked anew at each run; only the way to it is kept.
import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** Of a round there are a few dozen; what is put together anew each time would fill the memory of the server. */
const mostKept = 200;
/** `begin` and its like have no plan. */
const shortest = 40;

/** The same pool, for work that repeats itself. It does not close the pool. */
export function keepingPlans(pool: Pool): PostgresPool {
  const names = new Map<string, string>();
  return {
    options: pool.options,
    connect: async () => naming(await pool.connect(), names),
    end: async () => {},
  };
}

function naming(client: PoolClient, names: Map<string, string>): PostgresPoolClient {
  return { query, release: (destroy) => client.release(destroy) };

  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new Error('A round that repeats itself reads whole answers.');
    const name = nameOf(text, names);
    return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  }
}

function nameOf(text: string, names: Map<string, string>): string | undefined {
  const known = names.get(text);
  if (known !== undefined || text.length < shortest || names.size >= mostKept) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 40);
  names.set(text, name);
  return name;
}
