// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { stageOf } from '../answers.server.ts';
import * as contract from '../entry.contract.ts';
import { entryQuestionAnswered } from '../facts.ts';
import { byCriterion, entryAnswers, isAtTheDoor, proposedOn, termOf } from '../rules/entry.ts';
import * as store from '../store.server.ts';

const answerOf = z.enum(entryAnswers);

export const viewEntryTest = operation(contract.viewEntryTest, async ({ params }, at) => {
  const deal = await store.findDeal(at, params.deal);
  if (!deal || !(await store.myPlaceIn(at, deal.id)).member) return refuse('not-found');
  const { id, slug, name, short_name: shortName, fictional } = deal;
  const questions = byCriterion(await store.entryAnswersOf(at, id));
  const stage = stageOf(deal.stage);
  const { proposed, term } = await termFor(at, deal, questions.filter(({ current }) => current === null).length);
  return {
    deal: { id, slug, name, shortName, fictional },
    questions: questions.map(({ criterion, current, earlier }) => ({
      criterion,
      current: current && viewOf(current),
      earlier: earlier.map(viewOf),
    })),
    proposedOn: proposed,
    answerBefore: term.before,
    term: term.state,
    mine: { answers: isAtTheDoor(stage) && (await store.worksIn(at, id)) },
  };
});

export const answerEntryQuestion = operation(contract.answerEntryQuestion, async ({ params, body }, at) => {
  const deal = await store.findDeal(at, params.deal);
  if (!deal || !(await store.myPlaceIn(at, deal.id)).member) return refuse('not-found');
  if (!(await store.worksIn(at, deal.id))) return refuse('not-allowed');
  if (!isAtTheDoor(stageOf(deal.stage))) return refuse('past-the-door');
  const id = await store.addEntryAnswer(at, deal.id, body);
  const { criterion } = body;
  await at.note(entryQuestionAnswered, { space: deal.id, body: { dealId: deal.id, answerId: id, criterion } });
  return { id };
});

/** When the deal was proposed, and how it stands with the three weeks. */
export async function termFor(at: Acting, deal: store.DealRow, open: number) {
  const history = (await store.historyOf(at, deal.id)).map(({ stage, happened_on, recorded_at }) => ({
    stage: stageOf(stage),
    happenedOn: happened_on,
    recordedOn: dayOf(recorded_at),
  }));
  const proposed = proposedOn(history, deal.explored_from_on);
  return { proposed, term: termOf(stageOf(deal.stage), open, proposed, at.today) };
}

const viewOf = (row: Awaited<ReturnType<typeof store.entryAnswersOf>>[number]) => ({
  id: row.id,
  answer: answerOf.parse(row.answer),
  reason: row.reason,
  answeredAs: row.answered_as,
  answeredAt: row.answered_at.toISOString(),
});
