// SPDX-License-Identifier: EUPL-1.2
// Reading adoption records, and recording them.
import { nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { isOutward } from '#kernel/pure/visibility.ts';
import {
  answersOf,
  claimAnswer,
  contestAnswer,
  dayOf,
  isMissed,
  itemOf,
  programmeOf,
  seen,
  signsOf,
  visibilityOf,
} from './answers.server.ts';
import * as contract from './contract.ts';
import { adoptionRecorded } from './facts.ts';
import { isLastingOffered } from './rules/claim.ts';
import { contestable } from './rules/contest.ts';
import { nothingYet } from './rules/replay.ts';
import * as values from './rules/values.ts';
import { ownerNow } from './speaking.server.ts';
import * as store from './store/adoption.store.server.ts';
import { contestsOf } from './store/contest.store.server.ts';
import * as loading from './store/loading.store.server.ts';
import * as results from './store/result.store.server.ts';
import { claimsOf } from './store/writing.store.server.ts';
import { withinOf } from './within.server.ts';

const { oneOf } = values;

export const listAdoptions = operation(contract.listAdoptions, async ({ query }, at) => {
  const paging = pagingOf(query, store.adoptionOrders, '-confirmedOn', store.adoptionId);
  if (isRefusal(paging)) return paging;
  const within = await withinOf(at, query);
  if (!within) return { items: [] };
  const { rows, ...next } = paging.page(await store.listAdoptions(at, { ...query, ...within }, paging));
  return { items: seen(rows.map((row) => itemOf(row, at.today))), ...next };
});

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
    owner: ownerWord(ownerNow(at, row), at.me.personId),
    ownerLeftOn: ownerNow(at, row) === null ? row.owner_left_on : null,
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
      signs: signsOf(one.signs),
    })),
    lastingOffered: isLastingOffered({ level: item.level, answers }),
    may: {
      speak: row.speaks,
      ask: row.speaks || row.works,
      contest: row.evaluates && item.level === contestable && item.end === null,
    },
  };
});

const ownerWord = (owner: string | null, me: string | null) =>
  owner === null ? ('nobody' as const) : owner === me ? ('me' as const) : ('somebody' as const);

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
