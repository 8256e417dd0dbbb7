// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'membership'>;

/** How long the code may take to arrive. */
const hours = 14 * 24;

export interface Signer {
  readonly organisationId: string;
  /** The one deal it is for. */
  readonly spaceId: string;
  readonly mail: string;
  readonly name: string;
  readonly functionTitle: string;
  readonly document?: string | undefined;
  /** Last day of function and mandate. */
  readonly endsOn: string;
}

/** The person and their function, made where they are not there; `null` where that is not for who acts. */
export async function saveSigner(at: Acting, { organisationId, mail, name, functionTitle, endsOn }: Signer) {
  const affiliationId = at.newId();
  const { rows } = await sql<{ answer: { personId: string; fresh: boolean; affiliated: boolean } | null }>`
    select membership.name_signer(${organisationId}, ${at.newId()}, ${mail}, ${name}, ${functionTitle}, ${at.language},
      ${affiliationId}, ${endsOn}::date) as answer`.execute(db(at));
  const answer = rows[0]?.answer;
  return answer ? { ...answer, affiliationId: answer.affiliated ? affiliationId : null } : null;
}

/** Keeps a code for them; false for who needs none. */
export async function saveVouch(at: Acting, personId: string, hash: string): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`
    select membership.vouch_for(${personId}, ${hash}, ${hours}) as answer`.execute(db(at));
  return rows[0]?.answer === true;
}
