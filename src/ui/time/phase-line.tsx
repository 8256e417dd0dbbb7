// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

export interface Phase {
  name: ReactNode;
  /** When: "12 feb 2025", "36 maanden". */
  note?: ReactNode;
  state: 'done' | 'now' | 'later' | 'ended';
  /** The name itself says that it ended here. */
  saysEnd?: boolean;
}

export interface PhaseLineProps {
  phases: readonly Phase[];
  /** How far the present phase is, 0 to 1; left out when its end is not known. */
  progress?: number;
  /** Behind "wij zijn hier": "21 van 36 maanden". */
  here?: ReactNode;
}

/** Where something is: done thick, to come dotted, now one orchid stroke. An ordered list. */
export function PhaseLine({ phases, progress = 0.5, here }: PhaseLineProps) {
  const say = useWords();
  return (
    <ol className="tv-phases">
      {phases.map((phase, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: phases are a fixed row
          key={index}
          className={`tv-phases__step tv-phases__step--${phase.state}`}
          aria-current={phase.state === 'now' ? 'step' : undefined}
        >
          {phase.state === 'now' && <Progress share={progress} />}
          <span className="tv-phases__name">{phase.name}</span>
          {phase.note && <span className="tv-fine">{phase.note}</span>}
          {phase.state === 'now' && (
            <span className="tv-phases__here">
              {say('phase.here')}
              {here && <>, {here}</>}
            </span>
          )}
          {phase.state === 'ended' && !phase.saysEnd && <span className="tv-fine"> {say('phase.endedEarly')}</span>}
        </li>
      ))}
    </ol>
  );
}

/** The bar of the present phase: a drawing, because a share cannot be written in a class. */
function Progress({ share }: { share: number }) {
  const at = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <svg
      className="tv-phases__bar"
      viewBox="0 0 100 16"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="tv-phases__rest" y="5" width="100" height="6" />
      <rect className="tv-fill-solid" y="5" width={at} height="6" />
      <rect className="tv-fill-ask" x={Math.min(at, 99)} width="1" height="16" />
    </svg>
  );
}
