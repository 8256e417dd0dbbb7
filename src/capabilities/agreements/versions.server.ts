// SPDX-License-Identifier: EUPL-1.2
// What every operation of this slice begins with: the deal, who I am in it, and the version it is about.
import { findDeal } from '#capabilities/deals/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { stateOf } from './answers.server.ts';
import type { VersionMove } from './rules/version.states.ts';
import { after } from './rules/version.ts';
import * as store from './store.server.ts';

/** The version of a deal with this number, as the acting person may see it. */
export async function findVersion(at: Acting, dealSlug: string, number: number) {
  const deal = await findDeal(at, dealSlug);
  if (!deal) return null;
  const versions = await store.versionsOf(at, deal.id);
  const version = versions.find((row) => row.number === number);
  return version ? { deal, version, place: await store.placeIn(at, deal.id), ref: refOf(version) } : null;
}

export const refOf = ({ id, space_id }: { id: string; space_id: string }) => ({ id, dealId: space_id });

/** A version that who leads moves on, locked; or why not. */
export async function versionToMove(
  at: Acting,
  params: { deal: string; number: number },
  seen: number,
  move: VersionMove,
): Promise<
  NonNullable<Awaited<ReturnType<typeof findVersion>>> | Refusal<'not-found' | 'not-allowed' | 'stale' | 'no-such-step'>
> {
  const found = await findVersion(at, params.deal, params.number);
  if (!found) return refuse('not-found');
  if (!found.place.leads) return refuse('not-allowed');
  const version = await store.lockVersion(at, found.version.id);
  if (!version) return refuse('not-allowed');
  if (version.version !== seen) return refuse('stale');
  if (after(stateOf(version.state), move, 'lead') === null) return refuse('no-such-step');
  return { ...found, version };
}
