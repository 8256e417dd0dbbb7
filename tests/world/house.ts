// SPDX-License-Identifier: EUPL-1.2
// A house for tests: a database of its own, a clock that stands where the test puts it, and people to act as.
import { randomBytes } from 'node:crypto';
import type { Answer, Contract, RefusalCode } from '#kernel/contract.ts';
import { hashOf, newId, newSecret } from '#kernel/ids.server.ts';
import { makeLive } from '#kernel/live.server.ts';
import { type Caller, type Operation, perform, publicCaller, type RawInput } from '#kernel/operation.server.ts';
import type { Refusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { makeSeal } from '#kernel/seal.server.ts';
import { readSettings } from '#kernel/settings.server.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export interface TestHouse extends Runtime, TestDatabase {
  /** Puts the clock at a moment; it stands still until it is put elsewhere. */
  setClock(moment: string): void;
  /** A person of the world, by id, as a caller with a session. The key is made on first use. */
  as(personId: string): Promise<Caller>;
  /** Runs an operation as a caller (nobody given: the public). */
  run<C extends Contract>(
    operation: Operation<C>,
    raw?: RawInput,
    caller?: Caller,
  ): Promise<Answer<C> | Refusal<RefusalCode<C>>>;
}

/** Opens a house for this test file. */
export async function openTestHouse(given?: TestDatabase): Promise<TestHouse> {
  const opened = given ?? (await openTestDatabase());
  let now: Date | null = null;
  const callers = new Map<string, Caller>();
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const house: TestHouse = {
    ...opened,
    settings: readSettings({ LOG_LEVEL: 'silent', METRICS_PORT: '0', DEMO: 'true' }),
    clock: () => now ?? new Date(),
    newId,
    newSecret: () => {
      const secret = newSecret();
      return { secret, hash: hashOf(secret) };
    },
    seal: makeSeal(randomBytes(32)),
    log: silent,
    metrics: { operation: () => {}, request: () => {}, mail: () => {}, job: () => {} },
    wakeOutbox: () => {},
    live: makeLive(),
    checkAnswers: true,
    setClock: (moment) => {
      now = new Date(moment);
    },
    as: async (personId) => {
      const known = callers.get(personId);
      if (known) return known;
      const caller: Caller = { keyHash: hashOf(newSecret()), language: 'nl' };
      await opened.owner(
        `insert into membership.key (id, hash, kind, person_id, expires_at) values ($1, $2, 'session', $3, now() + interval '1 day')`,
        [newId(), caller.keyHash, personId],
      );
      callers.set(personId, caller);
      return caller;
    },
    run: (operation, raw = {}, caller = publicCaller) => perform(house, caller, operation, raw),
  };
  return house;
}
