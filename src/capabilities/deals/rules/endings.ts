// SPDX-License-Identifier: EUPL-1.2
// How deals end, and as what they go on.
import type { linkKinds, Stage } from './codes.ts';

/** Under way (nothing ended yet), then each way to end, then what no source tells. */
export const endingWays = ['under_way', 'aftercare', 'concluded', 'ended_early', 'stopped', 'unknown'] as const;
export type EndingWay = (typeof endingWays)[number];

const wayOf: Readonly<Record<Stage, EndingWay>> = {
  idea: 'under_way',
  exploration: 'under_way',
  development: 'under_way',
  signed: 'under_way',
  execution: 'under_way',
  closing: 'under_way',
  aftercare: 'aftercare',
  concluded: 'concluded',
  ended_early: 'ended_early',
  stopped_in_exploration: 'stopped',
  unknown: 'unknown',
};

export interface Endings {
  readonly deals: number;
  /** One for each way, also where it is none. */
  readonly ways: { readonly way: EndingWay; readonly deals: number }[];
  /** By what deals went on as, once per deal and kind; a deal may go on as several things. */
  readonly wentOn: { readonly kind: (typeof linkKinds)[number]; readonly deals: number }[];
}

/** Counts each deal once, by its stage. */
export function endingsOf(
  deals: readonly { readonly stage: Stage; readonly wentOn: readonly (typeof linkKinds)[number][] }[],
): Endings {
  const kinds = [...new Set(deals.flatMap(({ wentOn }) => wentOn))].sort();
  return {
    deals: deals.length,
    ways: endingWays.map((way) => ({ way, deals: deals.filter(({ stage }) => wayOf[stage] === way).length })),
    wentOn: kinds.map((kind) => ({ kind, deals: deals.filter(({ wentOn }) => wentOn.includes(kind)).length })),
  };
}
