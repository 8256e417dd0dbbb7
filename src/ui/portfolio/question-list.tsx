// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

export interface PortfolioQuestion {
  id: string;
  question: string;
  /** The answer with its counts, or why it cannot be said. */
  answer: ReactNode;
  action?: { href: string; label: string };
}

/** The questions that a portfolio asks itself, in three columns. */
export function QuestionList({ questions }: { questions: readonly PortfolioQuestion[] }) {
  return (
    <ol className="tv-questions">
      {questions.map(({ id, question, answer, action }) => (
        <li key={id}>
          <p>
            <b>{question}</b> {answer}
          </p>
          {action && <a href={action.href}>{action.label}</a>}
        </li>
      ))}
    </ol>
  );
}
