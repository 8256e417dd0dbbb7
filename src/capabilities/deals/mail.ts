// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Tells somebody that their organisation is asked to take part. It opens nothing by itself. */
export function invitationMail(given: {
  to: string;
  organisation: string;
  deal: string;
  words: string | null;
  language: 'nl' | 'en';
  baseUrl: string;
}): OutgoingMail {
  const { to, organisation, deal, words, language, baseUrl } = given;
  const t = createTranslator({ locale: language, messages: language === 'en' ? en : nl });
  return {
    to,
    language,
    kind: 'invitation',
    subject: t('invitationMail.subject', { organisation, deal }),
    text: t('invitationMail.text', { organisation, deal, words: words ?? '', link: `${baseUrl}/uitnodigingen` }),
  };
}
