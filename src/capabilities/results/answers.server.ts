// SPDX-License-Identifier: EUPL-1.2
// From stored rows to what the contracts answer.
import type { z } from 'zod';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { visibilities } from '#kernel/pure/visibility.ts';
import type { adoptionItem } from './contract.ts';
import { bandOn } from './rules/freshness.ts';
import { directions, ends, freshnesses, knownOrNot, oneOf, resultKinds } from './rules/values.ts';
import type { AdoptionRow } from './store/adoption.store.server.ts';

export const visibilityOf = (text: string): Visibility => oneOf(visibilities, text) ?? 'author';

export const dealOf = ({
  space_id,
  deal_slug,
  deal_name,
}: Pick<AdoptionRow, 'space_id' | 'deal_slug' | 'deal_name'>) =>
  deal_slug !== null && deal_name !== null ? { id: space_id, slug: deal_slug, name: deal_name } : null;

/** A record as lists answer it; `null` where its result or organisation may not be seen. */
export function itemOf(row: AdoptionRow, today: string): z.output<typeof adoptionItem> | null {
  const { result_slug, result_title, organisation_slug, organisation_name } = row;
  if (result_slug === null || result_title === null || organisation_slug === null || organisation_name === null)
    return null;
  const end = oneOf(ends, row.end_kind);
  const band = bandOn(
    {
      start: oneOf(freshnesses, row.starts_as) ?? 'not_asked',
      agesOn: row.ages_on,
      unconfirmedOn: row.unconfirmed_on,
      unknownOn: row.unknown_on,
    },
    today,
  );
  return {
    id: row.id,
    result: {
      id: row.result_id,
      slug: result_slug,
      title: result_title,
      kind: oneOf(resultKinds, row.result_kind) ?? 'approach',
    },
    deal: dealOf(row),
    organisation: {
      id: row.organisation_id,
      slug: organisation_slug,
      name: organisation_name,
      kind: row.organisation_kind ?? 'unknown',
    },
    unit: row.unit || null,
    level: oneOf(knownOrNot, row.level) ?? 'unknown',
    freshness: band,
    direction: oneOf(directions, row.direction) ?? 'unknown',
    fallReported: row.fall_reported_on !== null,
    confirmedOn: row.confirmed_on,
    assertedBy: oneOf(['source', 'deal'] as const, row.asserted_by),
    source: row.source,
    end: end ? { kind: end, reason: row.end_reason ?? '', on: row.ended_on } : null,
    nextCheckInOn: row.next_check_in_on,
    visibility: visibilityOf(row.visibility),
  };
}

/** Leaves out what may not be seen. */
export const seen = <T>(items: readonly (T | null)[]): T[] => items.filter((item) => item !== null);
