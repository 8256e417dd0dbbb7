// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Facts, ItemList } from '#ui/layout/layout.tsx';
import type { ItemView } from '../contract.ts';
import { DropButton } from './tie-forms.tsx';

/** Missions it serves, further deals, results it yielded. */
export function ItemTies({ item }: { item: ItemView }) {
  const t = useTranslations('portfolio.item');
  const linked = (kind: string, path: string, ties: ItemView['missions']) =>
    ties.length === 0 ? (
      <span className="tv-soft">{t('nothing')}</span>
    ) : (
      ties.map(({ id, slug, name }) => (
        <div key={id}>
          <a href={`${path}/${slug}`}>{name}</a>
          {item.mine.works && <DropButton goal="los" what={`${kind} ${id}`} about={name} />}
        </div>
      ))
    );
  return (
    <Facts
      facts={[
        { name: t('missions'), value: linked('mission', '/missies', item.missions) },
        { name: t('deals'), value: linked('deal', '/deals', item.deals) },
        { name: t('results'), value: linked('result', '/resultaten', item.results) },
      ]}
    />
  );
}

/** What it hangs together with, both ways. */
export function ItemConnections({ item }: { item: ItemView }) {
  const t = useTranslations('portfolio');
  if (item.connections.length === 0) return <p className="nl-paragraph">{t('item.noConnections')}</p>;
  return (
    <ItemList
      items={item.connections.map(({ id, kind, outward, note, item: other }) => ({
        id,
        content: (
          <>
            {t(`${outward ? 'connection' : 'connectionIn'}.${kind}`)}{' '}
            <a href={`/portfolio/${other.portfolio}/onderdelen/${other.id}`}>{other.title}</a>
            {note && <p className="tv-fine">{note}</p>}
            {item.mine.works && outward && <DropButton goal="scheid" what={id} about={other.title} />}
          </>
        ),
      }))}
    />
  );
}
