// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

const parts = ['expected', 'seen', 'learned', 'decided'] as const;

/** One of the four; absent is drawn as still empty. */
export interface LearningPart {
  /** When and by how many: "9 november 2026, 11 mensen". */
  note?: ReactNode;
  content: ReactNode;
}

export type LearningCardProps = Partial<Record<(typeof parts)[number], LearningPart | undefined>>;

/** Expected, seen, learned, decided: one trail, in this order. */
export function LearningCard(props: LearningCardProps) {
  const say = useWords();
  return (
    <ol className="tv-learning-card">
      {parts.map((part) => {
        const filled = props[part];
        return (
          <li key={part}>
            <h3>{say(`learning.${part}`)}</h3>
            {filled?.note && <p className="tv-fine">{filled.note}</p>}
            {filled ? <p>{filled.content}</p> : <p className="tv-soft">{say('learning.open')}</p>}
          </li>
        );
      })}
    </ol>
  );
}
