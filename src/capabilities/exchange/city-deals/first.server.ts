// SPDX-License-Identifier: EUPL-1.2
import { readFile } from 'node:fs/promises';
import { listDeals } from '#capabilities/deals/public.server.ts';
import { perform, publicCaller } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { readDeals } from './file.ts';
import { programme } from './programme.ts';

/** Is every deal of the file there for everybody to see? Then the first load was finished, not cut off half-way. */
export async function allCityDealsAreThere(runtime: Runtime, file: string): Promise<boolean> {
  const read = readDeals(await readFile(file, 'utf8').catch(() => ''));
  if ('problems' in read) return false;
  const there = await slugsThere(runtime);
  return read.records.every(({ slug }) => there.has(slug));
}

async function slugsThere(runtime: Runtime): Promise<Set<string>> {
  const slugs = new Set<string>();
  let after: string | undefined;
  do {
    const query = { programme: programme.slug, limit: 100, ...(after ? { after } : {}) };
    const page = await perform(runtime, publicCaller, listDeals, { query });
    if (isRefusal(page)) return slugs;
    for (const { slug } of page.items) slugs.add(slug);
    after = page.next;
  } while (after !== undefined);
  return slugs;
}
