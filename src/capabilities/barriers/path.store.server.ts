// SPDX-License-Identifier: EUPL-1.2
// What the way of a barrier keeps: the whole case, its answers and its story.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { BarrierMove, BarrierStage } from './rules/path.states.ts';

const db = tables<'barriers'>;

/** The case with where the acting person stands towards it. */
export async function findCase(at: Acting, id: string) {
  return db(at)
    .selectFrom('barriers.barrier as b')
    .leftJoin('membership.shared_organisation as w', 'w.id', 'b.owner_id')
    .leftJoin('spaces.shared_space as s', 's.id', 'b.space_id')
    .leftJoin('membership.shared_organisation as n', 'n.id', 'b.successor_id')
    .selectAll('b')
    .select(['n.slug as successor_slug', 'n.name as successor_name', 'n.kind as successor_kind'])
    .select(['w.slug as owner_slug', 'w.name as owner_name', 'w.kind as owner_kind', 's.existence_hidden'])
    .select(sql<boolean>`coalesce(b.author_id = (select membership.me()), false)`.as('is_author'))
    .select(sql<boolean>`b.space_id = any ((select spaces.mine_to_work_in())::text[])`.as('works'))
    .select(sql<boolean>`b.space_id = any ((select spaces.mine_to_lead())::text[])`.as('leads'))
    .select(
      sql<boolean>`coalesce(b.asked_on is not null and b.owner_id = any ((select membership.my_organisations())::text[]), false)`.as(
        'owns_rule',
      ),
    )
    .where('b.id', '=', id)
    .executeTakeFirst();
}
export type CaseRow = NonNullable<Awaited<ReturnType<typeof findCase>>>;

export interface CaseFields {
  readonly title: string;
  readonly about: string | null;
  readonly domain: string;
  readonly kind: string;
  readonly hindered: string | null;
  readonly frequency: string;
  readonly law: string | null;
  readonly law_keys: string[];
  readonly supposed_rule: string | null;
  readonly protects: string | null;
  readonly tried: string | null;
  readonly requested: string;
  readonly topic: string | null;
  readonly route: string | null;
  readonly expires_on: string | null;
  readonly expires_why: string | null;
}

/** What a move writes on the case, beside its stage. */
export interface MoveFields {
  readonly verdict?: string;
  readonly verdict_by?: string;
  readonly verdict_why?: string;
  readonly verdict_on?: string;
  readonly owner_id?: string;
  readonly owner_function?: string;
  readonly requested?: string;
  readonly successor_id?: null;
  readonly successor_function?: null;
  readonly successor_why?: null;
  readonly asked_on?: string;
  readonly acknowledged_on?: null;
  readonly answered_on?: null;
  readonly next_step_on?: null;
  readonly closed_on?: string | null;
  readonly outcome?: string;
  readonly outcome_why?: string | null;
}

/** Writes on the version that was looked at; false when somebody was before us. */
export async function saveCase(
  at: Acting,
  { id, version }: { id: string; version: number },
  fields: Partial<CaseFields> & MoveFields & { stage: BarrierStage },
): Promise<boolean> {
  const { numUpdatedRows } = await db(at)
    .updateTable('barriers.barrier')
    .set({ ...fields, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Step {
  readonly move: BarrierMove | 'tell' | 'become';
  readonly happenedOn: string;
  readonly organisationId?: string | null;
  readonly note?: string | null;
  readonly source?: string | null;
  readonly sourceKey?: string | null;
}

export async function addStep(at: Acting, barrierId: string, step: Step): Promise<void> {
  const { move, happenedOn, organisationId = null, note = null, source = null, sourceKey = null } = step;
  await db(at)
    .insertInto('barriers.step')
    .values({
      id: at.newId(),
      barrier_id: barrierId,
      move,
      happened_on: happenedOn,
      organisation_id: organisationId,
      note,
      source,
      source_key: sourceKey,
    })
    .execute();
}

export async function storyOf(at: Acting, barrierId: string) {
  return db(at)
    .selectFrom('barriers.step as t')
    .leftJoin('membership.shared_organisation as o', 'o.id', 't.organisation_id')
    .select(['t.move', 't.happened_on', 't.note', 't.source', 'o.id', 'o.slug', 'o.name', 'o.kind'])
    .where('t.barrier_id', '=', barrierId)
    .orderBy(sql`t.happened_on nulls last`)
    .orderBy('t.recorded_at')
    .orderBy('t.id')
    .execute();
}

const answered = (at: Acting) =>
  db(at)
    .selectFrom('barriers.answer as a')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'a.organisation_id')
    .select([
      'a.id',
      'a.barrier_id',
      'a.organisation_id',
      'a.given_by',
      'a.kind',
      'a.text',
      'a.reasons',
      'a.legal_basis',
    ])
    .select([
      'a.valid_for',
      'a.state',
      'a.answered_on',
      'a.source',
      'a.version',
      'a.conditions',
      'a.cluster_answer_id',
      'o.slug',
      'o.name',
      'o.kind as party_kind',
    ]);
export type AnswerRow = Awaited<ReturnType<ReturnType<typeof answered>['executeTakeFirstOrThrow']>>;

export async function answersOf(at: Acting, barrierId: string): Promise<AnswerRow[]> {
  return answered(at)
    .where('a.barrier_id', '=', barrierId)
    .orderBy(sql`a.answered_on nulls last`)
    .orderBy('a.created_at')
    .orderBy('a.id')
    .execute();
}

/** An answer of an organisation the acting person acts for; others' answers are not theirs to change. */
export async function myAnswer(at: Acting, id: string): Promise<AnswerRow | undefined> {
  return answered(at)
    .where('a.id', '=', id)
    .where(sql<boolean>`a.organisation_id = any ((select membership.my_organisations())::text[])`)
    .executeTakeFirst();
}

export interface AnswerFields {
  readonly given_by: string;
  readonly kind: string;
  readonly text: string;
  readonly reasons: string | null;
  readonly legal_basis: string | null;
  readonly conditions: string | null;
  readonly valid_for: string;
}

export async function addAnswer(
  at: Acting,
  barrierId: string,
  organisationId: string,
  answer: AnswerFields,
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('barriers.answer')
    .values({ id, barrier_id: barrierId, organisation_id: organisationId, author_id: at.me.personId, ...answer })
    .execute();
  return id;
}

export async function saveAnswer(
  at: Acting,
  { id, version }: { id: string; version: number },
  fields: Partial<AnswerFields> & { state?: 'sent' | 'published'; answered_on?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db(at)
    .updateTable('barriers.answer')
    .set({ ...fields, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The rule owner's own moves, by functions of one purpose: they may not change the case itself. */
export async function acknowledge(
  at: Acting,
  id: string,
  version: number,
  nextStepOn: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select barriers.acknowledge(${id}, ${version}, ${at.today}::date, ${nextStepOn}::date) as done`.execute(db(at));
  return rows[0]?.done ?? false;
}

export async function markAnswered(
  at: Acting,
  id: string,
  given: { nextStepOn: string | null; interim: boolean; sensitive: boolean },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select barriers.mark_answered(${id}, ${at.today}::date, ${given.nextStepOn}::date, ${given.interim}, ${given.sensitive}) as done`.execute(
    db(at),
  );
  return rows[0]?.done ?? false;
}
