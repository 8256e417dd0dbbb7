// SPDX-License-Identifier: EUPL-1.2
import type { Stage } from './codes.ts';
import { type StageRole, transitions } from './stage.states.ts';

/** The stages a deal may come into from where it is, for this role. `null`: it does not exist yet. */
export function nextStages(from: Stage | null, role: StageRole): Stage[] {
  return transitions.flatMap((step) => (step.from === from && step.to && step.by?.includes(role) ? [step.to] : []));
}

/** The row of stages on a deal's page; the honest ends take the place of what would have come. */
const line = [
  'idea',
  'exploration',
  'development',
  'signed',
  'execution',
  'closing',
  'aftercare',
  'concluded',
] as const;

export interface StageDates {
  readonly stage: Stage;
  readonly exploredFromOn: string | null;
  readonly signedOn: string | null;
  readonly endsOn: string | null;
  /** Every stage it came into, oldest first. */
  readonly history: readonly { readonly stage: Stage; readonly happenedOn: string | null }[];
}

export interface StagePoint {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'later' | 'ended';
  /** When it came there; `null`: not known. */
  readonly on: string | null;
}

/** Where the deal is, as a row. A stage it must have passed is done, also where nobody wrote down when. */
export function stageLine(deal: StageDates): StagePoint[] {
  const when = (stage: Stage) => lastDate(deal, stage);
  const point = (stage: Stage, state: StagePoint['state']): StagePoint => ({ stage, state, on: when(stage) });
  if (deal.stage === 'unknown')
    return line.filter((stage) => when(stage) !== null).map((stage) => point(stage, 'done'));
  if (deal.stage === 'stopped_in_exploration' || deal.stage === 'ended_early') {
    const certain = deal.stage === 'ended_early' ? line.slice(0, 4) : line.slice(0, 1);
    const passed = line.filter(
      (stage) => certain.includes(stage) || deal.history.some((event) => event.stage === stage),
    );
    return [...passed.map((stage) => point(stage, 'done')), point(deal.stage, 'ended')];
  }
  const now = line.indexOf(deal.stage);
  return line.map((stage, at) =>
    point(stage, at < now ? 'done' : at > now ? 'later' : now === line.length - 1 ? 'done' : 'now'),
  );
}

function lastDate(deal: StageDates, stage: Stage): string | null {
  const event = deal.history.findLast((event) => event.stage === stage && event.happenedOn !== null);
  if (event) return event.happenedOn;
  if (stage === 'exploration') return deal.exploredFromOn;
  if (stage === 'signed') return deal.signedOn;
  return stage === 'concluded' || stage === 'ended_early' ? deal.endsOn : null;
}

/** Which date of the deal a step fills in, where it was still empty. */
export function dateOfStep(to: Stage): 'exploredFromOn' | 'signedOn' | 'endsOn' | null {
  const dates: Partial<Record<Stage, 'exploredFromOn' | 'signedOn' | 'endsOn'>> = {
    exploration: 'exploredFromOn',
    signed: 'signedOn',
    concluded: 'endsOn',
    ended_early: 'endsOn',
    stopped_in_exploration: 'endsOn',
  };
  return dates[to] ?? null;
}

/** A source said "running" and the end it named is past: the record does not know how it is now. */
export function mayBeOver(deal: { stage: Stage; endsOn: string | null }, today: string): boolean {
  const running: readonly Stage[] = ['signed', 'execution', 'closing'];
  return running.includes(deal.stage) && deal.endsOn !== null && deal.endsOn < today.slice(0, deal.endsOn.length);
}
