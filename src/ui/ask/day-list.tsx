// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

export interface DayItem {
  href: string;
  question: string;
  minutes: number;
  /** Why, in one or two sentences. */
  why?: ReactNode;
  /** A sign at the end of the line, such as a `Ladder`. */
  sign?: ReactNode;
  /** What can be done right here: a small form. */
  act?: ReactNode;
}

/** What is asked of me this week, one line each; the page has nothing else. */
export function DayList({ items }: { items: readonly DayItem[] }) {
  const say = useWords();
  if (items.length === 0) return <p className="tv-day__done">{say('ask.none')}</p>;
  return (
    <ol className="tv-day">
      {items.map((item) => (
        <li className="tv-day__item" key={`${item.href} ${item.question}`}>
          <span className="tv-day__minutes">
            <b>{item.minutes}</b> {say('ask.min')}
          </span>
          <div>
            <h2>
              <a href={item.href}>{item.question}</a>
            </h2>
            {item.why && <p>{item.why}</p>}
            {item.act && <div className="tv-day__act">{item.act}</div>}
          </div>
          {item.sign && <span className="tv-day__ladder">{item.sign}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Numbered steps of what happens next, as on the page that says what an answer did. */
export function Steps({ steps }: { steps: readonly { id: string; content: ReactNode }[] }) {
  return (
    <ol className="tv-steps">
      {steps.map((step) => (
        <li key={step.id}>{step.content}</li>
      ))}
    </ol>
  );
}
