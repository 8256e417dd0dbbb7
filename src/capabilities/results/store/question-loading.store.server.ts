// SPDX-License-Identifier: EUPL-1.2
// Questions of made-up data, written down as they would stand.
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Why } from '../rules/rhythm.ts';

const db = tables<'results'>;
const atTen = (day: string) => new Date(`${day}T09:00:00Z`);

/** A question that is on its way, or a call that was made. */
export interface LoadedQuestion {
  readonly organisationId: string;
  /** Results of one deal that this organisation has a record of. */
  readonly resultIds: readonly string[];
  readonly role: string;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly why: Why;
  readonly month?: number;
  readonly stage: 'role' | 'deputy' | 'director' | 'phone';
  /** Of a call: why, and how it stands. */
  readonly call?: {
    readonly reason: 'silence' | 'no_address';
    readonly on: string;
    readonly tries?: number;
    readonly note?: string;
    readonly ended?: {
      readonly outcome: 'answered' | 'unreachable';
      readonly on: string;
      readonly by: string;
      readonly function?: string;
    };
  };
}

export async function insertQuestion(
  at: Acting,
  given: Omit<LoadedQuestion, 'stage'> & {
    readonly dealId: string;
    readonly stage: string;
    readonly stepOn: string | null;
    readonly adoptionIds: readonly string[];
  },
): Promise<string> {
  const id = at.newId();
  const { ended } = given.call ?? {};
  const answered = ended?.outcome === 'answered' ? ended : null;
  await db(at)
    .insertInto('results.check_in')
    .values({
      id,
      organisation_id: given.organisationId,
      space_id: given.dealId,
      role: given.role,
      due_on: given.dueOn,
      sent_at: atTen(given.askedOn),
      author_id: null,
      why: given.why,
      month: given.month ?? null,
      stage: given.stage,
      step_on: given.stepOn,
      ...(answered
        ? {
            answered_at: atTen(answered.on),
            answered_via: 'phone',
            answered_by: answered.function ?? null,
            recorded_by: answered.by,
          }
        : {}),
    })
    .execute();
  const moment = answered ? atTen(answered.on) : null;
  await db(at)
    .insertInto('results.check_in_answer')
    .values(
      given.adoptionIds.map((adoption_id) => ({
        check_in_id: id,
        adoption_id,
        still_in_use: answered ? 'same' : null,
        answered_at: moment,
        changed_at: moment,
      })),
    )
    .execute();
  return id;
}

export async function insertCall(
  at: Acting,
  checkInId: string,
  call: NonNullable<LoadedQuestion['call']> & { organisationId: string; dealId: string },
): Promise<void> {
  await db(at)
    .insertInto('results.phone_task')
    .values({
      id: at.newId(),
      check_in_id: checkInId,
      organisation_id: call.organisationId,
      space_id: call.dealId,
      reason: call.reason,
      call_on: call.on,
      tries: call.tries ?? 0,
      note: call.note ?? null,
      ...(call.ended ? { outcome: call.ended.outcome, done_at: atTen(call.ended.on), done_by: call.ended.by } : {}),
    })
    .execute();
}

export async function insertContact(
  at: Acting,
  given: { organisationId: string; dealId: string; step: string; functionTitle: string; mail: string },
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('results.contact')
    .values({
      id,
      organisation_id: given.organisationId,
      space_id: given.dealId,
      step: given.step,
      function_title: given.functionTitle,
      mail: given.mail,
    })
    .execute();
  return id;
}
