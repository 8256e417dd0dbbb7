// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { SwatchShape } from '../certainty/swatch.tsx';
import { useWords } from '../words/use-words.ts';

/** What on this page is real, what is invented, and as of when. */
export function DataStrip({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  const say = useWords();
  return (
    <aside className="tv-strip" aria-label={say('shell.aboutData')}>
      <div className={narrow ? 'tv-width tv-width--narrow' : 'tv-width'}>
        <p>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <SwatchShape of="unconfirmed" />
          </svg>
          <span>{children}</span>
        </p>
      </div>
    </aside>
  );
}
