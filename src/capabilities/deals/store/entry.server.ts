// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { type Criterion, criteria } from '../rules/entry.ts';

const db = tables<'deals'>;

/** Answers to the questions at the door of a deal, oldest first. */
export async function entryAnswersOf(at: Acting, dealId: string) {
  const rows = await db(at)
    .selectFrom('deals.entry_answer')
    .select(['id', 'criterion', 'answer', 'reason', 'answered_as', 'answered_at'])
    .where('space_id', '=', dealId)
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const criterion = criteria.find((known) => known === row.criterion);
    return criterion === undefined ? [] : [{ ...row, criterion }];
  });
}

export interface NewEntryAnswer {
  readonly criterion: Criterion;
  readonly answer: string;
  readonly reason: string;
  readonly answeredAs: string;
  /** Of an answer from a data set. */
  readonly answeredAt?: Date;
}

export async function addEntryAnswer(at: Acting, dealId: string, given: NewEntryAnswer): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('deals.entry_answer')
    .values({
      id,
      space_id: dealId,
      criterion: given.criterion,
      answer: given.answer,
      reason: given.reason,
      answered_as: given.answeredAs,
      author_id: at.me.personId,
      ...(given.answeredAt === undefined ? {} : { answered_at: given.answeredAt }),
    })
    .execute();
  return id;
}

/** May who acts write in this space? */
export async function worksIn(at: Acting, spaceId: string): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`
    select ${spaceId} = any ((select spaces.mine_to_work_in())::text[]) as works`.execute(db(at));
  return rows[0]?.works ?? false;
}
