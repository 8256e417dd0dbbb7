// SPDX-License-Identifier: EUPL-1.2
import { type Level, levels } from '../certainty/freshness.ts';
import { timeScale } from '../time/time-scale.ts';

/** One moment in the life of a record. */
export interface TrackPoint {
  on: string;
  /** The level said at this moment; of a missed check-in: the level as it stood. */
  level: Level;
  /** `said`: confirmed by someone. `missed`: nobody answered. `reported`: said by another, not yet confirmed. */
  kind: 'said' | 'missed' | 'reported';
  /** A few words beside the point: "formulier terug". */
  note?: string;
  /** The whole message, for the table. */
  message?: string;
}

export interface Track {
  points: (TrackPoint & { x: number; y: number })[];
  /** Rungs to draw: highest first. */
  rungs: { level: Level; y: number }[];
  /** Path of what was said: steps through the confirmed points. */
  said: string;
  /** From the last word to the last missed check-in, at the same height. */
  unheard: string | null;
  /** From what stood to what was reported. */
  reported: { spring: string; line: string } | null;
  nowX: number;
  /** Under the lowest rung: where dates stand. */
  baseline: number;
}

const rungHeight = 30;
const top = 20;

/** Lays out levels over time in a drawing `width` wide; the last tenth is for "nu". */
export function layOutTrack(points: readonly TrackPoint[], today: string, width: number): Track {
  const indices = points.map((point) => levels.indexOf(point.level));
  const highest = Math.min(7, Math.max(...indices, 1) + 1);
  const lowest = Math.max(0, Math.min(...indices, highest));
  const yOf = (index: number) => top + (highest - index) * rungHeight;
  const from = points[0]?.on ?? today;
  const scale = timeScale(from, today, 60, width - 40);
  const placed = points.map((point, i) => ({ ...point, x: scale.at(point.on) ?? 60, y: yOf(indices[i] ?? 0) }));
  const said = placed.filter((point) => point.kind === 'said');
  const missed = placed.filter((point) => point.kind === 'missed');
  const fall = placed.findLast((point) => point.kind === 'reported');
  const last = said.at(-1);
  const lastMissed = missed.at(-1);
  const reach = Math.max(last?.x ?? 60, lastMissed && last && lastMissed.x > last.x ? lastMissed.x + 40 : 0);
  const springAt = fall ? Math.max(last?.x ?? 60, Math.min(reach, fall.x - 66)) : reach;
  return {
    points: placed,
    rungs: levels
      .slice(lowest, highest + 1)
      .map((level) => ({ level, y: yOf(levels.indexOf(level)) }))
      .reverse(),
    said: said.map((point, i) => (i === 0 ? `M${point.x} ${point.y}` : `H${point.x}V${point.y}`)).join(''),
    unheard: last && springAt > last.x ? `M${last.x} ${last.y}H${springAt}` : null,
    reported:
      last && fall ? { spring: spring(springAt, last.y, fall.y), line: `M${springAt + 12} ${fall.y}H${fall.x}` } : null,
    nowX: width - 40,
    baseline: yOf(lowest) + 24,
  };
}

/** A spring that snaps from one height to another. */
function spring(x: number, from: number, to: number): string {
  const step = (to - from) / 6;
  const zig = [8, 6, -10, 12, -12, 8].map((dx) => `l${dx} ${Math.round(step * 10) / 10}`).join(' ');
  return `M${x} ${from} ${zig}`;
}

/** Which points get a date under the line: never two closer than `room`. */
export function datesThatFit(points: readonly { x: number }[], room: number): Set<number> {
  const shown = new Set<number>();
  let free = Number.NEGATIVE_INFINITY;
  points.forEach((point, i) => {
    if (point.x < free) return;
    shown.add(i);
    free = point.x + room;
  });
  return shown;
}
