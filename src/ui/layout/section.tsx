// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

export interface SectionProps {
  /** Id of the heading: the anchor others link to. */
  id: string;
  title: ReactNode;
  /** One grey line that says how many, or since when. */
  note?: ReactNode;
  /** Less white above, directly under a filter or the title. */
  tight?: boolean;
  /** Keeps the heading for readers only, when the picture speaks for itself. */
  hiddenTitle?: boolean;
  children: ReactNode;
}

/** A part of a page: h2, one grey line, content. */
export function Section({ id, title, note, tight = false, hiddenTitle = false, children }: SectionProps) {
  return (
    <section className={tight ? 'tv-section tv-section--tight' : 'tv-section'} aria-labelledby={id}>
      {hiddenTitle ? (
        <h2 className="tv-sr-only" id={id}>
          {title}
        </h2>
      ) : (
        <div className="tv-section__head">
          <h2 className="nl-heading nl-heading--level-2" id={id} tabIndex={-1}>
            {title}
          </h2>
          {note && <p>{note}</p>}
        </div>
      )}
      {children}
    </section>
  );
}

/** An h3 in the house style. */
export function SubHeading({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h3 className="nl-heading nl-heading--level-3" id={id}>
      {children}
    </h3>
  );
}
