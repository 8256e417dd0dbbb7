// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { CommitmentKind, Mandate, MandateKind } from './mandate.ts';
import { refusePeriod } from './people.ts';

/** What somebody is about to be given. */
export interface Gift {
  readonly giver: string;
  readonly personId: string;
  /** The person acts for the organisation today. */
  readonly ofOrganisation: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Nobody gives rights to themselves, and only who acts for an organisation can be given any. */
export function refuseGift(
  gift: Gift,
): Refusal<'own-mandate' | 'not-of-the-organisation' | 'ends-before-start'> | null {
  if (gift.personId === gift.giver) return refuse('own-mandate');
  if (!gift.ofOrganisation) return refuse('not-of-the-organisation');
  return refusePeriod(gift.startsOn, gift.endsOn);
}

/** Only promises have kinds; and to administer is for a whole organisation. */
export function refuseLimits(
  kind: MandateKind,
  kinds: readonly CommitmentKind[],
  spaceId: string | null,
): Refusal<'limit-does-not-fit'> | null {
  const fits = (kind === 'promise' || kinds.length === 0) && (kind !== 'administer' || spaceId === null);
  return fits ? null : refuse('limit-does-not-fit');
}

/** May this mandate be passed to somebody: to a deputy for a while, to a successor for good? Day as `YYYY-MM-DD`. */
export function refusePassingOn(
  mandate: Mandate,
  to: string,
  today: string,
): Refusal<'mandate-over' | 'deputy-of-deputy' | 'same-person'> | null {
  if (mandate.ended || (mandate.endsOn !== null && mandate.endsOn < today)) return refuse('mandate-over');
  if (mandate.deputyFor !== null) return refuse('deputy-of-deputy');
  return mandate.personId === to ? refuse('same-person') : null;
}
