// SPDX-License-Identifier: EUPL-1.2
// What parties promise is typed once, here; the text of the agreement takes it over.
import { draftWithPromises, inDutch, type Promised, putPromises } from '#capabilities/agreements/public.server.ts';
import { findDeal } from '#capabilities/deals/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as store from './commitment.store.server.ts';
import * as contract from './moves.contract.ts';
import { belongsInText, promiseText, saysTheSame } from './rules/promise-text.ts';

export const fillAgreement = operation(contract.fillAgreement, async ({ params }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const promises = promisesFrom(await store.commitmentsOf(at, deal.id));
  // Words that somebody typed in the text do not go for nothing.
  const draft = promises.length === 0 ? await draftWithPromises(at, deal.id) : null;
  if (draft?.promises.some(({ commitmentId }) => commitmentId === null)) return refuse('nothing-to-put');
  const put = await putPromises(at, deal.id, promises);
  return isRefusal(put) ? put : { number: put.number, promises: promises.length };
});

const promisesFrom = (rows: readonly store.CommitmentRow[]): Promised[] =>
  rows.filter(belongsInText).flatMap(({ id, organisation_id, what, due_on, effect, condition }) =>
    organisation_id === null
      ? []
      : [
          {
            organisationId: organisation_id,
            commitmentId: id,
            text: promiseText({ what, due: due_on === null ? null : inDutch(due_on), effect, condition }),
          },
        ],
  );

/** How the draft of a deal's text stands towards its commitments; `null` when there is no draft. */
export async function draftTowards(at: Acting, dealId: string, rows: readonly store.CommitmentRow[]) {
  const draft = await draftWithPromises(at, dealId);
  if (!draft) return null;
  const record = promisesFrom(rows);
  const same = saysTheSame(draft.promises, record);
  const unrecorded = draft.promises.filter(({ commitmentId }) => commitmentId === null).length;
  return { number: draft.number, promises: draft.promises.length, unrecorded, fitting: record.length, same };
}
