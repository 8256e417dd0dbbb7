// SPDX-License-Identifier: EUPL-1.2
// The life of a deal, as one table: server, form, tests and drawing read it.
import type { Transition } from '#kernel/pure/transition.ts';
import type { Stage } from './codes.ts';

export type StageMove =
  | 'start'
  | 'load'
  | 'explore'
  | 'develop'
  | 'sign'
  | 'record_signing'
  | 'carry_out'
  | 'close'
  | 'extend'
  | 'follow'
  | 'conclude'
  | 'stop'
  | 'end_early'
  | 'establish';
/** `signatures`: it happens when the last party that must sign has signed, whoever that is. */
export type StageRole = 'dealmaker' | 'project_lead' | 'loader' | 'signatures';
type Step = Transition<Stage, StageMove, StageRole>;

const lead = ['dealmaker', 'project_lead'] as const;
const step = (from: Stage | null, move: StageMove, to: Stage, by: readonly StageRole[] = lead): Step => ({
  from,
  move,
  to,
  by,
});

const living = ['idea', 'exploration', 'development', 'signed', 'execution', 'closing', 'aftercare'] as const;
const ended = ['concluded', 'stopped_in_exploration', 'ended_early'] as const;

export const transitions: readonly Step[] = [
  step(null, 'start', 'idea'),
  step(null, 'start', 'exploration'),
  // A source says where a deal is without saying how it came there.
  ...[...living, ...ended, 'unknown' as const].map((to) => step(null, 'load', to, ['loader'])),
  step('idea', 'explore', 'exploration'),
  step('exploration', 'develop', 'development'),
  step('development', 'sign', 'signed', ['signatures']),
  // Signed on paper, elsewhere: who leads says where the text is.
  step('development', 'record_signing', 'signed'),
  step('signed', 'carry_out', 'execution'),
  step('execution', 'close', 'closing'),
  step('closing', 'extend', 'execution', [...lead, 'signatures']),
  step('closing', 'follow', 'aftercare'),
  step('aftercare', 'conclude', 'concluded'),
  // The honest ends: no deal came of it, or it stopped before its time.
  ...(['idea', 'exploration', 'development'] as const).map((from) => step(from, 'stop', 'stopped_in_exploration')),
  ...(['signed', 'execution', 'closing', 'aftercare'] as const).map((from) => step(from, 'end_early', 'ended_early')),
  // Where nobody knew, somebody who knows says it.
  ...[...living, ...ended].map((to) => step('unknown', 'establish', to)),
];
