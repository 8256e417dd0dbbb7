// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of membership.

export { type ExamplePerson, saveExamplePerson as loadExamplePerson } from './example.store.server.ts';
export { type LoadedOrganisation, loadOrganisation } from './loading.store.server.ts';
export { type BindingAct, type MandateInHand, mandateFor, type Succession, successionsOf } from './mandates.server.ts';
/** A mandate of the living example, or from a data set; for the worker. */
export { insertMandate as loadMandate, type NewMandate } from './mandates.store.server.ts';
export { changeMe, listSessions, listTokens, viewMe } from './operations.server.ts';
/** For the page of a form that chooses an organisation. */
export { addOrganisation, listOrganisationNames } from './organisations.operations.server.ts';
/** The first lets the public read a name; the second gives the ids of the organisations the acting person acts for today. */
export { myOrganisations, nameOrganisationPublicly } from './organisations.store.server.ts';
export { type KnownOrganisation, nameNotKnown, organisationBy } from './organisations.typed.server.ts';
export { listIdentities } from './providers.operations.server.ts';
export type { CommitmentKind, MandateKind } from './rules/mandate.ts';
/** Somebody who signs for an organisation and has nothing but a mail address. */
export { nameSigner } from './signers.server.ts';
/** Where a form asks for a second step, whether there is one to ask for. */
export { viewStepUp } from './step-up.operations.server.ts';
