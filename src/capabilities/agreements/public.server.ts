// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of agreements, and what loads the living example.
import type { Acting } from '#kernel/operation.server.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { promisesPut } from './facts.ts';
import type { Promised } from './store.server.ts';
import * as store from './store.server.ts';
import { refOf } from './versions.server.ts';

export { askedOf } from './asked.server.ts';
export {
  addArticle,
  beginVersion,
  commentOnArticle,
  removeArticle,
  resolveComment,
} from './draft.operations.server.ts';
export { type ExampleVersion, type LoadedVersion, loadVersion } from './loading.server.ts';
/** A paper of another slice, laid out as ours: one tree, so that all files say the same. */
export { paperFile } from './papers/file.server.ts';
export { listAgreements, viewAgreement } from './read.operations.server.ts';
export type { Paper, PaperNode } from './rules/paper.ts';
/** A partial date in the language of the text of an agreement. */
export { inDutch } from './rules/paper.ts';
export {
  freezeVersion,
  openSigning,
  publishVersion,
  setJoiningDays,
  signAgreement,
  withdrawVersion,
} from './signing.operations.server.ts';
export type { Promised } from './store.server.ts';

/** The draft of a deal's text with the promises that stand in it, as far as who acts may see it; `null` when there is none. */
export async function draftWithPromises(
  at: Acting,
  dealId: string,
): Promise<{ number: number; promises: readonly Promised[] } | null> {
  const draft = (await store.versionsOf(at, dealId)).find(({ state }) => state === 'draft');
  if (!draft) return null;
  const rows = await store.promisesOf(at, draft.id);
  const promises = rows.map(({ organisation_id, commitment_id, text }) => ({
    organisationId: organisation_id,
    commitmentId: commitment_id,
    text,
  }));
  return { number: draft.number, promises };
}

/**
 * Puts the promises of a deal, in this order, in the article on what parties bring and do of its draft; they take the
 * place of what stood there before. The texts are fixed with the version when it is frozen.
 * @returns the number of the version, or `no-draft` when the deal has none, `not-allowed` for who does not lead
 */
export async function putPromises(
  at: Acting,
  dealId: string,
  promises: readonly Promised[],
): Promise<{ number: number } | Refusal<'no-draft' | 'not-allowed'>> {
  const draft = (await store.versionsOf(at, dealId)).find(({ state }) => state === 'draft');
  if (!draft) return refuse('no-draft');
  if (!(await store.placeIn(at, dealId)).leads) return refuse('not-allowed');
  await store.putPromises(at, refOf(draft), promises);
  const put = { versionId: draft.id, number: draft.number, promises: promises.length };
  await at.note(promisesPut, { space: dealId, body: put });
  return { number: draft.number };
}
