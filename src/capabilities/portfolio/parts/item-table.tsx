// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { CertaintyWord } from '#ui/record/honest-list.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { PortfolioItem } from '../contract.ts';
import { useAxisWords } from './axis-words.ts';

/** Items in lines: the plain equal of every picture. */
export function ItemTable({
  items,
  sort,
  sortHref,
}: {
  items: readonly PortfolioItem[];
  sort: string;
  sortHref: (sort: string) => string;
}) {
  const t = useTranslations('portfolio');
  const say = useAxisWords();
  const by = (name: 'title' | 'startsOn') => {
    const up = sort === name;
    const direction = up ? ('ascending' as const) : sort === `-${name}` ? ('descending' as const) : undefined;
    return { href: sortHref(up ? `-${name}` : name), ...(direction ? { direction } : {}) };
  };
  return (
    <DataTable
      caption={t('table.title')}
      hiddenCaption
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: t('table.item'),
          cell: (item) => <a href={`/portfolio/${item.portfolio.slug}/onderdelen/${item.id}`}>{item.title}</a>,
          sort: by('title'),
        },
        { key: 'carrier', title: t('table.carrier'), cell: ({ carrier }) => carrier.name },
        { key: 'kind', title: t('axis.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'level',
          title: t('axis.level'),
          cell: ({ level }) => (level ? say.value('level', level) : <Unclassified />),
        },
        {
          key: 'scaling',
          title: t('axis.scalingMechanism'),
          cell: ({ scalingMechanism: value }) => (value ? say.value('scalingMechanism', value) : <Unclassified />),
        },
        {
          key: 'place',
          title: t('axis.place'),
          cell: ({ place }) => place ?? <span className="tv-soft">{t('kind.unknown')}</span>,
        },
        {
          key: 'start',
          title: t('item.start'),
          cell: ({ startsOn }) => <When date={startsOn} style="short" />,
          sort: by('startsOn'),
        },
        {
          key: 'source',
          title: t('table.source'),
          cell: ({ source }) => (
            <CertaintyWord of={source === null ? 'confirmed' : 'unconfirmed'}>
              {t(source === null ? 'table.recorded' : 'table.sourced')}
            </CertaintyWord>
          ),
        },
      ]}
    />
  );
}

function Unclassified() {
  const t = useTranslations('portfolio');
  return <span className="tv-soft">{t('none')}</span>;
}
