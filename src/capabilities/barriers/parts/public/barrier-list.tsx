// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { capital } from '#ui/format/capital.ts';
import { ItemList } from '#ui/layout/layout.tsx';
import type { BarrierItem } from '../../contract.ts';

/** Barriers of one deal: the sentence as a link, and the few things known about it. */
export function BarrierList({ barriers }: { barriers: readonly BarrierItem[] }) {
  const t = useTranslations('barriers');
  return (
    <ItemList
      items={barriers.map(({ id, title, domain, law, outcome }) => ({
        id,
        content: (
          <>
            <a href={`/belemmeringen/${id}`}>
              <b>{title}</b>
            </a>
            <p>
              {capital([t(`domain.${domain}`), law].filter(Boolean).join(', '))}.{' '}
              {t('panel.outcomeOf', { outcome: t(`outcome.${outcome}`) })}
            </p>
          </>
        ),
      }))}
    />
  );
}
