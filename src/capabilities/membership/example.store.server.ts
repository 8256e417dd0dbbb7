// SPDX-License-Identifier: EUPL-1.2
// People of the living example, written by the worker.
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'membership'>;

export interface ExamplePerson {
  readonly name: string;
  readonly mail: string;
  readonly functionTitle: string;
  readonly organisationId: string | null;
  readonly startsOn: string;
  /** Left on this day: the account ended with it. */
  readonly endsOn: string | null;
  readonly administrator: boolean;
}

/** Writes somebody to sign in as, in demo mode only. */
export async function saveExamplePerson(at: Acting, given: ExamplePerson): Promise<string> {
  const { name, mail, functionTitle, organisationId, startsOn, endsOn, administrator } = given;
  const id = at.newId();
  await db(at)
    .insertInto('membership.person')
    .values({ id, name, demo: true, administrator, ended_at: endsOn })
    .execute();
  await db(at).insertInto('membership.address').values({ mail, person_id: id }).execute();
  if (organisationId !== null)
    await db(at)
      .insertInto('membership.affiliation')
      .values({
        id: at.newId(),
        person_id: id,
        organisation_id: organisationId,
        function_title: functionTitle,
        starts_on: startsOn,
        ends_on: endsOn,
      })
      .execute();
  return id;
}
