// SPDX-License-Identifier: EUPL-1.2
// How long it stays, and what if we stopped pushing: side by side, with numbers at risk and margins; or plainly too few.
import { useFormatter, useTranslations } from 'use-intl';
import { DurationCurve } from '#ui/compare/duration-curve.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import { Warning } from '#ui/record/warning.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { FiguresView } from '../figures.contract.ts';
import { ticksUntil } from '../rules/strip-layout.ts';
import { CountTable, Definitions } from './figure-sections.tsx';
import { LookAheadPicture, LookAheadTable, usePercent } from './look-ahead.tsx';

export function LastingSection({ lasting }: { lasting: FiguresView['lasting'] }) {
  const t = useTranslations('momentum.figures.lasting');
  const { records, inPlace, silent, curve, fewest, cutAt } = lasting;
  return (
    <Section id="blijven" title={t('title')} note={t('note', { records })}>
      {cutAt !== null && <Warning title={t('cut')}>{t('cutWhy', { most: cutAt })}</Warning>}
      {curve.length === 0 ? (
        <Warning title={t('tooFew')}>{t('tooFewWhy', { records, fewest })}</Warning>
      ) : (
        <Curve lasting={lasting} />
      )}
      {records > 0 && (
        <CountTable
          caption={t('title')}
          head={t('endHead')}
          countHead={t('count')}
          all={records}
          rows={(['heard', 'silent', 'fell', 'stopped', 'replaced'] as const).map((end) => ({
            key: end,
            name: t(`end.${end}`),
            count: end === 'heard' ? inPlace - silent : lasting[end],
          }))}
        />
      )}
      <Definitions of={['lasting-share', 'lasting-median', 'lasting-ends']} />
    </Section>
  );
}

function Curve({ lasting: { curve, medianMonths, marked, bounds, silent } }: { lasting: FiguresView['lasting'] }) {
  const t = useTranslations('momentum.figures.lasting');
  const percent = usePercent();
  const ticks = ticksUntil(curve.at(-1)?.months ?? 12);
  const title =
    marked && marked.low !== null && marked.high !== null
      ? t('picture', {
          months: marked.months,
          share: percent(marked.share),
          low: percent(marked.low),
          high: percent(marked.high),
        })
      : t('pictureShort');
  return (
    <>
      <p className="nl-paragraph tv-prose">
        {medianMonths === null ? t('noMedian') : t('median', { months: Math.round(medianMonths) })}{' '}
        {bounds !== null &&
          silent > 0 &&
          t('bounds', { silent, months: bounds.months, worst: percent(bounds.worst), best: percent(bounds.best) })}
      </p>
      <DurationCurve
        title={title}
        axis={t('axis')}
        months={ticks}
        caption={t('caption')}
        series={[
          {
            id: 'in-use',
            label: t('line'),
            short: t('lineShort'),
            steps: curve.map(({ months, share, low, high, atRisk }) => ({
              time: months,
              share,
              atRisk,
              ...(low === null || high === null ? {} : { low, high }),
            })),
          },
        ]}
      />
    </>
  );
}

export function WhatIfSection({ whatIf }: { whatIf: FiguresView['whatIf'] }) {
  const t = useTranslations('momentum.figures.whatIf');
  const format = useFormatter();
  const percent = usePercent();
  const { rhythms, perYear, events, fewest, confirmedNow, assumptions, warnings } = whatIf;
  const aYear = (times: number) => format.number(times, { maximumFractionDigits: 1 });
  return (
    <Section id="stoppen" title={t('title')} note={t('note', { count: confirmedNow })}>
      {rhythms.length === 0 ? (
        <Warning title={t('tooFew')}>{events >= fewest ? t('nothing') : t('tooFewWhy', { events, fewest })}</Warning>
      ) : (
        <>
          {warnings.map((warning) => (
            <Warning key={warning} title={warning} />
          ))}
          {perYear && (
            <p className="nl-paragraph tv-prose">
              {t('pace', { asked: aYear(perYear.asked), unasked: aYear(perYear.unasked), back: percent(perYear.back) })}
            </p>
          )}
          <figure className="tv-figure">
            <LookAheadPicture rhythms={rhythms} />
            <figcaption>{t('caption')}</figcaption>
          </figure>
          <LookAheadTable rhythms={rhythms} of="confirmed" />
          <TableToggle title={t('rest')}>
            <LookAheadTable rhythms={rhythms} of="silent" />
            <LookAheadTable rhythms={rhythms} of="back" />
          </TableToggle>
          <SubHeading>{t('assumes')}</SubHeading>
          <ul className="tv-items">
            {assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </>
      )}
      <Definitions of={['look-ahead']} />
    </Section>
  );
}
