// SPDX-License-Identifier: EUPL-1.2
// Somebody who signs for an organisation and has nothing but a mail address. Whoever reads that mail must not be able to
// sign: a colleague says who it is, and gives a code by hand or by telephone, without which no second factor is set up.
import type { Acting } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as facts from './facts.ts';
import { give, refuseGiving } from './mandates.operations.server.ts';
import { mandatesOf } from './mandates.store.server.ts';
import { refusePeriod } from './rules/people.ts';
import { type Signer, saveSigner, saveVouch } from './signers.store.server.ts';
import { newVouchCode, vouchHash } from './totp.server.ts';

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
