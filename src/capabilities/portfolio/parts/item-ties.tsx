// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Facts, ItemList } from '#ui/layout/layout.tsx';
import type { ItemView } from '../contract.ts';
import { DropButton } from './tie-forms.tsx';

/** Missions it serves, further deals, results it yielded. */
export function ItemTies({ item }: { item: ItemView }) {
  const t = useTranslations('portfolio.item');
  const linked = (path: string, ties: ItemView['missions']) =>
    ties.length === 0 ? (
      <span className="tv-soft">{t('nothing')}</span>
    ) : (
      ties.map(({ id, slug, name }) => (
        <div key={id}>
          <a href={`${path}/${slug}`}>{name}</a>
        </div>
      ))
    );
  return (
    <Facts
      facts={[
        { name: t('missions'), value: linked('/missies', item.missions) },
        { name: t('deals'), value: linked('/deals', item.deals) },
        { name: t('results'), value: linked('/resultaten', item.results) },
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
          </>
        ),
      }))}
    />
  );
}

/** Takes ties away, one button each. */
export function DropTies({ item }: { item: ItemView }) {
  const kinds = [
    ['mission', item.missions],
    ['deal', item.deals],
    ['result', item.results],
  ] as const;
  return kinds.flatMap(([kind, ties]) =>
    ties.map(({ id, name }) => <DropButton key={id} goal="los" what={`${kind} ${id}`} about={name} />),
  );
}

/** Takes connections away that this item made. */
export function DropConnections({ item }: { item: ItemView }) {
  return item.connections
    .filter(({ outward }) => outward)
    .map(({ id, item: other }) => <DropButton key={id} goal="scheid" what={id} about={other.title} />);
}
