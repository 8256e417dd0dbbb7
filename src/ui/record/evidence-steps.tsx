// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';

export const evidenceLevels = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** How well something is known to work: 0 to 5, as blocks, a number and a word. */
export function EvidenceSteps({ level }: { level: EvidenceLevel | null }) {
  const say = useWords();
  const reached = level === null ? -1 : evidenceLevels.indexOf(level);
  return (
    <span className="tv-evidence">
      <svg viewBox="0 0 92 16" width="92" height="16" aria-hidden="true" focusable="false">
        {evidenceLevels.map((one, i) =>
          i <= reached ? (
            <rect key={one} className="tv-fill-solid" x={1 + 15 * i} y="2" width="12" height="12" />
          ) : (
            <rect key={one} className="tv-ring tv-ring--light" x={1.5 + 15 * i} y="2.5" width="11" height="11" />
          ),
        )}
      </svg>
      <span>{level === null ? say('evidence.unknown') : `${reached}. ${say(`evidence.${level}`)}`}</span>
    </span>
  );
}
