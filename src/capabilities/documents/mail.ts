// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Tells somebody that they were mentioned, and where. Nothing of the note itself: a mail is read by more than one. */
export function mentionMail(given: {
  to: string;
  name: string;
  language: 'nl' | 'en';
  space: { name: string };
  href: string;
}): OutgoingMail {
  const t = createTranslator({ locale: given.language, messages: given.language === 'en' ? en : nl });
  const values = { name: given.name, space: given.space.name, link: given.href };
  return {
    to: given.to,
    language: given.language,
    kind: 'mention',
    subject: t('mentionMail.subject', values),
    text: t('mentionMail.text', values),
  };
}
