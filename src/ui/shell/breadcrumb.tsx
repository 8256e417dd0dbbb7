// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';
import type { NavEntry } from './nav-entry.ts';

/** Where this page lies. The last entry is the page itself. */
export function Breadcrumb({ entries }: { entries: readonly NavEntry[] }) {
  const say = useWords();
  return (
    <nav className="utrecht-breadcrumb-nav" aria-label={say('shell.breadcrumb')}>
      <ol className="utrecht-breadcrumb-nav__list">
        {entries.map((entry, index) => (
          <li className="utrecht-breadcrumb-nav__item" key={entry.href}>
            <a
              className="utrecht-breadcrumb-nav__link"
              href={entry.href}
              aria-current={index === entries.length - 1 ? 'page' : undefined}
            >
              {entry.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
