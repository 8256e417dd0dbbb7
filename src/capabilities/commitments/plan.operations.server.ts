// SPDX-License-Identifier: EUPL-1.2
// What is planned around a commitment: milestones, and which other commitments it waits for.
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { dependenciesOf, type StandingRow, standingOf } from './commitment.store.server.ts';
import { dependencyChanged, milestoneSet } from './facts.ts';
import * as contract from './moves.contract.ts';
import * as store from './moves.store.server.ts';
import { rolesIn } from './rules/commitment.ts';
import { addDependency as admit } from './rules/dependencies.ts';

const plans = (found: StandingRow) => rolesIn(found).some((role) => role === 'party' || role === 'promiser');

export const addMilestone = operation(contract.addMilestone, async ({ params, body }, at) => {
  const found = await standingOf(at, params.commitment);
  if (!found) return refuse('not-found');
  if (!plans(found)) return refuse('not-allowed');
  if (found.state === 'withdrawn') return refuse('no-such-step');
  const { text, dueOn = null } = body;
  const id = await store.addMilestone(at, found.id, { text, due_on: dueOn, done_on: null });
  await noteMilestone(at, found, id, false);
  return { id };
});

export const changeMilestone = operation(contract.changeMilestone, async ({ params, body }, at) => {
  const known = await store.findMilestone(at, params.milestone);
  const found = known && (await standingOf(at, known.commitment_id));
  if (!known || !found) return refuse('not-found');
  if (!plans(found) || found.state === 'withdrawn') return refuse('not-allowed');
  const { text, dueOn = null, doneOn = null, version } = body;
  if (!(await store.saveMilestone(at, known.id, version, { text, due_on: dueOn, done_on: doneOn })))
    return refuse('stale');
  await noteMilestone(at, found, known.id, doneOn !== null);
  return { id: known.id, version: version + 1 };
});

const noteMilestone = (at: Acting, { id, space_id }: StandingRow, milestoneId: string, reached: boolean) =>
  at.note(milestoneSet, { space: space_id, body: { commitmentId: id, dealId: space_id, milestoneId, reached } });

const mayDepend = ({ works, actsFor, leads }: StandingRow) => works && (actsFor || leads);
const shared = ({ visibility }: StandingRow) => ['parties', 'network', 'public'].includes(visibility);

export const addDependency = operation(contract.addDependency, async ({ params, body }, at) => {
  const found = await standingOf(at, params.commitment);
  if (!found) return refuse('not-found');
  if (!mayDepend(found)) return refuse('not-allowed');
  const needs = await standingOf(at, body.needs);
  if (!needs || needs.space_id !== found.space_id) return refuse('no-such-commitment');
  // Only what everybody in the deal sees: so who adds one sees every circle it could close.
  if (!shared(found) || !shared(needs)) return refuse('too-closed-to-depend-on');
  await store.holdDependencies(at, found.space_id);
  const known = await dependenciesOf(at, found.space_id);
  const admitted = admit(known, { from: found.id, needs: needs.id });
  if (isRefusal(admitted)) return admitted;
  const id = await store.addDependency(at, found.id, needs.id, body.why ?? null);
  await noteDependency(at, found, needs.id, true);
  return { id };
});

export const dropDependency = operation(contract.dropDependency, async ({ params }, at) => {
  const known = await store.findDependency(at, params.dependency);
  const found = known && (await standingOf(at, known.commitment_id));
  if (!known || !found) return refuse('not-found');
  if (!mayDepend(found) || !(await store.dropDependency(at, known.id))) return refuse('not-allowed');
  await noteDependency(at, found, known.needs_id, false);
  return { id: known.id };
});

const noteDependency = (at: Acting, { id, space_id }: StandingRow, needsId: string, waits: boolean) =>
  at.note(dependencyChanged, { space: space_id, body: { commitmentId: id, needsId, dealId: space_id, waits } });
