// SPDX-License-Identifier: EUPL-1.2
// Organisations that come from a data set, not from a person.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { slugOf } from '#kernel/pure/slug.ts';

const db = tables<'membership'>;

export interface LoadedOrganisation {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly fictional?: boolean;
}

/**
 * The organisation with this name or alias, made public when there is none. A second time it only learns aliases it
 * did not have; what people keep about it stays. For the worker.
 */
export async function loadOrganisation(
  at: Acting,
  { name, kind, aliases, fictional = false }: LoadedOrganisation,
): Promise<{ id: string; outcome: 'added' | 'changed' | 'same' }> {
  const known = await organisationNamed(at, name, fictional);
  if (!known) {
    const id = at.newId();
    const plain = slugOf(name) || 'organisatie';
    const taken = await db(at).selectFrom('membership.organisation').select('id').where('slug', '=', plain).execute();
    const slug = taken.length === 0 ? plain : `${plain}-${id.slice(0, 6)}`;
    await db(at)
      .insertInto('membership.organisation')
      .values({ id, slug, name, kind, aliases: [...aliases], fictional, visibility: 'public' })
      .execute();
    return { id, outcome: 'added' };
  }
  const fresh = aliases.filter((alias) => alias !== known.name && !known.aliases.includes(alias));
  if (fresh.length === 0 && known.visibility === 'public') return { id: known.id, outcome: 'same' };
  await db(at)
    .updateTable('membership.organisation')
    .set({ aliases: [...known.aliases, ...fresh], visibility: 'public', version: known.version + 1 })
    .where('id', '=', known.id)
    .execute();
  return { id: known.id, outcome: 'changed' };
}

/** By name, however it is capitalised, or else by an alias; facts and the living example never meet. */
async function organisationNamed(at: Acting, name: string, fictional: boolean) {
  return db(at)
    .selectFrom('membership.organisation')
    .select(['id', 'name', 'aliases', 'visibility', 'version'])
    .where('fictional', '=', fictional)
    .where(sql<boolean>`(lower(name) = lower(${name}) or ${name} = any (aliases))`)
    .orderBy(sql`lower(name) <> lower(${name})`)
    .executeTakeFirst();
}
