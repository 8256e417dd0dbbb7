// SPDX-License-Identifier: EUPL-1.2
// Questions on their way, calls, whom to ask and what happened: for made-up data.
import type { Acting } from '#kernel/operation.server.ts';
import { nextGoodDay } from '#kernel/pure/dutch-calendar.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import { takeIn } from './happening.server.ts';
import { type ContactStep, silenceOn } from './rules/reminders.ts';
import type { Happening } from './rules/rhythm.ts';
import * as asking from './store/asking.store.server.ts';
import * as loading from './store/loading.store.server.ts';
import * as store from './store/question-loading.store.server.ts';

export type { LoadedQuestion } from './store/question-loading.store.server.ts';

/** Loads a question that is on its way, or a call that was made. For the worker. */
export async function loadQuestion(at: Acting, given: store.LoadedQuestion): Promise<void> {
  const records = [];
  for (const resultId of given.resultIds) {
    const known = await loading.adoptionOf(at, resultId, given.organisationId);
    if (known) records.push(known);
  }
  const dealId = records[0]?.space_id;
  if (dealId === undefined) return;
  const { ended } = given.call ?? {};
  const stage = ended ? (ended.outcome === 'answered' ? ('answered' as const) : ('missed' as const)) : given.stage;
  // Nothing of what is only told of happens at once: the next turn, or the end of a call, lies ahead.
  const soonest = addDays(at.today, given.stage === 'phone' ? 45 : 3);
  const silence = silenceOn(given.stage, given.askedOn, null);
  const stepOn = ended ? null : nextGoodDay(silence > soonest ? silence : soonest);
  const ids = records.map(({ id }) => id);
  const id = await store.insertQuestion(at, { ...given, dealId, stage, stepOn, adoptionIds: ids });
  if (given.call) await store.insertCall(at, id, { ...given.call, organisationId: given.organisationId, dealId });
  if (ended) return;
  for (const row of await asking.recordsBy(at, ids))
    await asking.markAsked(at, row, {
      checkInId: id,
      next: { on: given.dueOn, why: given.why, month: given.month ?? null },
    });
}

/** Loads whom to ask at an organisation about the results of a deal. For the worker. */
export const loadContact = (
  at: Acting,
  given: { organisationId: string; dealId: string; step: ContactStep; functionTitle: string; mail: string },
): Promise<string> => store.insertContact(at, given);

/** Loads what happened at an organisation. For the worker. */
export const loadHappening = (
  at: Acting,
  given: { organisationId: string; dealId: string; kind: Happening; on: string; note: string | null },
) => takeIn(at, { ...given, adoptionId: null });
