// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { ItemList } from '#ui/layout/layout.tsx';
import type { DealView } from '../../contract.ts';

/** How the deal is tied to others: what came before it and what came after. */
export function DealLinks({ deal }: { deal: DealView }) {
  const t = useTranslations('deals');
  return (
    <ItemList
      items={deal.links.map(({ id, kind, outward, deal: other, name, linkedOn, source }) => ({
        id,
        content: (
          <>
            {t(outward ? `linkOut.${kind}` : `linkIn.${kind}`)}{' '}
            {other ? <a href={`/deals/${other.slug}`}>{other.shortName}</a> : <b>{name}</b>}
            {linkedOn && (
              <>
                , <When date={linkedOn} />
              </>
            )}
            {source && <p className="tv-fine">{t('page.historyOf', { source })}</p>}
          </>
        ),
      }))}
    />
  );
}
