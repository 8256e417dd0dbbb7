// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

interface Addressee {
  readonly to: string;
  readonly name: string;
  readonly language: 'nl' | 'en';
}

const say = (language: 'nl' | 'en') => createTranslator({ locale: language, messages: language === 'en' ? en : nl });

export function signInMail(given: Addressee & { link: string; minutes: number }): OutgoingMail {
  const t = say(given.language);
  return {
    to: given.to,
    language: given.language,
    kind: 'sign_in',
    asked: true,
    subject: t('signInMail.subject'),
    text: t('signInMail.text', { name: given.name, link: given.link, minutes: String(given.minutes) }),
  };
}

/** Tells somebody that they have an account; the link leads to the sign-in page and opens nothing by itself. */
export function invitationMail(given: Addressee & { baseUrl: string }): OutgoingMail {
  const t = say(given.language);
  return {
    to: given.to,
    language: given.language,
    kind: 'account',
    subject: t('invitationMail.subject'),
    text: t('invitationMail.text', { name: given.name, mail: given.to, link: `${given.baseUrl}/inloggen` }),
  };
}

/** Tells somebody that a second factor was added or removed. */
export function factorMail(
  given: Addressee & {
    what: 'passkeyAdded' | 'passkeyRemoved' | 'appAdded' | 'appRemoved' | 'allRemoved';
    baseUrl: string;
  },
): OutgoingMail {
  const t = say(given.language);
  return {
    to: given.to,
    language: given.language,
    kind: 'account',
    subject: t('factorMail.subject'),
    text: t('factorMail.text', {
      name: given.name,
      what: t(`factorMail.what.${given.what}`),
      link: `${given.baseUrl}/account/tweede-stap`,
    }),
  };
}
