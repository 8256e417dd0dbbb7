// SPDX-License-Identifier: EUPL-1.2
// Writing what a source tells of the way of a barrier. What is there already, known by its key, stays as it is.
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { CaseFields, MoveFields, Step } from './path.store.server.ts';

const db = tables<'barriers'>;

export type LoadedFields = Partial<CaseFields> &
  Omit<MoveFields, 'acknowledged_on' | 'answered_on' | 'next_step_on'> & {
    readonly stage?: string;
    readonly acknowledged_on?: string | null;
    readonly answered_on?: string | null;
    readonly next_step_on?: string | null;
  };

/** Only while nobody here wrote on it: then it is still at its first version. */
export async function enrich(at: Acting, id: string, fields: LoadedFields): Promise<void> {
  await db(at).updateTable('barriers.barrier').set(fields).where('id', '=', id).where('version', '=', 1).execute();
}

export async function addLoadedStep(
  at: Acting,
  barrierId: string,
  step: Omit<Step, 'happenedOn'> & { happenedOn: string | null; sourceKey: string },
) {
  const { move, happenedOn, organisationId = null, note = null, source = null, sourceKey } = step;
  const values = {
    id: at.newId(),
    barrier_id: barrierId,
    move,
    happened_on: happenedOn,
    organisation_id: organisationId,
    note,
    source,
  };
  const { numInsertedOrUpdatedRows } = await db(at)
    .insertInto('barriers.step')
    .values({ ...values, source_key: sourceKey })
    .onConflict((clash) => clash.columns(['barrier_id', 'source_key']).where('source_key', 'is not', null).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export interface LoadedAnswer {
  readonly sourceKey: string;
  readonly organisationId: string | null;
  readonly givenBy: string;
  readonly kind: string;
  readonly text: string;
  readonly reasons?: string | null;
  readonly legalBasis?: string | null;
  readonly validFor: 'case' | 'all';
  readonly state: 'draft' | 'sent' | 'published';
  readonly answeredOn: string | null;
  readonly source: string | null;
}

export async function addLoadedAnswer(at: Acting, barrierId: string, answer: LoadedAnswer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(at)
    .insertInto('barriers.answer')
    .values({
      id: at.newId(),
      barrier_id: barrierId,
      organisation_id: answer.organisationId,
      given_by: answer.givenBy,
      kind: answer.kind,
      text: answer.text,
      reasons: answer.reasons ?? null,
      legal_basis: answer.legalBasis ?? null,
      valid_for: answer.validFor,
      state: answer.state,
      answered_on: answer.answeredOn,
      source: answer.source,
      source_key: answer.sourceKey,
    })
    .onConflict((clash) => clash.columns(['barrier_id', 'source_key']).where('source_key', 'is not', null).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
