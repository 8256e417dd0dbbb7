// SPDX-License-Identifier: EUPL-1.2
// The open cases of a space, by what a round of barriers does with each.
import type { Acting } from '#kernel/operation.server.ts';
import { asked, barrierAnswer } from './answers.server.ts';
import type { BarrierItem } from './contract.ts';
import { openIn } from './desk.store.server.ts';
import { stageOf } from './moving.server.ts';
import { type RoundStep, roundStepOf, roundSteps } from './rules/round.ts';

export interface RoundPart {
  readonly step: RoundStep;
  readonly barriers: readonly BarrierItem[];
}

/** Every open case of a space that who acts may see, under what it asks of the round; parts without a case are left out. */
export async function roundIn(at: Acting, spaceId: string): Promise<RoundPart[]> {
  const rows = (await openIn(at, spaceId)).map((row) => ({
    barrier: barrierAnswer(row),
    step: roundStepOf(
      {
        stage: stageOf(row.stage),
        asked: row.asked_on === null ? null : asked({ ...row, asked_on: row.asked_on }),
      },
      at.today,
    ),
  }));
  return roundSteps
    .map((step) => ({ step, barriers: rows.filter((row) => row.step === step).map(({ barrier }) => barrier) }))
    .filter(({ barriers }) => barriers.length > 0);
}
