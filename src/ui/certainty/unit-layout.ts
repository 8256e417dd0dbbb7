// SPDX-License-Identifier: EUPL-1.2
import { type Freshness, insetOf } from './freshness.ts';

/** One stroke of a unit strip, as a rectangle in the drawing. */
export interface Unit {
  of: Freshness;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface StripLayout {
  width: number;
  height: number;
  units: Unit[];
  /** Where each segment starts; only useful when everything fits on one row. */
  starts: { x: number; row: number }[];
  rows: number;
}

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Places one stroke per thing, segment after segment, in rows.
 * `width` is that of the drawing, `pitch` the widest step from stroke to stroke, `tall` the height of a stroke.
 */
export function layOutUnits(
  segments: readonly { of: Freshness; count: number }[],
  { width, pitch, tall, least }: { width: number; pitch: number; tall: number; least: number },
): StripLayout {
  const total = segments.reduce((sum, segment) => sum + segment.count, 0);
  const step = Math.min(pitch, Math.max(least, width / Math.max(total, 1)));
  const perRow = Math.max(1, Math.floor(round((width + step * 0.3) / step)));
  const block = step * 0.7;
  const units: Unit[] = [];
  const starts: StripLayout['starts'] = [];
  for (const { of, count } of segments) {
    starts.push({ x: round((units.length % perRow) * step), row: Math.floor(units.length / perRow) });
    for (let i = 0; i < count; i++) {
      const inset = insetOf[of];
      const place = units.length;
      units.push({
        of,
        x: round((place % perRow) * step + inset),
        y: round(Math.floor(place / perRow) * (tall + 6) + inset),
        width: round(block - 2 * inset),
        height: round(tall - 2 * inset),
      });
    }
  }
  const rows = Math.max(1, Math.ceil(total / perRow));
  return { width, height: rows * (tall + 6) - 6, units, starts, rows };
}
