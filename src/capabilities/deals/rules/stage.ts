// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { Stage } from './codes.ts';
import { type StageRole, transitions } from './stage.states.ts';

/** The stages a deal may come into from where it is, for this role. `null`: it does not exist yet. */
export function nextStages(from: Stage | null, role: StageRole): Stage[] {
  return transitions.flatMap((step) => (step.from === from && step.to && step.by?.includes(role) ? [step.to] : []));
}

/** Stages that are not entered without words: an honest end says what was learned, a signing on paper where the text is. */
const withWords: readonly Stage[] = ['stopped_in_exploration', 'ended_early', 'signed'];

/**
 * May somebody in this role move the deal to a stage, with these words?
 * @returns `no-such-step`, `words-needed`, or null when they may
 */
export function refuseStep(
  from: Stage,
  to: Stage,
  role: StageRole,
  note: string | null,
): Refusal<'no-such-step' | 'words-needed'> | null {
  if (!nextStages(from, role).includes(to)) return refuse('no-such-step');
  return withWords.includes(to) && role !== 'signatures' && note === null ? refuse('words-needed') : null;
}

/** The row of stages on a deal's page; the honest ends take the place of what would have come. */
const line: readonly Stage[] = [
  'idea',
  'exploration',
  'development',
  'signed',
  'execution',
  'closing',
  'aftercare',
  'concluded',
];

export interface StageDates {
  readonly stage: Stage;
  readonly exploredFromOn: string | null;
  readonly signedOn: string | null;
  readonly endsOn: string | null;
  /** Every stage it came into, oldest first; a source, or (`null`) somebody here. */
  readonly history: readonly {
    readonly stage: Stage;
    readonly happenedOn: string | null;
    readonly source: string | null;
  }[];
}

export interface StagePoint {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'later' | 'ended';
  /** When it came there; `null`: not known. */
  readonly on: string | null;
}

/** Stages that a deal in this stage must have been in; closing and aftercare are skipped by many, so they are not claimed. */
const surelyPassed: Readonly<Record<Stage, readonly Stage[]>> = {
  idea: [],
  exploration: ['idea'],
  development: ['idea', 'exploration'],
  signed: ['idea', 'exploration', 'development'],
  execution: ['idea', 'exploration', 'development', 'signed'],
  closing: ['idea', 'exploration', 'development', 'signed', 'execution'],
  aftercare: ['idea', 'exploration', 'development', 'signed', 'execution', 'closing'],
  concluded: ['idea', 'exploration', 'development', 'signed', 'execution'],
  stopped_in_exploration: ['idea'],
  ended_early: ['idea', 'exploration', 'development', 'signed'],
  unknown: [],
};

/**
 * Where the deal is, as a row: what it passed for certain or by its history, where it is, and what is to come. Of a
 * deal that only sources speak of nothing to come is shown: no source plans our stages.
 */
export function stageLine(deal: StageDates): StagePoint[] {
  const point = (stage: Stage, state: StagePoint['state']): StagePoint => ({ stage, state, on: lastDate(deal, stage) });
  const known = (stage: Stage) =>
    surelyPassed[deal.stage].includes(stage) || deal.history.some((event) => event.stage === stage);
  const now = line.indexOf(deal.stage);
  const passed = line.filter((stage, index) => stage !== deal.stage && known(stage) && (now < 0 || index < now));
  const done = passed.map((stage) => point(stage, 'done'));
  if (deal.stage === 'unknown')
    return deal.signedOn === null || known('signed') ? done : [...done, point('signed', 'done')];
  if (now < 0) return [...done, point(deal.stage, 'ended')];
  const spokenHere = deal.history.some(({ source }) => source === null);
  const later = spokenHere ? line.slice(now + 1).map((stage) => point(stage, 'later')) : [];
  return [...done, point(deal.stage, deal.stage === 'concluded' ? 'done' : 'now'), ...later];
}

function lastDate(deal: StageDates, stage: Stage): string | null {
  const event = deal.history.findLast((one) => one.stage === stage && one.happenedOn !== null);
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

/** Which of the sentences over a deal's page fits. */
export function stageSentence(
  deal: { stage: Stage; endsOn: string | null },
  today: string,
): 'early' | 'running' | 'passed' | 'concluded' | 'stopped' | 'ended' | 'unknown' {
  if (mayBeOver(deal, today)) return 'passed';
  return sentences[deal.stage];
}

/** The day it ended, as far as it is known: over before the day that was planned, the plan does not say on which. */
export function endedOn(deal: { stage: Stage; endsOn: string | null }, today: string): string | null {
  const over: readonly string[] = ['concluded', 'stopped', 'ended'];
  const early = over.includes(sentences[deal.stage]) && deal.endsOn !== null && deal.endsOn > today;
  return early ? null : deal.endsOn;
}

const sentences = {
  idea: 'early',
  exploration: 'early',
  development: 'early',
  signed: 'running',
  execution: 'running',
  closing: 'running',
  aftercare: 'concluded',
  concluded: 'concluded',
  stopped_in_exploration: 'stopped',
  ended_early: 'ended',
  unknown: 'unknown',
} as const;
