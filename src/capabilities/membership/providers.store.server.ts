// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'membership'>;

interface Said {
  readonly attempt: string;
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  readonly secondFactor: boolean;
}

export async function providerSignIn(
  at: Acting,
  said: Said & { mail: string | null },
  session: { keyId: string; hash: string; device: string; hours: number; idleMinutes: number },
): Promise<'done' | 'unknown' | 'expired'> {
  const { rows } = await sql<{ outcome: 'done' | 'unknown' | 'expired' }>`
    select membership.provider_sign_in(${said.attempt}, ${said.provider}, ${said.issuer}, ${said.subject}, ${said.mail}, ${said.secondFactor},
      ${session.keyId}, ${session.hash}, ${session.device}, ${session.hours}, ${session.idleMinutes}) as outcome`.execute(
    db(at),
  );
  return rows[0]?.outcome ?? 'expired';
}

type Proved = 'done' | 'somebody_else' | 'step_up_needed' | 'expired';
export async function providerProve(at: Acting, said: Said): Promise<Proved> {
  const { rows } = await sql<{ outcome: Proved }>`
    select membership.provider_prove(${said.attempt}, ${said.provider}, ${said.issuer}, ${said.subject}, ${said.secondFactor}) as outcome`.execute(
    db(at),
  );
  return rows[0]?.outcome ?? 'expired';
}

export const identitiesOf = (at: Acting) =>
  db(at)
    .selectFrom('membership.identity')
    .select('provider')
    .where('person_id', '=', at.me.personId ?? '')
    .orderBy('provider')
    .execute();

export async function unlink(at: Acting, provider: string): Promise<boolean> {
  const gone = await db(at)
    .deleteFrom('membership.identity')
    .where('provider', '=', provider)
    .where('person_id', '=', at.me.personId ?? '')
    .returning('subject')
    .execute();
  return gone.length > 0;
}
