// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { organisationRef } from '#capabilities/deals/contract.ts';
import { visibility } from '#kernel/contract.ts';
import type { ContributionItem } from './contract.ts';
import { contributionKinds } from './rules/codes.ts';
import { endingOf } from './rules/ending.ts';
import type { ContributionRow } from './store.server.ts';

const kindOf = z.enum(contributionKinds);
const partyKind = organisationRef.shape.kind;

export const contributionAnswer = (row: ContributionRow, today: string): ContributionItem => ({
  id: row.id,
  deal: { id: row.space_id, slug: row.deal_slug, name: row.deal_name, shortName: row.deal_short_name },
  organisation: organisation(row.organisation_id, row.slug, row.name, row.party_kind),
  paidBy: organisation(row.paid_by_id, row.payer_slug, row.payer_name, row.payer_kind),
  kind: kindOf.parse(row.kind),
  what: row.what,
  plannedAmount: row.planned_amount,
  realAmount: row.real_amount,
  unit: row.unit,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  ending: endingOf(row.ends_on, today),
  source: row.source,
  visibility: visibility.parse(row.visibility),
  version: row.version,
});

/** An organisation one may not see the name of is not there. */
const organisation = (id: string | null, slug: string | null, name: string | null, kind: string | null) =>
  id && slug && name && kind ? { id, slug, name, kind: partyKind.parse(kind) } : null;
