// SPDX-License-Identifier: EUPL-1.2
import { readCursor, writeCursor } from '#kernel/cursor.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as contract from './burden.contract.ts';
import { burdenFigures, periodsUntil } from './rules/burden.ts';
import { keptSince } from './store/burden.store.server.ts';
import { definition as english } from './words/en/burden.ts';
import { definition as dutch } from './words/nl/burden.ts';

async function itemsOf(at: Acting, fictional: boolean): Promise<contract.BurdenItem[]> {
  const first = periodsUntil(at.today)
    .map((period) => period.first)
    .sort()[0];
  const kept = await keptSince(at, first ?? at.today, fictional);
  return burdenFigures(kept, at.today).map(({ role, period, weeks, times, middle }) => ({
    fictional,
    period: period.name,
    startsOn: period.first,
    endsOn: plusDays(period.last, 6),
    role,
    weeks,
    times,
    minutesFrom: middle?.fromMinutes ?? null,
    minutesUntil: middle?.untilMinutes ?? null,
    definition: at.language === 'nl' ? dutch : english,
  }));
}

export const listBurden = operation(contract.listBurden, async ({ query }, at) => {
  const cursor = query.after === undefined ? null : readCursor('place', query.after);
  if (query.after !== undefined && cursor === null)
    return refuse('invalid-input', { fields: [{ path: 'after', code: 'not-valid' }] });
  const all = query.example === 'yes' ? [] : await itemsOf(at, false);
  if (query.example !== 'no') all.push(...(await itemsOf(at, true)));
  const from = Number(cursor?.value ?? 0);
  const items = all.slice(from, from + query.limit);
  return from + query.limit < all.length
    ? { items, next: writeCursor('place', { value: from + query.limit, id: 'burden' }) }
    : { items };
});
