// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Tells somebody that they have a seat. It opens nothing by itself: signing in goes by the address it was sent to. */
export function seatMail(given: {
  to: string;
  name: string;
  language: 'nl' | 'en';
  space: { name: string };
  baseUrl: string;
}): OutgoingMail {
  const t = createTranslator({ locale: given.language, messages: given.language === 'en' ? en : nl });
  return {
    to: given.to,
    language: given.language,
    kind: 'seat',
    subject: t('seatMail.subject', { space: given.space.name }),
    text: t('seatMail.text', {
      name: given.name,
      space: given.space.name,
      mail: given.to,
      link: `${given.baseUrl}/inloggen`,
    }),
  };
}
