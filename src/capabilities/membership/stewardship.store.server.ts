// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'membership'>;

export interface Status {
  readonly migration: string;
  readonly facts: number;
  readonly chains: number;
  readonly anchoredOn: string | null;
  readonly mailWaiting: number;
  readonly mailRetried: number;
  readonly mailFailed: number;
  readonly people: number;
  readonly organisations: number;
}

/** Nothing for who is not an administrator. */
export async function status(at: Acting): Promise<Status | null> {
  const { rows } = await sql<{ status: Status | null }>`select membership.status() as status`.execute(db(at));
  return rows[0]?.status ?? null;
}

/** How the timed work is doing, per queue; nothing for who is not an administrator. */
export async function jobState(at: Acting) {
  const { rows } = await sql<{ name: string; done_at: Date | null; waiting: number; failed: number }>`
    select name, done_at, waiting, failed from membership.job_state()`.execute(db(at));
  return rows;
}

export async function brokenChains(at: Acting): Promise<{ space_id: string; broken_at: number }[]> {
  const { rows } = await sql<{ space_id: string; broken_at: number }>`
    select space_id, broken_at from membership.broken_chains()`.execute(db(at));
  return rows;
}

/** Makes the person with this address an administrator, and the person where there is none. Null when they were ended. */
export async function makeFirstAdministrator(at: Acting, mail: string, name: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select membership.first_administrator(${at.newId()}, ${mail}, ${name}) as id`.execute(db(at));
  return rows[0]?.id ?? null;
}
