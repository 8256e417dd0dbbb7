// SPDX-License-Identifier: EUPL-1.2
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { steppedUp } from './facts.ts';
import { assertionOptions, readAssertion, verifyAssertion } from './passkeys.server.ts';
import { refuseTry } from './rules/tries.ts';
import { openSecret } from './second-factor.operations.server.ts';
import { countRecoveryCodes, passkeysOf, totpOf } from './second-factor.store.server.ts';
import * as contract from './step-up.contract.ts';
import * as store from './step-up.store.server.ts';
import { recoveryHash, stepOf } from './totp.server.ts';

export const viewStepUp = operation(contract.viewStepUp, async (_, at) => {
  const has = {
    passkey: (await passkeysOf(at)).length > 0,
    totp: at.seal !== null && Boolean((await totpOf(at))?.confirmed_at),
    recovery_code: (await countRecoveryCodes(at)) > 0,
    demo: at.demo && (await store.amOfTheExample(at)) && !(await store.wasVouched(at)),
  };
  return { steppedUp: at.me.steppedUp, ways: contract.stepUpWays.filter((way) => has[way]) };
});

export const beginProof = operation(contract.beginProof, async (_, at) => {
  const { secret: challenge, hash } = at.newSecret();
  await store.beginAttempt(at, hash, 'prove');
  const known = (await passkeysOf(at)).map(({ credential_id }) => credential_id);
  return { options: { ...(await assertionOptions({ baseUrl: at.baseUrl, challenge, known })) } };
});

export const provePasskey = operation(contract.provePasskey, async ({ body }, at) => {
  const claimed = readAssertion(body.response);
  const known = claimed && (await store.findPasskey(at, claimed.response.id));
  if (!claimed || !known || !(await store.takeAttempt(at, claimed.attempt, 'prove')))
    return refuse('passkey-not-verified');
  const counter = await verifyAssertion(at.baseUrl, claimed, known);
  // The database refuses another's passkey, and a counter that goes back.
  if (counter === null || !(await store.provePasskey(at, known.credentialId, counter)))
    return refuse('passkey-not-verified');
  await noteProof(at, 'passkey');
  return {};
});

export const proveCode = operation(contract.proveCode, async ({ body }, at) => {
  const tooMany = refuseTry(await store.countTry(at));
  if (tooMany) return tooMany;
  const by = await codeHolds(at, body.code);
  if (by) await noteProof(at, by);
  return { proved: by !== null };
});

/** The setting is checked here, the person in the database. */
export const proveDemo = operation(contract.proveDemo, async (_, at) => {
  if (!at.demo || !(await store.proveDemo(at))) return refuse('not-a-demo');
  await noteProof(at, 'demo');
  return {};
});

/** A code of the app, or else a recovery code; each works once. */
async function codeHolds(at: Acting, code: string): Promise<'totp' | 'recovery_code' | null> {
  const totp = await totpOf(at);
  const secret = totp?.confirmed_at ? openSecret(at, totp.sealed) : null;
  const step = secret === null ? null : stepOf(secret, code, at.now);
  if (step !== null && (await store.proveTotp(at, step))) return 'totp';
  return (await store.spendRecoveryCode(at, recoveryHash(at.me.personId ?? '', code))) ? 'recovery_code' : null;
}

const noteProof = (at: Acting, by: 'passkey' | 'totp' | 'recovery_code' | 'demo') =>
  at.note(steppedUp, { body: { keyId: at.me.keyId ?? '', by } });
