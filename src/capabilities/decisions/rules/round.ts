// SPDX-License-Identifier: EUPL-1.2
// A round along the parties: who was heard, which objections stand, and whether it carries.
import type { Method, Share, Voice } from './codes.ts';

/** What a party may say, by method. Consent knows no abstention: silence is not consent, and "no opinion" is no objection. */
export const voicesOf: Readonly<Record<Method, readonly Voice[]>> = {
  consent: ['consent', 'objection'],
  consensus: ['for', 'against'],
  majority: ['for', 'against', 'abstain'],
  mandate_holder: ['for', 'against'],
  formal_external: [],
};

/** A party that is asked, in order of speaking. */
export interface AskedParty {
  readonly organisationId: string;
  /** Left since it was asked: the round no longer waits for it. */
  readonly left: boolean;
}

export interface SpokenVoice {
  readonly id: string;
  readonly organisationId: string;
  /** The text it was said over. */
  readonly edition: number;
  readonly voice: Voice;
  readonly integratedIn: number | null;
}

/** One party in a round. */
export interface RoundLine<V extends SpokenVoice = SpokenVoice> {
  readonly organisationId: string;
  readonly kind: 'waiting' | 'left' | Voice;
  /** Its last word over the text as it stands; nothing while it waits. */
  readonly voice: V | null;
  /** Objections over earlier texts: taken in, or given up with that text. */
  readonly earlier: readonly V[];
}

/** The round over the text as it stands, in order of speaking. The last word of a party counts. */
export function roundOf<V extends SpokenVoice>(
  asked: readonly AskedParty[],
  voices: readonly V[],
  edition: number,
): RoundLine<V>[] {
  return asked.map(({ organisationId, left }) => {
    const own = voices.filter((voice) => voice.organisationId === organisationId);
    const voice = own.findLast((said) => said.edition === edition) ?? null;
    const earlier = own.filter((said) => said !== voice && said.voice === 'objection');
    return { organisationId, kind: voice?.voice ?? (left ? 'left' : 'waiting'), voice, earlier };
  });
}

export interface Tally {
  readonly asked: number;
  readonly spoken: number;
  readonly waiting: number;
  readonly consent: number;
  readonly objections: number;
  readonly against: number;
}

export function tallyOf(lines: readonly RoundLine[]): Tally {
  const of = (...kinds: readonly RoundLine['kind'][]) => lines.filter(({ kind }) => kinds.includes(kind)).length;
  const waiting = of('waiting');
  const asked = lines.length - of('left');
  return {
    asked,
    spoken: asked - waiting,
    waiting,
    consent: of('consent', 'for'),
    objections: of('objection'),
    against: of('against'),
  };
}

/** What stands between a round and adopting; `null`: it carries. */
export type Obstacle = 'nobody-asked' | 'not-all-heard' | 'objections-open' | 'not-carried';

/** Does the round carry, by its method? A formal decision is taken elsewhere: its round is empty. */
export function obstacleOf(lines: readonly RoundLine[], method: Method, share: Share): Obstacle | null {
  if (method === 'formal_external') return null;
  const tally = tallyOf(lines);
  if (tally.asked === 0) return 'nobody-asked';
  if (method === 'majority') return carries(tally, share) ? null : tally.waiting > 0 ? 'not-all-heard' : 'not-carried';
  if (tally.objections > 0) return 'objections-open';
  if (tally.against > 0) return 'not-carried';
  return tally.waiting > 0 ? 'not-all-heard' : null;
}

/** Counted over all that were asked, not over who happened to speak; so nothing carries before it is sure. */
function carries({ asked, consent }: Tally, share: Share): boolean {
  return share === 'two_thirds' ? consent * 3 >= asked * 2 : consent * 2 > asked;
}
