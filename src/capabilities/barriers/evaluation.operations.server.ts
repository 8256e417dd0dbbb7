// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import * as contract from './evaluation.contract.ts';
import { type EvaluationRow, evaluate } from './evaluation.store.server.ts';
import { daysOfHalf, halfBefore, halfOf } from './rules/half-year.ts';
import { labelOfLaw, linkOfLaw } from './rules/law/read.ts';
import { lawWithKey } from './rules/likeness.ts';

const orders = { law: { by: sql`l.key`, of: (row: EvaluationRow) => row.key } };
const { mostOften, requested, answers } = contract.lawEvaluation.shape;

const lawAnswer = (half: string, row: EvaluationRow): contract.LawEvaluation => {
  const named = lawWithKey(row.key, row.law);
  return {
    half,
    key: row.key,
    law: named ? labelOfLaw(named) : row.law,
    href: named ? linkOfLaw(named) : null,
    cases: row.cases,
    deals: row.deals,
    organisations: row.organisations,
    mostOften: mostOften.parse(row.most_often),
    checked: row.checked,
    asked: row.asked,
    answered: row.answered,
    resolved: row.resolved,
    refused: row.refused,
    waiting: row.waiting,
    requested: requested.parse(row.requested),
    questions: row.questions,
    protects: row.protects,
    answers: answers.parse(row.answers),
  };
};

export const listLawEvaluations = operation(contract.listLawEvaluations, async ({ query }, at) => {
  const paging = pagingOf(query, orders, 'law', { by: sql`l.key`, of: ({ key }) => key });
  if (isRefusal(paging)) return paging;
  const half = query.half ?? halfBefore(halfOf(at.today));
  const rows = await evaluate(at, { half: daysOfHalf(half), owner: query.owner, example: query.example }, paging);
  const { rows: shown, ...next } = paging.page(rows);
  return { items: shown.map((row) => lawAnswer(half, row)), ...next };
});
