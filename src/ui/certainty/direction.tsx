// SPDX-License-Identifier: EUPL-1.2
import type { Course } from './freshness.ts';

const paths: Record<Course, string> = {
  rising: 'M2 13 L12 3 M6 3h6v6',
  stable: 'M1.5 7.5h12',
  slipping: 'M2 2 L12 12 M6 12h6V6',
  sprung_back: 'M13 2 L9 2 L12 5.5 L6 5.5 L9 9 L3 9 M3 14V9.2 M0.8 11.6 L3 14 L5.2 11.6',
  unknown: 'M2 7.5h.1M7.5 7.5h.1M13 7.5h.1',
};

/** Where it is going, in ink. Never coloured; hidden from readers because the word follows. */
export function Direction({ course }: { course: Course }) {
  return (
    <svg className="tv-direction" viewBox="0 0 15 15" aria-hidden="true" focusable="false">
      <path className="tv-stroke-ink" d={paths[course]} />
    </svg>
  );
}
