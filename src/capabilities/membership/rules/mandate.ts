// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel/pure/partial-date.ts';

/** mandate_kind: none of them holds another, so who may sign is not thereby who may promise. */
export const mandateKinds = ['represent', 'promise', 'sign', 'administer'] as const;
export type MandateKind = (typeof mandateKinds)[number];

/** commitment_kind, for a mandate to promise that is limited to some. */
export const commitmentKinds = [
  'action',
  'money',
  'capacity',
  'data',
  'decision',
  'rule_change',
  'adoption',
  'learning',
  'network',
] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

export interface Mandate {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: MandateKind;
  /** Empty: all kinds. */
  readonly commitmentKinds: readonly CommitmentKind[];
  /** `null`: everywhere. */
  readonly spaceId: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Ended at a moment, before its last day. */
  readonly ended: boolean;
  /** The mandate this one stands in for. */
  readonly deputyFor: string | null;
  /** The mandate this one took over. */
  readonly successorOf: string | null;
}

/** What somebody wants to do; what is left out is not known, and then only a mandate without that limit will do. */
export interface Act {
  readonly kind: MandateKind;
  readonly commitmentKind?: string | undefined;
  readonly spaceId?: string | undefined;
}

/** Does it count on this day (`YYYY-MM-DD`)? First and last day included. */
export function counts({ startsOn, endsOn, ended }: Mandate, today: string): boolean {
  return !ended && startsOn <= today && (endsOn === null || today <= endsOn);
}

export const mandateStates = ['coming', 'counts', 'over'] as const;
export type MandateState = (typeof mandateStates)[number];

/** To come, counting, or over; over too when its person no longer acts for the organisation (`acts`). */
export function mandateState(mandate: Mandate, acts: boolean, today: string): MandateState {
  if (mandate.ended || !acts || (mandate.endsOn !== null && mandate.endsOn < today)) return 'over';
  return counts(mandate, today) ? 'counts' : 'coming';
}

/** Does this mandate, by itself and if it counts, allow the act? */
export function covers(mandate: Mandate, act: Act): boolean {
  const { kind, commitmentKinds: kinds, spaceId } = mandate;
  return (
    kind === act.kind &&
    (kinds.length === 0 || kinds.some((known) => known === act.commitmentKind)) &&
    (spaceId === null || spaceId === act.spaceId)
  );
}

/**
 * The mandates that live on this day: they count, and a deputy's only while the one it stands in for does too. That the
 * person still acts for the organisation is for who gathers them to know.
 */
export function living<M extends Mandate>(all: readonly M[], today: string): M[] {
  const counting = all.filter((mandate) => counts(mandate, today));
  return counting.filter(({ deputyFor }) => deputyFor === null || counting.some(({ id }) => id === deputyFor));
}

/**
 * The mandate somebody acts on: of those that allow the act, one of their own before one as a deputy, and a wider one
 * before a narrower.
 * @param mine living mandates of one person for one organisation
 */
export function mandateToActOn<M extends Mandate>(mine: readonly M[], act: Act): M | null {
  const narrowness = ({ deputyFor, spaceId, commitmentKinds: kinds }: Mandate) =>
    (deputyFor === null ? 0 : 4) + (spaceId === null ? 0 : 2) + (kinds.length === 0 ? 0 : 1);
  const fit = mine.filter((mandate) => covers(mandate, act));
  return fit.toSorted((a, b) => narrowness(a) - narrowness(b))[0] ?? null;
}

/** How long a successor has to confirm or renegotiate what was inherited. */
export const daysToConfirm = 60;

/** The last day on which inherited commitments are confirmed or renegotiated, of a succession that began on a day. */
export const confirmBefore = (since: string): string => addDays(since, daysToConfirm);
