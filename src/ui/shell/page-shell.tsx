// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Mark } from '../brand/mark.tsx';
import { HatchPattern } from '../certainty/hatch-pattern.tsx';
import { useWords } from '../words/use-words.ts';
import { MainNav, type MainNavProps } from './main-nav.tsx';
import type { NavEntry } from './nav-entry.ts';

export interface PageShellProps {
  /** `private`: signed in. `public`: for everyone, prints link addresses. `bare`: from a mail link, no menu. */
  kind: 'private' | 'public' | 'bare';
  /** Where the mark leads; a bare page has no way out. */
  home?: string;
  nav?: MainNavProps;
  /** Usually a `DataStrip`. */
  strip?: ReactNode;
  footer?: readonly NavEntry[];
  /** Stands at the end of a printed page: the permanent address and the date, in words. */
  printed?: string;
  /** Width of the content: 1240, 800 (reading) or 600 px (a form from a mail link). */
  width?: 'full' | 'read' | 'narrow';
  children: ReactNode;
}

const widths = { full: 'tv-width', read: 'tv-width tv-width--read', narrow: 'tv-width tv-width--narrow' };

/** The frame of every page: skip link, header, strip, content, footer. */
export function PageShell({ kind, home = '/', nav, strip, footer, printed, width = 'full', children }: PageShellProps) {
  const say = useWords();
  const outer = kind === 'bare' ? widths.narrow : widths.full;
  const name = (
    <>
      <Mark />
      {say('shell.brand')}
    </>
  );
  return (
    <div className={`tv-page--${kind}`}>
      <a className="nl-skip-link" href="#inhoud">
        {say('shell.skip')}
      </a>
      <HatchPattern />
      <header className="tv-header">
        <div className={outer}>
          <div className="tv-header__row">
            {kind === 'bare' ? (
              <span className="tv-brand">{name}</span>
            ) : (
              <a className="tv-brand" href={home}>
                {name}
              </a>
            )}
            {nav && kind !== 'bare' && <MainNav {...nav} />}
          </div>
        </div>
      </header>
      {strip}
      <main id="inhoud" tabIndex={-1}>
        <div className={kind === 'bare' ? widths.narrow : widths[width]}>{children}</div>
        {printed && <p className="tv-print-only tv-width">{printed}</p>}
      </main>
      {footer && footer.length > 0 && <Footer entries={footer} />}
    </div>
  );
}

function Footer({ entries }: { entries: readonly NavEntry[] }) {
  return (
    <footer className="tv-footer">
      <div className="tv-width">
        <ul>
          {entries.map((entry) => (
            <li key={entry.href}>
              <a href={entry.href}>{entry.label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
