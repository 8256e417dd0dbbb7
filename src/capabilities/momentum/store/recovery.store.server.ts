// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Cause, RecoveryState } from '../rules/recovery.states.ts';

const db = tables<'momentum'>;

/** A record as far as pushing looks at it, with how who asks stands towards it. */
export interface PushedRow {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly organisation_id: string;
  readonly deal_id: string;
  readonly level: string;
  readonly direction: string;
  readonly fall_reported_on: string | null;
  readonly end_kind: string | null;
  readonly version: number;
  readonly speaks: boolean;
  readonly works: boolean;
  readonly sits: boolean;
}

/** The record, for who sits in the deal or speaks for the organisation; to others it has no such side. */
export async function findPushed(at: Acting, id: string): Promise<PushedRow | undefined> {
  const { rows } = await sql<PushedRow>`
    select k.id, r.title, o.name as organisation, k.organisation_id, k.deal_id, k.level, k.direction, k.fall_reported_on, k.end_kind, k.version,
      k.organisation_id = any ((select membership.my_organisations())::text[]) as speaks,
      k.deal_id = any ((select spaces.mine_to_work_in())::text[]) as works,
      k.deal_id = any ((select spaces.mine())::text[]) as sits
    from results.shared_keeping k join results.shared_result r on r.id = k.result_id
    join membership.shared_organisation o on o.id = k.organisation_id where k.id = ${id}`.execute(db(at));
  const [row] = rows;
  return row && (row.speaks || row.sits) ? row : undefined;
}

export interface RecoveryRow {
  readonly id: string;
  readonly adoption_id: string;
  readonly because: string;
  readonly state: string;
  readonly cause: string | null;
  readonly cause_words: string | null;
  readonly decision_words: string | null;
  readonly opened_on: string;
  readonly decided_on: string | null;
  readonly version: number;
}

const columns = [
  'id',
  'adoption_id',
  'because',
  'state',
  'cause',
  'cause_words',
  'decision_words',
  'opened_on',
  'decided_on',
  'version',
] as const;

/** Recoveries of a record, the last first. */
export async function recoveriesOf(at: Acting, adoptionId: string): Promise<RecoveryRow[]> {
  return db(at)
    .selectFrom('momentum.recovery')
    .select(columns)
    .where('adoption_id', '=', adoptionId)
    .orderBy('opened_on', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
}

export async function findRecovery(at: Acting, id: string): Promise<RecoveryRow | undefined> {
  return db(at).selectFrom('momentum.recovery').select(columns).where('id', '=', id).executeTakeFirst();
}

export async function insertRecovery(
  at: Acting,
  adoptionId: string,
  because: 'sprung_back' | 'slipping',
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('momentum.recovery')
    .values({ id, adoption_id: adoptionId, because, opened_on: at.today, opened_by: at.me.personId })
    .execute();
  return id;
}

export interface RecoveryChange {
  readonly state: RecoveryState;
  readonly cause?: Cause;
  readonly causeWords?: string;
  readonly decided?: { readonly words: string; readonly voice: 'owner' | 'director' };
}

/** The new version; null when somebody changed it meanwhile. */
export async function storeRecovery(
  at: Acting,
  recovery: RecoveryRow,
  version: number,
  { state, cause, causeWords, decided }: RecoveryChange,
): Promise<number | null> {
  const stored = await db(at)
    .updateTable('momentum.recovery')
    .set({
      state,
      ...(cause ? { cause, cause_words: causeWords ?? null } : {}),
      ...(decided
        ? { decision_words: decided.words, decided_on: at.today, decided_by: at.me.personId, decided_as: decided.voice }
        : {}),
      version: version + 1,
    })
    .where('id', '=', recovery.id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return stored?.version ?? null;
}

export async function insertStep(
  at: Acting,
  recoveryId: string,
  step: { kind: 'barrier' | 'action'; targetId: string; label: string },
): Promise<void> {
  await db(at)
    .insertInto('momentum.recovery_step')
    .values({
      id: at.newId(),
      recovery_id: recoveryId,
      kind: step.kind,
      target_id: step.targetId,
      label: step.label,
      author_id: at.me.personId,
      made_on: at.today,
    })
    .execute();
}

export interface StepRow {
  readonly id: string;
  readonly recovery_id: string;
  readonly kind: string;
  readonly target_id: string;
  readonly label: string;
  readonly made_on: string;
  readonly deal_slug: string | null;
}

/** Steps of some recoveries, with the slug of the deal where who asks may know it. */
export async function stepsOf(at: Acting, recoveryIds: readonly string[]): Promise<StepRow[]> {
  if (recoveryIds.length === 0) return [];
  const { rows } = await sql<StepRow>`
    select t.id, t.recovery_id, t.kind, t.target_id, t.label, t.made_on, s.slug as deal_slug
    from momentum.recovery_step t join momentum.recovery r on r.id = t.recovery_id
    join results.shared_keeping k on k.id = r.adoption_id left join spaces.shared_space s on s.id = k.deal_id
    where t.recovery_id = any (${[...recoveryIds]}) order by t.made_at, t.id`.execute(db(at));
  return rows;
}
