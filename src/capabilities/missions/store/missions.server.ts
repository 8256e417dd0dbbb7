// SPDX-License-Identifier: EUPL-1.2
// Which missions there are, for who looks.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';

const db = tables<'missions'>;

export interface MissionFilters {
  readonly programme?: string | undefined;
  readonly space?: string | undefined;
  readonly search?: string | undefined;
}

/** A mission with its place and its newest intent. */
const listed = (at: Acting) =>
  db(at)
    .selectFrom('missions.mission as m')
    .innerJoin('spaces.shared_space as s', 's.id', 'm.space_id')
    .leftJoin('missions.intent as i', (join) =>
      join.onRef('i.mission_id', '=', 'm.id').on('i.number', '=', (eb) =>
        eb
          .selectFrom('missions.intent as n')
          .whereRef('n.mission_id', '=', 'm.id')
          .select(({ fn }) => fn.max('n.number').as('newest')),
      ),
    )
    .select(['m.id', 'm.slug', 'm.title', 'm.challenge', 'm.statement', 'm.horizon_on', 'm.visibility', 'm.author_id'])
    .select(['m.space_id', 'm.version', 's.slug as space_slug', 's.name as space_name', 's.kind as space_kind'])
    .select(['s.fictional', 'i.text as intent_text', 'i.number as intent_number', 'i.since_on as intent_since']);

export type MissionRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export async function listMissions(at: Acting, filters: MissionFilters, paging: Paging<MissionRow>) {
  return narrowed(at, filters).where(paging.from).orderBy(paging.order).limit(paging.limit).execute();
}

/** All missions of one space, by title. */
export async function missionsOf(at: Acting, spaceId: string) {
  return narrowed(at, { space: spaceId }).orderBy('m.title').limit(100).execute();
}

function narrowed(at: Acting, { programme, space, search }: MissionFilters) {
  let query = listed(at);
  if (space) query = query.where('m.space_id', '=', space);
  if (programme)
    query = query.where(sql<boolean>`exists (select from spaces.shared_space p
      where p.kind = 'programme' and (p.slug = ${programme} or p.id = ${programme}) and (p.id = s.id or p.id = s.parent_id))`);
  if (search) query = query.where(sql<boolean>`m.id in (select c.id from missions.search_mission(${search}, 500) c)`);
  return query;
}

/** By id or slug; what the visitor may not see is not there. */
export async function findMission(at: Acting, mission: string): Promise<MissionRow | undefined> {
  return listed(at)
    .where((eb) => eb.or([eb('m.id', '=', mission), eb('m.slug', '=', mission)]))
    .executeTakeFirst();
}

/** Every version of the intent, newest first. */
export async function intentsOf(at: Acting, missionId: string) {
  return db(at)
    .selectFrom('missions.intent')
    .select(['number', 'text', 'why', 'since_on'])
    .where('mission_id', '=', missionId)
    .orderBy('number', 'desc')
    .execute();
}

export async function criteriaOf(at: Acting, missionId: string) {
  return db(at)
    .selectFrom('missions.criterion')
    .select(['criterion', 'answer', 'answered_at', 'version'])
    .where('mission_id', '=', missionId)
    .execute();
}

/** What who acts may do in a space. */
export async function myPlaceIn(at: Acting, spaceId: string): Promise<{ works: boolean; leads: boolean }> {
  if (at.me.personId === null) return { works: false, leads: false };
  const { rows } = await sql<{ works: boolean; leads: boolean }>`
    select ${spaceId} = any ((select spaces.mine_to_work_in())::text[]) as works,
      ${spaceId} = any ((select spaces.mine_to_lead())::text[]) as leads`.execute(db(at));
  return rows[0] ?? { works: false, leads: false };
}

export async function findSpace(at: Acting, spaceId: string) {
  return db(at)
    .selectFrom('spaces.shared_space')
    .select(['id', 'slug', 'name', 'kind', 'fictional'])
    .where('id', '=', spaceId)
    .executeTakeFirst();
}

/** Programmes with how many missions they and their deals have: what is real first. */
export async function programmesWithMissions(at: Acting) {
  const { rows } = await sql<{
    id: string;
    slug: string;
    name: string;
    fictional: boolean;
    missions: number;
    member: boolean;
    leads: boolean;
  }>`
    select p.id, p.slug, p.name, p.fictional, count(m.id)::int as missions,
      p.id = any ((select spaces.mine())::text[]) or coalesce(bool_or(s.id = any ((select spaces.mine())::text[])), false) as member,
      p.id = any ((select spaces.mine_to_lead())::text[]) as leads
    from spaces.shared_space p
      left join spaces.shared_space s on s.id = p.id or s.parent_id = p.id
      left join missions.mission m on m.space_id = s.id
    where p.kind = 'programme'
    group by p.id, p.slug, p.name, p.fictional order by p.fictional, p.name`.execute(db(at));
  return rows;
}
