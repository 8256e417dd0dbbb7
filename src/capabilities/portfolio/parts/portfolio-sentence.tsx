// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Swatch } from '#ui/certainty/swatch.tsx';
import type { MatrixAnswer, Portfolio } from '../contract.ts';
import { isClassification } from '../rules/codes.ts';
import { emptyCells } from '../rules/matrix.ts';
import { useAxisWords } from './axis-words.ts';

/** What is going on in this portfolio, in two or three sentences. */
export function PortfolioSentence({
  portfolio: { items, sourced, deals },
  matrix,
}: {
  portfolio: Portfolio;
  matrix: MatrixAnswer | null;
}): ReactNode {
  const t = useTranslations('portfolio.page');
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const dotted = () => <Swatch of="unconfirmed" />;
  const carrying = deals.filter((deal) => deal.items > 0).length;
  return (
    <>
      {t.rich('what', { total: items, deals: carrying, b })}{' '}
      {sourced === items ? t.rich('allSourced', { dotted }) : sourced > 0 && t.rich('someSourced', { sourced, dotted })}{' '}
      {matrix && <MatrixSentence matrix={matrix} />}
    </>
  );
}

function MatrixSentence({ matrix }: { matrix: MatrixAnswer }): ReactNode {
  const t = useTranslations('portfolio.page');
  const say = useAxisWords();
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const missing = (
    [
      ['row', matrix.withoutRow],
      ['column', matrix.withoutColumn],
    ] as const
  ).find(([side, count]) => isClassification(matrix[side]) && count > matrix.total / 2);
  if (missing) {
    const axis = say.axisInside(matrix[missing[0]]);
    return missing[1] === matrix.total ? t('noRow', { axis }) : t.rich('someRow', { count: missing[1], axis, b });
  }
  const { empty, all } = emptyCells(matrix);
  return empty === 0 ? t('full') : t.rich('empty', { empty, all, b });
}
