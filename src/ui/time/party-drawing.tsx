// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';
import { leftText, type PartyLine, type PartyTimelineProps } from './party-line.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

const left = 300;
const width = 1110;
const row = 28;

/** The wide drawing: names left, a line per party. */
export function PartyDrawing({
  title,
  parties,
  signedOn,
  from,
  to,
  today,
  endedOn = null,
  titleId,
}: PartyTimelineProps & { titleId: string }) {
  const say = useWords();
  const scale = timeScale(from, to, left + 25, width - 17);
  const bottom = 30 + parties.length * row;
  const now = scale.at(endedOn ?? today) ?? left;
  const signed = signedOn ? scale.at(signedOn) : null;
  return (
    <svg className="tv-chart tv-wide-only" viewBox={`0 0 ${width} ${bottom + 6}`} role="img" aria-labelledby={titleId}>
      <title id={titleId}>{title}</title>
      {scale.years.map(({ year, x }) => (
        <g key={year}>
          <path className="tv-g-rule" d={`M${x} 18V${bottom}`} />
          {Math.abs(x - now) > 34 && (
            <text className="tv-t-soft" x={x + 4} y="12">
              {year}
            </text>
          )}
        </g>
      ))}
      {signed !== null && (
        <>
          <path className="tv-g-axis" d={`M${signed} 18V${bottom}`} />
          <text className="tv-t-soft tv-t-end" x={signed - 4} y="27">
            {say('parties.signed')}
          </text>
        </>
      )}
      {parties.map((party, i) => {
        const y = 48 + i * row;
        return (
          <g key={party.id}>
            <text x="0" y={y + 4}>
              {party.name}
            </text>
            <PartyBar party={party} scale={scale} y={y} now={now} end={width - 17} />
            <PartyNote party={party} scale={scale} y={y + 4} signedOn={signedOn} now={now} />
          </g>
        );
      })}
      {endedOn === null && (
        <>
          <path className="tv-g-now" d={`M${now} 18V${bottom}`} />
          <text className="tv-t-ask tv-t-mid" x={now} y="12">
            {say('timeline.now')}
          </text>
        </>
      )}
    </svg>
  );
}

/** The narrow drawing: the name above its line. */
export function PartyDrawingNarrow({ parties, signedOn, from, to, today, endedOn = null }: PartyTimelineProps) {
  const say = useWords();
  const scale = timeScale(from, to, 4, 368);
  const now = scale.at(endedOn ?? today) ?? 4;
  const bottom = 24 + parties.length * 46;
  const signed = signedOn ? scale.at(signedOn) : null;
  const note = (party: PartyLine) => {
    if (party.leftOn) return `, ${leftText(say('parties.left'), party)}`;
    if (party.tie === 'partner') return `, ${say('parties.partnerNarrow')}`;
    return signedLater(party, signedOn) ? `, ${say('parties.later')}` : '';
  };
  return (
    <svg className="tv-chart tv-narrow-only" viewBox={`0 0 372 ${bottom + 6}`} aria-hidden="true">
      {signed !== null && <path className="tv-g-axis" d={`M${signed} 16V${bottom}`} />}
      {signed !== null && (
        <text className="tv-t-soft" x={signed + 2} y="12">
          {say('parties.signed')}
        </text>
      )}
      {parties.map((party, i) => {
        const y = 50 + i * 46;
        return (
          <g key={party.id}>
            <text x="0" y={y - 9}>
              <tspan className="tv-t-bold">{party.name}</tspan>
              <tspan className="tv-t-soft">{note(party)}</tspan>
            </text>
            <PartyBar party={party} scale={scale} y={y} now={now} end={368} />
          </g>
        );
      })}
      {endedOn === null && (
        <>
          <path className="tv-g-now" d={`M${now} 16V${bottom}`} />
          <text className="tv-t-ask tv-t-mid" x={now} y="12">
            {say('timeline.now')}
          </text>
        </>
      )}
    </svg>
  );
}

const signedLater = (party: PartyLine, signedOn: string | null) =>
  party.boundOn !== null && signedOn !== null && party.boundOn > signedOn;

type BarProps = { party: PartyLine; scale: TimeScale; y: number; now: number; end: number };

/** Thin while exploring, thick when bound, broken for a partner, light for what is to come, an end bar when left. */
function PartyBar({ party, scale, y, now, end }: BarProps) {
  const joined = party.joinedOn ? scale.at(party.joinedOn) : null;
  const bound = party.boundOn ? scale.at(party.boundOn) : null;
  const left = party.leftOn ? scale.at(party.leftOn) : null;
  const start = party.tie === 'partner' ? joined : bound;
  const stop = Math.min(left ?? now, now);
  return (
    <>
      {party.tie === 'bound' && joined !== null && joined < (bound ?? stop) && (
        <path className="tv-g-line tv-thin" d={`M${joined} ${y}H${bound ?? stop}`} />
      )}
      {start !== null && start < stop && (
        <path
          className={party.tie === 'partner' ? 'tv-g-line tv-thick tv-partner' : 'tv-g-line tv-thick'}
          d={`M${start} ${y}H${stop}`}
        />
      )}
      {left === null && now < end && <path className="tv-g-line tv-future" d={`M${now + 3} ${y}H${end}`} />}
      {left !== null && <path className="tv-stroke-ink" d={`M${left} ${y - 7}v14`} />}
      {party.tie === 'partner' && joined !== null && (
        <circle className="tv-ring tv-fill-paper" cx={joined} cy={y} r="5" />
      )}
      {(party.newSignersOn ?? []).map((date) => {
        const x = scale.at(date);
        return x === null ? null : <path key={date} className="tv-fill-solid" d={`M${x - 6} ${y + 14}h12l-6 -9z`} />;
      })}
    </>
  );
}

/** Room a note takes, from above: letters of 12 px. */
const roomOf = (text: string) => text.length * 6.6;

/** Beside the end bar; where the line of today would run through it, just past that line. */
function noteAt(left: number, now: number, text: string) {
  const beside = left + 8;
  return beside < now + 8 && beside + roomOf(text) > now - 8 ? now + 8 : beside;
}

function PartyNote({
  party,
  scale,
  y,
  signedOn,
  now,
}: {
  party: PartyLine;
  scale: TimeScale;
  y: number;
  signedOn: string | null;
  now: number;
}) {
  const say = useWords();
  const gone = leftText(say('parties.left'), party);
  const at = (date: string | null | undefined) => (date ? scale.at(date) : null);
  const left = at(party.leftOn);
  const start = party.tie === 'partner' ? at(party.joinedOn) : signedLater(party, signedOn) ? at(party.boundOn) : null;
  return (
    <>
      {start !== null && (
        <text className="tv-t-soft tv-t-end" x={start - 10} y={y}>
          {party.tie === 'partner' ? say('parties.partner') : say('parties.later')}
        </text>
      )}
      {start !== null && party.tie === 'bound' && <circle className="tv-g-mark" cx={start} cy={y - 4} r="5" />}
      {left !== null && (
        <text className="tv-t-soft" x={noteAt(left, now, gone)} y={y}>
          {gone}
        </text>
      )}
    </>
  );
}
