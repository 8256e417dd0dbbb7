// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of membership.
import type { Acting } from '#kernel/operation.server.ts';
import { findOrganisationTyped } from './organisations.store.server.ts';

export { type BindingAct, type MandateInHand, mandateFor, type Succession, successionsOf } from './mandates.server.ts';
export { changeMe, listSessions, listTokens, viewMe } from './operations.server.ts';
/** The first lets the public read a name; the second gives the ids of the organisations the acting person acts for today. */
export { myOrganisations, nameOrganisationPublicly } from './organisations.store.server.ts';
export type { CommitmentKind, MandateKind } from './rules/mandate.ts';

export interface KnownOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly fictional: boolean;
}

/** An organisation by id, slug or full name, as the acting person may see it. */
export async function organisationBy(at: Acting, typed: string): Promise<KnownOrganisation | undefined> {
  const found = await findOrganisationTyped(at, typed);
  return found && { id: found.id, slug: found.slug, name: found.name, fictional: found.fictional };
}

export { type ExamplePerson, saveExamplePerson as loadExamplePerson } from './example.store.server.ts';
export { type LoadedOrganisation, loadOrganisation } from './loading.store.server.ts';
/** A mandate of the living example, or from a data set; for the worker. */
export { insertMandate as loadMandate, type NewMandate } from './mandates.store.server.ts';
