// SPDX-License-Identifier: EUPL-1.2
import { myOrganisations, nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as contract from './actions.contract.ts';
import * as actions from './actions.store.server.ts';
import * as facts from './facts.ts';
import { countKnown, findSpace } from './store.server.ts';

export const listActions = operation(contract.listActions, async ({ params, query }, at) => {
  const space = await findSpace(at, params.space);
  if (!space) return refuse('not-found');
  const paging = pagingOf(query, actions.actionOrders, 'dueOn', actions.actionId);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await actions.listActions(at, space.id, paging, query.state));
  return { items: rows.map((row) => viewOf(row, at.me.personId)), ...(next === undefined ? {} : { next }) };
});

export const addAction = operation(contract.addAction, async ({ params, body }, at) => {
  const space = await findSpace(at, params.space);
  if (!space) return refuse('not-found');
  if (!space.mine.works) return refuse('not-a-worker');
  const fields = await fieldsOf(at, body);
  if (isRefusal(fields)) return fields;
  if (body.visibility === 'organisation' && !(await mine(at, fields.organisation)))
    return refuse('not-your-organisation');
  const id = at.newId();
  await actions.insertAction(at, { id, space: space.id, visibility: body.visibility, ...fields });
  await at.note(facts.actionAdded, { space: space.id, body: { actionId: id } });
  return { id };
});

export const changeAction = operation(contract.changeAction, async ({ params, body }, at) => {
  const action = await actions.findAction(at, params.action);
  if (!action) return refuse('not-found');
  if (action.version !== body.version) return refuse('stale');
  const fields = await fieldsOf(at, body, action);
  if (isRefusal(fields)) return fields;
  const version = await actions.updateAction(at, action, { fields });
  if (version === undefined) return refuse('not-allowed');
  await at.note(facts.actionChanged, { space: action.spaceId, body: { actionId: action.id } });
  return { version };
});

export const completeAction = operation(contract.completeAction, async ({ params, body }, at) => {
  const action = await actions.findAction(at, params.action);
  if (!action) return refuse('not-found');
  if (action.version !== body.version) return refuse('stale');
  const done = body.done === 'yes';
  const version = await actions.updateAction(at, action, { doneAt: done ? at.now : null });
  if (version === undefined) return refuse('not-allowed');
  const kind = done ? facts.actionDone : facts.actionReopened;
  await at.note(kind, { space: action.spaceId, body: { actionId: action.id } });
  return { version };
});

const mine = async (at: Acting, organisation: string | null) =>
  organisation !== null && (await myOrganisations(at)).includes(organisation);

interface Sent {
  readonly text: string;
  readonly person?: string | undefined;
  readonly organisation?: string | undefined;
  readonly dueOn?: string | undefined;
}

/** Person and organisation must be somebody we may know; whoever stood there already may stay. */
async function fieldsOf(at: Acting, sent: Sent, before?: actions.ActionRow) {
  const organisation = sent.organisation === undefined ? null : await organisationBy(at, sent.organisation);
  if (organisation === undefined)
    return refuse('organisation-unknown', { fields: await nameNotKnown(at, 'organisation', sent.organisation ?? '') });
  const known =
    sent.person === undefined || sent.person === before?.person?.id || (await countKnown(at, [sent.person])) === 1;
  if (!known) return refuse('person-unknown');
  return {
    text: sent.text,
    person: sent.person ?? null,
    organisation: organisation?.id ?? null,
    dueOn: sent.dueOn ?? null,
  };
}

const viewOf = (row: actions.ActionRow, me: string | null) => ({
  id: row.id,
  text: row.text,
  person: row.person,
  organisation: row.organisation,
  dueOn: row.dueOn,
  doneAt: row.doneAt?.toISOString() ?? null,
  visibility: row.visibility,
  mine: row.authorId !== null && row.authorId === me,
  version: row.version,
});
