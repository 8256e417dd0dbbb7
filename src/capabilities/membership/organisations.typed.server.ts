// SPDX-License-Identifier: EUPL-1.2
// What a person types where an organisation is asked for: which one is meant, or which names come near.
import type { Acting } from '#kernel/operation.server.ts';
import type { FieldProblem } from '#kernel/pure/refusal.ts';
import { findOrganisationTyped, namesLike } from './organisations.store.server.ts';

export interface KnownOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly fictional: boolean;
}

/** An organisation by id, slug, full name or another spelling, as the acting person may see it. */
export async function organisationBy(at: Acting, typed: string): Promise<KnownOrganisation | undefined> {
  const found = await findOrganisationTyped(at, typed);
  return found && { id: found.id, slug: found.slug, name: found.name, fictional: found.fictional };
}

/**
 * What to say at the field when `organisationBy` found nothing: which names come near.
 * @param path the field, such as `owner`
 * @example if (!owner) return refuse('no-such-organisation', { fields: await nameNotKnown(at, 'owner', body.owner) });
 */
export async function nameNotKnown(at: Acting, path: string, typed: string): Promise<FieldProblem[]> {
  const names = await namesLike(at, typed);
  const near = new Intl.ListFormat(at.language, { type: 'disjunction' }).format(names);
  return [{ path, code: 'name-not-known', values: { typed, near, count: names.length } }];
}
