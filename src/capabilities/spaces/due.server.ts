// SPDX-License-Identifier: EUPL-1.2
import type { Acting } from '#kernel/operation.server.ts';
import type { Due } from '#kernel/pure/due.ts';
import { actionsDue } from './actions.store.server.ts';
import { spaceHref } from './address.contract.ts';
import { findSpace } from './store.server.ts';

/** Open actions of a space with a day by then. Only those that everybody in it may see: an agenda is read by all. */
export async function dueIn(at: Acting, spaceId: string, until: string): Promise<Due[]> {
  const space = await findSpace(at, spaceId);
  if (!space) return [];
  const href = `${spaceHref(space)}/acties`;
  return (await actionsDue(at, spaceId, until)).map(({ id, text, dueOn }) => ({
    kind: 'action',
    id,
    text,
    dueOn,
    href,
  }));
}
