// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

/** Cases that share most with this one, of those the acting person may see, with what they share. */
export async function likely(at: Acting, barrierId: string, most: number) {
  const { rows } = await sql<{ id: string; weight: number; shared: string[] | null }>`
    select l.id, l.weight, l.shared
    from (select likeness from barriers.barrier where id = ${barrierId}) asked,
      lateral barriers.likely(asked.likeness, ${barrierId}, ${most}) l
    join barriers.barrier seen on seen.id = l.id
    order by l.weight desc, l.id`.execute(tables<'barriers'>(at));
  return rows;
}

/** Counts features anew when a tenth of all cases is new. For the worker. */
export async function countFeatures(at: Acting): Promise<boolean> {
  const { rows } = await sql<{ counted: boolean }>`select barriers.count_features() as counted`.execute(
    tables<'barriers'>(at),
  );
  return rows[0]?.counted ?? false;
}
