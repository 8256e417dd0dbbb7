// SPDX-License-Identifier: EUPL-1.2
import type { Acting } from '#kernel/operation.server.ts';
import { type CallReason, callReason } from './rules/call.ts';
import { mayNeedCall, type ToCallRow } from './store/to-call.store.server.ts';

export interface AdoptionToCall extends Pick<ToCallRow, 'id' | 'title' | 'organisation' | 'space'> {
  readonly reason: CallReason;
  /** Function that carries it; `null`: not known. */
  readonly function: string | null;
  /** When somebody there last spoke. */
  readonly spokenOn: string | null;
}

/** Records a call helps now, in the spaces that who acts leads. */
export async function adoptionsToCall(at: Acting): Promise<AdoptionToCall[]> {
  return (await mayNeedCall(at)).flatMap((row) => {
    const reason = callReason(row, row.unknown_now ? 'unknown' : 'confirmed');
    if (reason === null) return [];
    const { id, title, organisation, space, owner_function: carrier, confirmed_on: spokenOn } = row;
    return [{ id, title, organisation, space, reason, function: carrier, spokenOn }];
  });
}
