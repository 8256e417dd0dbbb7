// SPDX-License-Identifier: EUPL-1.2
import { PageTitle, SummarySentence } from '../layout/page-title.tsx';
import { useWords } from '../words/use-words.ts';

/** The one page for "is not there" and "may not be seen": they must not differ. */
export function NotFound({ homeHref = '/', searchHref }: { homeHref?: string; searchHref?: string }) {
  const say = useWords();
  return (
    <>
      <PageTitle title={say('notFound.title')}>
        <SummarySentence small>{say('notFound.body')}</SummarySentence>
      </PageTitle>
      <p className="tv-actions">
        <a href={homeHref}>{say('notFound.home')}</a>
        {searchHref && <a href={searchHref}>{say('notFound.search')}</a>}
      </p>
    </>
  );
}
