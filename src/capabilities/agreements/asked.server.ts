// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { toBeSignedByMe } from './asked.store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** The deal texts that wait for the signature of who acts. */
export async function askedOf(at: Acting): Promise<Asked[]> {
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  return (await toBeSignedByMe(at)).map(({ id, number, title, organisation, until, deal }) => ({
    kind: 'agreement_sign',
    id,
    text: t('asked.sign', { title, organisation }),
    why: null,
    dueOn: until,
    from: null,
    minutes: 5,
    space: { id: deal.id, name: deal.name, href: `/deals/${deal.slug}` },
    href: `/deals/${deal.slug}/dealtekst/${number}/tekenen`,
    form: null,
  }));
}
