// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';

export interface GapQuestionProps {
  /** Where the question can be put on the agenda. */
  href: string;
  /** The question in words; without it the cell asks quietly. */
  question?: string | undefined;
  onAgenda?: boolean;
}

/** An empty cell asks something. The text of the link is the question. */
export function GapQuestion({ href, question, onAgenda }: GapQuestionProps) {
  const say = useWords();
  return (
    <a className={question ? 'tv-gap' : 'tv-gap tv-gap--quiet'} href={href} data-cell="">
      <span aria-hidden="true">?</span> {question ?? <span className="tv-sr-only">{say('matrix.empty')}</span>}
      {onAgenda && <span className="tv-gap__agenda">{say('matrix.agenda')}</span>}
    </a>
  );
}
