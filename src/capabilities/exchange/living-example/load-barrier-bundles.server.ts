// SPDX-License-Identifier: EUPL-1.2
import { loadCluster } from '#capabilities/barriers/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { bundles } from './barrier-bundles.ts';
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';

interface Known {
  readonly days: Days;
  readonly dealId: (key: string) => string;
  readonly organisationId: (key: OrganisationKey) => string;
}

/** Puts equal questions together, asked and answered once. */
export async function putBundles(at: Acting, { days, dealId, organisationId }: Known): Promise<void> {
  for (const { members, owner, answer, ...bundle } of bundles(days))
    await loadCluster(at, {
      ...bundle,
      ownerId: organisationId(owner),
      members: members.map(({ deal, ...member }) => ({ ...member, dealId: dealId(deal) })),
      answer,
    });
}
