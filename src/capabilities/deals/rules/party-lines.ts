// SPDX-License-Identifier: EUPL-1.2
import type { Stage, Tie } from './codes.ts';

interface Party {
  readonly id: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly tie: Tie;
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
  readonly leftReason: string | null;
}

/** Who came and went, as lines over time. */
export interface PartySpan {
  readonly from: string;
  readonly to: string;
  /** The deal is over since; `null`: it is not, or nobody knows since when. */
  readonly endedOn: string | null;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly joinedOn: string | null;
    readonly boundOn: string | null;
    readonly leftOn: string | null;
    readonly leftReason?: string;
    readonly tie: 'bound' | 'partner';
    readonly newSignersOn: readonly string[];
  }[];
}

/**
 * The parties as lines, or `null` where no line says more than a name: of no party it is known whether it signed, when
 * it joined or whether it left.
 */
export function partySpan(
  deal: {
    stage: Stage;
    signedOn: string | null;
    exploredFromOn: string | null;
    endsOn: string | null;
    partyList: readonly Party[];
  },
  today: string,
  successions: readonly { readonly organisationId: string; readonly since: string }[] = [],
): PartySpan | null {
  const told = deal.partyList.filter(
    ({ tie, joinedOn, leftOn }) => tie !== 'unknown' || joinedOn !== null || leftOn !== null,
  );
  const starts = [deal.exploredFromOn, deal.signedOn, ...told.map(({ joinedOn }) => joinedOn)].filter(
    (date) => date !== null,
  );
  const from = starts.sort()[0];
  // With no date of any party there is nothing to draw.
  const drawn = told.some(
    ({ tie, joinedOn, leftOn }) => joinedOn ?? leftOn ?? (tie === 'bound' ? deal.signedOn : null),
  );
  if (!drawn || from === undefined) return null;
  const over: readonly Stage[] = ['concluded', 'ended_early', 'stopped_in_exploration'];
  const endedOn = over.includes(deal.stage) ? deal.endsOn : null;
  const ends = [deal.endsOn, endedOn === null ? today : null].filter((date) => date !== null);
  return {
    from,
    to: ends.sort().at(-1) ?? today,
    endedOn,
    lines: told.map(({ id, organisation, tie, joinedOn, leftOn, leftReason }) => ({
      id,
      name: organisation.name,
      joinedOn,
      boundOn: tie === 'bound' ? later(joinedOn, deal.signedOn) : null,
      leftOn,
      ...(leftReason === null ? {} : { leftReason }),
      tie: tie === 'partner' ? 'partner' : 'bound',
      newSignersOn: successions
        .filter(
          ({ organisationId, since }) =>
            organisationId === organisation.id && since >= from && (leftOn === null || since <= leftOn),
        )
        .map(({ since }) => since),
    })),
  };
}

const later = (one: string | null, other: string | null) =>
  one === null || other === null ? (one ?? other) : one > other ? one : other;

/** Parties by kind, in the order of kinds given and within a kind in the order of the agreement. */
export function byKind<P extends { readonly organisation: { readonly kind: string } }, K extends string>(
  parties: readonly P[],
  kinds: readonly K[],
): { kind: K; parties: P[] }[] {
  return kinds
    .map((kind) => ({ kind, parties: parties.filter(({ organisation }) => organisation.kind === kind) }))
    .filter((group) => group.parties.length > 0);
}
