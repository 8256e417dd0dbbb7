// SPDX-License-Identifier: EUPL-1.2
import { nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as contract from './contract.ts';
import { seatChanged, seatEnded, seatGiven } from './facts.ts';
import { seatMail } from './mail.ts';
import { lastDayOf, refuseLosing, refuseRole } from './rules/seats.ts';
import * as seats from './seats.store.server.ts';
import { findSpace } from './store.server.ts';

export const listSeats = operation(contract.listSeats, async ({ params, query }, at) => {
  const space = await findSpace(at, params.space);
  if (!space) return refuse('not-found');
  const paging = pagingOf(query, seats.seatOrders, 'person', seats.seatId);
  if (isRefusal(paging)) return paging;
  // Who passes by sees the space, not who sits in it; one's own past seat is on the account page.
  const found = space.mine.sees ? await seats.listSeats(at, space.id, paging, query.past === 'yes') : [];
  const { rows, next } = paging.page(found);
  return { items: rows.map((row) => viewOf(row, at.me.personId)), ...(next === undefined ? {} : { next }) };
});

export const giveSeat = operation(contract.giveSeat, async ({ params, body }, at) => {
  const space = await findSpace(at, params.space);
  if (!space) return refuse('not-found');
  const refusal = refuseRole(space.mine, body.role);
  if (refusal) return refusal;
  const last = lastDayOf(body.role, body.endsOn ?? null, at.today);
  if (isRefusal(last)) return last;
  const organisation = body.organisation === undefined ? null : await organisationBy(at, body.organisation);
  if (organisation === undefined)
    return refuse('organisation-unknown', { fields: await nameNotKnown(at, 'organisation', body.organisation ?? '') });
  const person = await seats.invite(at, space.id, body);
  if (!person) return refuse('not-allowed');
  if ((await seats.openSeats(at, space.id)).some(({ personId }) => personId === person.id))
    return refuse('already-seated');
  const id = at.newId();
  await seats.insertSeat(at, {
    id,
    space: space.id,
    person: person.id,
    organisation: organisation?.id ?? null,
    role: body.role,
    endsOn: last.endsOn,
  });
  await at.note(seatGiven, { space: space.id, body: { seatId: id, personId: person.id, role: body.role } });
  const mail = seatMail({ to: body.mail, name: body.name, language: at.language, space, baseUrl: at.baseUrl });
  await at.post('mail', { ...mail, spaceId: space.id });
  return { id };
});

export const changeSeat = operation(contract.changeSeat, async ({ params, body }, at) => {
  const space = await findSpace(at, params.space);
  const open = space ? await seats.openSeats(at, space.id) : [];
  const seat = open.find(({ id }) => id === params.seat);
  if (!space || !seat) return refuse('not-found');
  if (seat.version !== body.version) return refuse('stale');
  const refusal =
    refuseRole(space.mine, seat.role) ?? refuseRole(space.mine, body.role) ?? refuseLosing(open, seat, body.role);
  if (refusal) return refusal;
  // Only a guest is there for a while: who becomes more stays, who becomes a guest does not.
  const last = lastDayOf(body.role, null, at.today);
  if (isRefusal(last)) return refuse('stale');
  const version = await seats.updateRole(at, seat, body.role, last.endsOn);
  if (version === undefined) return refuse('stale');
  const change = { seatId: seat.id, personId: seat.personId, from: seat.role, to: body.role };
  await at.note(seatChanged, { space: space.id, body: change });
  return { version };
});

export const endSeat = operation(contract.endSeat, async ({ params }, at) => {
  const space = await findSpace(at, params.space);
  const open = space ? await seats.openSeats(at, space.id) : [];
  const seat = open.find(({ id }) => id === params.seat);
  if (!space || !seat) return refuse('not-found');
  const own = seat.personId === at.me.personId;
  const refusal = (own ? null : refuseRole(space.mine, seat.role)) ?? refuseLosing(open, seat, null);
  if (refusal) return refusal;
  if (!(await seats.endSeat(at, seat, own))) return refuse('not-allowed');
  await at.note(seatEnded, { space: space.id, body: { seatId: seat.id, personId: seat.personId } });
  return {};
});

const viewOf = (row: seats.SeatRow, me: string | null) => ({
  id: row.id,
  person: { id: row.personId, name: row.personName },
  organisation:
    row.organisationSlug !== null && row.organisationName !== null
      ? { slug: row.organisationSlug, name: row.organisationName }
      : null,
  role: row.role,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt?.toISOString() ?? null,
  me: row.personId === me,
  version: row.version,
});
