// SPDX-License-Identifier: EUPL-1.2
// Places on lines: what stands at each as marks by certainty, and what an empty place asks.
import { type ReactNode, useId } from 'react';
import { type Freshness, fillOf } from '../certainty/freshness.ts';
import { layOutUnits } from '../certainty/unit-layout.ts';
import { DataTable } from '../view/data-table.tsx';
import { useWords } from '../words/use-words.ts';
import { inTwoLines, type Station, type StationLayout } from './station-layout.ts';

/** One place of the picture. */
export interface Place {
  key: string;
  label: string;
  marks: readonly Freshness[];
  /** Leads to what stands there. */
  href: string;
  /** Asked when nothing stands there; `null` where an empty place asks nothing, such as "not classified yet". */
  question: string | null;
}

/** Words in the drawing itself, such as the name of a line. */
export interface Remark {
  text: string;
  x: number;
  y: number;
  end?: boolean;
  bold?: boolean;
}

export interface StationPictureProps {
  /** The finding, for readers. */
  title: string;
  /** Head of the first column of the table. */
  placesTitle: string;
  /** Head of the second column: what stands there. */
  thingsTitle: string;
  /** In the order of the table; what the layout has no place for stands in the table only. */
  places: readonly Place[];
  wide: StationLayout & { remarks: readonly Remark[] };
  narrow: StationLayout & { remarks: readonly Remark[] };
  caption: ReactNode;
}

/** The table comes first and is the way in; the drawing beside it is for the eye: another one under 760 px, never both. */
export function StationPicture({
  title,
  placesTitle,
  thingsTitle,
  places,
  wide,
  narrow,
  caption,
}: StationPictureProps) {
  return (
    <div className="tv-network">
      <DataTable
        small
        narrow="scroll"
        rows={places}
        rowKey={({ key }) => key}
        columns={[
          { key: 'place', title: placesTitle, cell: ({ label }) => label },
          { key: 'things', title: thingsTitle, cell: (place) => <Standing place={place} /> },
        ]}
      />
      <figure className="tv-figure">
        <Drawing layout={wide} places={places} title={title} className="tv-chart tv-wide-only" />
        <Drawing layout={narrow} places={places} title={title} className="tv-chart tv-narrow-only" />
        <figcaption>{caption}</figcaption>
      </figure>
    </div>
  );
}

function Standing({ place: { marks, href, question } }: { place: Place }) {
  const say = useWords();
  if (marks.length > 0) return <a href={href}>{say('matrix.things', { count: marks.length })}</a>;
  return question === null ? '–' : <a href={href}>{question}</a>;
}

const lineClass = {
  thick: 'tv-stroke-ink tv-curve-thick',
  thin: 'tv-stroke-ink tv-curve-thin',
  axis: 'tv-g-axis',
};

function Drawing({
  layout: { width, height, stations, lines, remarks },
  places,
  title,
  className,
}: {
  layout: StationPictureProps['wide'];
  places: readonly Place[];
  title: string;
  className: string;
}) {
  const id = useId();
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>{title}</title>
      {lines.map(({ d, as }) => (
        <path key={d} className={lineClass[as]} d={d} />
      ))}
      {remarks.map(({ text, x, y, end, bold }) => (
        <text key={text} className={`${bold ? 'tv-t-bold' : 'tv-t-soft'}${end ? ' tv-t-end' : ''}`} x={x} y={y}>
          {text}
        </text>
      ))}
      {stations.map((station) => {
        const place = places.find(({ key }) => key === station.key);
        return place && <Standpoint key={station.key} station={station} place={place} />;
      })}
    </svg>
  );
}

/** So many marks are drawn; the figure beside the name says the rest. */
const drawn = 24;
const mark = { perRow: 8, pitch: 12, tall: 13 };
const lineHeight = 16;

function Standpoint({ station, place }: { station: Station; place: Place }) {
  const { x, y, words } = station;
  const { marks, label, question } = place;
  const empty = marks.length === 0;
  const shown = marks.slice(0, drawn);
  const across = Math.min(mark.perRow, Math.max(1, shown.length)) * mark.pitch;
  const strip = layOutUnits(
    shown.map((of) => ({ of, count: 1 })),
    { width: across, pitch: mark.pitch, tall: mark.tall, least: mark.pitch },
  );
  const tall = empty ? 0 : strip.height;
  const name = empty ? label : `${label} ${marks.length}`;
  const asked = empty && question !== null ? inTwoLines(`? ${question}`, 20) : [];
  const text = lineHeight * (1 + asked.length);
  // From the top: name, question, marks. Above the point all of it ends just over the point.
  const top = words === 'above' ? y - 16 - tall - text : words === 'below' ? y + 14 : y - 8;
  const left = words === 'right' ? x + 16 : x;
  const anchor = words === 'right' ? '' : ' tv-t-mid';
  return (
    <g>
      <circle className="tv-fill-paper" cx={x} cy={y} r={7} />
      <circle className={empty ? 'tv-ring' : 'tv-g-mark'} cx={x} cy={y} r={5} />
      <text className={`tv-t-bold${anchor}`} x={left} y={top + 12}>
        {name}
      </text>
      {asked.map((line, index) => (
        <text key={line} className={`tv-t-ask${anchor}`} x={left} y={top + 12 + lineHeight * (index + 1)}>
          {line}
        </text>
      ))}
      {!empty && words !== 'right' && (
        <rect className="tv-fill-paper" x={x - across / 2 - 3} y={top + text} width={across + 2} height={tall + 4} />
      )}
      {!empty &&
        strip.units.map(({ of, ...box }) => (
          <rect
            key={`${box.x} ${box.y}`}
            className={fillOf[of]}
            {...box}
            x={left + box.x - (words === 'right' ? 0 : across / 2)}
            y={top + text + 2 + box.y}
          />
        ))}
    </g>
  );
}
