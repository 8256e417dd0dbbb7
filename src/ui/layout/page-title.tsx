// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

export interface PageTitleProps {
  /** The h1: a question or a statement, not a label. */
  title: ReactNode;
  /** A small line above, such as the day or the kind of thing. */
  above?: ReactNode;
  /** The official name, under the h1. */
  name?: ReactNode;
  /** One or two `SummarySentence`s. */
  children?: ReactNode;
  /** Short grey facts under the sentence. */
  meta?: readonly ReactNode[];
  /** Lets a long h1 use the full width. */
  wide?: boolean;
}

/** The opening of a page: h1 and what is going on, in a sentence. */
export function PageTitle({ title, above, name, children, meta, wide = false }: PageTitleProps) {
  return (
    <div className={wide ? 'tv-title tv-title--wide' : 'tv-title'}>
      {above && <p className="tv-fine tv-title__above">{above}</p>}
      <h1 className="nl-heading nl-heading--level-1">{title}</h1>
      {name && <p className="tv-fine tv-title__name">{name}</p>}
      {children}
      {meta && meta.length > 0 && (
        <p className="tv-title__meta">
          {meta.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, rendered once
            <span key={index}>{fact}</span>
          ))}
        </p>
      )}
    </div>
  );
}

/** The finding, in serif, with its counts and their swatches in it. */
export function SummarySentence({ children, small = false }: { children: ReactNode; small?: boolean }) {
  return <p className={small ? 'tv-sentence tv-sentence--small' : 'tv-sentence'}>{children}</p>;
}
