// SPDX-License-Identifier: EUPL-1.2
// A recovery, a learning question or a noted signal opens a barrier: a command for later slices, as who acts.
import type { Acting } from '#kernel/operation.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { barrierRecorded } from './facts.ts';
import type { Domain } from './rules/codes.ts';
import { addBarrier } from './store.server.ts';

export type BarrierOrigin = { readonly kind: 'recovery' | 'learning_question' | 'signal'; readonly id: string };

export interface OpenedBarrier {
  /** The deal that met it; who acts works there, or the database refuses. */
  readonly dealId: string;
  readonly title: string;
  readonly about?: string | null;
  readonly domain?: Domain;
  readonly visibility?: Exclude<Visibility, 'named' | 'organisation'>;
  readonly origin: BarrierOrigin;
}

/** Opens a barrier in the same transaction; its outcome is read back by `barriersOpenedFrom`. */
export async function openBarrier(at: Acting, given: OpenedBarrier): Promise<{ id: string }> {
  const { dealId, title, about = null, domain = 'unknown', visibility = 'parties', origin } = given;
  const id = await addBarrier(at, dealId, {
    organisationId: null,
    title,
    about,
    domain,
    kind: 'unknown',
    law: null,
    outcome: 'open',
    seenOn: at.today,
    source: null,
    sourceKey: null,
    visibility,
    origin,
  });
  await at.note(barrierRecorded, { space: dealId, body: { barrierId: id, dealId, domain } });
  return { id };
}
