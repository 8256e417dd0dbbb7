// SPDX-License-Identifier: EUPL-1.2
import type { RemarkKind, State } from './codes.ts';

/** Questions come until the round is open; a reaction once questions had their turn. Neither is an objection. */
const when: Readonly<Record<RemarkKind, readonly State[]>> = {
  question: ['clarifying', 'reacting'],
  reaction: ['reacting', 'deciding'],
};

export const mayRemark = (state: State, kind: RemarkKind): boolean => when[kind].includes(state);
