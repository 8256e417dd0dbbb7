// SPDX-License-Identifier: EUPL-1.2
// Proving, and what is under way: functions of one purpose each; the program checked, the database remembers.
import { type RawBuilder, sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'membership'>;

async function ask<T>(at: Acting, question: RawBuilder<unknown>): Promise<T | null> {
  const { rows } = await sql<{ answer: T | null }>`select ${question} as answer`.execute(db(at));
  return rows[0]?.answer ?? null;
}
const yes = async (at: Acting, question: RawBuilder<unknown>) => (await ask<boolean>(at, question)) === true;

export const proveDemo = (at: Acting) => yes(at, sql`membership.prove_demo()`);
export const proveTotp = (at: Acting, step: number) => yes(at, sql`membership.prove_totp(${step})`);
export const confirmTotp = (at: Acting, step: number) => yes(at, sql`membership.confirm_totp(${step})`);
export const beginTotp = (at: Acting, sealed: string) => yes(at, sql`membership.begin_totp(${sealed})`);
export const dropTotp = (at: Acting) => yes(at, sql`membership.drop_totp()`);
export const spendRecoveryCode = (at: Acting, hash: string) => yes(at, sql`membership.use_recovery_code(${hash})`);
export const replaceRecoveryCodes = (at: Acting, hashes: readonly string[]) =>
  yes(at, sql`membership.replace_recovery_codes(${[...hashes]}::text[])`);
/** What who has no session waits: nobody tries a code without one. */
const withoutSession = 900;
/** Counts a try at a code: 0, or how many seconds to wait after too many. */
export const countTry = async (at: Acting) => (await ask<number>(at, sql`membership.count_try()`)) ?? withoutSession;
export const provePasskey = (at: Acting, credential: string, counter: number) =>
  yes(at, sql`membership.prove_passkey(${credential}, ${counter})`);
/** Is a code waited for before the acting person can set up a second factor? */
export const myVouch = (at: Acting) => ask<'open' | 'expired'>(at, sql`membership.my_vouch()`);
export const wasVouched = (at: Acting) => yes(at, sql`membership.was_vouched()`);
export const spendVouch = (at: Acting, hash: string) => yes(at, sql`membership.use_vouch(${hash})`);
/** An administrator takes all factors of a person away. */
export const dropFactors = (at: Acting, person: string) => yes(at, sql`membership.drop_factors(${person})`);

export type AttemptKind = 'register' | 'prove' | 'sign_in' | 'provider_sign_in' | 'provider_prove';

export async function beginAttempt(at: Acting, hash: string, kind: AttemptKind, provider: string | null = null) {
  await ask(at, sql`membership.begin_attempt(${hash}, ${kind}, ${provider}, 10)`);
}

/** Takes an attempt, once; `null` when there is none for who is acting. */
export const takeAttempt = (at: Acting, hash: string, kind: AttemptKind) =>
  ask<{ provider: string | null }>(at, sql`membership.use_attempt(${hash}, ${kind})`);

interface KnownPasskey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: string[];
}
export const findPasskey = (at: Acting, credential: string) =>
  ask<KnownPasskey>(at, sql`membership.known_passkey(${credential})`);

/** Must the acting person have a second factor, do they, and until when without? */
export async function myDuty(at: Acting): Promise<{ needed: boolean; has: boolean; dueAt: string | null }> {
  const duty = await ask<{ needed: boolean; has: boolean; dueAt: string | null }>(at, sql`membership.my_factor_duty()`);
  return duty ?? { needed: false, has: false, dueAt: null };
}

/** Right after signing in: what is asked of the holder of the new session, and starts the grace. */
export const beginDuty = async (at: Acting, keyHash: string): Promise<'go_on' | 'prove' | 'set_up'> =>
  (await ask<'prove' | 'set_up'>(at, sql`membership.begin_duty(${keyHash})`)) ?? 'go_on';

export async function passkeySignIn(
  at: Acting,
  passkey: { credential: string; counter: number },
  session: { hash: string; device: string; hours: number; idleMinutes: number },
): Promise<string | null> {
  const keyId = at.newId();
  const person = await ask<string>(
    at,
    sql`membership.passkey_sign_in(${passkey.credential}, ${passkey.counter}, ${keyId}, ${session.hash}, ${session.device}, ${session.hours}, ${session.idleMinutes})`,
  );
  return person === null ? null : keyId;
}

/** Is the acting person one of the living example? */
export async function amOfTheExample(at: Acting): Promise<boolean> {
  const me = await db(at)
    .selectFrom('membership.person')
    .select('demo')
    .where('id', '=', at.me.personId ?? '')
    .executeTakeFirst();
  return me?.demo ?? false;
}
