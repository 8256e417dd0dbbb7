// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'barriers'>;

export interface ToEmbed {
  readonly id: string;
  readonly text: string;
  readonly digest: string;
}

/**
 * Cases whose text has no vector of this model yet; for the worker. What somebody keeps to themselves is not sent.
 */
export async function withoutVector(at: Acting, model: string, most: number): Promise<ToEmbed[]> {
  const { rows } = await sql<ToEmbed>`
    select b.id, t.text, md5(t.text) collate "C" as digest
    from barriers.barrier b, lateral (select concat_ws('. ', b.title, b.about, b.supposed_rule) as text) t
    where b.visibility <> 'author'
      and not exists (select from barriers.vector v where v.barrier_id = b.id and v.model = ${model} and v.digest = md5(t.text) collate "C")
    order by b.id limit ${most}`.execute(db(at));
  return rows;
}

export async function keepVector(
  at: Acting,
  vector: { barrierId: string; model: string; digest: string; vector: readonly number[]; buckets: readonly string[] },
): Promise<void> {
  const { barrierId, model, digest } = vector;
  const made = { model, digest, vector: [...vector.vector], buckets: [...vector.buckets], made_at: at.now };
  await db(at)
    .insertInto('barriers.vector')
    .values({ barrier_id: barrierId, ...made })
    .onConflict((clash) => clash.column('barrier_id').doUpdateSet(made))
    .execute();
}

/** Cases that mean most nearly the same, of those the acting person may see. */
export async function nearest(at: Acting, barrierId: string, most: number) {
  const { rows } = await sql<{ id: string; nearness: number }>`
    select n.id, n.nearness from barriers.nearest(${barrierId}, ${most}) n`.execute(db(at));
  return rows;
}
