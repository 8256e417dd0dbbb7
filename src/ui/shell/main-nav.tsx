// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';
import { ariaCurrent, type NavEntry } from './nav-entry.ts';

/** A link to this page in the other language. */
export interface LanguageLink {
  href: string;
  label: string;
  lang: 'nl' | 'en';
}

export interface MainNavProps {
  entries: readonly NavEntry[];
  searchHref?: string | undefined;
  language?: LanguageLink | undefined;
  /** The signed-in person's account, or the way to sign in. */
  person?: { href: string; label: string } | undefined;
}

/** The main menu: a row, and under 820 px a folded list that opens without script. */
export function MainNav({ entries, searchHref, language, person }: MainNavProps) {
  const say = useWords();
  const links = entries.map((entry) => (
    <li key={entry.href}>
      <a href={entry.href} aria-current={ariaCurrent(entry)}>
        {entry.label}
      </a>
    </li>
  ));
  const ends = [
    searchHref && (
      <a key="search" href={searchHref} data-search="">
        {say('shell.search')}
      </a>
    ),
    language && (
      <a key="language" href={language.href} lang={language.lang} hrefLang={language.lang}>
        {language.label}
      </a>
    ),
    person && (
      <a key="person" href={person.href}>
        {person.label}
      </a>
    ),
  ].filter(Boolean);
  return (
    <>
      <nav className="tv-nav" aria-label={say('shell.mainNav')}>
        <ul>{links}</ul>
      </nav>
      <div className="tv-header__end">{ends}</div>
      <details className="tv-menu">
        <summary>{say('shell.menu')}</summary>
        <nav aria-label={say('shell.mainNav')}>
          <ul>
            {links}
            {ends.map((end, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three fixed places
              <li key={index}>{end}</li>
            ))}
          </ul>
        </nav>
      </details>
    </>
  );
}
