// SPDX-License-Identifier: EUPL-1.2
import { type LoadedVersion, loadVersion } from '#capabilities/agreements/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { agreements, type ExampleSigner } from './agreements.ts';
import { type OrganisationKey, organisations, type PersonKey, people } from './cast.ts';
import type { Days } from './days.ts';

interface Known {
  readonly days: Days;
  readonly dealId: (key: string) => string;
  readonly personId: (key: PersonKey) => string;
  readonly organisationId: (key: OrganisationKey) => string;
}

/** Writes the deal texts down, each version after the one it came from; their ids by deal and number. */
export async function putAgreements(
  at: Acting,
  { days, dealId, personId, organisationId }: Known,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { deal, name, versions } of agreements(days)) {
    let last: LoadedVersion | null = null;
    for (const given of versions) {
      last = await loadVersion(
        at,
        { id: dealId(deal), name },
        {
          ...given,
          basedOn: last,
          promises: (given.promises ?? []).map(({ by, text }) => ({
            organisationId: organisationId(by),
            name: organisations[by].name,
            text,
          })),
          parties: given.parties.map(({ organisation, person, capacity }) => ({
            organisationId: organisationId(organisation),
            name: organisations[organisation].name,
            representedBy: person ? people[person].name : null,
            functionTitle: person ? people[person].functionTitle : null,
            capacity: capacity ?? null,
          })),
          comments: (given.comments ?? []).map(({ by, organisation, ...comment }) => ({
            ...comment,
            personId: personId(by),
            organisationId: organisationId(organisation),
          })),
          decisions: (given.decisions ?? []).map(
            ({ organisation, plannedOn = null, decidedOn = null, reference = null }) => ({
              organisationId: organisationId(organisation),
              plannedOn,
              decidedOn,
              reference,
            }),
          ),
          signatures: (given.signatures ?? []).map((one) => signatureOf(one)),
        },
      );
      ids.set(`${deal} ${given.number}`, last.id);
    }
  }
  return ids;

  function signatureOf({ person, organisation, ...signature }: ExampleSigner) {
    const { name, functionTitle } = people[person];
    return {
      ...signature,
      name,
      functionTitle,
      organisationId: organisationId(organisation),
      personId: personId(person),
    };
  }
}
