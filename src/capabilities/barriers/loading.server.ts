// SPDX-License-Identifier: EUPL-1.2
// A bundled question of a data set: its cases were loaded before.
import type { Acting } from '#kernel/operation.server.ts';
import { barriersClustered } from './facts.ts';
import * as loading from './loading.store.server.ts';
import * as clusters from './loading-clusters.store.server.ts';
import { findLoaded } from './store.server.ts';

export interface LoadedBundle extends clusters.LoadedCluster {
  readonly members: readonly { readonly barrier: string; readonly dealId: string; readonly differs?: string }[];
}

export async function loadCluster(at: Acting, bundle: LoadedBundle): Promise<void> {
  const { members, formedOn, askedOn, acknowledgedOn, answer, ownerId } = bundle;
  const id = await clusters.addLoadedCluster(at, bundle);
  const answerId = await clusters.addLoadedClusterAnswer(at, id, bundle);
  const happened = [
    { move: 'ask' as const, on: askedOn },
    ...(acknowledgedOn ? [{ move: 'acknowledge' as const, on: acknowledgedOn }] : []),
    ...(answer.on ? [{ move: 'answer' as const, on: answer.on }] : []),
  ];
  await clusters.addLoadedClusterStep(at, id, { move: 'form', on: formedOn });
  for (const { barrier, dealId, differs = null } of members) {
    const known = await findLoaded(at, dealId, barrier);
    if (!known) throw new Error(`There is no barrier ${barrier} to put in a cluster.`);
    await clusters.addLoadedMember(at, id, { barrierId: known.id, joinedOn: formedOn, differs });
    await clusters.addLoadedClusterStep(at, id, { move: 'join', on: formedOn, barrierId: known.id });
    await loading.enrich(at, known.id, {
      stage: answer.on ? 'answered' : acknowledgedOn ? 'acknowledged' : 'asked',
      frequency: bundle.frequency,
      topic: bundle.topic,
      requested: bundle.requested,
      verdict: 'unclear',
      owner_id: ownerId,
      owner_function: bundle.ownerFunction,
      asked_on: askedOn,
      acknowledged_on: acknowledgedOn,
      answered_on: answer.on,
    });
    for (const { move, on } of happened)
      await loading.addLoadedStep(at, known.id, { move, happenedOn: on, sourceKey: move, organisationId: ownerId });
    if (answer.on) await clusters.addLandedAnswer(at, known.id, answerId, bundle);
    await at.note(barriersClustered, { space: dealId, body: { clusterId: id, move: 'join' } });
  }
  for (const step of happened) await clusters.addLoadedClusterStep(at, id, step);
  if (answer.state === 'published' && answer.on)
    await clusters.addLoadedClusterStep(at, id, { move: 'publish', on: answer.on });
}
