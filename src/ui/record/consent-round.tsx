// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { CircleSign } from '../certainty/circle-sign.tsx';
import { useWords } from '../words/use-words.ts';

/** One line of a round: consent by some, an objection in its own words, or a party not heard yet. */
export interface Reaction {
  id: string;
  kind: 'consent' | 'objection_open' | 'objection_integrated' | 'waiting' | 'said';
  /** What was said, in a word, where the round is not by consent. */
  said?: string;
  /** "5 partijen", "Gemeente Nieuw-Veenmeer". */
  who: string;
  /** The words of the objection, with their quotation marks. */
  words?: ReactNode;
  /** What was changed because of it. */
  therefore?: ReactNode;
  /** Something to do: help to integrate. */
  action?: { href: string; label: string };
}

const signs = {
  consent: 'check',
  objection_open: 'mark-ask',
  objection_integrated: 'mark',
  waiting: 'dotted',
  said: 'mark',
} as const;

/** The round along all parties, in order of speaking. Objections keep their words. */
export function ConsentRound({ reactions }: { reactions: readonly Reaction[] }) {
  const say = useWords();
  const kind = {
    consent: say('consent.consent'),
    objection_open: `${say('consent.objection')}, ${say('consent.open')}`,
    objection_integrated: `${say('consent.objection')}, ${say('consent.integrated')}`,
    waiting: say('consent.waiting'),
  };
  return (
    <ol className="tv-consent">
      {reactions.map((reaction) => (
        <li key={reaction.id} className={reaction.kind === 'objection_open' ? 'tv-consent--ask' : undefined}>
          <CircleSign of={signs[reaction.kind]} />
          <span>
            <b>
              {reaction.who}: {reaction.said ?? (reaction.kind === 'said' ? '' : kind[reaction.kind])}.
            </b>{' '}
            {reaction.words}{' '}
            {reaction.therefore && (
              <em>
                {say('consent.therefore')}: {reaction.therefore}
              </em>
            )}{' '}
            {reaction.action && <a href={reaction.action.href}>{reaction.action.label}</a>}
          </span>
        </li>
      ))}
    </ol>
  );
}
