// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react';
import { useFormatter } from 'use-intl';
import { type Column, DataTable } from '../view/data-table.tsx';
import { TableToggle } from '../view/table-toggle.tsx';
import { useWords } from '../words/use-words.ts';
import { bandPaths, type CurveStep, curvePieces, stepAt } from './curve-layout.ts';

export interface CurveSeries {
  id: string;
  label: string;
  /** A short name under the axis of the narrow drawing: "4+". */
  short: string;
  /** In order of time, the first at month 0. */
  steps: readonly CurveStep[];
  /** Margin at one moment, usually 24 months. */
  margin?: { time: number; low: number; high: number };
}

export interface DurationCurveProps {
  /** The finding, for readers. */
  title: string;
  /** At most two: the first thick, the second thin. Three or more: small multiples of this picture. */
  series: readonly [CurveSeries] | readonly [CurveSeries, CurveSeries];
  /** Months at which the number still followed is written. */
  months: readonly number[];
  /** Under the axis: "maanden na ‘in gebruik’ (A5)". */
  axis: string;
  caption: ReactNode;
}

/** How long it lasted: share still there, with the number still followed under the axis. */
export function DurationCurve(props: DurationCurveProps) {
  const { series, months, caption } = props;
  const say = useWords();
  const percent = usePercent();
  const marginOf = (steps: readonly CurveStep[]) => (month: number) => {
    const { low, high } = stepAt(steps, month) ?? {};
    return low === undefined || high === undefined
      ? ''
      : say('compare.range', { low: percent(low), high: percent(high) });
  };
  const columns = series.flatMap((one): Column<number>[] => [
    { key: one.id, title: one.label, numeric: true, cell: (month) => percent(stepAt(one.steps, month)?.share) },
    ...(one.steps.some(({ low }) => low !== undefined)
      ? [{ key: `${one.id}-margin`, title: say('compare.margin'), numeric: true, cell: marginOf(one.steps) }]
      : []),
    {
      key: `${one.id}-followed`,
      title: say('compare.followed'),
      numeric: true,
      cell: (month) => stepAt(one.steps, month)?.atRisk ?? '',
    },
  ]);
  return (
    <figure className="tv-figure">
      <Drawing {...props} wide />
      <Drawing {...props} wide={false} />
      <figcaption>{caption}</figcaption>
      <TableToggle title={say('timeline.asTable')}>
        <DataTable
          small
          narrow="scroll"
          rows={months}
          rowKey={String}
          columns={[
            { key: 'month', title: say('compare.after'), cell: (month) => say('compare.months', { count: month }) },
            ...columns,
          ]}
        />
      </TableToggle>
    </figure>
  );
}

function usePercent() {
  const format = useFormatter();
  return (share: number | undefined) =>
    share === undefined ? '' : format.number(share, { style: 'percent', maximumFractionDigits: 0 });
}

const shares = [0, 0.25, 0.5, 0.75, 1];
const strengthClass = { solid: '', dashed: ' tv-curve-dashed', dotted: ' tv-curve-dotted' };
const y = (share: number) => Math.round((230 - share * 214) * 10) / 10;

/** Beside the end of the line; on a phone under it, unless it lies on the axis. */
const labelY = (share: number, wide: boolean) => y(share) + (wide ? 4 : share < 0.12 ? -8 : 18);

function Drawing({ title, series, months, axis, wide }: DurationCurveProps & { wide: boolean }) {
  const say = useWords();
  const percent = usePercent();
  const id = useId();
  const [left, right, width] = wide ? [46, 440, 560] : [38, 364, 372];
  const until = Math.max(...months, 1);
  const x = (month: number) => Math.round((left + (month / until) * (right - left)) * 10) / 10;
  const height = 292 + series.length * 19 + 8;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the narrow twin is hidden from readers, the wide one has its title
    <svg
      className={wide ? 'tv-chart tv-chart--slim tv-wide-only' : 'tv-chart tv-narrow-only'}
      viewBox={`0 0 ${width} ${height}`}
      role={wide ? 'img' : undefined}
      aria-labelledby={wide ? id : undefined}
      aria-hidden={wide ? undefined : true}
    >
      {wide && <title id={id}>{title}</title>}
      {shares.map((share) => (
        <g key={share}>
          <path className="tv-g-rule" d={`M${left} ${y(share)}H${right}`} />
          <text className="tv-t-soft tv-t-end" x={left - 7} y={y(share) + 4}>
            {percent(share)}
          </text>
        </g>
      ))}
      {months.map((month) => (
        <text key={month} className="tv-t-soft tv-t-mid" x={x(month)} y="247">
          {month}
        </text>
      ))}
      <text className="tv-t-soft" x={left} y="264">
        {axis}
      </text>
      <text className="tv-t-soft" x="0" y="288">
        {say('compare.stillFollowed')}
      </text>
      {series.map((one, i) => (
        <g key={one.id}>
          {bandPaths(one.steps, until, x, y).map((area) => (
            <path key={area} className="tv-curve-band" d={area} />
          ))}
          {curvePieces(one.steps, until, x, y).map((piece) => (
            <path
              key={piece.d}
              className={`tv-g-line ${i === 0 ? 'tv-curve-thick' : 'tv-curve-thin'}${strengthClass[piece.strength]}`}
              d={piece.d}
            />
          ))}
          {one.margin && <Margin at={x(one.margin.time) - 3 + i * 6} {...one.margin} />}
          <text
            className={wide ? 'tv-t-bold' : 'tv-t-bold tv-t-end'}
            x={wide ? right + 10 : right}
            y={labelY(one.steps.at(-1)?.share ?? 0, wide)}
          >
            {one.label}
          </text>
          {months.map((month) => (
            <text key={month} className="tv-t-mid" x={x(month)} y={308 + i * 19}>
              {stepAt(one.steps, month)?.atRisk ?? ''}
            </text>
          ))}
          <text className="tv-t-soft" x={wide ? right + 10 : 0} y={308 + i * 19}>
            {wide ? one.label : one.short}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Margin({ at, low, high }: { at: number; low: number; high: number }) {
  return <path className="tv-g-axis" d={`M${at} ${y(low)}V${y(high)}M${at - 4} ${y(low)}h8M${at - 4} ${y(high)}h8`} />;
}
