// SPDX-License-Identifier: EUPL-1.2
// From stored rows to what the contracts answer.
import { z } from 'zod';
import { addDays } from '#kernel/pure/partial-date.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { visibilities } from '#kernel/pure/visibility.ts';
import type { adoptionItem } from './contract.ts';
import { contestable } from './rules/contest.ts';
import { bandOn, missedAfterDays } from './rules/freshness.ts';
import { outsideStatuses } from './rules/outside.states.ts';
import { outsideLevels } from './rules/outside.ts';
import {
  askedSigns,
  asserters,
  directions,
  ends,
  freshnesses,
  knownOrNot,
  levels,
  oneOf,
  resultKinds,
  signAnswers,
  voices,
} from './rules/values.ts';
import type { AdoptionRow } from './store/adoption.store.server.ts';
import type { contestsOf } from './store/contest.store.server.ts';
import type { ReportRow } from './store/outside.store.server.ts';
import type { claimsOf } from './store/writing.store.server.ts';

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
    assertedBy: oneOf(asserters, row.asserted_by),
    source: row.source,
    end: end ? { kind: end, reason: row.end_reason ?? '', on: row.ended_on } : null,
    nextCheckInOn: row.next_check_in_on,
    visibility: visibilityOf(row.visibility),
  };
}

/** Leaves out what may not be seen. */
export const seen = <T>(items: readonly (T | null)[]): T[] => items.filter((item) => item !== null);

/** The day of a moment, in UTC. */
export const dayOf = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null;

/** The programme of a row, as far as one may see it. */
export const programmeOf = (row: {
  programme_slug: string | null;
  programme_name: string | null;
  programme_fictional: boolean | null;
}) =>
  row.programme_slug !== null && row.programme_name !== null
    ? { slug: row.programme_slug, name: row.programme_name, fictional: row.programme_fictional ?? false }
    : null;

/** Two months late, and nobody answered or took it back. */
export const isMissed = (one: { due_on: string; answered_at: Date | null; revoked_at: Date | null }, today: string) =>
  one.answered_at === null && one.revoked_at === null && addDays(one.due_on, missedAfterDays) <= today;

/** Answers to check-ins, as far as lasting is concerned. */
export const answersOf = (
  checkIns: readonly { answered_at: Date | null; still_in_use: string | null; level_then: string | null }[],
) =>
  checkIns.flatMap(({ answered_at, still_in_use, level_then }) => {
    const on = dayOf(answered_at);
    const level = oneOf(knownOrNot, level_then);
    return on && level && still_in_use !== 'unknown' ? [{ on, level, inUse: still_in_use !== 'no' }] : [];
  });

const kept = z.partialRecord(z.enum(askedSigns), z.enum(signAnswers)).catch({});

/** What was said about the four signs; nothing where they were not asked. */
export function signsOf(stored: unknown) {
  const said = kept.parse(stored ?? {});
  return askedSigns.flatMap((sign) => {
    const answer = said[sign];
    return answer ? [{ sign, answer }] : [];
  });
}

const evidenceText = z.record(z.string(), z.string());

/** A claim as it is shown. */
export const claimAnswer = (claim: Awaited<ReturnType<typeof claimsOf>>[number], me: string | null) => ({
  id: claim.id,
  level: oneOf(levels, claim.level) ?? ('a0' as const),
  status: oneOf(['pending', 'confirmed', 'disputed', 'withdrawn', 'replaced'] as const, claim.status) ?? 'replaced',
  awaiting:
    oneOf(['evidence', 'second_person', 'director', 'director_or_control'] as const, claim.awaiting) ?? 'evidence',
  evidence: evidenceText.parse(claim.evidence),
  claimedAs: oneOf(voices, claim.claimed_as) ?? ('colleague' as const),
  via: oneOf(['account', 'outside'] as const, claim.via) ?? ('account' as const),
  claimedOn: dayOf(claim.claimed_at) ?? '',
  closedAs: oneOf(voices, claim.closed_as),
  closedOn: dayOf(claim.closed_at),
  words: claim.words,
  mine: me !== null && claim.claimed_by === me,
});

/** A report from outside as it is shown; never with the address it came from. */
export const reportAnswer = (report: ReportRow) => ({
  id: report.id,
  result: {
    id: report.result_id,
    slug: report.result_slug,
    title: report.result_title,
    kind: oneOf(resultKinds, report.result_kind) ?? ('approach' as const),
  },
  organisation: report.organisation_name,
  known: report.organisation_id !== null,
  unit: report.unit,
  function: report.function,
  level: oneOf(outsideLevels, report.level),
  evidence: evidenceText.parse(report.evidence),
  words: report.words,
  proof: report.proof,
  status: oneOf(outsideStatuses, report.status) ?? ('withdrawn' as const),
  sentOn: dayOf(report.sent_at) ?? '',
  confirmedOn: dayOf(report.confirmed_at),
  decidedOn: dayOf(report.decided_at),
  reason: report.reason,
  adoption: report.adoption_id,
});

/** An evaluator's other reading as it is shown. */
export const contestAnswer = (contest: Awaited<ReturnType<typeof contestsOf>>[number], me: string | null) => ({
  id: contest.id,
  level: oneOf(levels, contest.level) ?? contestable,
  words: contest.words,
  contestedOn: dayOf(contest.contested_at) ?? '',
  withdrawnOn: dayOf(contest.withdrawn_at),
  mine: me !== null && contest.author_id === me,
});
