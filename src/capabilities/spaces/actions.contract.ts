// SPDX-License-Identifier: EUPL-1.2
// Who does what, when: agreed in a space.
import { z } from 'zod';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  moment,
  optionalText,
  page,
  slug,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';

export const actionView = z.strictObject({
  id,
  text: z.string(),
  person: z.strictObject({ id, name: z.string() }).nullable(),
  organisation: z.strictObject({ id, slug, name: z.string() }).nullable(),
  dueOn: day.nullable(),
  doneAt: moment.nullable(),
  visibility,
  mine: z.boolean().meta({ description: 'I wrote it down' }),
  version: z.int(),
});

export type Action = z.output<typeof actionView>;

const spaceParams = z.strictObject({ space: idOrSlug });

export const listActions = contract({
  name: 'listActions',
  method: 'GET',
  path: '/spaces/{space}/actions',
  audience: 'public',
  summary: { nl: 'Acties van een ruimte', en: 'Actions of a space' },
  params: spaceParams,
  query: z.strictObject({ ...page(['dueOn'] as const), state: z.enum(['open', 'done', 'all']).default('open') }),
  answer: listOf(actionView),
  refusals: {},
});

const fields = {
  text: text(500),
  person: emptyAsMissing(id.optional()),
  organisation: optionalText(200).meta({ description: 'Id, slug or name' }),
  dueOn: emptyAsMissing(day.optional()),
};
const refusals = { 'person-unknown': 400, 'organisation-unknown': 400 } as const;

export const addAction = contract({
  name: 'addAction',
  method: 'POST',
  path: '/spaces/{space}/actions',
  audience: 'signed-in',
  summary: { nl: 'Voeg een actie toe', en: 'Add an action' },
  params: spaceParams,
  body: z.strictObject({ ...fields, visibility: visibility.default('parties') }),
  answer: z.strictObject({ id }),
  refusals: { ...refusals, 'not-a-worker': 403, 'not-your-organisation': 400 },
});

const actionParams = z.strictObject({ action: id });

export const changeAction = contract({
  name: 'changeAction',
  method: 'PATCH',
  path: '/actions/{action}',
  audience: 'signed-in',
  summary: { nl: 'Verander een actie', en: 'Change an action' },
  params: actionParams,
  body: z.strictObject({ version, ...fields }),
  answer: z.strictObject({ version: z.int() }),
  refusals,
});

export const completeAction = contract({
  name: 'completeAction',
  method: 'POST',
  path: '/actions/{action}/completion',
  audience: 'signed-in',
  summary: { nl: 'Zet een actie op klaar, of weer open', en: 'Mark an action done, or open again' },
  params: actionParams,
  body: z.strictObject({ version, done: z.enum(['yes', 'no']).default('yes') }),
  answer: z.strictObject({ version: z.int() }),
  refusals: {},
});
