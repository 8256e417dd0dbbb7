// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { roomAnswer, roomStateOf } from './experiment.answers.server.ts';
import * as contract from './experiment.contract.ts';
import * as store from './experiment.store.server.ts';
import { experimentRoomMoved } from './facts.ts';
import { findCase } from './path.store.server.ts';
import type { ExperimentMove, ExperimentState } from './rules/experiment.states.ts';
import { experimentTerms, lastDayOf, moveExperiment } from './rules/experiment.ts';
import { rolesIn } from './rules/path.ts';

const orders = {
  lastOn: {
    by: sql`coalesce(e.last_on, '9999-12-31'::date)::text`,
    of: (row: store.RoomRow) => row.last_on ?? '9999-12-31',
  },
};

export const listExperimentRooms = operation(contract.listExperimentRooms, async ({ query }, at) => {
  const paging = pagingOf(query, orders, 'lastOn', { by: sql`e.id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const chosen = {
    show: query.show,
    example: query.example,
    unusedBefore: plusDays(at.today, -experimentTerms.unusedAfter),
  };
  const { rows, ...next } = paging.page(await store.listRooms(at, chosen, paging));
  return { items: rows.map((row) => roomAnswer(row, at.today)), ...next };
});

interface Described {
  readonly aim: string;
  readonly scope: string;
  readonly deviatesFrom: string;
  readonly maximumMonths: number;
  readonly evaluationOn?: string | undefined;
  readonly equalityNote?: string | undefined;
  readonly afterLastDay?: string | undefined;
  readonly legalBasis?: string | undefined;
}
const fieldsOf = ({ aim, scope, deviatesFrom, maximumMonths, ...more }: Described): store.RoomFields => ({
  aim,
  scope,
  deviates_from: deviatesFrom,
  maximum_months: maximumMonths,
  evaluation_on: more.evaluationOn ?? null,
  equality_note: more.equalityNote ?? null,
  after_last_day: more.afterLastDay ?? null,
  legal_basis: more.legalBasis ?? null,
});

const noteRoom = (
  at: Acting,
  { space_id, barrier_id }: { space_id: string; barrier_id: string },
  experimentId: string,
  step: { move: ExperimentMove; to: ExperimentState },
) => at.note(experimentRoomMoved, { space: space_id, body: { barrierId: barrier_id, experimentId, ...step } });

export const proposeExperimentRoom = operation(contract.proposeExperimentRoom, async ({ params, body }, at) => {
  const found = await findCase(at, params.barrier);
  if (!found) return refuse('not-found');
  const to = moveExperiment(null, 'propose', rolesIn(found));
  if (isRefusal(to)) return to;
  const id = await store.addRoom(at, found.id, fieldsOf(body));
  await noteRoom(at, { space_id: found.space_id, barrier_id: found.id }, id, { move: 'propose', to });
  return { id, state: to, version: 1 };
});

/** The room and where the move leads; a refusal where it is not there, or the move is not theirs. */
async function prepareRoom(at: Acting, id: string, move: ExperimentMove) {
  const found = await store.findRoom(at, id);
  if (!found) return refuse('not-found');
  const to = moveExperiment(roomStateOf(found.state), move, rolesIn(found));
  return isRefusal(to) ? to : { found, to };
}

async function save(
  at: Acting,
  { found, to }: { found: store.RoomRow; to: ExperimentState },
  move: ExperimentMove,
  given: { version: number; fields: Omit<Parameters<typeof store.saveRoom>[2], 'state'> },
) {
  const { version, fields } = given;
  if (!(await store.saveRoom(at, { id: found.id, version }, { ...fields, state: to }))) return refuse('stale');
  await noteRoom(at, found, found.id, { move, to });
  return { id: found.id, state: to, version: version + 1 };
}

export const describeExperimentRoom = operation(contract.describeExperimentRoom, async ({ params, body }, at) => {
  const ready = await prepareRoom(at, params.experiment, 'describe');
  if (isRefusal(ready)) return ready;
  return save(at, ready, 'describe', { version: body.version, fields: fieldsOf(body) });
});

export const grantExperimentRoom = operation(contract.grantExperimentRoom, async ({ params, body }, at) => {
  const ready = await prepareRoom(at, params.experiment, 'grant');
  if (isRefusal(ready)) return ready;
  const { found } = ready;
  const { version, document = null, grantedOn = at.today } = body;
  // Who does not own the rule tells what somebody else decided, and says where that stands.
  if (!found.owns_rule && document === null) return refuse('paper-needed');
  if (grantedOn > at.today) return refuse('day-lies-ahead');
  const lastOn = lastDayOf(grantedOn, found.maximum_months);
  if (found.evaluation_on !== null && found.evaluation_on > lastOn) return refuse('evaluated-after-the-end');
  const granted = { organisation_id: found.owner_id, granted_on: grantedOn, last_on: lastOn, document };
  const done = await save(at, ready, 'grant', { version, fields: granted });
  return isRefusal(done) ? done : { ...done, lastOn };
});

export const startExperimentRoom = operation(contract.startExperimentRoom, async ({ params, body }, at) => {
  const ready = await prepareRoom(at, params.experiment, 'start');
  if (isRefusal(ready)) return ready;
  const { version, startedOn = at.today } = body;
  if (startedOn > at.today) return refuse('day-lies-ahead');
  if (ready.found.granted_on !== null && startedOn < ready.found.granted_on) return refuse('before-it-was-granted');
  return save(at, ready, 'start', { version, fields: { started_on: startedOn } });
});

export const endExperimentRoom = operation(contract.endExperimentRoom, async ({ params, body }, at) => {
  const ready = await prepareRoom(at, params.experiment, 'end');
  if (isRefusal(ready)) return ready;
  const { version, learned } = body;
  return save(at, ready, 'end', { version, fields: { ended_on: at.today, learned } });
});

export const withdrawExperimentRoom = operation(contract.withdrawExperimentRoom, async ({ params, body }, at) => {
  const ready = await prepareRoom(at, params.experiment, 'withdraw');
  if (isRefusal(ready)) return ready;
  return save(at, ready, 'withdraw', { version: body.version, fields: {} });
});
