// SPDX-License-Identifier: EUPL-1.2
// Where a value on an axis stands in the database, and what narrows a list to one value.
import { type RawBuilder, sql } from 'kysely';
import { type Axis, none } from '../rules/codes.ts';

export type ItemFilters = Readonly<Partial<Record<Axis | 'deal' | 'mission' | 'search', string | undefined>>>;

/**
 * The value of an item `i` (with its deal `d`) as it is kept; `null`: none. A place is still a text that may name
 * several; for kinds of party it is the deal, whose parties are looked up once.
 */
export const keptValue: Readonly<Record<Axis, RawBuilder<string | null>>> = {
  level: sql`i.level`,
  lever: sql`i.lever`,
  facet: sql`i.facet`,
  horizon: sql`i.horizon`,
  leverageBand: sql`i.leverage_band`,
  scalingMechanism: sql`i.scaling_mechanism`,
  stage: sql`i.stage`,
  evidenceLevel: sql`i.evidence_level`,
  xcurvePattern: sql`i.xcurve_pattern`,
  kind: sql`nullif(i.kind, 'unknown')`,
  theme: sql`d.theme`,
  year: sql`left(coalesce(i.starts_on, d.signed_on), 4)`,
  place: sql`i.place`,
  partyKind: sql`d.id`,
};

/** What must hold of an item for a filter. */
export function conditionFor(name: keyof ItemFilters, value: string): RawBuilder<boolean> {
  if (name === 'deal')
    return sql`(i.space_id in (select s.id from spaces.shared_space s where s.slug = ${value} or s.id = ${value})
      or i.id in (select t.item_id from portfolio.item_deal t join spaces.shared_space s on s.id = t.space_id
        where s.slug = ${value} or s.id = ${value}))`;
  if (name === 'mission')
    return sql`i.id in (select t.item_id from portfolio.item_mission t join missions.shared_mission m on m.id = t.mission_id
      where m.slug = ${value} or m.id = ${value})`;
  if (name === 'search') return sql`i.id in (select c.id from portfolio.search_item(${value}, 1000) c)`;
  if (name === 'partyKind')
    return value === none ? sql`not ${takesPart(sql`o.kind <> 'unknown'`)}` : takesPart(sql`o.kind = ${value}`);
  if (value === none) return sql`${keptValue[name]} is null`;
  if (name === 'place') return sql`${value} = any (string_to_array(split_part(i.place, ' (', 1), ', '))`;
  return sql`${keptValue[name]} = ${value}`;
}

const takesPart = (which: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`exists (select from deals.shared_party q join membership.shared_organisation o on o.id = q.organisation_id
    where q.deal_id = i.space_id and ${which})`;
