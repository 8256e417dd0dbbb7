// SPDX-License-Identifier: EUPL-1.2
// Results with who uses them, for panels on other pages.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import {
  type Direction,
  directions,
  type End,
  ends,
  type Freshness,
  knownOrNot,
  type LevelOrUnknown,
  oneOf,
  type ResultKind,
  resultKinds,
} from '../rules/values.ts';
import { bandOfRow } from './certainty.store.server.ts';

/** One organisation's use, as it stands today. */
export interface Use {
  readonly adoptionId: string;
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly unit: string | null;
  readonly level: LevelOrUnknown;
  readonly freshness: Freshness;
  readonly direction: Direction;
  readonly fallReported: boolean;
  readonly end: End | null;
}

/** A result with everybody known to use it, organisations in order of name. */
export interface ResultUse {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: ResultKind;
  readonly dealId: string;
  readonly uses: readonly Use[];
}

/** What a deal yielded and who uses it, as far as the acting person may see. */
export const resultsOfDeal = (at: Acting, dealId: string): Promise<ResultUse[]> =>
  resultsWith(at, sql<boolean>`r.space_id = ${dealId}`, 200);

/** The same for all deals of a programme: the first `most` results by title. */
export const resultsOfProgramme = (at: Acting, programmeId: string, most = 200): Promise<ResultUse[]> =>
  resultsWith(
    at,
    sql<boolean>`r.space_id in (select s.id from spaces.shared_space s where s.parent_id = ${programmeId} or s.id = ${programmeId})`,
    most,
  );

interface Row {
  id: string;
  slug: string;
  title: string;
  kind: string;
  deal_id: string;
  adoption_id: string | null;
  organisation_slug: string;
  organisation_name: string;
  unit: string;
  level: string;
  direction: string;
  fall_reported_on: string | null;
  end_kind: string | null;
  starts_as: string;
  ages_on: string | null;
  unconfirmed_on: string | null;
  unknown_on: string | null;
}

async function resultsWith(at: Acting, where: ReturnType<typeof sql<boolean>>, most: number): Promise<ResultUse[]> {
  const { rows } = await sql<Row>`
    select r.id, r.slug, r.title, r.kind, r.space_id as deal_id, a.id as adoption_id, o.slug as organisation_slug,
      o.name as organisation_name, a.unit, a.level, a.direction, a.fall_reported_on, a.end_kind, a.starts_as, a.ages_on,
      a.unconfirmed_on, a.unknown_on
    from (select * from results.result r where ${where} order by r.title, r.id limit ${most}) r
    left join (results.adoption a join membership.shared_organisation o on o.id = a.organisation_id) on a.result_id = r.id
    order by r.title, r.id, o.name, a.unit`.execute(tables<'results'>(at));
  const results = new Map<string, ResultUse & { uses: Use[] }>();
  for (const row of rows) {
    const result = results.get(row.id) ?? {
      id: row.id,
      slug: row.slug,
      title: row.title,
      kind: oneOf(resultKinds, row.kind) ?? 'approach',
      dealId: row.deal_id,
      uses: [],
    };
    results.set(row.id, result);
    if (row.adoption_id !== null) result.uses.push(standing(row, row.adoption_id, at.today));
  }
  return [...results.values()];
}

const standing = (row: Row, adoptionId: string, today: string): Use => ({
  adoptionId,
  organisation: { slug: row.organisation_slug, name: row.organisation_name },
  unit: row.unit || null,
  level: oneOf(knownOrNot, row.level) ?? 'unknown',
  freshness: bandOfRow(row, today),
  direction: oneOf(directions, row.direction) ?? 'unknown',
  fallReported: row.fall_reported_on !== null,
  end: oneOf(ends, row.end_kind),
});
