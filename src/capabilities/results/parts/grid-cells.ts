// SPDX-License-Identifier: EUPL-1.2
// From the answer of the grid to what the picture draws.
import type { AdoptionCellData, Next } from '#ui/adoption/cell.ts';
import type { AdoptionGridView } from '../overview.contract.ts';
import { type CallReason, callReasons } from '../rules/call.ts';
import { rankOf } from '../rules/freshness.ts';

export type Grid = AdoptionGridView;
export type Cell = Grid['cells'][number];
type Result = Grid['results'][number];

/** From so many organisations on one picture says less than one per deal. */
export const mostColumns = 12;

export interface DealGrid {
  readonly deal: { readonly id: string; readonly slug: string; readonly name: string };
  readonly results: readonly Result[];
}

const asEnd = {
  declined: 'declined',
  stopped_deliberately: 'stopped',
  superseded: 'stopped',
  reverted: 'stopped',
} as const;

/** One record as a cell. */
export function cellData(cell: Cell, today: string): AdoptionCellData {
  return {
    href: `/overname/${cell.id}`,
    anchor: `cel-${cell.id}`,
    level: cell.level === 'unknown' ? null : cell.level,
    freshness: cell.freshness,
    course: cell.direction,
    end: cell.end ? asEnd[cell.end] : undefined,
    reported: cell.fallReported,
    next: nextOf(cell, today),
  };
}

function nextOf(cell: Cell, today: string): Next {
  if (cell.call) return { kind: 'call' };
  if (cell.nextCheckInOn === null) return { kind: 'none' };
  if (cell.nextCheckInOn >= today) return { kind: 'on', date: cell.nextCheckInOn };
  const weeks = Math.floor((Date.parse(today) - Date.parse(cell.nextCheckInOn)) / (7 * 86_400_000));
  return weeks > 0 ? { kind: 'silent', weeks } : { kind: 'on', date: cell.nextCheckInOn };
}

/** The cells of one result by organisation; a party without a record is a question, an outsider a dot. */
export function cellsOf(grid: Grid, result: Result, today: string): Record<string, AdoptionCellData> {
  const cells: Record<string, AdoptionCellData> = {};
  if (grid.deal)
    for (const { dealId, organisationId } of grid.parties)
      if (dealId === result.dealId) cells[organisationId] = notAsked(result);
  for (const cell of [...grid.cells].sort((a, b) => rankOf[b.freshness] - rankOf[a.freshness]))
    if (cell.resultId === result.id) cells[cell.organisationId] = cellData(cell, today);
  return cells;
}

const notAsked = (result: Result): AdoptionCellData => ({
  href: `/resultaten/${result.slug}`,
  level: null,
  freshness: 'not_asked',
  course: 'unknown',
  next: { kind: 'none' },
});

/** Results under the deal they come from. In a whole programme only those somebody uses: the rest stands in the strip. */
export function byDeal(grid: Grid): DealGrid[] {
  const used = new Set(grid.cells.map(({ resultId }) => resultId));
  return grid.deals.flatMap((deal) => {
    const results = grid.results.filter(
      (result) => result.dealId === deal.id && (grid.deal !== null || used.has(result.id)),
    );
    return results.length === 0 ? [] : [{ deal, results }];
  });
}

/** How many results are confirmed in the last year (pale counts), were ever reported, or are not known. */
export function certaintyOfResults(grid: Grid): { confirmed: number; reported: number; unknown: number } {
  const best = new Map<string, number>();
  for (const { resultId, freshness } of grid.cells)
    best.set(resultId, Math.min(best.get(resultId) ?? rankOf.not_asked, rankOf[freshness]));
  const ranks = grid.results.map(({ id }) => best.get(id) ?? rankOf.not_asked);
  const confirmed = ranks.filter((rank) => rank <= rankOf.ageing).length;
  const reported = ranks.filter((rank) => rank === rankOf.unconfirmed).length;
  return { confirmed, reported, unknown: ranks.length - confirmed - reported };
}

/** Records where a call helps now, in the order of what gets lost first. */
export const callsOf = (grid: Grid): (Cell & { call: CallReason })[] =>
  grid.cells
    .flatMap((cell) => (cell.call ? [{ ...cell, call: cell.call }] : []))
    .sort((a, b) => callReasons.indexOf(a.call) - callReasons.indexOf(b.call))
    .slice(0, 6);
