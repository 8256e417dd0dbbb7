// SPDX-License-Identifier: EUPL-1.2
import type { Stage } from './codes.ts';

export interface StageCounts {
  readonly total: number;
  readonly early: number;
  readonly running: number;
  readonly concluded: number;
  readonly stopped: number;
  readonly unknown: number;
}

const groupOf: Readonly<Record<Stage, Exclude<keyof StageCounts, 'total'>>> = {
  idea: 'early',
  exploration: 'early',
  development: 'early',
  signed: 'running',
  execution: 'running',
  closing: 'running',
  aftercare: 'concluded',
  concluded: 'concluded',
  stopped_in_exploration: 'stopped',
  ended_early: 'stopped',
  unknown: 'unknown',
};

/** Counts per stage, as the sentence over a list of deals says them. Every deal is in exactly one. */
export function countStages(byStage: readonly { readonly stage: Stage; readonly deals: number }[]): StageCounts {
  const counts = { total: 0, early: 0, running: 0, concluded: 0, stopped: 0, unknown: 0 };
  for (const { stage, deals } of byStage) {
    counts[groupOf[stage]] += deals;
    counts.total += deals;
  }
  return counts;
}
