// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { askedOfMe } from './asked.store.server.ts';
import { voicesOf } from './rules/round.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** A review is asked a week before its day, and known two months before. */
const reviews = { askedBefore: 7, knownBefore: 60 };
const minutes = { speak: 1, question: 2, close: 2, review: 2 } as const;
const place = { speak: '#spreken', question: '#vragen', close: '', review: '' } as const;

/** What decisions ask of who acts. */
export async function askedOf(at: Acting): Promise<Asked[]> {
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  return (await askedOfMe(at, plusDays(at.today, reviews.knownBefore))).map((row) => {
    const { kind, title, space, dueOn, organisationId, organisation } = row;
    return {
      kind: `decision_${kind}`,
      id: row.id,
      text: t(`asked.${kind}`, { title, objections: row.objections, consent: row.method === 'consent' ? 'yes' : 'no' }),
      why: kind === 'speak' ? t('asked.speakFor', { organisation: organisation ?? '' }) : row.words,
      dueOn,
      from: kind === 'review' && dueOn !== null ? plusDays(dueOn, -reviews.askedBefore) : null,
      minutes: minutes[kind],
      space: { id: space.id, name: space.name, href: spaceHref(space) },
      href: `${spaceHref(space)}/besluiten/${row.decisionId}${place[kind]}`,
      form:
        kind === 'speak' && organisationId !== null
          ? {
              decision: row.decisionId,
              organisation: organisationId,
              edition: String(row.edition),
              voices: voicesOf[row.method].filter((voice) => voice !== 'objection' && voice !== 'against').join(' '),
            }
          : null,
    };
  });
}
