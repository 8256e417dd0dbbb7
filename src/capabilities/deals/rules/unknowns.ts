// SPDX-License-Identifier: EUPL-1.2
import type { Stage } from './codes.ts';
import { mayBeOver } from './stage.ts';

export type Unknown =
  | 'dontKnowSigned'
  | 'dontKnowYear'
  | 'dontKnowEnd'
  | 'dontKnowStage'
  | 'dontKnowOver'
  | 'dontKnowParties'
  | 'dontKnowJoined'
  | 'dontKnowMoney'
  | 'notSetEnd'
  | 'notSetMoney';

interface Known {
  readonly stage: Stage;
  readonly signedOn: string | null;
  readonly endsOn: string | null;
  readonly parties: number;
  /** None: the people of the deal keep it themselves. */
  readonly sources: readonly unknown[];
  readonly partyList: readonly { readonly joinedOn: string | null; readonly leftOn: string | null }[];
}

/**
 * What the record of a deal does not know and a reader would ask. Silence is said, not left out. Who keeps a deal here
 * did not search in sources: there it is what they have not written down yet.
 */
export function unknownsOf(deal: Known, contributions: number, today: string): Unknown[] {
  const neverSigned: readonly Stage[] = ['idea', 'exploration', 'development', 'stopped_in_exploration'];
  const wasSigned = !neverSigned.includes(deal.stage) && deal.stage !== 'unknown';
  const kept = deal.sources.length === 0;
  const dated = deal.partyList.some(({ joinedOn, leftOn }) => joinedOn !== null || leftOn !== null);
  const asked: [Unknown, boolean][] = [
    ['dontKnowStage', deal.stage === 'unknown'],
    ['dontKnowOver', mayBeOver(deal, today)],
    ['dontKnowSigned', wasSigned && deal.signedOn === null],
    ['dontKnowYear', wasSigned && deal.signedOn !== null && deal.signedOn.length < 10],
    [kept ? 'notSetEnd' : 'dontKnowEnd', wasSigned && deal.endsOn === null],
    ['dontKnowParties', !kept && deal.parties === 0],
    ['dontKnowJoined', !kept && wasSigned && deal.parties > 0 && !dated],
    ['dontKnowMoney', !kept && contributions === 0],
    ['notSetMoney', kept && wasSigned && contributions === 0],
  ];
  return asked.flatMap(([unknown, holds]) => (holds ? [unknown] : []));
}
