// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWhen } from '../format/use-when.ts';
import { useWords } from '../words/use-words.ts';

export interface Ask {
  href: string;
  /** A question: "Gebruikt u de rekenregel nog?" */
  question: string;
  minutes: number;
  before?: string | null;
  /** Today: a date within half a year is then written without its year. */
  today?: string;
  /** One more short sentence. */
  note?: ReactNode;
  state?: 'open' | 'answered' | 'handed_over';
}

export interface AskBlockProps {
  id?: string;
  /** Default: "Nu aan u gevraagd". */
  title?: ReactNode;
  /** For whom one acts and how long it takes together. */
  note?: ReactNode;
  /** One to three; more belongs on Vandaag. */
  asks: readonly Ask[];
}

/** What is asked of me here: the one orchid block of a page. Nothing when nothing is asked. */
export function AskBlock({ id = 'asked', title, note, asks }: AskBlockProps) {
  const say = useWords();
  if (asks.length === 0) return null;
  return (
    <section className="tv-ask tv-ask--row" aria-labelledby={id}>
      <div>
        <h2 className="nl-heading nl-heading--level-2" id={id}>
          {title ?? say('ask.title')}
        </h2>
        {note && <p className="tv-small">{note}</p>}
      </div>
      <ol className="tv-asks">
        {asks.map((ask) => (
          <li key={ask.href}>
            <AskItem {...ask} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One question with its minutes and its date. */
export function AskItem({ href, question, minutes, before, today, note, state = 'open' }: Ask) {
  const say = useWords();
  const when = useWhen();
  const facts =
    state === 'open'
      ? [say('ask.minutes', { minutes }), ...(before ? [say('ask.before', { date: when(before, 'near', today) })] : [])]
      : [say(state === 'answered' ? 'ask.answered' : 'ask.handedOver')];
  return (
    <>
      <a href={href}>
        <b>{question}</b>
      </a>
      <span>
        {facts.join(', ')}
        {note && <>. {note}</>}
      </span>
    </>
  );
}

/** An orchid block of another kind: an invitation with words and one button. */
export function Invitation({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section className="tv-ask" aria-labelledby={id}>
      <h2 className="nl-heading nl-heading--level-3" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
