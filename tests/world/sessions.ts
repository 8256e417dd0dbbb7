// SPDX-License-Identifier: EUPL-1.2
// Sessions laid ready for tests, by the owner of the tables.
import { newId } from '#kernel/ids.server.ts';
import type { Person, Space, World } from './world.ts';

type Owner = Pick<World, 'owner'>;

export async function addSessionRow(
  { owner }: Owner,
  space: Space,
  author: Person,
  given: { kind?: string; visibility?: string; state?: string; startsAt?: string } = {},
): Promise<string> {
  const id = newId();
  const { kind = 'core_group', visibility = 'parties', state = 'planned', startsAt = '2030-01-09T08:30:00Z' } = given;
  await owner(
    `insert into sessions.session (id, space_id, organisation_id, kind, title, starts_at, state, visibility, author_id)
      values ($1, $2, $3, $4, 'Kerngroep januari', $5, $6, $7, $8)`,
    [id, space.id, author.organisationId, kind, startsAt, state, visibility, author.id],
  );
  return id;
}

export async function addPointRow({ owner }: Owner, session: string): Promise<string> {
  const id = newId();
  await owner(`insert into sessions.point (id, session_id, position, title) values ($1, $2, 1, 'De winter')`, [
    id,
    session,
  ]);
  return id;
}

export async function addOutcomeRow({ owner }: Owner, session: string): Promise<string> {
  const id = newId();
  await owner(
    `insert into sessions.outcome (id, session_id, kind, target_id, label) values ($1, $2, 'action', 'eenanderrecord', 'Bellen')`,
    [id, session],
  );
  return id;
}

export async function addAttendanceRow({ owner }: Owner, session: string, person: Person): Promise<string> {
  const id = newId();
  await owner(`insert into sessions.attendance (id, session_id, person_id, status) values ($1, $2, $3, 'present')`, [
    id,
    session,
    person.id,
  ]);
  return id;
}

export async function addSetupRow(
  { owner }: Owner,
  space: Space,
  author: Person,
  given: { number: number; visibility?: string },
): Promise<string> {
  const id = newId();
  await owner(
    `insert into sessions.setup (id, space_id, number, rhythm, visibility, author_id) values ($1, $2, $3, 'Elke maand', $4, $5)`,
    [id, space.id, given.number, given.visibility ?? 'parties', author.id],
  );
  return id;
}
