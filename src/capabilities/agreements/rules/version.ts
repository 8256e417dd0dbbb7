// SPDX-License-Identifier: EUPL-1.2
// A version of the deal text, with what its state carries and nothing else; and what may be done with it.
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { State } from './codes.ts';
import { transitions, type VersionMove, type VersionRole } from './version.states.ts';

interface Frozen {
  /** The exact text; nobody changes it any more. */
  readonly canonical: string;
  readonly hash: string;
}
interface Joining {
  /** Days on which later parties may sign; `null`: none was set. */
  readonly joining: { readonly from: string; readonly until: string } | null;
}

export type Version =
  | { readonly state: 'draft' }
  | ({ readonly state: 'frozen' } & Frozen)
  | ({ readonly state: 'signing' } & Frozen)
  | ({ readonly state: 'signed'; readonly signedOn: string } & Frozen & Joining)
  | ({
      readonly state: 'published';
      readonly signedOn: string;
      readonly publishedOn: string;
      readonly reference: string;
    } & Frozen &
      Joining)
  | { readonly state: 'replaced' }
  | { readonly state: 'withdrawn'; readonly reason: string };

/** Where a move leads for this role; `null` where it does not exist. */
export function after(state: State | null, move: VersionMove, role: VersionRole): State | null {
  const step = transitions.find((row) => row.from === state && row.move === move && row.by?.includes(role));
  return step?.to ?? null;
}

/** What this role may do with a version in this state, in the order of the table. */
export const movesFrom = (state: State, role: VersionRole): VersionMove[] =>
  transitions.flatMap((row) => (row.from === state && row.by?.includes(role) ? [row.move] : []));

/** One more party signs: while it is being signed, or later on a joining day. */
export function sign(
  version: Version,
  given: { hash: string; alreadySigned: boolean; today: string },
): { later: boolean } | Refusal<'not-to-be-signed' | 'already-signed' | 'another-text' | 'no-joining-day'> {
  if (version.state !== 'signing' && version.state !== 'signed' && version.state !== 'published')
    return refuse('not-to-be-signed');
  if (given.alreadySigned) return refuse('already-signed');
  // Nobody signs another text than the one that was before them.
  if (given.hash !== version.hash) return refuse('another-text');
  if (version.state === 'signing') return { later: false };
  const { joining } = version;
  if (joining === null || given.today < joining.from || given.today > joining.until) return refuse('no-joining-day');
  return { later: true };
}

/** Parties whose signature is waited for, in the order of the agreement. */
export const waitedFor = <P extends { readonly organisationId: string }>(
  parties: readonly P[],
  signed: readonly { readonly organisationId: string }[],
): P[] => parties.filter(({ organisationId }) => !signed.some((one) => one.organisationId === organisationId));
