// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

export interface PartyLine {
  id: string;
  name: string;
  /** `null`: a source is silent. */
  joinedOn: string | null;
  /** `null`: not bound (a partner), or not known. */
  boundOn: string | null;
  leftOn?: string | null;
  leftReason?: string;
  tie: 'bound' | 'partner';
  /** Days on which a successor of the signer took over. */
  newSignersOn?: readonly string[];
}

export interface PartyTimelineProps {
  /** The finding, for readers. */
  title: string;
  /** In the order of the agreement. */
  parties: readonly PartyLine[];
  signedOn: string | null;
  from: string;
  to: string;
  today: string;
  /** The deal is over since: lines stop there, and there is no “now”. */
  endedOn?: string | null;
  caption?: ReactNode;
}

/** "ging weg: geen menskracht" */
export const leftText = (left: string, party: PartyLine) => (party.leftReason ? `${left}: ${party.leftReason}` : left);
