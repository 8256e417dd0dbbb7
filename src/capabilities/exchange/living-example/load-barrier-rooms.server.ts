// SPDX-License-Identifier: EUPL-1.2
import { loadRoom } from '#capabilities/barriers/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { rooms } from './barrier-rooms.ts';
import type { OrganisationKey } from './cast.ts';
import type { Days } from './days.ts';

interface Known {
  readonly days: Days;
  readonly dealId: (key: string) => string;
  readonly organisationId: (key: OrganisationKey) => string;
}

/** Gives barriers their room to experiment. */
export async function putRooms(at: Acting, { days, dealId, organisationId }: Known): Promise<void> {
  for (const { barrier, deal, by, months, ...given } of rooms(days))
    await loadRoom(at, dealId(deal), barrier, {
      state: given.state,
      aim: given.aim,
      scope: given.scope,
      deviates_from: given.deviatesFrom,
      maximum_months: months,
      evaluation_on: given.evaluationOn,
      equality_note: given.equality,
      after_last_day: given.after,
      legal_basis: null,
      organisation_id: by === undefined ? null : organisationId(by),
      granted_on: given.grantedOn ?? null,
      document: given.document ?? null,
      started_on: given.startedOn ?? null,
      last_on: given.lastOn ?? null,
      ended_on: given.endedOn ?? null,
      learned: given.learned ?? null,
      source_key: barrier,
    });
}
