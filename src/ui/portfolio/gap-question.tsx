// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';

export interface GapQuestionProps {
  /** Where the question can be put on the agenda. */
  href: string;
  /** The question in words; without it the cell asks quietly. */
  question?: string | undefined;
  /** Only readers hear the words; the eye sees the sign. Keeps a sparse matrix calm. */
  quiet?: boolean | undefined;
  onAgenda?: boolean;
}

/** An empty cell asks something. The text of the link is the question. */
export function GapQuestion({ href, question, quiet = question === undefined, onAgenda }: GapQuestionProps) {
  const say = useWords();
  return (
    <a className={quiet ? 'tv-gap tv-gap--quiet' : 'tv-gap'} href={href} data-cell="">
      <span aria-hidden="true">?</span>{' '}
      {quiet ? <span className="tv-sr-only">{question ?? say('matrix.empty')}</span> : question}
      {onAgenda && <span className="tv-gap__agenda">{say('matrix.agenda')}</span>}
    </a>
  );
}
