// SPDX-License-Identifier: EUPL-1.2
// From stored rows to what the page of the end of a deal shows.
import type { z } from 'zod';
import { resultRef } from '#capabilities/results/contract.ts';
import { bandOfRow } from '#capabilities/results/public.server.ts';
import type { custodyView, GateCell } from './closing.contract.ts';
import { type CustodyMove, type CustodyRole, custodyStates } from './rules/custody.states.ts';
import { moveCustody } from './rules/custody.ts';
import { cellLacks, type GateRecord, lacksOf } from './rules/gate.ts';
import type { CustodyRow, GateRow } from './store/closing.store.server.ts';

const kinds = resultRef.shape.kind;
const endKinds = ['declined', 'stopped_deliberately', 'superseded', 'reverted'] as const;

type Said = Pick<GateRow, 'level' | 'end_kind' | 'owner_function' | 'owner_id' | 'owner_left_on' | 'next_check_in_on'>;

/** A stored record, as the rule of the gate reads it. */
export const gateRecord = (row: Said): GateRecord => ({
  level: row.level,
  ended: row.end_kind !== null,
  ownerFunction: row.owner_function,
  ownerId: row.owner_id,
  ownerLeftOn: row.owner_left_on,
  nextCheckInOn: row.next_check_in_on,
});

/** Results with a place for each party, as the rows come: by name, and in the order of the agreement. */
export function resultsAtTheGate(rows: readonly GateRow[], today: string, leads: boolean) {
  const byResult = groupBy(rows, ({ result_id }) => result_id);
  return byResult.map(([first, ofResult]) => ({
    id: first.result_id,
    slug: first.result_slug,
    title: first.result_title,
    kind: kinds.parse(first.result_kind),
    cells: groupBy(ofResult, ({ organisation_id }) => organisation_id).map(([, cell]) => cellOf(cell, today, leads)),
  }));
}

function cellOf(rows: readonly [GateRow, ...GateRow[]], today: string, leads: boolean): GateCell {
  const [row] = rows;
  const known = rows.filter(({ adoption_id }) => adoption_id !== null);
  return {
    organisation: {
      id: row.organisation_id,
      slug: row.organisation_slug,
      name: row.organisation_name,
      kind: row.organisation_kind,
    },
    lacks: cellLacks(known.map(gateRecord), today),
    records: known.map((one) => recordOf(one, today)),
    keptApart: row.speaks && row.kept_apart,
    may: { speak: row.speaks, fill: leads || row.speaks },
  };
}

function recordOf(row: GateRow, today: string): GateCell['records'][number] {
  const end = endKinds.find((kind) => kind === row.end_kind);
  return {
    id: row.adoption_id ?? '',
    unit: row.unit || null,
    level: row.level,
    freshness: bandOfRow(row, today),
    ownerFunction: row.owner_function,
    ownerLeft: row.owner_left_on !== null && row.owner_left_on < today,
    nextCheckInOn: row.next_check_in_on,
    end: end ? { kind: end, reason: row.end_reason ?? '', on: row.ended_on } : null,
    version: row.version,
    lacks: lacksOf(gateRecord(row), today),
  };
}

/** Groups what comes in order; each group has at least one. */
function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): [T, [T, ...T[]]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()].map((group) => [group[0], group]);
}

/** A custody as it is shown, with what who looks may do. */
export function custodyAnswer(row: CustodyRow): z.output<typeof custodyView> {
  const state = custodyStates.find((one) => one === row.state) ?? 'withdrawn';
  const roles: CustodyRole[] = [
    ...(row.leads ? (['lead'] as const) : []),
    ...(row.speaks ? (['custodian'] as const) : []),
  ];
  const may = (move: CustodyMove) => typeof moveCustody(state, move, roles, '') === 'string';
  return {
    id: row.id,
    organisation:
      row.organisation_slug !== null && row.organisation_name !== null
        ? {
            id: row.organisation_id,
            slug: row.organisation_slug,
            name: row.organisation_name,
            kind: row.organisation_kind ?? 'unknown',
          }
        : null,
    function: row.function,
    state,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    reason: row.reason,
    version: row.version,
    reached: row.seated,
    may: {
      accept: may('accept'),
      decline: may('decline'),
      withdraw: may('withdraw'),
      handOver: may('hand_over'),
    },
  };
}
