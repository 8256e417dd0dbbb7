// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { dateParts, firstDay } from '../format/partial-date.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** One event in a lane. A date that is only a year is drawn hatched, an unknown date dotted. */
export interface TimelineEvent {
  id: string;
  lane: string;
  /** `null`: not known; then `after` says from when it can be. */
  on: string | null;
  /** Last day, when it lasted. */
  until?: string | null;
  after?: string;
  label: string;
  /** Whole name of who, for the list, where the lane is cut short. */
  who?: string;
  /** Whole sentence for the list. */
  text?: ReactNode;
}

/** How well the date is known: the drawing's fill. */
export type DateCertainty = 'day' | 'year' | 'unknown';

export const certaintyOf = (event: TimelineEvent): DateCertainty => {
  const parts = event.on === null ? null : dateParts(event.on);
  if (!parts) return 'unknown';
  return parts.month === null ? 'year' : 'day';
};

export interface PlacedEvent {
  event: TimelineEvent;
  certainty: DateCertainty;
  /** Start, and end when it lasted or is not known well. */
  x: number;
  endX: number | null;
  y: number;
  labelX: number;
  labelY: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface TimelineLayout {
  scale: TimeScale;
  lanes: { name: string; y: number }[];
  events: PlacedEvent[];
  height: number;
}

const left = 120;
const lineHeight = 18;
const letter = 6.9;

/** Lanes from top to bottom; labels take the first free row above or below their lane, so that none overlap. */
export function layOutTimeline(
  laneNames: readonly string[],
  events: readonly TimelineEvent[],
  { from, to, width }: { from: string; to: string; width: number },
): TimelineLayout {
  const scale = timeScale(from, to, left + 30, width - 20);
  let y = 24;
  const lanes: TimelineLayout['lanes'] = [];
  const placed: PlacedEvent[] = [];
  for (const name of laneNames) {
    const own = events
      .filter((event) => event.lane === name)
      .map((event) => ({ event, ...place(event, scale, width) }))
      .toSorted((a, b) => a.x - b.x);
    const rows = rowsFor(own.map(({ labelX, anchor, event }) => extent(labelX, anchor, event.label)));
    const above = Math.max(1, ...rows.filter((row) => row < 0).map((row) => -row));
    const below = Math.max(0, ...rows.filter((row) => row > 0));
    y += above * lineHeight + 12;
    const laneY = y;
    own.forEach((one, i) => {
      const row = rows[i] ?? -1;
      placed.push({
        ...one,
        y: laneY,
        labelY: row < 0 ? laneY - 15 + (row + 1) * lineHeight : laneY + 23 + (row - 1) * lineHeight,
      });
    });
    lanes.push({ name, y: laneY });
    y += below * lineHeight + 18;
  }
  return { scale, lanes, events: placed, height: y + 4 };
}

function place(event: TimelineEvent, scale: TimeScale, width: number) {
  const certainty = certaintyOf(event);
  const start = scale.at(event.on ?? event.after ?? '') ?? left + 30;
  const middleOfYear =
    event.on !== null && certainty === 'year' && !event.until ? (scale.at(`${event.on}-07-01`) ?? start) : start;
  const endX = certainty === 'unknown' ? width - 20 : event.until ? endOf(event.until, scale) : null;
  const x = endX === null ? middleOfYear : start;
  const half = (event.label.length * letter) / 2;
  const anchor: PlacedEvent['anchor'] =
    endX !== null || x - half < left ? 'start' : x + half > width ? 'end' : 'middle';
  const labelX = anchor === 'middle' ? x : anchor === 'start' ? Math.max(x, left) : width;
  return { certainty, x, endX, labelX, anchor };
}

/** The right end of a date: the end of what it can mean. */
function endOf(date: string, scale: TimeScale): number {
  const parts = dateParts(date);
  const next = parts && parts.month === null ? String(parts.year + 1) : date;
  return scale.at(firstDay(next) === null ? date : next) ?? 0;
}

function extent(x: number, anchor: PlacedEvent['anchor'], label: string): [number, number] {
  const wide = label.length * letter + 12;
  if (anchor === 'start') return [x, x + wide];
  return anchor === 'end' ? [x - wide, x] : [x - wide / 2, x + wide / 2];
}

/** For each label the first free row: −1 above, 1 below, then further out. */
function rowsFor(extents: readonly [number, number][]): number[] {
  const free = new Map<number, number>();
  return extents.map(([start, end]) => {
    const order = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5];
    const row = order.find((candidate) => (free.get(candidate) ?? Number.NEGATIVE_INFINITY) <= start) ?? 6;
    free.set(row, end);
    return row;
  });
}
