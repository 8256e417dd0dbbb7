// SPDX-License-Identifier: EUPL-1.2
// A barrier becomes a decision or a commitment, in the slices that keep those; and passes from one rule owner to the next.
import { makeCommitment } from '#capabilities/commitments/public.server.ts';
import { nameWhatChanges, proposeIn } from '#capabilities/decisions/public.server.ts';
import { nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { spaceBy } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { barrierBecame } from './facts.ts';
import { askedOf, firstDue, make, prepare, tell } from './moving.server.ts';
import { addStep, findCase } from './path.store.server.ts';
import * as contract from './ties.contract.ts';
import * as store from './ties.store.server.ts';

/** The case, for who works in its deal; others who see it are told no. */
async function caseToUse(at: Acting, id: string) {
  const found = await findCase(at, id);
  if (!found) return refuse('not-found');
  return found.works ? found : refuse('not-allowed');
}

/** Writes down what a barrier became, on its story too; the words of that record stay with it. */
export async function tellWhatBecame(
  at: Acting,
  { id, space_id }: { id: string; space_id: string },
  became: store.Became,
): Promise<void> {
  await store.addBecame(at, id, became);
  await addStep(at, id, { move: 'become', happenedOn: at.today });
  const body = { barrierId: id, kind: became.kind, targetId: became.targetId };
  await at.note(barrierBecame, { space: space_id, body });
}

export const makeDecisionOfBarrier = operation(contract.makeDecisionOfBarrier, async ({ params, body }, at) => {
  const found = await caseToUse(at, params.barrier);
  if (isRefusal(found)) return found;
  const space = await spaceBy(at, found.space_id);
  if (!space) return refuse('not-found');
  const words = { title: body.title, proposal: body.proposal, driver: found.title };
  const proposed = await proposeIn(at, space, { ...words, type: 'other', visibility: 'parties' });
  if (isRefusal(proposed)) return proposed;
  await nameWhatChanges(at, proposed.id, { kind: 'barrier', targetId: found.id, label: found.title });
  const became = { kind: 'decision', targetId: proposed.id, spaceId: found.space_id, seenBy: 'parties' } as const;
  await tellWhatBecame(at, found, became);
  return { id: proposed.id, href: `${spaceHref(space)}/besluiten/${proposed.id}` };
});

export const makeCommitmentOfBarrier = operation(contract.makeCommitmentOfBarrier, async ({ params, body }, at) => {
  const found = await caseToUse(at, params.barrier);
  if (isRefusal(found)) return found;
  const space = await spaceBy(at, found.space_id);
  if (!space) return refuse('not-found');
  const draft = { ...body, state: 'draft', newness: 'unknown', visibility: 'parties' } as const;
  const made = await makeCommitment.body({ params: { deal: space.slug }, query: {}, body: draft }, at);
  // A draft promises nothing yet, so nobody's mandate is asked.
  if (isRefusal(made)) return refuse(made.refused === 'not-a-party' ? 'not-a-party' : 'not-allowed');
  const became = { kind: 'commitment', targetId: made.id, spaceId: found.space_id, seenBy: 'parties' } as const;
  await tellWhatBecame(at, found, became);
  return { id: made.id, href: `/toezeggingen/${made.id}` };
});

export const passOnBarrier = operation(contract.passOnBarrier, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'pass_on');
  if (isRefusal(ready)) return ready;
  const { ownerFunction, why, version } = body;
  const owner = body.owner === undefined ? null : await organisationBy(at, body.owner);
  if (body.owner !== undefined && !owner)
    return refuse('no-such-organisation', { fields: await nameNotKnown(at, 'owner', body.owner) });
  const to = { ownerFunction, organisationId: owner?.id ?? null, why };
  if (!(await store.passOn(at, { id: ready.found.id, version }, to))) return refuse('stale');
  await tell(at, ready.found, 'pass_on', ready, { organisationId: ready.found.owner_id, note: why });
  return { id: ready.found.id, stage: ready.to, version: version + 1 };
});

export const handOverBarrier = operation(contract.handOverBarrier, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'hand_over');
  if (isRefusal(ready)) return ready;
  const { successor_id: id, successor_function, requested, existence_hidden } = ready.found;
  if (id === null) return refuse('no-such-step');
  if (existence_hidden) return refuse('space-is-hidden');
  const asked = askedOf(at, { id, function: successor_function, requested });
  const fields = { ...asked, successor_id: null, successor_function: null, successor_why: null };
  const made = await make(at, ready, 'hand_over', { version: body.version, fields, step: { organisationId: id } });
  return isRefusal(made) ? made : { ...made, dueOn: firstDue(at.today) };
});
