// SPDX-License-Identifier: EUPL-1.2
// Help that was asked: to whom it goes, and what came of it.
import { operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { helpRequestMoved } from './facts.ts';
import * as contract from './pushing.contract.ts';
import { helpAnswer, helpRoles, helpStateOf } from './pushing-answers.server.ts';
import { canHelp, moveHelp } from './rules/help.ts';
import * as store from './store/help.store.server.ts';

export const viewHelp = operation(contract.viewHelp, async ({ params }, at) => {
  const request = await store.findHelp(at, params.request);
  if (!request) return refuse('not-found');
  const view = helpAnswer(request);
  const users = view.moves.includes('route') && request.result_id ? await store.usersOf(at, request.result_id) : [];
  const helpers = users.filter((use) => canHelp({ ...use, organisationId: use.id }, request.organisation_id));
  return { ...view, helpers: helpers.map(({ id, name }) => ({ id, name })) };
});

export const moveHelpRequest = operation(contract.moveHelpRequest, async ({ params, body }, at) => {
  const request = await store.findHelp(at, params.request);
  if (!request) return refuse('not-found');
  const to = moveHelp(helpStateOf(request), body.move, helpRoles(request), body.words ?? null);
  if (isRefusal(to)) return to;
  if (body.move === 'route' && body.helper !== undefined) {
    const users = request.result_id ? await store.usersOf(at, request.result_id) : [];
    const fits = users.some(
      (use) => use.id === body.helper && canHelp({ ...use, organisationId: use.id }, request.organisation_id),
    );
    if (!fits) return refuse('cannot-help');
  }
  const change = { state: to, helperId: body.helper, form: body.form, words: body.words };
  if (!(await store.storeHelp(at, request, body.version, change))) return refuse('stale');
  await at.note(helpRequestMoved, { space: request.space_id, body: { requestId: request.id, state: to } });
  return { id: request.id, state: to };
});
