// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

export interface CellDetailProps {
  /** Id of the heading: the address of a cell ends in it, so that focus lands here. */
  id: string;
  title: ReactNode;
  /** Words: what is known, who owns it, which anchors. */
  children: ReactNode;
  /** Usually a `LadderTimeline`. */
  picture?: ReactNode;
  /** Buttons: recovery, barrier, stop honestly. */
  actions?: ReactNode;
}

/** The chosen cell opened: words left, ladder over time right, what one can do below. */
export function CellDetail({ id, title, children, picture, actions }: CellDetailProps) {
  const say = useWords();
  return (
    <section className="tv-detail" aria-labelledby={id} data-cell-detail="">
      <p className="tv-fine">{say('grid.selected')}</p>
      <h2 className="nl-heading nl-heading--level-2" id={id} tabIndex={-1}>
        {title}
      </h2>
      <div className={picture ? 'tv-columns' : undefined}>
        <div>{children}</div>
        {picture}
      </div>
      {actions && <div className="tv-actions">{actions}</div>}
    </section>
  );
}
