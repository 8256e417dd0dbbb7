// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

export interface Source {
  /** Number on this page, from 1. */
  number: number;
  title: ReactNode;
  /** Absent: not on line. */
  url?: string | undefined;
  /** Publisher and year. */
  note?: ReactNode;
  /** A copy that was kept; alone when the source is gone. */
  archivedUrl?: string | undefined;
  gone?: boolean;
}

/** Where it comes from, numbered; each reference on the page leads here. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const say = useWords();
  return (
    <ol className="tv-sources">
      {sources.map((source) => (
        <li key={source.number} id={`bron-${source.number}`} value={source.number} tabIndex={-1}>
          {source.url && !source.gone ? <a href={source.url}>{source.title}</a> : source.title}
          {source.note && <>, {source.note}</>}
          {source.archivedUrl && (
            <>
              {', '}
              <a href={source.archivedUrl}>{say(source.gone ? 'source.gone' : 'source.archived')}</a>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A reference in the text to a source on this page. */
export function SourceRef({ number }: { number: number }) {
  const say = useWords();
  return (
    <a className="tv-source-ref" href={`#bron-${number}`}>
      {say('source.ref', { number })}
    </a>
  );
}
