// SPDX-License-Identifier: EUPL-1.2
// What the records hold about springing back, as far as who asks may see; and what was said about it.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { restDays, type SignalCode } from '../rules/signals.ts';

const db = tables<'momentum'>;

export interface TracedRow {
  readonly id: string;
  readonly deal_id: string;
  readonly level: string;
  readonly end_kind: string | null;
  readonly direction: string;
  readonly owner_known: boolean;
  readonly owner_left_on: string | null;
  readonly found: unknown;
}

/** The traces of some records, in one question. Only what all parties may know counts: no sign tells of a narrower record. */
export async function tracedRows(at: Acting, ids: readonly string[]): Promise<TracedRow[]> {
  const { rows } = await sql<TracedRow>`
    select k.id, k.deal_id, k.level, k.end_kind, k.direction, k.owner_function is not null or k.owner_id is not null as owner_known, k.owner_left_on,
      jsonb_build_object(
        'answer', (select jsonb_build_object('on', to_char(x.answered_at at time zone 'UTC', 'YYYY-MM-DD'), 'role', x.role, 'carriedBy', x.carried_by, 'signs', x.signs)
          from results.shared_answer x where x.adoption_id = k.id and x.answered_at is not null order by x.answered_at desc, x.check_in_id desc limit 1),
        'budget', (select jsonb_build_object('inPlace', n.in_place, 'endsOn', n.ends_on) from results.shared_anchor n where n.adoption_id = k.id and n.kind = 'budget'),
        'training', (select jsonb_build_object('inPlace', n.in_place, 'endsOn', n.ends_on) from results.shared_anchor n where n.adoption_id = k.id and n.kind = 'training'),
        'money', coalesce((select jsonb_agg(jsonb_build_object('endsOn', c.ends_on, 'from', o.name) order by c.ends_on, c.id)
          from commitments.shared_contribution c left join membership.shared_organisation o on o.id = c.organisation_id
          where c.deal_id = k.deal_id and c.kind = 'money' and c.ends_on is not null and c.visibility in ('parties', 'network', 'public')), '[]'),
        'steering', coalesce((select jsonb_agg(jsonb_build_object('on', to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD'), 'there', s.there) order by s.starts_at desc)
          from (select t.starts_at, t.state = 'held' and exists (select from sessions.shared_presence p
              where p.session_id = t.id and p.organisation_id = k.organisation_id and p.status = 'present') as there
            from sessions.shared_meeting t
            where t.space_id = k.deal_id and t.kind = 'steering_group' and t.state in ('held', 'cancelled') and t.starts_at < ${at.now}
              and t.visibility in ('parties', 'network', 'public')
              and exists (select from sessions.shared_presence p where p.session_id = t.id and p.organisation_id = k.organisation_id)
            order by t.starts_at desc limit 2) s), '[]')) as found
    from results.shared_keeping k where k.id = any (${[...ids]})`.execute(db(at));
  return rows;
}

/** Records with at least one trace, for the nightly look: few of many, each part by an index. */
export async function candidates(at: Acting, after: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.id from (
      select k.id from results.shared_keeping k where k.owner_left_on < ${at.today}::date
      union all select x.adoption_id from results.shared_answer x where x.signs is not null and x.signs <> '{}'
      union all select x.adoption_id from results.shared_answer x where x.carried_by = 'nobody'
      union all select n.adoption_id from results.shared_anchor n where n.kind in ('budget', 'training') and n.ends_on is not null
      union all select k.id from commitments.shared_contribution m join results.shared_keeping k on k.deal_id = m.deal_id
        where m.kind = 'money' and m.ends_on is not null
          and m.ends_on >= to_char(${at.today}::date - interval '18 months', 'YYYY') and m.ends_on <= to_char(${at.today}::date + interval '7 months', 'YYYY-MM-DD')
    ) c join results.shared_keeping k on k.id = c.id
    where c.id > ${after} and k.end_kind is null and k.level in ('a4', 'a5', 'a6', 'a7') and k.direction not in ('slipping', 'sprung_back')
      and not exists (select from momentum.slipping s where s.adoption_id = c.id and s.state = 'proposed')
      and not exists (select from momentum.recovery r where r.adoption_id = c.id and r.decided_on > ${at.today}::date - ${restDays}::int)
    order by c.id limit ${most}`.execute(db(at));
  return rows.map(({ id }) => id);
}

export interface SlippingRow {
  readonly id: string;
  readonly because: string;
  readonly signs: string[];
  readonly state: string;
  readonly proposed_on: string;
  readonly answered_on: string | null;
  readonly reason: string | null;
  readonly version: number;
}

/** What was proposed and said about a record, the last first. */
export async function slippingsOf(at: Acting, adoptionId: string): Promise<SlippingRow[]> {
  return db(at)
    .selectFrom('momentum.slipping')
    .select(['id', 'because', 'signs', 'state', 'proposed_on', 'answered_on', 'reason', 'version'])
    .where('adoption_id', '=', adoptionId)
    .orderBy('proposed_on', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
}

/** Signs that were rejected before, by record. */
export async function rejectedSigns(at: Acting, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db(at)
    .selectFrom('momentum.slipping')
    .select(['adoption_id', 'signs'])
    .where('adoption_id', 'in', [...ids])
    .where('state', '=', 'rejected')
    .execute();
  const signs = new Map<string, string[]>();
  for (const row of rows) signs.set(row.adoption_id, [...(signs.get(row.adoption_id) ?? []), ...row.signs]);
  return signs;
}

export async function insertProposal(at: Acting, adoptionId: string, signs: readonly SignalCode[]): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('momentum.slipping')
    .values({ id, adoption_id: adoptionId, because: 'signs', signs: [...signs], proposed_on: at.today })
    .execute();
  return id;
}

export interface Said {
  readonly because: 'signs' | 'report';
  readonly signs: readonly string[];
  readonly state: 'confirmed' | 'rejected';
  readonly voice: 'owner' | 'director';
  readonly reason: string | null;
  readonly proposedOn: string;
}

/** What the owner says: of an open proposal, or of what stands on the page without one. */
export async function storeSaid(at: Acting, adoptionId: string, open: SlippingRow | undefined, said: Said) {
  const answer = {
    state: said.state,
    answered_by: at.me.personId,
    answered_as: said.voice,
    answered_on: at.today,
    reason: said.reason,
  };
  if (!open) {
    const id = at.newId();
    const told = { because: said.because, signs: [...said.signs], proposed_on: said.proposedOn };
    await db(at)
      .insertInto('momentum.slipping')
      .values({ id, adoption_id: adoptionId, ...told, ...answer })
      .execute();
    return id;
  }
  const stored = await db(at)
    .updateTable('momentum.slipping')
    .set({ ...answer, version: open.version + 1 })
    .where('id', '=', open.id)
    .where('version', '=', open.version)
    .returning('id')
    .executeTakeFirst();
  return stored?.id ?? null;
}
