// SPDX-License-Identifier: EUPL-1.2
import { type Acting, tables } from '#kernel/operation.server.ts';
import { insertEvent } from './loading.store.server.ts';

export interface PastClaim {
  readonly level: string;
  readonly on: string;
  readonly claimedBy: string;
  readonly claimedAs: string;
  readonly awaiting: string;
  readonly evidence?: Readonly<Record<string, string>>;
  readonly disputed?: { readonly by: string; readonly as: string; readonly on: string; readonly words: string };
}

export interface PastContest {
  readonly by: string;
  readonly on: string;
  readonly words: string;
}

/** Writes down what an evaluator read differently in a loaded history. */
export async function insertPastContest(at: Acting, adoptionId: string, { by, on, words }: PastContest): Promise<void> {
  await tables<'results'>(at)
    .insertInto('results.contest')
    .values({
      id: at.newId(),
      adoption_id: adoptionId,
      level: 'a7',
      words,
      author_id: by,
      contested_at: new Date(`${on}T09:00:00Z`),
    })
    .execute();
  await insertEvent(at, { adoptionId, kind: 'contested', on, level: 'a7' });
}

/** Writes a claim down that was made in a loaded history. */
export async function insertPastClaim(at: Acting, adoptionId: string, claim: PastClaim): Promise<void> {
  const id = at.newId();
  await tables<'results'>(at)
    .insertInto('results.claim')
    .values({
      id,
      adoption_id: adoptionId,
      level: claim.level,
      awaiting: claim.awaiting,
      evidence: JSON.stringify(claim.evidence ?? {}),
      claimed_by: claim.claimedBy,
      claimed_as: claim.claimedAs,
      claimed_at: new Date(`${claim.on}T09:00:00Z`),
    })
    .execute();
  await insertEvent(at, { adoptionId, kind: 'claimed', on: claim.on, level: claim.level, voice: claim.claimedAs });
  if (!claim.disputed) return;
  const { by, as, on, words } = claim.disputed;
  await tables<'results'>(at)
    .updateTable('results.claim')
    .set({ status: 'disputed', closed_by: by, closed_as: as, closed_at: new Date(`${on}T09:00:00Z`), words })
    .where('id', '=', id)
    .execute();
  await insertEvent(at, { adoptionId, kind: 'disputed', on, level: claim.level, voice: as });
}
