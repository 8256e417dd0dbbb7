// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { keptByMe } from './sessions.store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** A session is prepared a week ahead, and known two months ahead. */
const prepare = { askedBefore: 7, knownBefore: 60 };

/** Sessions to prepare, and sessions whose day went by without a report: asked of who planned them. */
export async function askedOf(at: Acting): Promise<Asked[]> {
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  const rows = await keptByMe(at, plusDays(at.today, prepare.knownBefore));
  return rows.map(({ id, title, startsAt, space, points }) => {
    const kind = startsAt <= at.now ? 'report' : 'coming';
    const dueOn = dayOf(startsAt);
    return {
      kind: `session_${kind}`,
      id,
      text: t(`due.${kind}`, { title }),
      why: kind === 'coming' ? t('asked.points', { points }) : null,
      dueOn,
      from: kind === 'coming' ? plusDays(dueOn, -prepare.askedBefore) : null,
      minutes: 5,
      space: { id: space.id, name: space.name, href: spaceHref(space) },
      href: `${spaceHref(space)}/sessies/${id}`,
      form: null,
    };
  });
}
