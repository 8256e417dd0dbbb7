// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Fine, ItemList } from '#ui/layout/layout.tsx';
import type { PortfolioItem } from '../../contract.ts';

/** What is tried in one deal, for its page. */
export function ItemPanel({ items }: { items: readonly PortfolioItem[] }) {
  const t = useTranslations('portfolio');
  if (items.length === 0) return <Fine>{t('panel.none')}</Fine>;
  return (
    <ItemList
      items={items.map((item) => ({
        id: item.id,
        content: (
          <>
            <a href={`/portfolio/${item.portfolio.slug}/onderdelen/${item.id}`}>{item.title}</a>
            <span className="tv-fine">
              {' '}
              {[t(`kind.${item.kind}`), item.level && t(`level.${item.level}`), item.place].filter(Boolean).join(', ')}
            </span>
          </>
        ),
      }))}
    />
  );
}
