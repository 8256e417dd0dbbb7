// SPDX-License-Identifier: EUPL-1.2
// The question every act that binds asks: does who acts hold the mandate for it?
import type { Acting } from '#kernel/operation.server.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import * as store from './mandates.store.server.ts';
import { findOrganisation } from './organisations.store.server.ts';
import {
  type CommitmentKind,
  confirmBefore,
  type Mandate,
  type MandateKind,
  mandateKinds,
  mandateToActOn,
} from './rules/mandate.ts';

/** A mandate in hand: what a signature or promise writes down of who made it. */
export interface MandateInHand extends Mandate {
  /** The function in which it is held. */
  readonly functionTitle: string;
  /** Where it is written; a deputy's proxy always is. */
  readonly document: string | null;
}

export interface BindingAct {
  readonly organisationId: string;
  readonly kind: MandateKind;
  /** What is promised; without it only a mandate for all kinds will do. */
  readonly commitmentKind?: CommitmentKind | undefined;
  /** Where; without it only a mandate that counts everywhere will do. */
  readonly spaceId?: string | undefined;
}

/**
 * The mandate on which who acts may do this for the organisation today.
 * @returns `no-mandate` with `organisation` (its name), `kind` and `holders`: the functions that do hold it, joined by
 * commas; `none` where nobody does and `unknown` where that is not for who acts to know
 */
export async function mandateFor(at: Acting, act: BindingAct): Promise<MandateInHand | Refusal<'no-mandate'>> {
  const found = mandateToActOn(await store.myMandatesFor(at, act.organisationId), act);
  if (found) return found;
  const organisation = (await findOrganisation(at, act.organisationId))?.name ?? '';
  const holders = await store.mandateHolders(at, act.organisationId, act.kind, act.spaceId);
  const named = holders === null ? 'unknown' : holders.length === 0 ? 'none' : holders.join(', ');
  return refuse('no-mandate', { values: { organisation, kind: act.kind, holders: named } });
}

export interface Succession {
  /** The mandate of the successor. */
  readonly mandateId: string;
  readonly organisationId: string;
  readonly kind: MandateKind;
  /** The one space it is about; `null`: everywhere. */
  readonly spaceId: string | null;
  /** First day of the successor, `YYYY-MM-DD`. */
  readonly since: string;
  /** Last day on which what was inherited is confirmed or renegotiated. */
  readonly confirmBefore: string;
}

/** Since when somebody else speaks for these organisations, oldest first. Names nobody, so everybody may know. */
export async function successionsOf(at: Acting, organisationId: string | readonly string[]): Promise<Succession[]> {
  const ids = typeof organisationId === 'string' ? [organisationId] : organisationId;
  return (await store.successions(at, ids)).flatMap((row) => {
    const kind = mandateKinds.find((known) => known === row.kind);
    if (kind === undefined) return [];
    const { mandate_id: mandateId, organisation_id: organisation, space_id: spaceId, since } = row;
    return [{ mandateId, organisationId: organisation, kind, spaceId, since, confirmBefore: confirmBefore(since) }];
  });
}
