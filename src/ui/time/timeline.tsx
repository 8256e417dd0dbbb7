// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react';
import { useWhen } from '../format/use-when.ts';
import { TableToggle } from '../view/table-toggle.tsx';
import { useWords } from '../words/use-words.ts';
import { certaintyOf, layOutTimeline, type PlacedEvent, type TimelineEvent } from './timeline-layout.ts';

export interface TimelineProps {
  /** The finding, for readers. */
  title: string;
  /** Names of the lanes, top to bottom. */
  lanes: readonly string[];
  events: readonly TimelineEvent[];
  from: string;
  to: string;
  /** Draws "nu" when it lies in the span. */
  today?: string;
  caption?: ReactNode;
}

/** Lanes of events over the years. The ordered list is its equal; on a phone there is only the list. */
export function Timeline(props: TimelineProps) {
  const say = useWords();
  const list = <EventList events={props.events} />;
  return (
    <figure className="tv-figure">
      <TimelineDrawing {...props} />
      <div className="tv-narrow-only-block">{list}</div>
      {props.caption && <figcaption>{props.caption}</figcaption>}
      <div className="tv-wide-only-block">
        <TableToggle title={say('timeline.asList')}>{list}</TableToggle>
      </div>
    </figure>
  );
}

const width = 1180;

function TimelineDrawing({ title, lanes, events, from, to, today }: TimelineProps) {
  const say = useWords();
  const id = useId();
  const layout = layOutTimeline(lanes, events, { from, to, width });
  const bottom = layout.height - 8;
  const now = today && today >= from && today <= to ? layout.scale.at(today) : null;
  return (
    <svg className="tv-chart tv-wide-only" viewBox={`0 0 ${width} ${layout.height}`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {layout.scale.years.map(({ year, x }) => (
        <g key={year}>
          <path className="tv-g-rule" d={`M${x} 22V${bottom}`} />
          <text className="tv-t-soft" x={x + 4} y="14">
            {year}
          </text>
        </g>
      ))}
      {layout.lanes.map((lane) => (
        <g key={lane.name}>
          <text className="tv-t-bold" x="0" y={lane.y + 5}>
            {lane.name}
          </text>
          <path className="tv-g-rule" d={`M120 ${lane.y}H${width - 20}`} />
        </g>
      ))}
      {layout.events.map((placed) => (
        <EventMark key={placed.event.id} placed={placed} />
      ))}
      {now !== null && (
        <>
          <path className="tv-g-now" d={`M${now} 18V${bottom}`} />
          <text className="tv-t-ask tv-t-mid" x={now} y="14">
            {say('timeline.now')}
          </text>
        </>
      )}
    </svg>
  );
}

const fill = { day: 'tv-g-mark', year: 'tv-fill-hatch', unknown: 'tv-fill-dotted' };
const anchors = { start: undefined, middle: 'tv-t-mid', end: 'tv-t-end' };

function EventMark({ placed }: { placed: PlacedEvent }) {
  const { x, endX, y, certainty, labelX, labelY, anchor, event } = placed;
  const spans = endX !== null && endX - x > 8;
  return (
    <>
      {spans ? (
        <>
          <rect className="tv-fill-paper" x={x} y={y - 5} width={endX - x} height="10" />
          <rect className={fill[certainty]} x={x + 0.5} y={y - 4.5} width={endX - x - 1} height="9" />
        </>
      ) : (
        <>
          <circle className="tv-fill-paper" cx={x} cy={y} r="7" />
          <circle className={fill[certainty]} cx={x} cy={y} r="6" />
        </>
      )}
      <text className={anchors[anchor]} x={labelX} y={labelY}>
        {event.label}
      </text>
    </>
  );
}

/** The same events as a list: when, who, what. */
export function EventList({ events }: { events: readonly TimelineEvent[] }) {
  const say = useWords();
  const when = useWhen();
  const text = (event: TimelineEvent) => {
    if (event.on === null)
      return event.after ? say('timeline.after', { date: when(event.after, 'short') }) : say('timeline.unknownDate');
    return [event.on, ...(event.until ? [event.until] : [])].map((date) => when(date, 'short')).join(' – ');
  };
  return (
    <ol className="tv-events">
      {events.map((event) => (
        <li key={event.id} className={certaintyOf(event) === 'unknown' ? 'tv-events--dotted' : undefined}>
          <span className="tv-events__date">{text(event)}</span>
          <span>
            <b>{event.who ?? event.lane}</b> {event.text ?? event.label}
            {event.on === null && <span className="tv-fine"> {say('timeline.yearNotFound')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
