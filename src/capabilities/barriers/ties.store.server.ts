// SPDX-License-Identifier: EUPL-1.2
// Where a barrier came from and where it went.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'barriers'>;

export type BecameKind = 'decision' | 'commitment' | 'portfolio_item';
export interface Became {
  readonly kind: BecameKind;
  readonly targetId: string;
  readonly spaceId: string;
  /** Who may know that record. */
  readonly seenBy: 'parties' | 'network' | 'public';
  /** Where it is read, when a later slice tells. */
  readonly href?: string;
}

export async function addBecame(at: Acting, barrierId: string, became: Became): Promise<void> {
  const { kind, targetId, spaceId, seenBy, href = null } = became;
  const what = { kind, target_id: targetId, space_id: spaceId, seen_by: seenBy, href, made_on: at.today };
  await db(at)
    .insertInto('barriers.became')
    .values({ id: at.newId(), barrier_id: barrierId, ...what })
    .execute();
}

/** What a barrier became; an item of the portfolio as it reads now, and only where who acts may see it. */
export async function becameOf(at: Acting, barrierId: string) {
  return db(at)
    .selectFrom('barriers.became as m')
    .leftJoin('portfolio.shared_item as i', (join) =>
      join.onRef('i.id', '=', 'm.target_id').on('m.kind', '=', 'portfolio_item'),
    )
    .select(['m.kind', 'm.target_id', 'm.href', 'i.title', 'i.stage', 'i.ends_on'])
    .where('m.barrier_id', '=', barrierId)
    .orderBy('m.made_on')
    .orderBy('m.id')
    .execute();
}

/** The barriers a record came of. */
export async function barriersBehind(at: Acting, kind: BecameKind, targetId: string) {
  return db(at)
    .selectFrom('barriers.became as m')
    .innerJoin('barriers.barrier as b', 'b.id', 'm.barrier_id')
    .select(['b.id', 'b.title', 'b.stage', 'b.outcome'])
    .where('m.kind', '=', kind)
    .where('m.target_id', '=', targetId)
    .orderBy('b.title')
    .execute();
}

/** The barriers that a record of a later slice opened, with how they stand: so outcomes travel back. */
export async function openedFrom(at: Acting, kind: string, id: string) {
  return db(at)
    .selectFrom('barriers.barrier')
    .select(['id', 'title', 'stage', 'outcome', 'outcome_why', 'closed_on'])
    .where('origin_kind', '=', kind)
    .where('origin_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function passOn(
  at: Acting,
  { id, version }: { id: string; version: number },
  to: { ownerFunction: string; organisationId: string | null; why: string },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select barriers.pass_on(${id}, ${version}, ${to.ownerFunction}, ${to.organisationId}, ${to.why}) as done`.execute(
    db(at),
  );
  return rows[0]?.done ?? false;
}
