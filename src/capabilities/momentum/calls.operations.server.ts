// SPDX-License-Identifier: EUPL-1.2
import { adoptionsToCall } from '#capabilities/results/public.server.ts';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { spaceBy } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as contract from './calls.contract.ts';
import { callRecorded } from './facts.ts';
import { inCallOrder, restsUntil } from './rules/calls.ts';
import { type Stalled, stalledFor } from './stalled.server.ts';
import * as store from './store/call.store.server.ts';

type Call = contract.CallView;

export const listCalls = operation(contract.listCalls, async (_, at) => {
  const last = new Map((await store.lastCalls(at)).map((row) => [`${row.about_kind} ${row.about_id}`, row]));
  const all = inCallOrder([...(await ofAdoption(at)), ...(await stalledFor(at)).map(ofStalled)]).map((call) => {
    const row = last.get(`${call.about} ${call.id}`);
    return row
      ? { ...call, last: { calledOn: row.called_on, outcome: row.outcome, note: row.note, nextOn: row.next_on } }
      : call;
  });
  return {
    leads: await store.leadsAny(at),
    fictional: await store.anyFictional(
      at,
      all.map(({ space }) => space.id),
    ),
    items: all.filter((call) => restsUntil(call.last, at.today) === null),
    resting: all.flatMap((call) => {
      const until = restsUntil(call.last, at.today);
      return until === null ? [] : [{ ...call, until }];
    }),
  };
});

export const recordCall = operation(contract.recordCall, async ({ params, body }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  if (!space.mine.leads) return refuse('not-allowed');
  const { calledOn = at.today, nextOn = null, outcome, note = null } = body;
  if (calledOn > at.today) return refuse('day-still-to-come');
  if (nextOn !== null && nextOn <= calledOn) return refuse('next-before-call');
  const { organisation: organisationId = null, functionTitle = null, about, aboutId } = body;
  const call = { spaceId: space.id, about, aboutId, organisationId, functionTitle, calledOn, outcome, note, nextOn };
  const id = await store.insertCall(at, call);
  await at.note(callRecorded, { space: space.id, body: { callId: id, about, aboutId, outcome } });
  return { id };
});

async function ofAdoption(at: Acting): Promise<Call[]> {
  return (await adoptionsToCall(at)).map(({ id, title, organisation, space, reason, function: of, spokenOn }) => ({
    about: 'adoption',
    id,
    title,
    reason,
    days: null,
    organisation,
    function: of,
    spokenOn,
    space: { id: space.id, name: space.name, href: spaceHref(space) },
    href: `/overname/${id}`,
    last: null,
  }));
}

/** What was answered is concluded by who asked: then it is not the rule owner who is called. */
const isOurs = ({ stall }: Stalled) => stall.reason === 'barrier_not_concluded';

const ofStalled = (one: Stalled): Call => {
  const { kind, id, title, organisation, function: of, space, stall, spokenOn } = one;
  return {
    about: kind,
    id,
    title,
    reason: stall.reason,
    days: stall.days,
    organisation: isOurs(one) ? null : organisation,
    function: isOurs(one) ? null : of,
    spokenOn,
    space: { id: space.id, name: space.name, href: spaceHref(space) },
    href: hrefOf(kind, id, spaceHref(space)),
    last: null,
  };
};

/** Where a thing that stands still stands. */
export const hrefOf = (kind: Stalled['kind'], id: string, space: string): string =>
  kind === 'commitment'
    ? `/toezeggingen/${id}`
    : kind === 'barrier'
      ? `/belemmeringen/${id}`
      : kind === 'decision'
        ? `${space}/besluiten/${id}`
        : space;
