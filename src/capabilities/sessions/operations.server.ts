// SPDX-License-Identifier: EUPL-1.2
// A session before and after: planned with what is due, its agenda, who was there, and how it is closed.
import { myOrganisations } from '#capabilities/membership/public.server.ts';
import { listSeats, spaceBy } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { gatherPoints } from './agenda.server.ts';
import * as contract from './contract.ts';
import * as facts from './facts.ts';
import { invitationMail } from './mail.ts';
import * as parts from './parts.store.server.ts';
import { momentOf } from './rules/clock.ts';
import { moveTo } from './rules/session.ts';
import * as store from './sessions.store.server.ts';
import { topicOf } from './topic.server.ts';
import { itemOf, sessionBy, viewOf } from './view.server.ts';

export const listSessionsOfSpace = operation(contract.listSessionsOfSpace, async ({ params, query }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  const paging = pagingOf(query, store.sessionOrders, '-startsAt', store.sessionId);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await store.listSessions(at, space.id, paging, query.when));
  return { items: rows.map(itemOf), ...(next === undefined ? {} : { next }) };
});

export const viewSession = operation(contract.viewSession, async ({ params }, at) => {
  const found = await sessionBy(at, params.session);
  return found ? viewOf(at, found) : refuse('not-found');
});

export const watchSession = operation(contract.watchSession, async ({ params }, at) => {
  const mark = await store.markOf(at, params.session);
  return mark === undefined ? refuse('not-found') : { mark };
});

export const planSession = operation(contract.planSession, async ({ params, body }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  if (!space.mine.works) return refuse('not-a-worker');
  const { kind, title, minutes, place = null, goal = null, visibility } = body;
  const startsAt = momentOf(body.day, body.time);
  const [organisationId = null] = await myOrganisations(at);
  const session = { id: at.newId(), spaceId: space.id, kind, startsAt, visibility };
  const said = { title, minutes, place, goal, organisationId, authorId: at.me.personId };
  await store.insertSession(at, { ...session, ...said });
  const points = await gatherPoints(at, session);
  await at.note(facts.sessionPlanned, { space: space.id, body: { sessionId: session.id, kind } });
  return { id: session.id, points: points.length };
});

export const gatherAgenda = operation(contract.gatherAgenda, async ({ params }, at) => {
  const found = await sessionBy(at, params.session);
  if (!found) return refuse('not-found');
  if (found.roles.length === 0) return refuse('not-allowed');
  if (found.row.state !== 'planned') return refuse('not-planned');
  const points = await gatherPoints(at, found.row);
  await changedAgenda(at, found.row, points);
  return { added: points.length };
});

export const addPoint = operation(contract.addPoint, async ({ params, body }, at) => {
  const found = await sessionBy(at, params.session);
  if (!found) return refuse('not-found');
  if (!found.space.mine.works) return refuse('not-a-worker');
  if (found.row.state !== 'planned') return refuse('not-planned');
  const last = (await parts.pointsOf(at, found.row.id)).at(-1);
  const { title, minutes = null } = body;
  const id = await parts.insertPoint(at, found.row.id, (last?.position ?? 0) + 1, { title, minutes });
  await changedAgenda(at, found.row, [id]);
  return { id };
});

export const notePoint = operation(contract.notePoint, async ({ params, body }, at) => {
  const found = await sessionBy(at, params.session);
  const point = found && (await parts.pointsOf(at, found.row.id)).find(({ id }) => id === params.point);
  if (!found || !point) return refuse('not-found');
  if (found.roles.length === 0) return refuse('not-allowed');
  if (point.version !== body.version) return refuse('stale');
  const version = await parts.notePoint(at, point, body.notes ?? null);
  if (version === undefined) return refuse('stale');
  await changedAgenda(at, found.row, [point.id]);
  return { version };
});

export const dropPoint = operation(contract.dropPoint, async ({ params }, at) => {
  const found = await sessionBy(at, params.session);
  const point = found && (await parts.pointsOf(at, found.row.id)).find(({ id }) => id === params.point);
  if (!found || !point) return refuse('not-found');
  if (found.roles.length === 0) return refuse('not-allowed');
  if (found.row.state !== 'planned') return refuse('not-planned');
  if (!(await parts.deletePoint(at, point.id))) return refuse('not-allowed');
  await changedAgenda(at, found.row, [point.id]);
  return {};
});

async function changedAgenda(at: Acting, row: store.SessionRow, points: string[]): Promise<void> {
  await at.note(facts.agendaChanged, { space: row.spaceId, body: { sessionId: row.id, points } });
  at.wake(topicOf(row.id));
}

export const inviteToSession = operation(contract.inviteToSession, async ({ params }, at) => {
  const found = await sessionBy(at, params.session);
  if (!found) return refuse('not-found');
  const { row, space, roles } = found;
  if (roles.length === 0) return refuse('not-allowed');
  if (row.state !== 'planned') return refuse('not-planned');
  if (!['parties', 'network', 'public'].includes(row.visibility)) return refuse('not-shown-to-parties');
  const points = await parts.pointsOf(at, row.id);
  const invitees = (await store.inviteesOf(at, row.id)).filter(({ mail }) => mail !== null);
  for (const person of invitees)
    await at.post('mail', {
      ...invitationMail({ person, row, space, points, baseUrl: at.baseUrl }),
      spaceId: row.spaceId,
    });
  if ((await store.updateSession(at, row, { invited_at: at.now })) === undefined) return refuse('stale');
  await at.note(facts.sessionInvited, { space: row.spaceId, body: { sessionId: row.id, people: invitees.length } });
  at.wake(topicOf(row.id));
  return { invited: invitees.length };
});

export const recordAttendance = operation(contract.recordAttendance, async ({ params, body }, at) => {
  const found = await sessionBy(at, params.session);
  if (!found) return refuse('not-found');
  if (found.roles.length === 0) return refuse('not-allowed');
  const seats = await peopleOf(at, found.row.spaceId);
  const named = [...body.present, ...body.excused];
  if (!named.every((id) => seats.has(id))) return refuse('person-unknown');
  for (const [personId, organisationId] of seats) {
    const status = body.present.includes(personId) ? 'present' : body.excused.includes(personId) ? 'excused' : 'absent';
    const successor = status === 'present' && body.successors.includes(personId);
    await parts.saveAttendance(at, found.row.id, { personId, organisationId, status, successor });
  }
  const present = new Set(body.present).size;
  await at.note(facts.attendanceRecorded, { space: found.row.spaceId, body: { sessionId: found.row.id, present } });
  at.wake(topicOf(found.row.id));
  return { present };
});

/** People with a seat in the space, each with the organisation they sit there for. */
async function peopleOf(at: Acting, space: string): Promise<ReadonlyMap<string, string | null>> {
  const seats = await listSeats.body({ params: { space }, query: { limit: 100, past: 'no' }, body: {} }, at);
  if (isRefusal(seats)) return new Map();
  const homes = await parts.organisationIds(
    at,
    seats.items.flatMap(({ organisation }) => (organisation ? [organisation.slug] : [])),
  );
  return new Map(
    seats.items.map(({ person, organisation }) => [person.id, (organisation && homes.get(organisation.slug)) ?? null]),
  );
}

export const moveSession = operation(contract.moveSession, async ({ params, body }, at) => {
  const found = await sessionBy(at, params.session);
  if (!found) return refuse('not-found');
  const { row, roles } = found;
  if (roles.length === 0) return refuse('not-allowed');
  const { move, note, day, time } = body;
  const startsAt = day === undefined ? undefined : momentOf(day, time ?? '09:00');
  const session = { state: row.state, startsAt: row.startsAt.toISOString() };
  const terms = { now: at.now.toISOString(), note, startsAt: startsAt?.toISOString() };
  const to = moveTo(session, move, roles, terms);
  if (isRefusal(to)) return to;
  if (row.version !== body.version) return refuse('stale');
  const said = move === 'cancel' ? { cancelled_why: note ?? null } : move === 'replan' ? {} : { report: note ?? null };
  const moved =
    startsAt !== undefined && move === 'replan' ? { starts_at: startsAt, cancelled_why: null, invited_at: null } : {};
  const version = await store.updateSession(at, row, { state: to, ...said, ...moved });
  if (version === undefined) return refuse('stale');
  await at.note(facts.sessionMoved, { space: row.spaceId, body: { sessionId: row.id, move, from: row.state, to } });
  at.wake(topicOf(row.id));
  return { state: to, version };
});
