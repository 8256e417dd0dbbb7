// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of sessions.
import { createTranslator } from 'use-intl/core';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { spaceBy } from '#capabilities/spaces/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { Due } from '#kernel/pure/due.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import * as store from './sessions.store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Everything that falls due in a space, of all slices before this one. */
export { dueIn as dueInAll } from './agenda.server.ts';
export { askedOf } from './asked.server.ts';
export { type ExampleSession, type ExampleSetup, loadSession, loadSetup } from './loading.server.ts';
export { listSessionsOfSpace, viewSession } from './operations.server.ts';
export { lookBack, viewSetup } from './outcomes.operations.server.ts';
/** The sessions a record came out of, such as a decision or an action. */
export { originsOf } from './parts.store.server.ts';

/** Sessions to prepare by a day, and those whose day went by without a report. */
export async function dueIn(at: Acting, spaceId: string, until: string): Promise<Due[]> {
  const space = await spaceBy(at, spaceId);
  if (!space) return [];
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  return (await store.plannedUntil(at, spaceId, until)).map(({ id, title, startsAt }) => {
    const kind = startsAt <= at.now ? 'report' : 'coming';
    const dueOn = dayOf(startsAt);
    return {
      kind: `session_${kind}`,
      id,
      text: t(`due.${kind}`, { title }),
      dueOn,
      href: `${spaceHref(space)}/sessies/${id}`,
    };
  });
}
