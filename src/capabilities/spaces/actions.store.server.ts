// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';

const db = tables<'spaces'>;

export interface ActionRow {
  readonly id: string;
  readonly spaceId: string;
  readonly text: string;
  readonly person: { id: string; name: string } | null;
  readonly organisation: { id: string; slug: string; name: string } | null;
  readonly dueOn: string | null;
  readonly doneAt: Date | null;
  readonly visibility: Visibility;
  readonly authorId: string | null;
  readonly version: number;
}

/** Without a date comes last. */
const dueOrLast = sql`coalesce(a.due_on, '9999-12-31'::date)`;
export const actionOrders = {
  dueOn: { by: dueOrLast, of: (row: ActionRow) => row.dueOn ?? '9999-12-31' },
} satisfies Record<string, Order<ActionRow>>;
export const actionId: Order<ActionRow> = { by: sql`a.id`, of: (row) => row.id };

// Somebody I may not know of still has their action: then the organisation says whose it is.
const actionColumns = sql`a.id, a.space_id as "spaceId", a.text, a.due_on as "dueOn", a.done_at as "doneAt", a.visibility,
  a.author_id as "authorId", a.version,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person,
  case when o.id is not null then jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) end as organisation`;
const fromActions = sql`from spaces.action a left join membership.shared_person p on p.id = a.person_id
  left join membership.shared_organisation o on o.id = a.organisation_id`;
const inState = { open: sql`a.done_at is null`, done: sql`a.done_at is not null`, all: sql`true` } as const;

export async function listActions(
  at: Acting,
  space: string,
  paging: Paging<ActionRow>,
  state: keyof typeof inState,
): Promise<ActionRow[]> {
  const { rows } = await sql<ActionRow>`select ${actionColumns} ${fromActions}
    where a.space_id = ${space} and ${paging.from} and ${inState[state]}
    order by ${paging.order} limit ${paging.limit}`.execute(db(at));
  return rows;
}

/** Open, with a day by then, and seen by everybody in the space. */
export async function actionsDue(at: Acting, space: string, until: string): Promise<ActionRow[]> {
  const { rows } = await sql<ActionRow>`select ${actionColumns} ${fromActions}
    where a.space_id = ${space} and a.done_at is null and a.due_on <= ${until}::date
      and a.visibility in ('parties', 'network', 'public')
    order by a.due_on, a.id limit 200`.execute(db(at));
  return rows;
}

export async function findAction(at: Acting, id: string): Promise<ActionRow | undefined> {
  const { rows } = await sql<ActionRow>`select ${actionColumns} ${fromActions} where a.id = ${id}`.execute(db(at));
  return rows[0];
}

/** The space is not there when I may not know of it (any more). */
export type MyActionRow = ActionRow & {
  readonly space: { id: string; kind: string; slug: string; name: string } | null;
};

/** Open actions that are mine to do, over all spaces. */
export async function myActions(at: Acting): Promise<MyActionRow[]> {
  const { rows } = await sql<MyActionRow>`
    select ${actionColumns},
      case when s.id is not null then jsonb_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'name', s.name) end as space
    ${fromActions} left join spaces.space s on s.id = a.space_id
    where a.person_id = (select membership.me()) and a.done_at is null order by ${dueOrLast}, a.id`.execute(db(at));
  return rows;
}

export interface ActionFields {
  readonly text: string;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly dueOn: string | null;
}

export async function insertAction(
  at: Acting,
  action: ActionFields & { id: string; space: string; visibility: Visibility },
): Promise<void> {
  await db(at)
    .insertInto('spaces.action')
    .values({
      id: action.id,
      space_id: action.space,
      ...columnsOf(action),
      visibility: action.visibility,
      author_id: at.me.personId,
    })
    .execute();
}

const columnsOf = ({ text, person, organisation, dueOn }: ActionFields) => ({
  text,
  person_id: person,
  organisation_id: organisation,
  due_on: dueOn,
});

type Set = { readonly fields: ActionFields } | { readonly doneAt: Date | null } | { readonly visibility: Visibility };

/** The new version; nothing when the row is not mine to change. */
export async function updateAction(
  at: Acting,
  action: Pick<ActionRow, 'id' | 'version'>,
  set: Set,
): Promise<number | undefined> {
  const columns =
    'fields' in set
      ? columnsOf(set.fields)
      : 'doneAt' in set
        ? { done_at: set.doneAt }
        : { visibility: set.visibility };
  const row = await db(at)
    .updateTable('spaces.action')
    .set({ ...columns, version: action.version + 1 })
    .where('id', '=', action.id)
    .where('version', '=', action.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}
