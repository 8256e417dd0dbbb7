// SPDX-License-Identifier: EUPL-1.2
// The gate at the end of a deal: no deal closes before every result has, at every party, a level, an owner and a next
// check-in, or an honest end with a reason. The same rule stands in SQL (momentum.unsettled), where nobody gets past it;
// a property test holds the two against each other.

export const lackings = ['record', 'level', 'owner', 'check_in'] as const;
/** What a party still has to say about a result; `record`: nothing at all is known. */
export type Lacking = (typeof lackings)[number];

/** The levels there are; the ladder itself stands in results. */
export const gateLevels = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'] as const;
export type GateLevel = (typeof gateLevels)[number];

/** A record as far as the gate looks at it. Days are `YYYY-MM-DD`. */
export interface GateRecord {
  readonly level: string;
  /** Declined, stopped, replaced or given back: a full answer. */
  readonly ended: boolean;
  readonly ownerFunction: string | null;
  /** An account speaks as the owner. */
  readonly ownerId: string | null;
  /** Last day of that account at the organisation, while nobody took over. */
  readonly ownerLeftOn: string | null;
  readonly nextCheckInOn: string | null;
}

/** What is missing before this record may go into aftercare; nothing: it is settled. */
export function lacksOf(record: GateRecord, today: string): Lacking[] {
  if (record.ended) return [];
  const left = record.ownerLeftOn !== null && record.ownerLeftOn < today;
  const owned = !left && (record.ownerFunction !== null || record.ownerId !== null);
  const asked = record.nextCheckInOn !== null && record.nextCheckInOn >= today;
  return [
    ...(record.level === 'unknown' ? (['level'] as const) : []),
    ...(owned ? [] : (['owner'] as const)),
    ...(asked ? [] : (['check_in'] as const)),
  ];
}

/** What a party still has to say about one result, over all its records of it (the whole, or units). */
export function cellLacks(records: readonly GateRecord[], today: string): Lacking[] {
  if (records.length === 0) return ['record'];
  const all = records.flatMap((record) => lacksOf(record, today));
  return lackings.filter((one) => all.includes(one));
}

/** What keeps a deal from closing. */
export interface Gate {
  /** Places of result × party where something is missing. */
  readonly open: number;
  readonly custodian: boolean;
}

export const mayClose = ({ open, custodian }: Gate): boolean => open === 0 && custodian;
