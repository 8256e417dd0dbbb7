// SPDX-License-Identifier: EUPL-1.2
// What was done in a loaded history. For the worker.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Cause } from '../rules/recovery.states.ts';

const db = tables<'momentum'>;

export async function loadCustody(
  at: Acting,
  given: {
    readonly dealId: string;
    readonly organisationId: string;
    readonly function: string;
    readonly state: 'accepted' | 'declined';
    readonly answeredBy: string;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly reason: string | null;
  },
): Promise<void> {
  await db(at)
    .insertInto('momentum.custody')
    .values({
      id: at.newId(),
      space_id: given.dealId,
      organisation_id: given.organisationId,
      function: given.function,
      state: given.state,
      answered_by: given.answeredBy,
      answered_at: at.now,
      starts_on: given.startsOn,
      ends_on: given.endsOn,
      reason: given.reason,
    })
    .execute();
}

/** A recovery whose cause was found: the one that is open, or one that was decided since. */
export async function loadRecovery(
  at: Acting,
  given: {
    readonly adoptionId: string;
    readonly cause: Cause;
    readonly words: string;
    readonly decided?: {
      readonly decision: 'going_on' | 'smaller' | 'stopped';
      readonly why: string;
      readonly openedOn: string;
      readonly decidedOn: string;
    };
  },
): Promise<void> {
  const told = { cause: given.cause, cause_words: given.words };
  if (!given.decided) {
    await db(at)
      .updateTable('momentum.recovery')
      .set({ ...told, state: 'found' })
      .where('adoption_id', '=', given.adoptionId)
      .where('state', '=', 'open')
      .execute();
    return;
  }
  const { decision, why, openedOn, decidedOn } = given.decided;
  await db(at)
    .insertInto('momentum.recovery')
    .values({
      id: at.newId(),
      adoption_id: given.adoptionId,
      because: 'slipping',
      ...told,
      state: decision,
      decision_words: why,
      opened_on: openedOn,
      decided_on: decidedOn,
      decided_as: 'owner',
    })
    .execute();
}

/** What the owner said no to. */
export async function loadSlipping(
  at: Acting,
  given: {
    readonly adoptionId: string;
    readonly signs: readonly string[];
    readonly reason: string;
    readonly proposedOn: string;
    readonly answeredOn: string;
  },
): Promise<void> {
  await db(at)
    .insertInto('momentum.slipping')
    .values({
      id: at.newId(),
      adoption_id: given.adoptionId,
      because: 'signs',
      signs: [...given.signs],
      state: 'rejected',
      proposed_on: given.proposedOn,
      answered_on: given.answeredOn,
      answered_as: 'owner',
      reason: given.reason,
    })
    .execute();
}

/** The help that was asked, put with an organisation that uses it. */
export async function loadHelpRouted(
  at: Acting,
  given: {
    readonly adoptionId: string;
    readonly helperId: string;
    readonly form: 'call' | 'visit';
    readonly words: string;
    readonly routedOn: string;
  },
): Promise<void> {
  await db(at)
    .updateTable('momentum.help_request')
    .set({
      state: 'routed',
      helper_id: given.helperId,
      form: given.form,
      words: given.words,
      routed_on: given.routedOn,
      version: sql<number>`version + 1`,
    })
    .where('adoption_id', '=', given.adoptionId)
    .where('state', '=', 'asked')
    .execute();
}
