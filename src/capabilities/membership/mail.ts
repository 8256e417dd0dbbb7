// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export function signInMail(given: {
  to: string;
  name: string;
  language: 'nl' | 'en';
  link: string;
  minutes: number;
}): OutgoingMail {
  const t = createTranslator({ locale: given.language, messages: given.language === 'en' ? en : nl });
  return {
    to: given.to,
    language: given.language,
    subject: t('signInMail.subject'),
    text: t('signInMail.text', { name: given.name, link: given.link, minutes: String(given.minutes) }),
  };
}
