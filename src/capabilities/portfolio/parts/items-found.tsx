// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Actions } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { FilteredToNone } from '#ui/view/empty-state.tsx';
import type { Portfolio, PortfolioItem } from '../contract.ts';
import { type Asked, type Filters, filterNames } from '../rules/address.ts';
import { useAxisWords } from './axis-words.ts';
import { ItemTable } from './item-table.tsx';
import type { AddressOf } from './portfolio-filters.tsx';

/** The items that fit, in lines; when none do, what is asked there and which choice to let go. */
export function ItemsFound({
  portfolio,
  asked,
  items,
  address,
}: {
  portfolio: Portfolio;
  asked: Asked;
  items: { items: readonly PortfolioItem[]; next?: string | undefined };
  address: AddressOf;
}) {
  const t = useTranslations('portfolio');
  const say = useAxisWords();
  const { filters } = asked;
  const chosen = filterNames.filter((name) => filters[name] !== undefined);
  const nameOf = (name: keyof Filters) =>
    name === 'deal' || name === 'mission' || name === 'search' ? t(`page.${name}`) : say.axis(name);
  const wordFor = (name: keyof Filters, value: string) => {
    if (name === 'search') return value;
    if (name === 'deal') return portfolio.deals.find(({ slug }) => slug === value)?.name ?? value;
    if (name === 'mission') return portfolio.missions.find(({ slug }) => slug === value)?.name ?? value;
    return say.value(name, value);
  };
  if (items.items.length === 0)
    return (
      <FilteredToNone
        clearHref={address({ filters: {}, after: undefined })}
        dropped={chosen.map((name) => ({
          label: t('page.active', { name: nameOf(name), value: wordFor(name, filters[name] ?? '') }),
          href: address({ filters: { ...filters, [name]: undefined }, after: undefined }),
        }))}
      />
    );
  return (
    <Section id="onderdelen" title={t('table.title')} hiddenTitle>
      <ItemTable
        items={items.items}
        sort={asked.sort ?? 'title'}
        sortHref={(sort) => address({ sort, after: undefined })}
      />
      <Actions>
        {asked.after && <a href={address({ after: undefined })}>{t('page.first')}</a>}
        {items.next && <a href={address({ after: items.next })}>{t('page.next')}</a>}
      </Actions>
    </Section>
  );
}
