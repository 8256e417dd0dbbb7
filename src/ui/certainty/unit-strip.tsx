// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { type Freshness, fillOf } from './freshness.ts';
import { layOutUnits, type Unit } from './unit-layout.ts';

export interface UnitStripProps {
  /** The finding, for readers: "62 resultaten: 22 ooit gemeld, 40 niet bekend". */
  title: string;
  /** In order of certainty; a segment without things is left out. */
  segments: readonly { of: Freshness; count: number; label: string }[];
}

/** One stroke per thing, so that counts are seen and not only read. */
export function UnitStrip({ title, segments }: UnitStripProps) {
  const id = useId();
  const filled = segments.filter((segment) => segment.count > 0);
  const wide = layOutUnits(filled, { width: 1200, pitch: 19.4, tall: 28, least: 9 });
  const narrow = layOutUnits(filled, { width: 372, pitch: 17.8, tall: 26, least: 17.8 });
  const labelled = filled.map((segment, i) => ({ ...segment, x: labelPlaces(wide.starts, filled, i) }));
  return (
    <>
      <svg className="tv-units" viewBox={`0 0 1200 ${wide.height + 22}`} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        <Strokes units={wide.units} />
        {labelled.map((segment) => (
          <text key={segment.of} x={segment.x} y={wide.height + 18}>
            {segment.count} {segment.label}
          </text>
        ))}
      </svg>
      <svg
        className="tv-units tv-units--narrow"
        viewBox={`0 0 372 ${narrow.height + 4 + 18 * filled.length}`}
        aria-hidden="true"
      >
        <Strokes units={narrow.units} />
        {filled.map((segment, i) => (
          <text key={segment.of} x="0" y={narrow.height + 18 * (i + 1)}>
            {segment.count} {segment.label}
          </text>
        ))}
      </svg>
    </>
  );
}

/** Labels start under their segment, and never before the label before it has ended (about 6 px a letter). */
function labelPlaces(
  starts: readonly { x: number; row: number }[],
  segments: UnitStripProps['segments'],
  at: number,
): number {
  let free = 0;
  for (let i = 0; i <= at; i++) {
    const start = starts[i];
    const x = Math.max(free, start && start.row === 0 ? start.x : 0);
    if (i === at) return x;
    free = x + (segments[i]?.label.length ?? 0) * 6.2 + 40;
  }
  return free;
}

function Strokes({ units }: { units: readonly Unit[] }) {
  return units.map(({ of, ...box }) => <rect key={`${box.x} ${box.y}`} className={fillOf[of]} {...box} />);
}
