// SPDX-License-Identifier: EUPL-1.2
// Seats and actions of the living example, written by the worker.
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'spaces'>;

export interface ExampleSeat {
  readonly spaceId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly role: string;
  /** Left out: it does not end. */
  readonly endsAt?: Date | null;
}

export async function saveExampleSeat(at: Acting, seat: ExampleSeat): Promise<void> {
  await db(at)
    .insertInto('spaces.seat')
    .values({
      id: at.newId(),
      space_id: seat.spaceId,
      person_id: seat.personId,
      organisation_id: seat.organisationId,
      role: seat.role,
      ends_at: seat.endsAt ?? null,
    })
    .execute();
}

export interface ExampleAction {
  readonly spaceId: string;
  readonly text: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly dueOn: string;
  readonly done: boolean;
}

export async function saveExampleAction(at: Acting, action: ExampleAction): Promise<void> {
  await db(at)
    .insertInto('spaces.action')
    .values({
      id: at.newId(),
      space_id: action.spaceId,
      text: action.text,
      person_id: action.personId,
      organisation_id: action.organisationId,
      due_on: action.dueOn,
      done_at: action.done ? at.now : null,
      author_id: action.personId,
      visibility: 'parties',
    })
    .execute();
}

/** The author of a record with visibility `named` shows it to somebody. */
export async function saveExampleReader(
  at: Acting,
  { recordId, readerId, authorId }: { recordId: string; readerId: string; authorId: string },
): Promise<void> {
  await db(at)
    .insertInto('spaces.named')
    .values({ record_id: recordId, person_id: readerId, named_by: authorId })
    .execute();
}
