// SPDX-License-Identifier: EUPL-1.2
import { organisationRef } from '#capabilities/deals/contract.ts';
import { type BarrierItem, barrierItem } from './contract.ts';
import type { BarrierRow } from './store.server.ts';

const { domain, kind, outcome, visibility } = barrierItem.shape;
const partyKind = organisationRef.shape.kind;

export const domainOf = (code: string) => domain.parse(code);

export const barrierAnswer = (row: BarrierRow): BarrierItem => ({
  id: row.id,
  title: row.title,
  about: row.about,
  domain: domain.parse(row.domain),
  kind: kind.parse(row.kind),
  law: row.law,
  outcome: outcome.parse(row.outcome),
  seenOn: row.seen_on,
  deal: {
    id: row.space_id,
    slug: row.deal_slug,
    name: row.deal_name,
    shortName: row.deal_short_name,
    fictional: row.fictional,
    asOfOn: row.as_of_on,
  },
  organisation:
    row.organisation_id && row.slug && row.name && row.party_kind
      ? { id: row.organisation_id, slug: row.slug, name: row.name, kind: partyKind.parse(row.party_kind) }
      : null,
  source: row.source,
  visibility: visibility.parse(row.visibility),
  version: row.version,
});
