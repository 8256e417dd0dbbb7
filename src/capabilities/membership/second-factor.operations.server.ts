// SPDX-License-Identifier: EUPL-1.2
import { type Acting, operation } from '#kernel/operation.server.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import * as facts from './facts.ts';
import { factorMail } from './mail.ts';
import {
  assertionOptions,
  readAssertion,
  readRegistration,
  registrationOptions,
  verifyAssertion,
  verifyRegistration,
} from './passkeys.server.ts';
import { findPerson, mailsOf } from './people.store.server.ts';
import { sessionTerms } from './rules/session-terms.ts';
import { refuseTry } from './rules/tries.ts';
import * as contract from './second-factor.contract.ts';
import * as own from './second-factor.store.server.ts';
import * as steps from './step-up.store.server.ts';
import { newRecoveryCodes, newTotpSecret, recoveryHash, stepOf, totpAddress, vouchHash } from './totp.server.ts';

const mostPasskeys = 20;

export const viewSecondFactors = operation(contract.viewSecondFactors, async (_, at) => {
  const { needed, has, dueAt } = await steps.myDuty(at);
  const totp = await own.totpOf(at);
  const secret = totp && !totp.confirmed_at ? openSecret(at, totp.sealed) : null;
  return {
    needed,
    has,
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    passkeys: (await own.passkeysOf(at)).map(({ id, label, created_at, used_at }) => ({
      id,
      label,
      createdAt: created_at.toISOString(),
      usedAt: used_at?.toISOString() ?? null,
    })),
    app:
      at.seal === null
        ? ('unavailable' as const)
        : totp?.confirmed_at
          ? ('in-use' as const)
          : secret
            ? ('pending' as const)
            : ('none' as const),
    pending:
      secret === null
        ? null
        : { secret, address: totpAddress(secret, (await mailsOf(at, [at.me.personId ?? '']))[0]?.mail ?? '') },
    recoveryCodes: await own.countRecoveryCodes(at),
    vouch: await steps.myVouch(at),
  };
});

export const beginPasskey = operation(contract.beginPasskey, async (_, at) => {
  const me = at.me.personId === null ? undefined : await findPerson(at, at.me.personId);
  if (!me) return refuse('not-found');
  const refusal = await refuseUnproved(at);
  if (refusal) return refusal;
  const known = await own.passkeysOf(at);
  if (known.length >= mostPasskeys) return refuse('too-many-passkeys', { values: { most: mostPasskeys } });
  const { secret: challenge, hash } = at.newSecret();
  await steps.beginAttempt(at, hash, 'register');
  const mail = (await mailsOf(at, [me.id]))[0]?.mail ?? '';
  const options = await registrationOptions({
    baseUrl: at.baseUrl,
    challenge,
    person: { id: me.id, name: me.name, mail },
    known: known.map(({ credential_id }) => credential_id),
  });
  return { options: { ...options } };
});

export const addPasskey = operation(contract.addPasskey, async ({ body }, at) => {
  const refusal = await refuseUnproved(at);
  if (refusal) return refusal;
  const claimed = readRegistration(body.response);
  const passkey =
    claimed && (await steps.takeAttempt(at, claimed.attempt, 'register'))
      ? await verifyRegistration(at.baseUrl, claimed)
      : null;
  if (!passkey) return refuse('passkey-not-verified');
  const id = at.newId();
  await own.insertPasskey(at, { id, label: body.label, ...passkey });
  await steps.provePasskey(at, passkey.credentialId, passkey.counter);
  await at.note(facts.passkeyAdded, { body: { passkeyId: id } });
  await tell(at, 'passkeyAdded');
  return { id };
});

export const proveVouch = operation(contract.proveVouch, async ({ body }, at) => {
  const tooMany = refuseTry(await steps.countTry(at));
  if (tooMany) return tooMany;
  const personId = at.me.personId ?? '';
  const proved = await steps.spendVouch(at, vouchHash(personId, body.code));
  if (proved) await at.note(facts.vouchUsed, { body: { personId } });
  return { proved };
});

export const renamePasskey = operation(contract.renamePasskey, async ({ params, body }, at) =>
  (await own.renamePasskey(at, params.passkey, body.label)) ? {} : refuse('not-found'),
);

export const removePasskey = operation(contract.removePasskey, async ({ params }, at) => {
  if (!(await own.deletePasskey(at, params.passkey))) return refuse('not-found');
  await at.note(facts.passkeyRemoved, { body: { passkeyId: params.passkey } });
  await tell(at, 'passkeyRemoved');
  return {};
});

export const beginTotp = operation(contract.beginTotp, async (_, at) => {
  const refusal = await refuseUnproved(at);
  if (refusal) return refusal;
  if (at.seal === null) return refuse('no-secrets-key');
  const sealed = at.seal.seal(newTotpSecret(), aboutTotp(at));
  return (await steps.beginTotp(at, sealed)) ? {} : refuse('app-in-use');
});

export const confirmTotp = operation(contract.confirmTotp, async ({ body }, at) => {
  const totp = await own.totpOf(at);
  const secret = totp && !totp.confirmed_at ? openSecret(at, totp.sealed) : null;
  if (secret === null) return refuse('not-found');
  const step = stepOf(secret, body.code, at.now);
  if (step === null || !(await steps.confirmTotp(at, step))) return refuse('code-wrong');
  await at.note(facts.totpConfirmed, { body: { personId: at.me.personId ?? '' } });
  await tell(at, 'appAdded');
  return { codes: await freshCodes(at) };
});

export const dropTotp = operation(contract.dropTotp, async (_, at) => {
  if (!(await steps.dropTotp(at))) return refuse('not-found');
  await at.note(facts.totpDropped, { body: { personId: at.me.personId ?? '' } });
  await tell(at, 'appRemoved');
  return {};
});

export const makeRecoveryCodes = operation(contract.makeRecoveryCodes, async (_, at) => {
  if (!(await steps.myDuty(at)).has) return refuse('no-second-factor');
  return { codes: await freshCodes(at) };
});

export const beginPasskeySignIn = operation(contract.beginPasskeySignIn, async (_, at) => {
  const { secret: challenge, hash } = at.newSecret();
  await steps.beginAttempt(at, hash, 'sign_in');
  return { options: { ...(await assertionOptions({ baseUrl: at.baseUrl, challenge })) } };
});

export const passkeySignIn = operation(contract.passkeySignIn, async ({ body }, at) => {
  const claimed = readAssertion(body.response);
  const known = claimed && (await steps.findPasskey(at, claimed.response.id));
  if (!claimed || !known || !(await steps.takeAttempt(at, claimed.attempt, 'sign_in')))
    return refuse('passkey-not-verified');
  const counter = await verifyAssertion(at.baseUrl, claimed, known);
  if (counter === null) return refuse('passkey-not-verified');
  const { secret, hash } = at.newSecret();
  const passkey = { credential: known.credentialId, counter };
  const keyId = await steps.passkeySignIn(at, passkey, { hash, device: body.device, ...sessionTerms });
  if (keyId === null) return refuse('passkey-not-verified');
  await at.note(facts.signedIn, { body: { keyId } });
  return { session: secret, hours: sessionTerms.hours };
});

/**
 * The first factor is added freely, but by who was vouched for only with the code that came beside the mail; after that
 * only who proved one a short while ago changes them.
 */
async function refuseUnproved(at: Acting): Promise<Refusal<'step-up-needed' | 'vouch-needed'> | null> {
  if (at.me.steppedUp) return null;
  if ((await steps.myDuty(at)).has) return refuse('step-up-needed');
  return (await steps.myVouch(at)) === null ? null : refuse('vouch-needed');
}

async function freshCodes(at: Acting): Promise<string[]> {
  const codes = newRecoveryCodes(at.newId);
  await steps.replaceRecoveryCodes(
    at,
    codes.map((code) => recoveryHash(at.me.personId ?? '', code)),
  );
  await at.note(facts.recoveryCodesMade, { body: { personId: at.me.personId ?? '' } });
  return codes;
}

/** A sealed secret opens about its own person only. */
export const aboutTotp = (at: Acting) => `totp ${at.me.personId}`;
export const openSecret = (at: Acting, sealed: string) => at.seal?.open(sealed, aboutTotp(at)) ?? null;

/** Whoever gets at a session must not be able to change the factors unseen. */
async function tell(at: Acting, what: Parameters<typeof factorMail>[0]['what']): Promise<void> {
  const me = await findPerson(at, at.me.personId ?? '');
  for (const { mail } of me ? await mailsOf(at, [me.id]) : [])
    await at.post(
      'mail',
      factorMail({
        to: mail,
        name: me?.name ?? '',
        language: me?.language === 'en' ? 'en' : 'nl',
        what,
        baseUrl: at.baseUrl,
      }),
    );
}
