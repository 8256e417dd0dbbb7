// SPDX-License-Identifier: EUPL-1.2
// The lives of all deals of a programme that who looks may see: when they came into which stage, and how they went on.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'deals'>;

export interface DealLifeRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly stage: string;
  readonly explored_from_on: string | null;
  readonly signed_on: string | null;
  /** Stages it came into, in the order of recording. */
  readonly events: readonly { readonly stage: string; readonly on: string | null }[];
  /** Kinds of links by which it went on as something else, seen from this deal. */
  readonly went_on: readonly string[];
}

/** By name; a programme has hundreds of deals at most. */
export async function livesIn(at: Acting, programmeId: string): Promise<DealLifeRow[]> {
  const { rows } = await sql<DealLifeRow>`
    select d.id, d.slug, d.short_name as name, d.stage, d.explored_from_on, d.signed_on,
      coalesce((select jsonb_agg(jsonb_build_object('stage', e.stage, 'on', e.happened_on) order by e.recorded_at, e.id)
        from deals.stage_event e where e.space_id = d.id), '[]') as events,
      -- A later deal says what it extends or follows; what is handed over says so itself.
      array(select distinct l.kind from deals.link l
        where l.agreed_at is not null and (l.from_id = d.id and l.kind in ('merges_into', 'handed_over_to', 'plan_signed_as')
          or l.to_id = d.id and l.kind in ('extends', 'succeeds', 'splits_from')) order by 1) as went_on
    from deals.shared_deal d where d.programme_id = ${programmeId} order by d.short_name, d.id limit 2000`.execute(
    db(at),
  );
  return rows;
}
