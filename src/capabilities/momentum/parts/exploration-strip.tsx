// SPDX-License-Identifier: EUPL-1.2
// One stroke per exploration, by how long it took and what came of it. The table of all stands beside it.
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { FiguresView } from '../figures.contract.ts';
import { strokesOf, ticksUntil } from '../rules/strip-layout.ts';

type Each = FiguresView['explorations']['each'];
const shown = ['went_on', 'stopped', 'exploring'] as const;

export function ExplorationStrip({ each }: { each: Each }) {
  const known = each.flatMap(({ outcome, months }) => (months === null ? [] : [{ outcome, months }]));
  const rows = shown
    .map((outcome) => ({ outcome, months: known.filter((one) => one.outcome === outcome).map((one) => one.months) }))
    .filter(({ months }) => months.length > 0);
  if (rows.length === 0) return null;
  return (
    <>
      <Strip rows={rows} count={known.length} wide />
      <Strip rows={rows} count={known.length} wide={false} />
    </>
  );
}

function Strip({
  rows,
  count,
  wide,
}: {
  rows: readonly { readonly outcome: (typeof shown)[number]; readonly months: readonly number[] }[];
  count: number;
  wide: boolean;
}) {
  const t = useTranslations('momentum.figures');
  const id = useId();
  const [left, right, width, pitch] = wide ? [130, 540, 560, 40] : [6, 360, 372, 58];
  const ticks = ticksUntil(Math.max(...rows.flatMap(({ months }) => months)));
  const until = ticks.at(-1) ?? 12;
  const x = (month: number) => Math.round((left + (month / until) * (right - left)) * 10) / 10;
  const bottom = rows.length * pitch + 8;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the narrow twin is hidden from readers, the wide one has its title
    <svg
      className={wide ? 'tv-chart tv-chart--slim tv-wide-only' : 'tv-chart tv-narrow-only'}
      viewBox={`0 0 ${width} ${bottom + 40}`}
      role={wide ? 'img' : undefined}
      aria-labelledby={wide ? id : undefined}
      aria-hidden={wide ? undefined : true}
    >
      {wide && <title id={id}>{t('explorations.picture', { count })}</title>}
      {ticks.map((month) => (
        <g key={month}>
          <path className="tv-g-rule" d={`M${x(month)} 4V${bottom}`} />
          <text className="tv-t-soft tv-t-mid" x={x(month)} y={bottom + 16}>
            {month}
          </text>
        </g>
      ))}
      <text className="tv-t-soft" x={left} y={bottom + 34}>
        {t('explorations.axis')}
      </text>
      {rows.map(({ outcome, months }, i) => {
        const base = (i + 1) * pitch - 2;
        return (
          <g key={outcome}>
            <text x="0" y={wide ? base - 6 : base - 34}>
              {t(`explorations.outcome.${outcome}`)}
            </text>
            <path className="tv-g-axis" d={`M${left} ${base}H${right}`} />
            {strokesOf(months).map(({ month, place }) => (
              <path
                key={`${month}-${place}`}
                className="tv-g-line"
                d={`M${Math.round((x(month) + place * 4) * 10) / 10} ${base - 22}V${base - 2}`}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
