// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { MiniMatrices } from '#ui/portfolio/mini-matrix.tsx';
import type { MatrixAnswer } from '../contract.ts';

/** The same matrix once per deal, small. */
export function DealMinis({
  matrix,
  fictional,
  dealHref,
}: {
  matrix: MatrixAnswer;
  fictional: boolean;
  dealHref: (deal: string) => string;
}) {
  const t = useTranslations('portfolio.deals');
  const { rows, columns, perDeal } = matrix;
  const without = perDeal.filter(({ items }) => items === 0).length;
  return (
    <Section id="deals" title={t('title')} note={t('note', { count: perDeal.length })}>
      <MiniMatrices
        items={perDeal.map(({ deal, items, cells }) => ({
          href: dealHref(deal.slug),
          name: deal.name,
          note: t('items', { year: deal.signedOn?.slice(0, 4) ?? t('noYear'), items }),
          size: { rows: rows.length, columns: columns.length },
          filled: cells.map((cell) => ({
            row: rows.indexOf(cell.row),
            column: columns.indexOf(cell.column),
            of: cell.sourced ? ('unconfirmed' as const) : ('confirmed' as const),
          })),
        }))}
      />
      {without > 0 && <Fine>{t(fictional ? 'noneYet' : 'none', { count: without })}</Fine>}
    </Section>
  );
}
