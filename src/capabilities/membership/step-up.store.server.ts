// SPDX-License-Identifier: EUPL-1.2
// Proving, and what is under way: functions of one purpose each; the program checked, the database remembers.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'membership'>;

async function ask(at: Acting, question: RawBuilder<unknown>): Promise<unknown> {
  const { rows } = await sql<{ answer: unknown }>`select ${question} as answer`.execute(db(at));
  return rows[0]?.answer ?? null;
}
const yes = async (at: Acting, question: RawBuilder<unknown>) => (await ask(at, question)) === true;

export const proveDemo = (at: Acting) => yes(at, sql`membership.prove_demo()`);
export const proveTotp = (at: Acting, step: number) => yes(at, sql`membership.prove_totp(${step})`);
export const confirmTotp = (at: Acting, step: number) => yes(at, sql`membership.confirm_totp(${step})`);
export const beginTotp = (at: Acting, sealed: string) => yes(at, sql`membership.begin_totp(${sealed})`);
export const dropTotp = (at: Acting) => yes(at, sql`membership.drop_totp()`);
export const useRecoveryCode = (at: Acting, hash: string) => yes(at, sql`membership.use_recovery_code(${hash})`);
export const replaceRecoveryCodes = (at: Acting, hashes: readonly string[]) =>
  yes(at, sql`membership.replace_recovery_codes(${[...hashes]}::text[])`);
/** Counts a try at a code; false when it is one too many. */
export const countTry = (at: Acting) => yes(at, sql`membership.count_try()`);
export const provePasskey = (at: Acting, credential: string, counter: number) =>
  yes(at, sql`membership.prove_passkey(${credential}, ${counter})`);
/** An administrator takes all factors of a person away. */
export const dropFactors = (at: Acting, person: string) => yes(at, sql`membership.drop_factors(${person})`);

export type AttemptKind = 'register' | 'prove' | 'sign_in' | 'provider_sign_in' | 'provider_prove';

export async function beginAttempt(at: Acting, hash: string, kind: AttemptKind, provider: string | null = null) {
  await ask(at, sql`membership.begin_attempt(${hash}, ${kind}, ${provider}, 10)`);
}

const attempt = z.object({ provider: z.string().nullable() });
/** Takes an attempt, once; `null` when there is none for who is acting. */
export async function useAttempt(at: Acting, hash: string, kind: AttemptKind) {
  return attempt.safeParse(await ask(at, sql`membership.use_attempt(${hash}, ${kind})`)).data ?? null;
}

const knownPasskey = z.object({
  credentialId: z.string(),
  publicKey: z.string(),
  counter: z.number(),
  transports: z.array(z.string()),
});
export async function findPasskey(at: Acting, credential: string) {
  return knownPasskey.safeParse(await ask(at, sql`membership.known_passkey(${credential})`)).data ?? null;
}

const duty = z.object({ needed: z.boolean(), has: z.boolean(), dueAt: z.string().nullable() });
export async function myDuty(at: Acting) {
  return duty.parse(await ask(at, sql`membership.my_factor_duty()`));
}

/** Right after signing in: what is asked of the holder of the new session, and starts the grace. */
export async function beginDuty(at: Acting, keyHash: string): Promise<'go_on' | 'prove' | 'set_up'> {
  const asked = await ask(at, sql`membership.begin_duty(${keyHash})`);
  return asked === 'prove' || asked === 'set_up' ? asked : 'go_on';
}

export async function passkeySignIn(
  at: Acting,
  passkey: { credential: string; counter: number },
  session: { hash: string; device: string; hours: number; idleMinutes: number },
): Promise<string | null> {
  const keyId = at.newId();
  const person = await ask(
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
