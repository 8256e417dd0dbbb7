// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Freshness } from '#ui/certainty/freshness.ts';
import { Swatch } from '#ui/certainty/swatch.tsx';
import { UnitStrip } from '#ui/certainty/unit-strip.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { SummarySentence } from '#ui/layout/page-title.tsx';
import { callsOf, certaintyOfResults, type Grid } from './grid-cells.ts';

/** A count in a sentence carries its swatch, so that the sentence is also the legend. */
const counted = (of: Freshness) => (text: ReactNode) => (
  <>
    <Swatch of={of} />
    <b>{text}</b>
  </>
);

const marks = {
  b: (text: ReactNode) => <b>{text}</b>,
  confirmed: counted('confirmed'),
  ageing: counted('ageing'),
  unconfirmed: counted('unconfirmed'),
  unknown: counted('unknown'),
};

/** Of how many results do we know that they last? One stroke per result. */
export function AdoptionOpening({ grid, href }: { grid: Grid; href: (programme: string) => string }) {
  const t = useTranslations('results.adoption');
  const { confirmed, reported, unknown } = certaintyOfResults(grid);
  const total = grid.results.length;
  const others = grid.programmes.filter(({ id }) => id !== grid.programme?.id);
  const otherProgrammes = others.length > 0 && (
    <Fine>
      {t('others')}
      {others.map(({ slug, name }, i) => (
        <span key={slug}>
          {i > 0 && ', '}
          <a href={href(slug)}>{name}</a>
        </span>
      ))}
    </Fine>
  );
  if (total === 0) return otherProgrammes || null;
  return (
    <>
      <SummarySentence>
        {t.rich(unknown > 0 ? 'results' : 'resultsKnown', {
          ...marks,
          total,
          deals: new Set(grid.results.map(({ dealId }) => dealId)).size,
          unknownCount: unknown,
        })}{' '}
        {reported > 0 && t.rich('reported', { ...marks, count: reported })}{' '}
        {confirmed > 0 ? t.rich('confirmedSome', { ...marks, count: confirmed }) : t.rich('confirmedNone', marks)}
      </SummarySentence>
      <UnitStrip
        title={t('stripTitle', { total, confirmed, reported, unknown })}
        segments={[
          { of: 'confirmed', count: confirmed, label: t('stripConfirmed') },
          { of: 'unconfirmed', count: reported, label: t('stripReported') },
          { of: 'unknown', count: unknown, label: t('stripUnknown') },
        ]}
      />
      <Fine>
        {grid.programme && !grid.programme.fictional && t('sourceReal')} {t('note')}{' '}
        <a href={`/resultaten${grid.programme ? `?programma=${grid.programme.slug}` : ''}`}>
          {t('toResults', { count: total })}
        </a>
      </Fine>
      {otherProgrammes}
    </>
  );
}

/** The same for the cells of the grid as it is filtered now. */
export function CellsSentence({ grid }: { grid: Grid }) {
  const t = useTranslations('results.adoption');
  const total = grid.cells.length;
  if (total === 0) return null;
  const of = (band: Freshness) => grid.cells.filter(({ freshness }) => freshness === band).length;
  const fallen = grid.cells.filter(({ fallReported }) => fallReported).length;
  const calls = callsOf(grid).length;
  return (
    <SummarySentence small>
      {t.rich('cells', {
        ...marks,
        total,
        confirmedCount: of('confirmed'),
        ageingCount: of('ageing'),
        unconfirmedCount: of('unconfirmed'),
        unknownCount: of('unknown') + of('not_asked'),
      })}{' '}
      {fallen > 0 && t.rich('fallen', { ...marks, count: fallen })} {calls > 0 && t('callHelps', { count: calls })}
    </SummarySentence>
  );
}
