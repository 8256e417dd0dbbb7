// SPDX-License-Identifier: EUPL-1.2
// The evaluation of laws to take along: as figures, or as a paper.
import { data } from 'react-router';
import { paperFile } from '#capabilities/agreements/public.server.ts';
import { ask, queryOf, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import type { LawEvaluation } from '../evaluation.contract.ts';
import { listLawEvaluations } from '../evaluation.operations.server.ts';
import { csvOfEvaluation, evaluationPaper } from '../evaluation-paper.server.ts';
import { halfBefore, halfOf } from '../rules/half-year.ts';
import type { Route } from './+types/evaluation-file.ts';

const formats = ['csv', 'docx', 'odt'] as const;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const format = formats.find((one) => one === params.format);
  if (!format) throw data({ refused: 'not-found' }, { status: 404 });
  const { runtime } = context.get(visitContext);
  const made = dayOf(runtime.clock());
  const given = queryOf(request, 'after', 'limit');
  const example = given['example'] === 'yes' ? 'yes' : 'no';
  const query = { half: halfBefore(halfOf(made)), ...given, example };
  const laws: LawEvaluation[] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await ask(context, listLawEvaluations, {
      query: { ...query, limit: 100, ...(after ? { after } : {}) },
    });
    laws.push(...page.items);
    after = page.next;
  }
  const half = String(query.half);
  const name = `wetsevaluatie-${half}${example === 'yes' ? '-voorbeeld' : ''}.${format}`;
  const address = `${runtime.settings.baseUrl}/belemmeringen/wetten/evaluatie?half=${half}&example=${example}`;
  const { type, bytes } =
    format === 'csv'
      ? { type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(csvOfEvaluation(laws)) }
      : await paperFile(evaluationPaper(laws, { half, made, address, example: example === 'yes' }), format);
  return new Response(bytes, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
}
