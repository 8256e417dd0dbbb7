// SPDX-License-Identifier: EUPL-1.2
import { loadMandate } from '#capabilities/membership/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { type PersonKey, people } from './cast.ts';
import type { Days } from './days.ts';
import { mandates } from './mandates.ts';

interface Known {
  readonly days: Days;
  readonly dealId: (key: string) => string;
  readonly personId: (key: PersonKey) => string;
  readonly organisationOf: (key: PersonKey) => string | null;
}

/** Writes the mandates down, in order: one that follows another comes after it. */
export async function putMandates(at: Acting, { days, dealId, personId, organisationOf }: Known): Promise<void> {
  const ids = new Map<string, string>();
  const idOf = (key: string | undefined) => (key === undefined ? null : (ids.get(key) ?? null));
  for (const { key, person, deal, deputyFor, successorOf, ...given } of mandates(days)) {
    const organisationId = organisationOf(person);
    if (organisationId === null) throw new Error(`${people[person].name} acts for nobody.`);
    const id = await loadMandate(at, {
      ...given,
      organisationId,
      personId: personId(person),
      spaceId: deal === undefined ? null : dealId(deal),
      deputyFor: idOf(deputyFor),
      successorOf: idOf(successorOf),
    });
    if (key !== undefined) ids.set(key, id);
  }
}
