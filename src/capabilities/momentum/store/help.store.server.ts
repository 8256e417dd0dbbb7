// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { HelpState } from '../rules/help.states.ts';

const db = tables<'momentum'>;

export interface HelpRow {
  readonly id: string;
  readonly adoption_id: string;
  readonly result_id: string | null;
  readonly title: string | null;
  readonly space_id: string;
  readonly organisation_id: string;
  readonly asker: string | null;
  readonly fictional: boolean;
  readonly wanted: string;
  readonly state: string;
  readonly helper_id: string | null;
  readonly helper: string | null;
  readonly form: string | null;
  readonly words: string | null;
  readonly outcome: string | null;
  readonly asked_on: string;
  readonly told_on: string | null;
  readonly version: number;
  readonly leads: boolean;
  readonly asks: boolean;
  readonly helps: boolean;
}

/** A helper reads the title through its own use of the result, and needs no more. */
const requests = (where: ReturnType<typeof sql>) => sql<HelpRow>`
  select h.id, h.adoption_id, k.result_id, coalesce(r.title, momentum.help_title(h.id)) as title, h.space_id, h.organisation_id, o.name as asker, coalesce(o.fictional, false) as fictional,
    h.wanted, h.state, h.helper_id, p.name as helper, h.form, h.words, h.outcome, h.asked_on, h.told_on, h.version,
    h.space_id = any ((select spaces.mine_to_lead())::text[]) as leads,
    h.organisation_id = any ((select membership.my_organisations())::text[]) as asks,
    coalesce(h.helper_id = any ((select membership.my_organisations())::text[]), false) as helps
  from momentum.help_request h left join results.shared_keeping k on k.id = h.adoption_id
  left join results.shared_result r on r.id = k.result_id
  left join membership.shared_organisation o on o.id = h.organisation_id
  left join membership.shared_organisation p on p.id = h.helper_id
  where ${where} order by h.asked_on desc, h.id limit 100`;

export const helpOf = async (at: Acting, adoptionId: string): Promise<HelpRow[]> =>
  (await requests(sql`h.adoption_id = ${adoptionId}`).execute(db(at))).rows;

export const findHelp = async (at: Acting, id: string): Promise<HelpRow | undefined> =>
  (await requests(sql`h.id = ${id}`).execute(db(at))).rows[0];

/** Open requests that wait for me: to route, or to answer. */
export const helpForMe = async (at: Acting): Promise<HelpRow[]> =>
  (
    await requests(sql`h.state = 'asked' and h.space_id = any ((select spaces.mine_to_lead())::text[])
      or h.state in ('routed', 'agreed') and h.helper_id = any ((select membership.my_organisations())::text[])`).execute(
      db(at),
    )
  ).rows;

export interface User {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly ended: boolean;
}

/** Organisations with a record of the same result, by name. */
export async function usersOf(at: Acting, resultId: string): Promise<User[]> {
  const { rows } = await sql<User>`
    select distinct on (o.name, o.id) o.id, o.name, k.level, k.end_kind is not null as ended
    from results.shared_keeping k join membership.shared_organisation o on o.id = k.organisation_id
    where k.result_id = ${resultId} and k.visibility in ('parties', 'network', 'public')
    order by o.name, o.id, k.level desc`.execute(db(at));
  return rows;
}

export interface HelpChange {
  readonly state: HelpState;
  readonly helperId?: string | null | undefined;
  readonly form?: string | undefined;
  readonly words?: string | undefined;
}

/** False when somebody moved it meanwhile. */
export async function storeHelp(at: Acting, request: HelpRow, version: number, change: HelpChange): Promise<boolean> {
  const { state, helperId, form, words } = change;
  const moved = await db(at)
    .updateTable('momentum.help_request')
    .set({
      state,
      changed_by: at.me.personId,
      version: version + 1,
      ...(state === 'routed' ? { helper_id: helperId ?? null, form: form ?? null, routed_on: at.today } : {}),
      ...(state === 'asked' ? { helper_id: null, form: null } : {}),
      ...(state === 'helped' ? { outcome: words ?? null, told_on: at.today } : { words: words ?? null }),
    })
    .where('id', '=', request.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
}
