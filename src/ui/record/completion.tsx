// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { type CircleKind, CircleSign } from '../certainty/circle-sign.tsx';
import { useWords } from '../words/use-words.ts';

/** How far a commitment is, by one assessor. */
export const completions = ['no_evidence', 'not_started', 'limited', 'substantial', 'complete', 'withdrawn'] as const;
export type CompletionCode = (typeof completions)[number];

const signs: Record<CompletionCode, CircleKind> = {
  no_evidence: 'dotted-dash',
  not_started: 'empty',
  limited: 'quarter',
  substantial: 'three-quarters',
  complete: 'full',
  withdrawn: 'struck',
};

/** Circle and word; `null` reads "nog geen oordeel". Completion says whether it was done, not whether it works. */
export function Completion({ of }: { of: CompletionCode | null }) {
  const say = useWords();
  return (
    <span className="tv-state">
      <CircleSign of={of ? signs[of] : 'dotted'} />
      {say(of ? `completion.${of}` : 'completion.notJudged')}
    </span>
  );
}

/** The six signs explained, under a table. */
export function CompletionLegend() {
  const say = useWords();
  return (
    <ul className="tv-legend" aria-label={say('completion.legend')}>
      {completions.map((of) => (
        <li key={of}>
          <Completion of={of} />
        </li>
      ))}
    </ul>
  );
}

/** A second judgement that differs: the word "verschil" and what it is about. Nothing is averaged. */
export function Difference({ children }: { children: ReactNode }) {
  const say = useWords();
  return (
    <span className="tv-differs">
      {say('completion.differs', { what: '' })}
      {children}
    </span>
  );
}

export interface TwoAssessorsProps {
  self: CompletionCode | null;
  other: CompletionCode | null;
  /** What the difference is about, in a few words. */
  difference?: ReactNode;
  /** Names of the two, above each: "Partij zelf", "Buitenstaander". */
  names: readonly [string, string];
}

/** Two judgements side by side outside a table. Both stay visible; nothing is averaged. */
export function TwoAssessors({ self, other, difference, names }: TwoAssessorsProps) {
  return (
    <dl className="tv-assessors">
      <div>
        <dt>{names[0]}</dt>
        <dd>
          <Completion of={self} />
        </dd>
      </div>
      <div>
        <dt>{names[1]}</dt>
        <dd>
          <Completion of={other} />
          {difference && self !== other && <Difference>{difference}</Difference>}
        </dd>
      </div>
    </dl>
  );
}
