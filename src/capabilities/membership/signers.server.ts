// SPDX-License-Identifier: EUPL-1.2
// Somebody who signs for an organisation and has nothing but a mail address. Whoever reads that mail must not be able to
// sign: a colleague says who it is, and gives a code by hand or by telephone, without which no second factor is set up.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as facts from './facts.ts';
import { give, refuseGiving } from './mandates.operations.server.ts';
import { mandatesOf } from './mandates.store.server.ts';
import { refusePeriod } from './rules/people.ts';
import { newVouchCode, vouchHash } from './totp.server.ts';

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

/**
 * Names somebody as signer of an organisation in one deal, by who administers its mandates.
 * @returns the code to pass on, shown this once; `null` for who has a second factor already and needs none
 */
export async function nameSigner(at: Acting, given: Signer) {
  const { organisationId, spaceId, endsOn } = given;
  const refusal = (await refuseGiving(at, organisationId)) ?? refusePeriod(at.today, endsOn);
  if (refusal) return refusal;
  const named = await saveSigner(at, given);
  if (!named) return refuse('own-mandate');
  const { personId } = named;
  if (named.fresh) await at.note(facts.personAdded, { body: { personId } });
  if (named.affiliationId !== null)
    await at.note(facts.affiliationAdded, { body: { affiliationId: named.affiliationId, personId, organisationId } });
  const standing = (await mandatesOf(at, organisationId)).some(
    (one) =>
      one.personId === personId &&
      one.kind === 'sign' &&
      (one.spaceId ?? spaceId) === spaceId &&
      !one.ended &&
      one.startsOn <= at.today &&
      (one.endsOn ?? at.today) >= at.today,
  );
  const mandate = { personId, organisationId, spaceId, document: given.document, endsOn } as const;
  const gave = standing ? null : await give(at, { ...mandate, kind: 'sign', commitmentKinds: [] });
  if (isRefusal(gave)) return gave;
  const code = newVouchCode(at.newId);
  if (!(await saveVouch(at, personId, vouchHash(personId, code)))) return { personId, code: null };
  await at.note(facts.vouched, { body: { personId } });
  return { personId, code };
}

async function saveSigner(at: Acting, { organisationId, mail, name, functionTitle, endsOn }: Signer) {
  const affiliationId = at.newId();
  const { rows } = await sql<{ answer: { personId: string; fresh: boolean; affiliated: boolean } | null }>`
    select membership.name_signer(${organisationId}, ${at.newId()}, ${mail}, ${name}, ${functionTitle}, ${at.language},
      ${affiliationId}, ${endsOn}::date) as answer`.execute(db(at));
  const answer = rows[0]?.answer;
  return answer ? { ...answer, affiliationId: answer.affiliated ? affiliationId : null } : null;
}

async function saveVouch(at: Acting, personId: string, hash: string): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`
    select membership.vouch_for(${personId}, ${hash}, ${hours}) as answer`.execute(db(at));
  return rows[0]?.answer === true;
}
