// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react';
import { DataTable } from '../view/data-table.tsx';
import { TableToggle } from '../view/table-toggle.tsx';
import { useWords } from '../words/use-words.ts';
import { diamond, type ForestData, forestScale, squareSide } from './forest-layout.ts';

export interface ForestPlotProps extends ForestData {
  /** The finding, for readers; it quotes the prediction. */
  title: string;
  /** What one row is: "Straat". */
  rowTitle: string;
  /** What is compared and in what unit, under the axis. */
  axis: string;
  /** What lies left and right of zero. */
  less: string;
  more: string;
  /** Writes a difference with its sign: "+18", "−4". */
  write: (value: number) => string;
  caption: ReactNode;
}

/** Places side by side: square and margin per place, the average, and hatched what a new place can expect. */
export function ForestPlot(props: ForestPlotProps) {
  const { studies, pooled, prediction, rowTitle, write, caption } = props;
  const say = useWords();
  const range = (low: number, high: number) => say('compare.range', { low: write(low), high: write(high) });
  const rows = [
    ...studies.map((study) => ({
      ...study,
      count: String(study.count),
      value: write(study.estimate),
      margin: range(study.low, study.high),
    })),
    ...(pooled
      ? [
          {
            id: 'pooled',
            label: say('compare.average'),
            count: '',
            value: write(pooled.estimate),
            margin: range(pooled.low, pooled.high),
          },
        ]
      : []),
    ...(prediction
      ? [
          {
            id: 'new',
            label: say('compare.newPlace'),
            count: '',
            value: '',
            margin: range(prediction.low, prediction.high),
          },
        ]
      : []),
  ];
  return (
    <figure className="tv-figure">
      <Wide {...props} />
      <Narrow {...props} />
      <figcaption>{caption}</figcaption>
      <TableToggle title={say('timeline.asTable')}>
        <DataTable
          small
          narrow="scroll"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'label', title: rowTitle, cell: (row) => row.label },
            { key: 'count', title: say('compare.cases'), numeric: true, cell: (row) => row.count },
            { key: 'value', title: say('compare.difference'), numeric: true, cell: (row) => row.value },
            { key: 'margin', title: say('compare.margin'), numeric: true, cell: (row) => row.margin },
          ]}
        />
      </TableToggle>
    </figure>
  );
}

function Wide(props: ForestPlotProps) {
  const { studies, pooled, prediction, title, write } = props;
  const say = useWords();
  const id = useId();
  const scale = forestScale(props, 254, 610);
  const largest = Math.max(...studies.map((study) => study.count), 1);
  const line = 34 + studies.length * 32 - 14;
  const bottom = line + (pooled ? 32 : 0) + (prediction ? 32 : 0) + 20;
  const predictionY = line + 22 + (pooled ? 36 : 0);
  return (
    <svg className="tv-chart tv-wide-only" viewBox={`0 0 700 ${bottom + 36}`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <Axis {...props} scale={scale} bottom={bottom} middle={432} />
      {studies.map((study, i) => {
        const y = 34 + i * 32;
        return (
          <g key={study.id}>
            <text x="0" y={y + 4}>
              {study.label}
              <tspan className="tv-t-soft"> n={study.count}</tspan>
            </text>
            <StudyMark at={scale.at} y={y} {...study} side={squareSide(study.count, largest)} />
            <text className="tv-t-end" x="700" y={y + 4}>
              {write(study.estimate)}
            </text>
          </g>
        );
      })}
      <path className="tv-g-rule" d={`M0 ${line}H700`} />
      {pooled && (
        <>
          <text className="tv-t-bold" x="0" y={line + 26}>
            {say('compare.average')}
          </text>
          <path
            className="tv-g-mark"
            d={diamond(scale.at(pooled.low), scale.at(pooled.estimate), scale.at(pooled.high), line + 22)}
          />
          <text className="tv-t-end tv-t-bold" x="700" y={line + 26}>
            {write(pooled.estimate)}
          </text>
        </>
      )}
      {prediction && (
        <>
          <text className="tv-t-bold" x="0" y={predictionY + 4}>
            {say('compare.newPlace')}
          </text>
          <Prediction at={scale.at} y={predictionY} {...prediction} />
          <text className="tv-t-end" x="700" y={predictionY + 4}>
            {say('compare.range', { low: write(prediction.low), high: write(prediction.high) })}
          </text>
        </>
      )}
    </svg>
  );
}

function Narrow(props: ForestPlotProps) {
  const { studies, pooled, prediction } = props;
  const say = useWords();
  const scale = forestScale(props, 14, 350);
  const largest = Math.max(...studies.map((study) => study.count), 1);
  const line = 26 + studies.length * 44;
  const predictionY = line + 30 + (pooled ? 44 : 0);
  const bottom = predictionY + (prediction ? 22 : -20);
  return (
    <svg className="tv-chart tv-narrow-only" viewBox={`0 0 372 ${bottom + 36}`} aria-hidden="true">
      <Axis {...props} scale={scale} bottom={bottom} middle={186} />
      {studies.map((study, i) => {
        const y = 44 + i * 44;
        return (
          <g key={study.id}>
            <text x="0" y={y - 12}>
              {study.label}
              <tspan className="tv-t-soft"> n={study.count}</tspan>
            </text>
            <StudyMark at={scale.at} y={y} {...study} side={squareSide(study.count, largest)} />
          </g>
        );
      })}
      <path className="tv-g-rule" d={`M0 ${line}H372`} />
      {pooled && (
        <>
          <text className="tv-t-bold" x="0" y={line + 18}>
            {say('compare.average')}
          </text>
          <path
            className="tv-g-mark"
            d={diamond(scale.at(pooled.low), scale.at(pooled.estimate), scale.at(pooled.high), line + 30)}
          />
        </>
      )}
      {prediction && (
        <>
          <text className="tv-t-bold" x="0" y={predictionY - 10}>
            {say('compare.newPlace')}
          </text>
          <Prediction at={scale.at} y={predictionY + 2} {...prediction} />
        </>
      )}
    </svg>
  );
}

type At = (value: number) => number;
type AxisProps = ForestPlotProps & { scale: ReturnType<typeof forestScale>; bottom: number; middle: number };

function Axis({ scale, bottom, middle, less, more, axis, write }: AxisProps) {
  const zero = scale.at(0);
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path className={tick === 0 ? 'tv-g-axis' : 'tv-g-rule'} d={`M${scale.at(tick)} 20V${bottom}`} />
          <text className="tv-t-soft tv-t-mid" x={scale.at(tick)} y={bottom + 15}>
            {tick === 0 ? '0' : write(tick)}
          </text>
        </g>
      ))}
      <text className="tv-t-soft tv-t-end" x={zero - 6} y="14">
        {less}
      </text>
      <text className="tv-t-soft" x={zero + 6} y="14">
        {more}
      </text>
      <text className="tv-t-soft tv-t-mid" x={middle} y={bottom + 32}>
        {axis}
      </text>
    </>
  );
}

type StudyMarkProps = { at: At; y: number; low: number; estimate: number; high: number; side: number };

function StudyMark({ at, y, low, estimate, high, side }: StudyMarkProps) {
  return (
    <>
      <path className="tv-g-line tv-curve-thin" d={`M${at(low)} ${y}H${at(high)}`} />
      <rect className="tv-g-mark" x={at(estimate) - side / 2} y={y - side / 2} width={side} height={side} />
    </>
  );
}

function Prediction({ at, y, low, high }: { at: At; y: number; low: number; high: number }) {
  return <rect className="tv-fill-hatch" x={at(low)} y={y - 7} width={Math.max(1, at(high) - at(low))} height="14" />;
}
