// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** The 16 px circle that says how far, where and whether; always beside a word. */
export type CircleKind =
  | 'dotted'
  | 'dotted-dash'
  | 'empty'
  | 'quarter'
  | 'three-quarters'
  | 'full'
  | 'struck'
  | 'hatched'
  | 'here'
  | 'check'
  | 'mark'
  | 'mark-ask';

const ring = <circle cx="8" cy="8" r="6.5" className="tv-ring" />;
const dots = <circle cx="8" cy="8" r="6.5" className="tv-fill-dotted" />;

const drawings: Record<CircleKind, ReactNode> = {
  dotted: dots,
  'dotted-dash': (
    <>
      {dots}
      <path className="tv-stroke-ink tv-thin" d="M5 8h6" />
    </>
  ),
  empty: ring,
  quarter: (
    <>
      {ring}
      <path className="tv-fill-solid" d="M8 8V1.5A6.5 6.5 0 0 1 14.5 8Z" />
    </>
  ),
  'three-quarters': (
    <>
      {ring}
      <path className="tv-fill-solid" d="M8 8V1.5A6.5 6.5 0 1 1 1.5 8Z" />
    </>
  ),
  full: <circle cx="8" cy="8" r="7" className="tv-fill-solid" />,
  struck: (
    <>
      {ring}
      <path className="tv-stroke-ink" d="M3.5 12.5l9-9" />
    </>
  ),
  hatched: <circle cx="8" cy="8" r="6.5" className="tv-fill-hatch" />,
  here: (
    <>
      {ring}
      <circle cx="8" cy="8" r="3" className="tv-fill-ask" />
    </>
  ),
  check: <path className="tv-stroke-ink" d="M2.5 8.5l4 4 7-9" />,
  mark: <path className="tv-stroke-ink" d="M8 2v8M8 13.5v.1" />,
  'mark-ask': <path className="tv-stroke-ask" d="M8 2v8M8 13.5v.1" />,
};

/** Hidden from readers: the word beside it says the same. */
export function CircleSign({ of }: { of: CircleKind }) {
  return (
    <svg className="tv-round" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawings[of]}
    </svg>
  );
}
