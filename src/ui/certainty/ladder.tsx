// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { type Freshness, type Level, levels } from './freshness.ts';
import { emptyRungs, filledRungs, hatchedBlock, rails, rungGaps } from './ladder-paths.ts';

export interface LadderProps {
  /** `null`: the level is not known, as when only a source speaks. */
  level: Level | null;
  freshness: Freshness;
  /** `declined`: decided not to adopt, a full answer that does not fade. `stopped`: used, and stopped on purpose. */
  end?: 'declined' | 'stopped' | undefined;
  size?: 'grid' | 'legend' | 'alone';
}

const sizes = { grid: 'tv-ladder', legend: 'tv-ladder tv-ladder--legend', alone: 'tv-ladder tv-ladder--alone' };

/** Level and certainty in one sign. Hidden from readers: the words stand beside it. */
export function Ladder({ level, freshness, end, size = 'grid' }: LadderProps) {
  return (
    <svg className={sizes[size]} viewBox="0 0 20 36" aria-hidden="true" focusable="false">
      {drawing(level === null ? 0 : levels.indexOf(level), level !== null, freshness, end)}
    </svg>
  );
}

function drawing(rungs: number, known: boolean, freshness: Freshness, end: LadderProps['end']): ReactNode {
  if (end === 'declined') return <Declined />;
  if (end === 'stopped') return <Stopped rungs={rungs} />;
  if (freshness === 'unknown' || freshness === 'not_asked') return <NotKnown asked={freshness === 'unknown'} />;
  if (!known) return <SourceOnly />;
  return (
    <>
      <path className="tv-fill-rail" d={rails} />
      {rungs < 7 && <path className="tv-fill-rail" d={emptyRungs(rungs)} strokeDasharray="1 3" />}
      <Rungs rungs={rungs} freshness={freshness} />
    </>
  );
}

function Rungs({ rungs, freshness }: { rungs: number; freshness: 'confirmed' | 'ageing' | 'unconfirmed' }) {
  if (rungs === 0) return null;
  if (freshness !== 'unconfirmed') {
    return <path className={freshness === 'confirmed' ? 'tv-fill-solid' : 'tv-fill-pale'} d={filledRungs(rungs)} />;
  }
  return (
    <>
      <rect className="tv-fill-hatch" x="3.5" width="13" {...hatchedBlock(rungs)} />
      {rungs > 1 && <path className="tv-rung-gap" d={rungGaps(rungs)} />}
    </>
  );
}

/** Dotted outline: with a question mark when two check-ins were missed, empty when nobody asked. */
function NotKnown({ asked }: { asked: boolean }) {
  return (
    <>
      <rect className="tv-fill-dotted" x="2" y="1" width="16" height="34" />
      {asked && (
        <text x="10" y="23" textAnchor="middle" className="tv-query-mark">
          ?
        </text>
      )}
    </>
  );
}

/** A source mentions use, nobody of the organisation spoke: hatched, without a height. */
function SourceOnly() {
  return <rect className="tv-fill-hatch" x="2.5" y="1.5" width="15" height="33" />;
}

/** A bar at rung 3 with a cross: a full answer, as dark as any other. */
function Declined() {
  return (
    <>
      <path className="tv-fill-rail" d={rails} />
      <path className="tv-stroke-ink" d="M2 20.5H18M5 27l10 6M15 27l-10 6" />
    </>
  );
}

/** The height that was reached as one empty outline, closed off with a bar: used, and stopped on purpose. */
function Stopped({ rungs }: { rungs: number }) {
  const { y, height } = hatchedBlock(Math.max(rungs, 1));
  return (
    <>
      <path className="tv-fill-rail" d={rails} />
      {rungs < 7 && <path className="tv-fill-rail" d={emptyRungs(rungs)} strokeDasharray="1 3" />}
      <rect className="tv-ring" x="3.5" width="13" y={y} height={height} />
      <path className="tv-stroke-ink" d={`M2 ${y}H18`} />
    </>
  );
}
