// SPDX-License-Identifier: EUPL-1.2
// Commitments of a data set: written once, with their versions, milestones, judgements and story.
import type { Acting } from '#kernel/operation.server.ts';
import { commitmentMoved } from './facts.ts';
import * as store from './moves.store.server.ts';
import type { CommitmentState } from './rules/commitment.states.ts';

export interface LoadedCommitment {
  readonly commitment: store.NewCommitment & {
    readonly source_key: string;
    readonly source: string | null;
    readonly promised_on?: string | null;
    readonly promised_function?: string | null;
    readonly confirmed_on?: string | null;
    readonly transfer_to_id?: string | null;
    readonly transfer_reason?: string | null;
    readonly withdrawn_on?: string | null;
    readonly withdrawn_reason?: string | null;
  };
  readonly state: CommitmentState;
  readonly versions: readonly store.VersionFields[];
  readonly milestones: readonly store.MilestoneFields[];
  readonly steps: readonly store.Step[];
  readonly codings: readonly store.Coding[];
  readonly judgements: readonly store.Judgement[];
}

/** Writes a commitment and all that hangs on it, once per `source_key` and deal; its id. */
export async function loadCommitment(at: Acting, dealId: string, given: LoadedCommitment): Promise<string> {
  const known = await store.findLoaded(at, dealId, given.commitment.source_key);
  if (known) return known.id;
  const id = await store.insertLoaded(at, given.commitment);
  for (const version of given.versions) await store.addVersion(at, id, version);
  for (const milestone of given.milestones) await store.addMilestone(at, id, milestone);
  for (const step of given.steps) await store.addStep(at, id, step);
  for (const coding of given.codings) await store.addCoding(at, id, coding);
  for (const judgement of given.judgements) await store.addJudgement(at, id, judgement);
  const body = { commitmentId: id, dealId, move: 'load', from: null, to: given.state } as const;
  await at.note(commitmentMoved, { space: dealId, body });
  return id;
}

/** Lets one loaded commitment wait for another. */
export const loadDependency = store.addDependency;
