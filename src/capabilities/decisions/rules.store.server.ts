// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { DecisionType, Method, Share } from './rules/codes.ts';

const db = tables<'decisions'>;

export interface RuleRow {
  readonly type: DecisionType;
  readonly method: Method;
  readonly share: Share;
}

/** What a space chose; types it did not choose for are decided by consent. */
export async function rulesOf(at: Acting, space: string): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`select type, method, share from decisions.rule where space_id = ${space}`.execute(
    db(at),
  );
  return rows;
}

export async function saveRule(at: Acting, space: string, { type, method, share }: RuleRow): Promise<void> {
  await db(at)
    .insertInto('decisions.rule')
    .values({ space_id: space, type, method, share })
    .onConflict((conflict) => conflict.columns(['space_id', 'type']).doUpdateSet({ method, share }))
    .execute();
}
