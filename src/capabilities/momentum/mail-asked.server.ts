// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { type BounceRow, bouncesToMend } from './store/bounce.store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Mail that came back, asked of whoever can mend it. */
export async function bouncesAsked(at: Acting): Promise<Asked[]> {
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  return (await bouncesToMend(at)).map((row) => ({
    kind: `mail_${row.kind}`,
    id: row.id,
    text: t(`mail.asked.${row.kind === 'check_in' ? 'checkIn' : row.mine ? 'own' : 'other'}`, {
      mail: row.mail ?? '',
      role: row.role ?? '',
      organisation: row.organisation ?? '',
    }),
    why: t(`mail.asked.${row.kind === 'check_in' ? 'checkInWhy' : 'why'}`),
    dueOn: null,
    from: null,
    minutes: 2,
    space: row.space === null ? null : { id: row.space.id, name: row.space.name, href: spaceHref(row.space) },
    href: hrefOf(row),
    form: row.mail === null ? null : { mail: row.mail },
  }));
}

function hrefOf({ space, mine }: BounceRow): string {
  if (space !== null) return `${spaceHref(space)}/post`;
  return mine ? '/account/post' : '/beheer/post';
}
