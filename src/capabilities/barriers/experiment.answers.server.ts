// SPDX-License-Identifier: EUPL-1.2
import { organisationOf } from './answers.server.ts';
import { type ExperimentItem, experimentItem } from './experiment.contract.ts';
import type { RoomRow } from './experiment.store.server.ts';
import { experimentMovesFrom, isUnused } from './rules/experiment.ts';
import { rolesIn } from './rules/path.ts';

const { state } = experimentItem.shape;
export const roomStateOf = (code: string) => state.parse(code);

/** As the rules look at it. */
export const experimenting = (row: RoomRow) => ({
  state: roomStateOf(row.state),
  grantedOn: row.granted_on,
  evaluationOn: row.evaluation_on,
  lastOn: row.last_on,
});

export const roomAnswer = (row: RoomRow, today: string): ExperimentItem => ({
  id: row.id,
  barrier: { id: row.barrier_id, title: row.title },
  deal:
    row.deal_id && row.deal_slug && row.deal_name
      ? { id: row.deal_id, slug: row.deal_slug, shortName: row.deal_name }
      : null,
  state: roomStateOf(row.state),
  aim: row.aim,
  scope: row.scope,
  deviatesFrom: row.deviates_from,
  maximumMonths: row.maximum_months,
  evaluationOn: row.evaluation_on,
  equalityNote: row.equality_note,
  afterLastDay: row.after_last_day,
  legalBasis: row.legal_basis,
  grantedBy: organisationOf({ id: row.organisation_id, slug: row.slug, name: row.name, kind: row.party_kind }),
  grantedOn: row.granted_on,
  document: row.document,
  startedOn: row.started_on,
  lastOn: row.last_on,
  endedOn: row.ended_on,
  learned: row.learned,
  unused: isUnused(experimenting(row), today),
  fictional: row.fictional,
  moves: [...experimentMovesFrom(roomStateOf(row.state), rolesIn(row))],
  version: row.version,
});
