// SPDX-License-Identifier: EUPL-1.2
// The owner's SQL that carries the same visibility predicate: the very statement the house ran, with every table
// replaced by its visible part, written out with the member's own spaces and organisations as plain values.
import type pg from 'pg';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Rewrites statements that ran under row-level security into what the owner would have to write for the same rows. */
export async function ownersWriter(owner: pg.Client, keyHash: string): Promise<(statement: Statement) => Statement> {
  await owner.query(`select set_config('tegenveer.key', $1, false)`, [keyHash]);
  const { rows } = await owner.query<{ name: string; clause: string | null }>(`
    select format('"%s"."%s"', n.nspname, c.relname) as name,
      case when c.relrowsecurity then kernel.see_clause(c.oid) end as clause
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('membership', 'spaces', 'missions', 'deals', 'agreements', 'decisions', 'sessions', 'commitments', 'barriers', 'results', 'portfolio')`);
  const clauses = new Map<string, string>();
  for (const { name, clause } of rows) clauses.set(name, clause === null ? 'true' : await withValues(owner, clause));
  return ({ sql, parameters }) => ({
    sql: sql.replace(
      /(from|join) "?(\w+)"?\."?(\w+)"?(?!\()/gi,
      (whole, word: string, schema: string, name: string) => {
        const table = `"${schema}"."${name}"`;
        const clause = clauses.get(table);
        return clause === undefined ? whole : `${word} (select * from ${table} where ${clause})`;
      },
    ),
    parameters,
  });
}

/** `( SELECT spaces.mine() AS mine)` becomes the member's spaces, as a value; so does a set made of such an answer. */
async function withValues(owner: pg.Client, clause: string): Promise<string> {
  let written = clause.replaceAll(
    / IN \( SELECT unnest\((\w+\.(\w+)\(\))\) AS unnest\)/g,
    ' = ANY (( SELECT $1 AS $2)::text[])',
  );
  const calls = [...new Set(written.match(/\( SELECT \w+\.\w+\([^)]*\) AS \w+\)/g) ?? [])];
  for (const call of calls) {
    const { rows } = await owner.query<{ value: string | null; type: string }>(
      `select quote_nullable(${call}::text) as value, pg_typeof(${call})::text as type`,
    );
    written = written.replaceAll(call, `(${rows[0]?.value}::${rows[0]?.type})`);
  }
  return written;
}
