// SPDX-License-Identifier: EUPL-1.2
// Whom a round goes along: the parties of a deal, in the order of the agreement; of another space, the organisations in it.
import { partiesOf } from '#capabilities/deals/public.server.ts';
import { type Space, seatedOrganisations } from '#capabilities/spaces/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';

export interface PartyName {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** The parties of today; `null` where that is not for who looks to know. */
export async function partiesIn(at: Acting, space: Pick<Space, 'id' | 'kind' | 'mine'>): Promise<PartyName[] | null> {
  if (space.kind !== 'deal') return space.mine.sees ? seatedOrganisations(at, space.id) : null;
  const parties = await partiesOf(at, space.id);
  return parties.flatMap(({ organisation: { id, slug, name }, leftOn }) =>
    leftOn === null || leftOn > at.today ? [{ id, slug, name }] : [],
  );
}
