// SPDX-License-Identifier: EUPL-1.2
import { loadCustody, loadHelpRouted, loadRecovery, loadSlipping } from '#capabilities/momentum/public.server.ts';
import { adoptionOf, loadOutsideReport } from '#capabilities/results/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { OrganisationKey, PersonKey } from './cast.ts';
import type { Days } from './days.ts';
import { pushing } from './pushing.ts';

interface Known {
  readonly days: Days;
  readonly dealId: (key: string) => string;
  readonly resultId: (key: string) => string;
  readonly personId: (key: PersonKey) => string;
  readonly organisationId: (key: OrganisationKey) => string;
}

/** Writes down what was done against springing back, beside the records that are there. */
export async function putPushing(at: Acting, known: Known): Promise<void> {
  const { custodies, found, decided, slipping, help, outside } = pushing(known.days);
  const recordOf = async ({ result, organisation }: { result: string; organisation: OrganisationKey }) => {
    const record = await adoptionOf(at, known.resultId(result), known.organisationId(organisation));
    if (!record) throw new Error(`The living example has no record of ${result} at ${organisation}.`);
    return record.id;
  };
  for (const { deal, organisation, by, ...custody } of custodies)
    await loadCustody(at, {
      ...custody,
      dealId: known.dealId(deal),
      organisationId: known.organisationId(organisation),
      answeredBy: known.personId(by),
    });
  await loadRecovery(at, { adoptionId: await recordOf(found), cause: found.cause, words: found.words });
  await loadRecovery(at, { adoptionId: await recordOf(decided), ...decided, decided });
  await loadSlipping(at, { adoptionId: await recordOf(slipping), ...slipping });
  await loadHelpRouted(at, {
    adoptionId: await recordOf(help),
    helperId: known.organisationId(help.helper),
    form: help.form,
    words: help.words,
    routedOn: help.routedOn,
  });
  await loadOutsideReport(at, { ...outside, resultId: known.resultId(outside.result) });
}
