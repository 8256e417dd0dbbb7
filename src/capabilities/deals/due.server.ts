// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { Acting } from '#kernel/operation.server.ts';
import type { Due } from '#kernel/pure/due.ts';
import { termFor } from './operations/entry.server.ts';
import { byCriterion } from './rules/entry.ts';
import * as store from './store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Questions at the door that are open, and invitations that wait for an answer, up to a day: for a session's agenda. */
export async function dueIn(at: Acting, spaceId: string, until: string): Promise<Due[]> {
  const deal = await store.findDeal(at, spaceId);
  if (!deal || !(await store.myPlaceIn(at, deal.id)).member) return [];
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  const open = byCriterion(await store.entryAnswersOf(at, deal.id)).filter(({ current }) => current === null);
  const { term } = await termFor(at, deal, open.length);
  const asked = term.state === 'running' || term.state === 'past';
  const door: Due[] =
    asked && term.before !== null && term.before <= until
      ? [
          {
            kind: 'entry_test',
            id: deal.id,
            text: t('due.entry'),
            dueOn: term.before,
            href: `/deals/${deal.slug}/toets`,
          },
        ]
      : [];
  const invitations = (await store.invitationsOf(at, deal.id))
    .filter(({ state, answer_before }) => state === 'open' && (answer_before === null || answer_before <= until))
    .map(({ id, name, answer_before }) => ({
      kind: 'invitation',
      id,
      text: t('due.invitation', { organisation: name }),
      dueOn: answer_before,
      href: `/deals/${deal.slug}/partijen#gevraagd`,
    }));
  return [...door, ...invitations];
}
