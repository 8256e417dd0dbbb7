// SPDX-License-Identifier: EUPL-1.2
// Certainty between rule and table: the days on which a record fades are stored, so that its band on any day is a
// comparison; the stored band itself serves sums and indexes and may lag behind until it is faded.
import { type RawBuilder, sql } from 'kysely';
import { bandOn, type Fading, fadesOn, fadingOf, type Heard } from '../rules/freshness.ts';
import { type Freshness, freshnesses, oneOf } from '../rules/values.ts';

/** What was heard, as columns of a record. */
export function certaintyColumns(heard: Heard, today: string) {
  const fading = fadingOf(heard);
  return {
    confirmed_on: heard.confirmedOn,
    unanswered_on: [...heard.unansweredOn],
    freshness: bandOn(fading, today),
    starts_as: fading.start,
    ages_on: fading.agesOn,
    unconfirmed_on: fading.unconfirmedOn,
    unknown_on: fading.unknownOn,
    fades_on: fadesOn(fading, today),
  };
}

export interface FadingRow {
  readonly starts_as: string;
  readonly ages_on: string | null;
  readonly unconfirmed_on: string | null;
  readonly unknown_on: string | null;
}

const fadingOfRow = (row: FadingRow): Fading => ({
  start: oneOf(freshnesses, row.starts_as) ?? 'not_asked',
  agesOn: row.ages_on,
  unconfirmedOn: row.unconfirmed_on,
  unknownOn: row.unknown_on,
});

/** The band of a stored record today: always the rule's answer, never the stored one. */
export const bandOfRow = (row: FadingRow, today: string): Freshness => bandOn(fadingOfRow(row), today);

export interface HeardRow {
  readonly confirmed_on: string | null;
  readonly asserted_by: string | null;
  readonly end_kind: string | null;
  readonly unanswered_on: readonly string[];
}

/** What was heard about a stored record. */
export const heardOfRow = (row: HeardRow): Heard => ({
  confirmedOn: row.confirmed_on,
  asserted: row.asserted_by !== null,
  ended: row.end_kind !== null,
  unansweredOn: row.unanswered_on,
});

/** The same comparison in SQL, for filters and sums. `a` is the alias of the record. */
export const bandInSql = (today: string): RawBuilder<string> => sql<string>`case
  when a.unknown_on <= ${today}::date then 'unknown'
  when a.unconfirmed_on <= ${today}::date then 'unconfirmed'
  when a.ages_on <= ${today}::date then 'ageing'
  else a.starts_as end`;
