// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { myInvitations } from './store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Invitations to an organisation of who acts, as far as they may answer for it. */
export async function askedOf(at: Acting): Promise<Asked[]> {
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  return (await myInvitations(at))
    .filter(({ state, represents }) => state === 'open' && represents)
    .map((row) => ({
      kind: 'invitation',
      id: row.id,
      text: t('asked.invitation', { organisation: row.organisation, deal: row.deal_name }),
      dueOn: row.answer_before,
      from: null,
      minutes: 3,
      why: row.words,
      space: row.visible ? { id: row.deal_id, name: row.deal_name, href: `/deals/${row.deal_slug}` } : null,
      href: `/uitnodigingen#${row.id}`,
      form: null,
    }));
}
