// SPDX-License-Identifier: EUPL-1.2
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { myActions } from './actions.store.server.ts';
import { spaceHref } from './address.contract.ts';

/** An action is asked two weeks before its day; without a day at once. */
const daysBefore = 14;

/** The open actions of who acts, over all spaces. */
export async function askedOf(at: Acting): Promise<Asked[]> {
  return (await myActions(at)).map(({ id, text, dueOn, version, space }) => ({
    kind: 'action',
    id,
    text,
    dueOn,
    from: dueOn === null ? null : plusDays(dueOn, -daysBefore),
    minutes: 1,
    why: null,
    space: space === null ? null : { id: space.id, name: space.name, href: spaceHref(space) },
    href: space === null ? '/account' : `${spaceHref(space)}/acties`,
    form: { version: String(version) },
  }));
}
