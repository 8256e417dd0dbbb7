// SPDX-License-Identifier: EUPL-1.2
// What the names in a query stand for.
import type { Acting } from '#kernel/operation.server.ts';
import * as results from './store/result.store.server.ts';

export interface Within {
  programmeId?: string;
  dealId?: string;
  resultId?: string;
  organisationId?: string;
}

/** What the names in a query stand for; `null` when one of them is not there, or not for me. */
export async function withinOf(
  at: Acting,
  query: {
    programme?: string | undefined;
    deal?: string | undefined;
    result?: string | undefined;
    organisation?: string | undefined;
  },
): Promise<Within | null> {
  const found: Within = {};
  const programme = query.programme && (await results.findSpace(at, ['programme'], query.programme));
  const deal = query.deal && (await results.findSpace(at, ['deal'], query.deal));
  const result = query.result && (await results.findResult(at, query.result));
  const organisation = query.organisation && (await results.findOrganisation(at, query.organisation));
  if ([programme, deal, result, organisation].some((one, i) => one === undefined && asked(query)[i])) return null;
  if (programme) found.programmeId = programme.id;
  if (deal) found.dealId = deal.id;
  if (result) found.resultId = result.id;
  if (organisation) found.organisationId = organisation.id;
  return found;
}

const asked = (query: {
  programme?: string | undefined;
  deal?: string | undefined;
  result?: string | undefined;
  organisation?: string | undefined;
}) => [query.programme, query.deal, query.result, query.organisation].map((name) => name !== undefined);
