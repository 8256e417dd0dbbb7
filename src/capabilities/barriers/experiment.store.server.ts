// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';
import type { ExperimentState } from './rules/experiment.states.ts';

const db = tables<'barriers'>;

const rooms = (at: Acting) =>
  db(at)
    .selectFrom('barriers.experiment as e')
    .innerJoin('barriers.barrier as b', 'b.id', 'e.barrier_id')
    .leftJoin('deals.shared_deal as d', 'd.id', 'b.space_id')
    .leftJoin('membership.shared_organisation as w', 'w.id', 'b.owner_id')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'e.organisation_id')
    .selectAll('e')
    .select(['b.title', 'b.space_id', 'd.id as deal_id', 'd.slug as deal_slug', 'd.short_name as deal_name'])
    .select(['o.slug', 'o.name', 'o.kind as party_kind'])
    .select(sql<boolean>`coalesce(d.fictional, w.fictional, false)`.as('fictional'))
    .select(sql<boolean>`coalesce(b.author_id = (select membership.me()), false)`.as('is_author'))
    .select(sql<boolean>`b.space_id = any ((select spaces.mine_to_work_in())::text[])`.as('works'))
    .select(sql<boolean>`b.space_id = any ((select spaces.mine_to_lead())::text[])`.as('leads'))
    .select(
      sql<boolean>`coalesce(b.asked_on is not null and b.owner_id = any ((select membership.my_organisations())::text[]), false)`.as(
        'owns_rule',
      ),
    )
    .select('b.owner_id');
export type RoomRow = Awaited<ReturnType<ReturnType<typeof rooms>['executeTakeFirstOrThrow']>>;

export const findRoom = async (at: Acting, id: string): Promise<RoomRow | undefined> =>
  rooms(at).where('e.id', '=', id).executeTakeFirst();

export const roomsOf = async (at: Acting, barrierId: string): Promise<RoomRow[]> =>
  rooms(at).where('e.barrier_id', '=', barrierId).orderBy('e.created_at').orderBy('e.id').execute();

/** Rooms of one deal that are granted or running. */
export const roomsIn = async (at: Acting, spaceId: string): Promise<RoomRow[]> =>
  rooms(at).where('b.space_id', '=', spaceId).where('e.state', 'in', ['granted', 'started']).execute();

export async function listRooms(
  at: Acting,
  given: { show: 'running' | 'unused' | 'all'; unusedBefore: string; example?: 'yes' | 'no' | undefined },
  paging: Paging<RoomRow>,
): Promise<RoomRow[]> {
  const { show, unusedBefore, example } = given;
  const ofKind =
    example === undefined
      ? sql<boolean>`true`
      : sql<boolean>`coalesce(d.fictional, w.fictional, false) = ${example === 'yes'}`;
  const fitting = {
    running: sql<boolean>`e.state in ('granted', 'started')`,
    unused: sql<boolean>`e.state = 'granted' and e.granted_on < ${unusedBefore}::date`,
    all: sql<boolean>`true`,
  };
  return rooms(at)
    .where(ofKind)
    .where(fitting[show])
    .where(paging.from)
    .orderBy(paging.order)
    .limit(paging.limit)
    .execute();
}

export interface RoomFields {
  readonly aim: string;
  readonly scope: string;
  readonly deviates_from: string;
  readonly maximum_months: number;
  readonly evaluation_on: string | null;
  readonly equality_note: string | null;
  readonly after_last_day: string | null;
  readonly legal_basis: string | null;
}

export async function addRoom(at: Acting, barrierId: string, fields: RoomFields): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('barriers.experiment')
    .values({ id, barrier_id: barrierId, ...fields })
    .execute();
  return id;
}

export async function saveRoom(
  at: Acting,
  { id, version }: { id: string; version: number },
  fields: Partial<RoomFields> & {
    state: ExperimentState;
    organisation_id?: string | null;
    granted_on?: string;
    document?: string | null;
    started_on?: string;
    last_on?: string;
    ended_on?: string;
    learned?: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db(at)
    .updateTable('barriers.experiment')
    .set({ ...fields, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface LoadedRoom extends RoomFields {
  readonly state: ExperimentState;
  readonly organisation_id?: string | null;
  readonly granted_on?: string | null;
  readonly document?: string | null;
  readonly started_on?: string | null;
  readonly last_on?: string | null;
  readonly ended_on?: string | null;
  readonly learned?: string | null;
  readonly source_key: string;
}

export async function addLoadedRoom(at: Acting, barrierId: string, room: LoadedRoom): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('barriers.experiment')
    .values({ id, barrier_id: barrierId, ...room })
    .execute();
  return id;
}
