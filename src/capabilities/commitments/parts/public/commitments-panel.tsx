// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import type { CommitmentItem } from '../../commitment.contract.ts';
import { CommitmentTable } from './commitment-table.tsx';

/** For the room of a deal: the first few promises, and the way to all of them. */
export function CommitmentsPanel({
  items,
  total,
  href,
}: {
  readonly items: readonly CommitmentItem[];
  readonly total: number;
  readonly href: string;
}) {
  const t = useTranslations('commitments.promises.panel');
  return (
    <Section
      id="toezeggingen"
      title={t('title')}
      note={total > 0 ? t('note', { shown: items.length, total }) : undefined}
    >
      {total === 0 ? <EmptyState>{t('none')}</EmptyState> : <CommitmentTable items={items} />}
      <p>
        <a href={href}>{t('all', { total })}</a>
      </p>
    </Section>
  );
}
