// SPDX-License-Identifier: EUPL-1.2
import { loadContact, loadHappening, loadQuestion } from '#capabilities/results/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { OrganisationKey, PersonKey } from './cast.ts';
import type { Days } from './days.ts';
import { contacts, type ExampleQuestion, happened, questions } from './questions.ts';

interface Known {
  readonly days: Days;
  readonly dealId: (key: string) => string;
  readonly resultId: (key: string) => string;
  readonly personId: (key: PersonKey) => string;
  readonly organisationId: (key: OrganisationKey) => string;
}

/** Puts questions in on their way, with whom to ask and what happened. */
export async function putQuestions(at: Acting, known: Known): Promise<void> {
  const { days, dealId, resultId, personId, organisationId } = known;
  for (const [deal, organisation, step, functionTitle, mail] of contacts)
    await loadContact(at, {
      dealId: dealId(deal),
      organisationId: organisationId(organisation),
      step,
      functionTitle,
      mail,
    });
  for (const { deal, organisation, ...given } of happened(days))
    await loadHappening(at, { ...given, dealId: dealId(deal), organisationId: organisationId(organisation) });
  for (const { results, organisation, call, ...given } of questions(days)) {
    await loadQuestion(at, {
      ...given,
      organisationId: organisationId(organisation),
      resultIds: results.map(resultId),
      ...(call ? { call: callOf(call) } : {}),
    });
  }

  function callOf({ ended, ...call }: NonNullable<ExampleQuestion['call']>) {
    return ended ? { ...call, ended: { ...ended, by: personId(ended.by) } } : call;
  }
}
