// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from 'd3-scale';

/** An estimate with its margin. */
export interface Estimate {
  estimate: number;
  low: number;
  high: number;
}

export interface Study extends Estimate {
  id: string;
  label: string;
  /** How many cases stand behind it. */
  count: number;
}

export interface ForestData {
  studies: readonly Study[];
  /** `null` below three studies: then there is no diamond, and a warning belongs above. */
  pooled: Estimate | null;
  /** What a new place can expect. */
  prediction: { low: number; high: number } | null;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A scale that holds every margin and zero, with its ticks. */
export function forestScale(data: ForestData, left: number, right: number) {
  const values = [
    0,
    ...data.studies.flatMap((study) => [study.low, study.high]),
    ...(data.pooled ? [data.pooled.low, data.pooled.high] : []),
    ...(data.prediction ? [data.prediction.low, data.prediction.high] : []),
  ].filter(Number.isFinite);
  const scale = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(5)
    .range([left, right]);
  return { at: (value: number) => round(scale(value)), ticks: scale.ticks(5) };
}

/** The side of a study's square: its area goes with the number of cases, between 7 and 12. */
export function squareSide(count: number, largest: number): number {
  return round(7 + 5 * Math.sqrt(Math.max(0, count) / Math.max(1, largest)));
}

/** A lying diamond from low to high, with its top at the estimate. */
export const diamond = (low: number, middle: number, high: number, y: number) =>
  `M${low} ${y}L${middle} ${y - 8}L${high} ${y}L${middle} ${y + 8}Z`;
