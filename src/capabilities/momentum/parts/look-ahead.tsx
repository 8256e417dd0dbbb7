// SPDX-License-Identifier: EUPL-1.2
// What share would still be confirmed, by rhythm of asking: an expected share with its margin, and the table beside it.
import { useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { DataTable } from '#ui/view/data-table.tsx';
import type { FiguresView } from '../figures.contract.ts';

type WhatIf = FiguresView['whatIf'];
type Ahead = WhatIf['rhythms'][number]['ahead'][number];

const nameOf = (rhythm: number) => (rhythm === 0 ? 'none' : rhythm < 1 ? 'half' : 'all');

export function usePercent() {
  const format = useFormatter();
  return (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
}

export function LookAheadPicture({ rhythms }: Pick<WhatIf, 'rhythms'>) {
  const moments = rhythms[0]?.ahead.map(({ months }) => months) ?? [];
  return (
    <>
      <Drawing rhythms={rhythms} moments={moments} wide />
      <Drawing rhythms={rhythms} moments={moments} wide={false} />
    </>
  );
}

function Drawing({ rhythms, moments, wide }: Pick<WhatIf, 'rhythms'> & { moments: readonly number[]; wide: boolean }) {
  const t = useTranslations('momentum.figures.whatIf');
  const percent = usePercent();
  const id = useId();
  const [left, right, width] = wide ? [190, 620, 660] : [8, 340, 372];
  const x = (share: number) => Math.round((left + share * (right - left)) * 10) / 10;
  const [line, head] = wide ? [26, 34] : [44, 30];
  const group = head + rhythms.length * line;
  const bottom = moments.length * group + 6;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the narrow twin is hidden from readers, the wide one has its title
    <svg
      className={wide ? 'tv-chart tv-chart--slim tv-wide-only' : 'tv-chart tv-narrow-only'}
      viewBox={`0 0 ${width} ${bottom + 22}`}
      role={wide ? 'img' : undefined}
      aria-labelledby={wide ? id : undefined}
      aria-hidden={wide ? undefined : true}
    >
      {wide && <title id={id}>{t('picture')}</title>}
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <path className="tv-g-rule" d={`M${x(share)} 6V${bottom}`} />
          <text className="tv-t-soft tv-t-mid" x={x(share)} y={bottom + 16}>
            {percent(share)}
          </text>
        </g>
      ))}
      {moments.map((months, i) => (
        <g key={months}>
          <text className="tv-t-bold" x="0" y={i * group + 22}>
            {t('after', { years: months / 12 })}
          </text>
          {rhythms.map(({ rhythm, ahead }, j) => {
            const one = ahead.find((each) => each.months === months);
            const y = i * group + head + j * line + (wide ? 8 : 24);
            return (
              <g key={rhythm}>
                <text x={wide ? 12 : 0} y={wide ? y + 4 : y - 10}>
                  {t(`rhythm.${nameOf(rhythm)}`)}
                </text>
                {one && <Mark x={x} y={y} {...one} />}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

function Mark({ x, y, low, confirmed, high }: Ahead & { x: (share: number) => number; y: number }) {
  return (
    <>
      <path
        className="tv-g-line tv-thin"
        d={`M${x(low)} ${y}H${x(high)}M${x(low)} ${y - 5}v10M${x(high)} ${y - 5}v10`}
      />
      <rect className="tv-g-mark" x={x(confirmed) - 5} y={y - 5} width="10" height="10" />
    </>
  );
}

export function LookAheadTable({ rhythms, of }: Pick<WhatIf, 'rhythms'> & { of: 'confirmed' | 'silent' | 'back' }) {
  const t = useTranslations('momentum.figures.whatIf');
  const percent = usePercent();
  const moments = rhythms[0]?.ahead.map(({ months }) => months) ?? [];
  const cell = (ahead: readonly Ahead[], months: number) => {
    const one = ahead.find((each) => each.months === months);
    if (!one) return '';
    return of === 'confirmed'
      ? t('range', { share: percent(one.confirmed), low: percent(one.low), high: percent(one.high) })
      : percent(one[of]);
  };
  return (
    <DataTable
      small
      caption={of === 'confirmed' ? t('picture') : t(of)}
      hiddenCaption={of === 'confirmed'}
      rows={rhythms}
      rowKey={({ rhythm }) => String(rhythm)}
      columns={[
        { key: 'rhythm', title: t('rhythmHead'), cell: ({ rhythm }) => t(`rhythm.${nameOf(rhythm)}`) },
        ...moments.map((months) => ({
          key: String(months),
          title: t('after', { years: months / 12 }),
          numeric: true,
          cell: ({ ahead }: WhatIf['rhythms'][number]) => cell(ahead, months),
        })),
      ]}
    />
  );
}
