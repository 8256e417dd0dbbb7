// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';
import { mandateKinds } from './rules/mandate.ts';

const person = z.strictObject({ personId: id });
const organisation = z.strictObject({ organisationId: id });
const key = z.strictObject({ keyId: id });

export const signedIn = fact('signed-in.1', key);
export const steppedUp = fact(
  'stepped-up.1',
  z.strictObject({ keyId: id, by: z.enum(['passkey', 'totp', 'recovery_code', 'provider', 'demo']) }),
);
export const signedOut = fact('signed-out.1', key);
export const passkeyAdded = fact('passkey-added.1', z.strictObject({ passkeyId: id }));
export const passkeyRemoved = fact('passkey-removed.1', z.strictObject({ passkeyId: id }));
export const totpConfirmed = fact('totp-confirmed.1', person);
export const totpDropped = fact('totp-dropped.1', person);
export const recoveryCodesMade = fact('recovery-codes-made.1', person);
/** Somebody of the organisation says who this person is: a code travels beside the mail. */
export const vouched = fact('vouched.1', person);
/** That code was typed, so a second factor can be set up. */
export const vouchUsed = fact('vouch-used.1', person);
/** An administrator took the factors of somebody who lost everything away. */
export const factorsDropped = fact('factors-dropped.1', person);
export const providerLinked = fact('provider-linked.1', key);
export const providerUnlinked = fact('provider-unlinked.1', key);
export const personErased = fact('person-erased.1', person);
/** The list of special rights was looked at (BIO2 8.02.01). */
export const rightsReviewed = fact('rights-reviewed.1', z.strictObject({ reviewId: id }));
export const keyRevoked = fact('key-revoked.1', key);
export const tokenMade = fact('token-made.1', key);
export const organisationAdded = fact('organisation-added.1', organisation);
export const organisationChanged = fact('organisation-changed.1', organisation);
export const personAdded = fact('person-added.1', person);
export const personChanged = fact('person-changed.1', person);
export const personEnded = fact('person-ended.1', person);
/** Making and unmaking of administrators is watched (BIO2 5.18.01). */
export const administratorMade = fact('administrator-made.1', person);
export const administratorUnmade = fact('administrator-unmade.1', person);
export const addressAdded = fact('address-added.1', person);
export const addressDropped = fact('address-dropped.1', person);
export const affiliationAdded = fact(
  'affiliation-added.1',
  z.strictObject({ affiliationId: id, personId: id, organisationId: id }),
);
export const affiliationChanged = fact('affiliation-changed.1', z.strictObject({ affiliationId: id }));
export const auditRightGiven = fact('audit-right-given.1', z.strictObject({ rightId: id, personId: id }));
export const auditRightEnded = fact('audit-right-ended.1', z.strictObject({ rightId: id }));
export const affiliationEnded = fact('affiliation-ended.1', z.strictObject({ affiliationId: id }));
/** Who may bind an organisation is a right like any other: its giving and ending are watched. */
export const mandateGiven = fact(
  'mandate-given.1',
  z.strictObject({ mandateId: id, personId: id, organisationId: id, kind: z.enum(mandateKinds) }),
);
export const mandateHandedOver = fact('mandate-handed-over.1', z.strictObject({ mandateId: id, toMandateId: id }));
export const mandateEnded = fact('mandate-ended.1', z.strictObject({ mandateId: id }));
