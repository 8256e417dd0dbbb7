// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.ts';

export interface PaginationProps {
  /** Counting from 1. */
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** Previous and next, with where you are. Nothing when there is one page. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const say = useWords();
  if (pages <= 1) return null;
  return (
    <nav className="tv-pages" aria-label={say('pages.label')}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {say('pages.previous')}
        </a>
      )}
      <span aria-current="page">{say('pages.of', { page, pages })}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {say('pages.next')}
        </a>
      )}
    </nav>
  );
}
