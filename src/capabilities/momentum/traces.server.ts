// SPDX-License-Identifier: EUPL-1.2
// What the records hold about springing back, as the rule reads it.
import { z } from 'zod';
import type { Acting } from '#kernel/operation.server.ts';
import type { Traces } from './rules/signals.ts';
import { tracedRows } from './store/signals.store.server.ts';

const held = z.object({ inPlace: z.boolean(), endsOn: z.string().nullable() });
const found = z.object({
  answer: z
    .object({
      on: z.string(),
      role: z.string(),
      carriedBy: z.string().nullable(),
      signs: z.record(z.string(), z.enum(['yes', 'no', 'unknown'])).nullable(),
    })
    .nullable(),
  budget: held.nullable(),
  training: held.nullable(),
  money: z.array(z.object({ endsOn: z.string(), from: z.string().nullable() })),
  steering: z.array(z.object({ on: z.string(), there: z.boolean() })),
});

export interface TracedRecord {
  readonly id: string;
  readonly dealId: string;
  readonly level: string;
  readonly ended: boolean;
  readonly direction: string;
  readonly traces: Traces;
}

/** The traces of some records, as far as who asks may see them. */
export async function tracesOf(at: Acting, ids: readonly string[]): Promise<TracedRecord[]> {
  return (await tracedRows(at, ids)).map((row) => ({
    id: row.id,
    dealId: row.deal_id,
    level: row.level,
    ended: row.end_kind !== null,
    direction: row.direction,
    traces: { ownerKnown: row.owner_known, ownerLeftOn: row.owner_left_on, ...found.parse(row.found) },
  }));
}
