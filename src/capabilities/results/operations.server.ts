// SPDX-License-Identifier: EUPL-1.2
// Reading results and adoption, and recording them.
import { z } from 'zod';
import { nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { isOutward } from '#kernel/pure/visibility.ts';
import { dealOf, itemOf, seen, visibilityOf } from './answers.server.ts';
import * as contract from './contract.ts';
import { adoptionRecorded, resultChanged, resultRecorded } from './facts.ts';
import { isLastingOffered } from './rules/claim.ts';
import { contestable } from './rules/contest.ts';
import { missedAfterDays } from './rules/freshness.ts';
import { nothingYet } from './rules/replay.ts';
import * as values from './rules/values.ts';
import * as store from './store/adoption.store.server.ts';
import { contestsOf } from './store/contest.store.server.ts';
import * as loading from './store/loading.store.server.ts';
import * as results from './store/result.store.server.ts';
import { claimsOf } from './store/writing.store.server.ts';

const { oneOf } = values;
const dayOf = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null;

export const listResults = operation(contract.listResults, async ({ query }, at) => {
  const paging = pagingOf(query, results.resultOrders, 'title', results.resultId);
  if (isRefusal(paging)) return paging;
  const within = await withinOf(at, query);
  if (!within) return { items: [] };
  const { rows, ...next } = paging.page(await results.listResults(at, { ...within, kind: query.kind }, paging));
  const items = rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: oneOf(values.resultKinds, row.kind) ?? ('approach' as const),
    deal: dealOf(row),
    summary: row.summary,
    source: row.source,
    visibility: visibilityOf(row.visibility),
    adopters: Number(row.adopters),
  }));
  return { items, ...next };
});

export const viewResult = operation(contract.viewResult, async ({ params }, at) => {
  const row = await results.findResult(at, params.result);
  if (!row) return refuse('not-found');
  const { organisation_id, organisation_slug, organisation_name } = row;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: oneOf(values.resultKinds, row.kind) ?? ('approach' as const),
    deal: dealOf(row),
    programme: programmeOf(row),
    organisation:
      organisation_id && organisation_slug && organisation_name
        ? {
            id: organisation_id,
            slug: organisation_slug,
            name: organisation_name,
            kind: row.organisation_kind ?? 'unknown',
          }
        : null,
    summary: row.summary,
    conditions: row.conditions,
    contactFunction: row.contact_function,
    modelTexts: modelTexts.parse(row.model_texts),
    source: row.source,
    visibility: visibilityOf(row.visibility),
    version: row.version,
    adoptions: seen((await store.adoptionsOf(at, { resultId: row.id })).map((one) => itemOf(one, at.today))),
    mayRecord: at.me.personId !== null && row.may_record,
    may: { change: row.may_change, widen: row.may_change && row.may_widen },
  };
});

const modelTexts = z.array(z.strictObject({ title: z.string(), url: z.string() }));

const programmeOf = (row: {
  programme_slug: string | null;
  programme_name: string | null;
  programme_fictional: boolean | null;
}) =>
  row.programme_slug !== null && row.programme_name !== null
    ? { slug: row.programme_slug, name: row.programme_name, fictional: row.programme_fictional ?? false }
    : null;

export const recordResult = operation(contract.recordResult, async ({ body }, at) => {
  const deal = await results.findSpace(at, ['deal'], body.deal);
  const organisation = body.organisation ? await results.findOrganisation(at, body.organisation) : null;
  if (!deal || organisation === undefined) return refuse('not-found');
  if (!deal.may_work) return refuse('not-in-this-deal');
  const made = await loading.insertResult(at, { ...body, dealId: deal.id, organisationId: organisation?.id });
  await at.note(resultRecorded, { space: deal.id, body: { resultId: made.id } });
  return made;
});

export const changeResult = operation(contract.changeResult, async ({ params, body }, at) => {
  const result = await results.findResult(at, params.result);
  const organisation = body.organisation ? await results.findOrganisation(at, body.organisation) : null;
  if (!result || organisation === undefined) return refuse('not-found');
  if (!result.may_change) return refuse('not-yours-to-change');
  if (isOutward(visibilityOf(result.visibility), body.visibility) && !result.may_widen)
    return refuse('only-the-author-widens');
  const change = { ...body, organisationId: organisation?.id ?? null };
  const stored = await results.storeResult(at, result.id, body.version, change);
  if (!stored) return refuse('stale');
  await at.note(resultChanged, { space: result.space_id, body: { resultId: result.id } });
  return { id: result.id, slug: result.slug, version: stored.version };
});

export const listAdoptions = operation(contract.listAdoptions, async ({ query }, at) => {
  const paging = pagingOf(query, store.adoptionOrders, '-confirmedOn', store.adoptionId);
  if (isRefusal(paging)) return paging;
  const within = await withinOf(at, query);
  if (!within) return { items: [] };
  const { rows, ...next } = paging.page(await store.listAdoptions(at, { ...query, ...within }, paging));
  return { items: seen(rows.map((row) => itemOf(row, at.today))), ...next };
});

interface Within {
  programmeId?: string;
  dealId?: string;
  resultId?: string;
  organisationId?: string;
}

/** What the names in a query stand for; `null` when one of them is not there, or not for me. */
async function withinOf(
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

export const viewAdoption = operation(contract.viewAdoption, async ({ params }, at) => {
  const row = await store.findAdoption(at, params.adoption);
  const item = row ? itemOf(row, at.today) : null;
  if (!row || !item) return refuse('not-found');
  const checkIns = await store.checkInsOf(at, row.id);
  const answers = answersOf(checkIns);
  const inside = row.speaks || row.sits;
  return {
    ...item,
    programme: programmeOf(row),
    version: row.version,
    fidelity: oneOf(values.fidelities, row.fidelity) ?? ('unknown' as const),
    origin: oneOf(values.origins, row.origin) ?? ('unknown' as const),
    unitsUsing: row.units_using,
    unitsIntended: row.units_intended,
    replaces: row.replaces,
    replacedStoppedOn: row.replaced_stopped_on,
    passedOn: row.passed_on,
    stuckReason: oneOf(values.stuckReasons, row.stuck_reason),
    shock: row.shock,
    // What somebody answered is for the deal and the organisation.
    threat: inside ? oneOf(values.threats, row.threat) : null,
    help: inside ? oneOf(['user_organisation', 'dealmaker'] as const, row.help) : null,
    ownerFunction: row.owner_function,
    owner:
      row.owner_id === null
        ? ('nobody' as const)
        : row.owner_id === at.me.personId
          ? ('me' as const)
          : ('somebody' as const),
    anchors: (await store.anchorsOf(at, row.id)).flatMap(({ kind, in_place, reference, ends_on }) => {
      const known = oneOf(values.anchorKinds, kind);
      return known ? [{ kind: known, inPlace: in_place, reference, endsOn: ends_on }] : [];
    }),
    claims: (await claimsOf(at, row.id)).map((claim) => claimAnswer(claim, at.me.personId)),
    contests: (await contestsOf(at, row.id)).map((contest) => contestAnswer(contest, at.me.personId)),
    events: (await store.eventsOf(at, row.id)).map((event) => ({
      kind: event.kind,
      on: event.happened_on,
      level: oneOf(values.knownOrNot, event.level) ?? ('unknown' as const),
      direction: oneOf(values.directions, event.direction),
      reported: event.reported,
      end: oneOf(values.ends, event.end_kind),
      voice: oneOf(values.voices, event.voice),
      note: event.note,
    })),
    checkIns: checkIns.map((one) => ({
      id: one.id,
      role: one.role,
      dueOn: one.due_on,
      sentOn: dayOf(one.sent_at) ?? one.due_on,
      answeredOn: dayOf(one.answered_at),
      revoked: one.revoked_at !== null,
      missed: isMissed(one, at.today),
      stillInUse: oneOf(values.stillInUse, one.still_in_use),
      whatChanged: one.what_changed,
      carriedBy: oneOf(values.carriers, one.carried_by),
      threat: oneOf(values.threats, one.threat),
      help: oneOf(values.helps, one.help),
    })),
    lastingOffered: isLastingOffered({ level: item.level, answers }),
    may: {
      speak: row.speaks,
      ask: row.speaks || row.works,
      contest: row.evaluates && item.level === contestable && item.end === null,
    },
  };
});

const isMissed = (one: { due_on: string; answered_at: Date | null; revoked_at: Date | null }, today: string) =>
  one.answered_at === null && one.revoked_at === null && addDays(one.due_on, missedAfterDays) <= today;

/** Answers to check-ins, as far as lasting is concerned. */
export const answersOf = (
  checkIns: readonly { answered_at: Date | null; still_in_use: string | null; level_then: string | null }[],
) =>
  checkIns.flatMap(({ answered_at, still_in_use, level_then }) => {
    const on = dayOf(answered_at);
    const level = oneOf(values.knownOrNot, level_then);
    return on && level && still_in_use !== 'unknown' ? [{ on, level, inUse: still_in_use !== 'no' }] : [];
  });

const evidenceText = z.record(z.string(), z.string());

const claimAnswer = (claim: Awaited<ReturnType<typeof claimsOf>>[number], me: string | null) => ({
  id: claim.id,
  level: oneOf(values.levels, claim.level) ?? ('a0' as const),
  status: oneOf(['pending', 'confirmed', 'disputed', 'withdrawn', 'replaced'] as const, claim.status) ?? 'replaced',
  awaiting:
    oneOf(['evidence', 'second_person', 'director', 'director_or_control'] as const, claim.awaiting) ?? 'evidence',
  evidence: evidenceText.parse(claim.evidence),
  claimedAs: oneOf(values.voices, claim.claimed_as) ?? ('colleague' as const),
  claimedOn: dayOf(claim.claimed_at) ?? '',
  closedAs: oneOf(values.voices, claim.closed_as),
  closedOn: dayOf(claim.closed_at),
  words: claim.words,
  mine: me !== null && claim.claimed_by === me,
});

const contestAnswer = (contest: Awaited<ReturnType<typeof contestsOf>>[number], me: string | null) => ({
  id: contest.id,
  level: oneOf(values.levels, contest.level) ?? contestable,
  words: contest.words,
  contestedOn: dayOf(contest.contested_at) ?? '',
  withdrawnOn: dayOf(contest.withdrawn_at),
  mine: me !== null && contest.author_id === me,
});

export const recordAdoption = operation(contract.recordAdoption, async ({ body }, at) => {
  const result = await results.findResult(at, body.result);
  const named = await organisationBy(at, body.organisation);
  const organisation = named && (await results.findOrganisation(at, named.id));
  if (!result) return refuse('not-found');
  if (!organisation)
    return refuse('organisation-not-found', { fields: await nameNotKnown(at, 'organisation', body.organisation) });
  const deal = await results.findSpace(
    at,
    ['deal', 'programme', 'coalition', 'community_of_practice'],
    result.space_id,
  );
  if (!organisation.mine && !deal?.may_work) return refuse('not-in-this-deal');
  if (isOutward(visibilityOf(result.visibility), body.visibility)) return refuse('wider-than-result');
  const asserted = organisation.mine ? null : ('deal' as const);
  const id = await loading.insertAdoption(
    at,
    {
      resultId: result.id,
      organisationId: organisation.id,
      unit: body.unit,
      assertedBy: asserted,
      source: body.source,
      visibility: body.visibility,
      ownerFunction: body.ownerFunction,
    },
    nothingYet(asserted !== null),
  );
  await loading.insertEvent(at, {
    adoptionId: id,
    kind: asserted ? 'asserted' : 'recorded',
    on: at.today,
    level: 'unknown',
  });
  await at.note(adoptionRecorded, {
    space: result.space_id,
    body: { adoptionId: id, resultId: result.id, organisationId: organisation.id },
  });
  return { id };
});
