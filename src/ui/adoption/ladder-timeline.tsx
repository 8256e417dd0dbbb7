// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react';
import { levelLabel } from '../certainty/freshness.ts';
import { useWhen } from '../format/use-when.ts';
import { DataTable } from '../view/data-table.tsx';
import { TableToggle } from '../view/table-toggle.tsx';
import { useWords } from '../words/use-words.ts';
import { datesThatFit, layOutTrack, type TrackPoint } from './ladder-track.ts';

export interface LadderTimelineProps {
  /** The finding, for readers. */
  title: string;
  /** In order of time. */
  points: readonly TrackPoint[];
  today: string;
  /** Plain words under the picture: "Vijf peilmomenten. Eén gemist." */
  caption: ReactNode;
}

/** Levels over time: said, missed, reported, and now. With its table. */
export function LadderTimeline({ title, points, today, caption }: LadderTimelineProps) {
  const say = useWords();
  const when = useWhen();
  return (
    <figure className="tv-figure">
      <Drawing title={title} points={points} today={today} width={560} shown="tv-wide-only" />
      <Drawing points={points} today={today} width={340} shown="tv-narrow-only" />
      <figcaption>{caption}</figcaption>
      <TableToggle title={say('timeline.asTable')}>
        <DataTable
          small
          rows={points}
          rowKey={(point) => `${point.on} ${point.kind}`}
          columns={[
            { key: 'on', title: say('timeline.moment'), cell: (point) => when(point.on) },
            {
              key: 'level',
              title: say('timeline.level'),
              cell: (point) => `${levelLabel(point.level)} ${say(`level.${point.level}`)}`,
            },
            {
              key: 'message',
              title: say('timeline.message'),
              cell: (point) => point.message ?? point.note ?? say(messageOf[point.kind]),
            },
          ]}
        />
      </TableToggle>
    </figure>
  );
}

const messageOf = { said: 'freshness.confirmed', missed: 'timeline.missed', reported: 'timeline.reported' } as const;
const markOf = { said: 'tv-g-mark', missed: 'tv-fill-dotted', reported: 'tv-fill-hatch' };

type DrawingProps = Pick<LadderTimelineProps, 'points' | 'today'> & { title?: string; width: number; shown: string };

function Drawing({ title, points, today, width, shown }: DrawingProps) {
  const say = useWords();
  const when = useWhen();
  const id = useId();
  const track = layOutTrack(points, today, width);
  // A date never stands under the line of today.
  const dates = track.points.map((point) => ({ x: Math.min(point.x, track.nowX - 34) }));
  const dated = datesThatFit(dates, 62);
  const wide = width > 400;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the narrow twin is hidden from readers, the wide one has its title
    <svg
      className={`tv-chart ${shown}`}
      viewBox={`0 0 ${width} ${track.baseline + 28}`}
      role={title ? 'img' : undefined}
      aria-labelledby={title ? id : undefined}
      aria-hidden={title ? undefined : true}
    >
      {title && <title id={id}>{title}</title>}
      {track.rungs.map(({ level, y }) => (
        <g key={level}>
          <path className="tv-g-rule" d={`M40 ${y}H${width - 12}`} />
          <text className="tv-t-soft" x="0" y={y + 4}>
            {levelLabel(level)}
          </text>
        </g>
      ))}
      <path className="tv-g-line" d={track.said} />
      {track.unheard && <path className="tv-g-line-pale" d={track.unheard} />}
      {track.reported && <path className="tv-stroke-ink" d={track.reported.spring} />}
      {track.reported && <path className="tv-g-line tv-curve-dotted" d={track.reported.line} />}
      {track.points.map((point, i) => (
        <g key={`${point.on} ${point.kind}`}>
          <circle className={markOf[point.kind]} cx={point.x} cy={point.y} r={point.kind === 'said' ? 5 : 6} />
          {dated.has(i) && (
            <text className="tv-t-soft tv-t-mid" x={dates[i]?.x} y={track.baseline}>
              {when(point.on.slice(0, 7), 'short')}
            </text>
          )}
          {wide && point.kind === 'missed' && (
            <text className="tv-t-soft tv-t-mid" x={point.x} y={point.y - 14}>
              {say('timeline.missed')}
            </text>
          )}
          {wide && point.kind === 'reported' && (
            <text className="tv-t-soft tv-t-end" x={point.x + 8} y={point.y + 20}>
              {point.note ?? say('timeline.reported')}
            </text>
          )}
        </g>
      ))}
      <path className="tv-g-now" d={`M${track.nowX} 14V${track.baseline + 6}`} />
      <text className="tv-t-ask tv-t-mid" x={track.nowX} y={track.baseline + 22}>
        {say('timeline.now')}
      </text>
    </svg>
  );
}
