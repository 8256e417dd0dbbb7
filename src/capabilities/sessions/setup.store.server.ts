// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'sessions'>;

export interface SetupFields {
  readonly coreGroup: string | null;
  readonly steeringGroup: string | null;
  readonly rhythm: string | null;
  readonly workLines: string | null;
  readonly agreements: string | null;
}

export interface SetupRow extends SetupFields {
  readonly id: string;
  readonly number: number;
  readonly why: string | null;
  readonly sessionId: string | null;
  readonly createdAt: Date;
}

/** Every version of the set-up of a space, newest first. */
export async function setupsOf(at: Acting, space: string): Promise<SetupRow[]> {
  const { rows } =
    await sql<SetupRow>`select id, number, core_group as "coreGroup", steering_group as "steeringGroup", rhythm,
      work_lines as "workLines", agreements, why, session_id as "sessionId", created_at as "createdAt"
    from sessions.setup where space_id = ${space} order by number desc`.execute(db(at));
  return rows;
}

export async function insertSetup(
  at: Acting,
  given: SetupFields & {
    spaceId: string;
    organisationId: string | null;
    number: number;
    why: string | null;
    sessionId: string | null;
    authorId?: string;
    createdAt?: Date;
  },
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('sessions.setup')
    .values({
      id,
      space_id: given.spaceId,
      organisation_id: given.organisationId,
      number: given.number,
      core_group: given.coreGroup,
      steering_group: given.steeringGroup,
      rhythm: given.rhythm,
      work_lines: given.workLines,
      agreements: given.agreements,
      why: given.why,
      session_id: given.sessionId,
      author_id: given.authorId ?? at.me.personId,
      ...(given.createdAt && { created_at: given.createdAt }),
    })
    .execute();
  return id;
}
