// SPDX-License-Identifier: EUPL-1.2
// What later slices and loaders may ask of commitments.
import { z } from 'zod';
import type { Acting } from '#kernel/operation.server.ts';
import { contributionAnswer } from './answers.server.ts';
import { contributionRecorded } from './facts.ts';
import { contributionKinds } from './rules/codes.ts';
import * as store from './store.server.ts';

export { endContribution, listContributions, recordContribution } from './operations.server.ts';
export { endingOf } from './rules/ending.ts';
export type { NewContribution } from './store.server.ts';

const kind = z.enum(contributionKinds);

/** Contributions to a deal, first the one that ends first; what has no known end comes last. */
export async function contributionsOf(at: Acting, dealId: string) {
  return (await store.contributionsOf(at, dealId)).map((row) => contributionAnswer(row, at.today));
}

/** Writes a contribution of a data set, once per `sourceKey` and deal. */
export async function loadContribution(
  at: Acting,
  dealId: string,
  contribution: store.NewContribution & { sourceKey: string },
): Promise<'added' | 'same'> {
  if (await store.wasLoaded(at, dealId, contribution.sourceKey)) return 'same';
  const contributionId = await store.addContribution(at, dealId, contribution);
  const body = { contributionId, dealId, kind: kind.parse(contribution.kind) };
  await at.note(contributionRecorded, { space: dealId, body });
  return 'added';
}
