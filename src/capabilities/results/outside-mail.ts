// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { mailOf } from './mail.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

const words = (language: 'nl' | 'en') =>
  createTranslator({ locale: language, messages: language === 'en' ? en : nl, namespace: 'outsideMail' });

/** Asks who sent the form to confirm it. The link only opens a page. */
export function outsideMail(given: {
  readonly mail: string;
  readonly language: 'nl' | 'en';
  readonly function: string;
  readonly organisation: string;
  readonly title: string;
  readonly link: string;
}): OutgoingMail {
  const t = words(given.language);
  const { title, organisation } = given;
  return mailOf({
    to: given.mail,
    language: given.language,
    subject: t('subject', { title }),
    paragraphs: [
      t('hello', { function: given.function }),
      t('why', { title, organisation }),
      t('how'),
      { label: t('button'), href: given.link },
      t('notMe'),
    ],
  });
}

/** What became of a report, and why. */
export function outsideAnswerMail(given: {
  readonly to: string;
  readonly language: 'nl' | 'en';
  readonly title: string;
  readonly believed: boolean;
  readonly claimed: boolean;
  readonly reason: string;
  readonly link: string;
}): OutgoingMail {
  const t = words(given.language);
  const { title, reason } = given;
  return mailOf({
    to: given.to,
    language: given.language,
    subject: t('answerSubject', { title }),
    paragraphs: [
      given.believed ? t(given.claimed ? 'believedWithProof' : 'believed', { title }) : t('declined', { title }),
      ...(reason === '' ? [] : [t('reason', { reason })]),
      { label: t('look'), href: given.link },
    ],
  });
}
