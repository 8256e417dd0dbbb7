// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Ladder, type LadderProps } from '../certainty/ladder.tsx';

/** Results or organisations, each with its ladder and its words. Between lines, unless `open`. */
export function LadderList({
  items,
  open = false,
}: {
  items: readonly (LadderProps & { id: string; content: ReactNode })[];
  open?: boolean;
}) {
  return (
    <ul className={open ? 'tv-others' : 'tv-results'}>
      {items.map(({ id, content, ...ladder }) => (
        <li key={id}>
          <Ladder {...ladder} />
          <span>{content}</span>
        </li>
      ))}
    </ul>
  );
}
