// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Section } from '#ui/layout/section.tsx';
import type { EntryTest } from '../../entry.contract.ts';

/** For the room of a deal that is not signed yet: which questions are still open, and until when. */
export function EntryPanel({ test: { deal, questions, term, answerBefore } }: { test: EntryTest }) {
  const t = useTranslations('deals.entry');
  const when = useWhen();
  const open = questions.filter(({ current }) => current === null);
  return (
    <Section
      id="toets"
      title={t('title')}
      note={answerBefore !== null && term !== 'none' && t(`term.${term}`, { when: when(answerBefore) })}
    >
      <p className="nl-paragraph tv-prose">
        {open.length === 0
          ? t('allAnswered')
          : t('stillOpen', { questions: open.map(({ criterion }) => t(`short_.${criterion}`)).join(', ') })}
      </p>
      <p>
        <a href={`/deals/${deal.slug}/toets`}>{t('link')}</a>
      </p>
    </Section>
  );
}
