// SPDX-License-Identifier: EUPL-1.2
// What an evaluator reads differently.
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'results'>;

export async function contestsOf(at: Acting, adoptionId: string) {
  return db(at)
    .selectFrom('results.contest')
    .selectAll()
    .where('adoption_id', '=', adoptionId)
    .orderBy('contested_at', 'desc')
    .limit(50)
    .execute();
}

export async function findContest(at: Acting, id: string) {
  return db(at).selectFrom('results.contest').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertContest(at: Acting, contest: { adoptionId: string; level: string; words: string }) {
  const id = at.newId();
  await db(at)
    .insertInto('results.contest')
    .values({
      id,
      adoption_id: contest.adoptionId,
      level: contest.level,
      words: contest.words,
      author_id: at.me.personId,
      contested_at: at.now,
    })
    .execute();
  return id;
}

/** False when it was taken back already. */
export async function closeContest(at: Acting, id: string): Promise<boolean> {
  const done = await db(at)
    .updateTable('results.contest')
    .set({ withdrawn_at: at.now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}
