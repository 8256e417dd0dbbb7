// SPDX-License-Identifier: EUPL-1.2
// Runs something in a transaction as somebody, as an operation would: for functions that slices call of each other.
import { z } from 'zod';
import { contract } from '#kernel/contract.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import type { Actor } from './world.ts';

const probe = contract({
  name: 'probe',
  method: 'POST',
  path: null,
  audience: 'public',
  summary: { nl: 'Proef', en: 'Probe' },
  answer: z.strictObject({}),
  refusals: {},
});

export async function runAs<T>(who: Actor, body: (at: Acting) => Promise<T>): Promise<T> {
  const results: T[] = [];
  await who.done(
    operation(probe, async (_, at) => {
      results.push(await body(at));
      return {};
    }),
  );
  return results[0] as T;
}
