// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWhen } from '../format/use-when.ts';
import { Facts } from '../layout/layout.tsx';
import { useWords } from '../words/use-words.ts';

export interface DecisionRecordProps {
  /** What was decided, in a sentence or two. */
  what: ReactNode;
  why: ReactNode;
  goodUntil?: string | null;
  binds: ReactNode;
  dissent?: ReactNode;
  /** The review date has passed. */
  reviewDue?: boolean;
  /** Beside it: the round with its reactions and objections. */
  children?: ReactNode;
}

/** A decision: what, why, good until when, whom it binds, and who disagreed. */
export function DecisionRecord({ what, why, goodUntil, binds, dissent, reviewDue, children }: DecisionRecordProps) {
  const say = useWords();
  const when = useWhen();
  const until = reviewDue
    ? `${when(goodUntil)}, ${say('decision.reviewDue')}`
    : goodUntil
      ? when(goodUntil)
      : say('decision.notSaid');
  return (
    <div className={children ? 'tv-columns tv-columns--decision' : undefined}>
      <div>
        <p className="tv-sentence tv-sentence--small">{what}</p>
        <Facts
          facts={[
            { name: say('decision.why'), value: why },
            { name: say('decision.goodUntil'), value: until },
            { name: say('decision.binds'), value: binds },
            ...(dissent ? [{ name: say('decision.dissent'), value: dissent }] : []),
          ]}
        />
      </div>
      {children}
    </div>
  );
}
