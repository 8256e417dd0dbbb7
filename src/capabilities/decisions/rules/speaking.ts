// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { Method, State, Voice } from './codes.ts';
import { voicesOf } from './round.ts';

export interface Speaking {
  readonly organisation: string;
  readonly edition: number;
  readonly voice: Voice;
  readonly argument?: string | undefined;
  readonly harmsAim?: string | undefined;
}

export type VoiceRefusal =
  | 'round-closed'
  | 'not-asked'
  | 'text-changed'
  | 'no-such-voice'
  | 'argument-needed'
  | 'aim-needed';

/** May this be said in the round, whoever says it? An objection has a reason and names the aim it harms. */
export function refuseVoice(
  decision: { state: State; method: Method; edition: number; asked: readonly string[] },
  said: Speaking,
): Refusal<VoiceRefusal> | null {
  if (decision.state !== 'deciding') return refuse('round-closed');
  if (!decision.asked.includes(said.organisation)) return refuse('not-asked');
  // Nobody binds their organisation to a text they did not read.
  if (decision.edition !== said.edition) return refuse('text-changed');
  if (!voicesOf[decision.method].includes(said.voice)) return refuse('no-such-voice');
  if (['objection', 'against'].includes(said.voice) && said.argument === undefined) return refuse('argument-needed');
  if (said.voice === 'objection' && said.harmsAim === undefined) return refuse('aim-needed');
  return null;
}
