// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

export interface Answer {
  id: string;
  /** Who to whom, when: "Steden aan het Rijk, 2021". */
  who: ReactNode;
  /** What was asked, in a few words. */
  about?: ReactNode;
  content: ReactNode;
  /** Reserve: "Antwoorddatum: niet afgesproken." */
  note?: ReactNode;
}

/** Answers in order of time. A "no, because" is an answer too; only silence is not. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  return (
    <ol className="tv-answers">
      {answers.map((answer) => (
        <li key={answer.id}>
          <p className="tv-answers__head">
            <b>{answer.who}</b>
            {answer.about && <span>{answer.about}</span>}
          </p>
          <p>{answer.content}</p>
          {answer.note && <p className="tv-fine">{answer.note}</p>}
        </li>
      ))}
    </ol>
  );
}
