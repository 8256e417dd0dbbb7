// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Asks somebody to sign for their organisation. The link leads to the sign-in page, and opens nothing by itself. */
export function signerMail(given: {
  to: string;
  name: string;
  organisation: string;
  deal: string;
  link: string;
  /** A code comes beside this mail. */
  code: boolean;
  language: 'nl' | 'en';
  baseUrl: string;
}): OutgoingMail {
  const { to, name, organisation, deal, language, baseUrl } = given;
  const t = createTranslator({ locale: language, messages: language === 'en' ? en : nl });
  const link = `${baseUrl}/inloggen?naar=${encodeURIComponent(given.link)}`;
  return {
    to,
    language,
    subject: t('signerMail.subject', { deal }),
    text: t('signerMail.text', { name, organisation, deal, link, mail: to, code: given.code ? 'yes' : 'no' }),
  };
}
