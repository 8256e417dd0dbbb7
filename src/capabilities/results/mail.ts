// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { escaped } from '#kernel/pure/html.ts';
import { inWords } from '#kernel/pure/partial-date.ts';
import type { ContactStep } from './rules/reminders.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export interface CheckInMail {
  readonly to: string;
  readonly language: 'nl' | 'en';
  readonly role: string;
  /** Whose turn it is; left out: the role itself is asked for the first time. */
  readonly turn?: ContactStep;
  /** Function that was asked first, and was silent. */
  readonly askedBefore?: string;
  readonly organisation: string;
  readonly titles: readonly string[];
  readonly dueOn: string;
  readonly link: string;
}

/** The mail that asks whether something is still in use. The link only opens the form. */
export function checkInMail(given: CheckInMail): OutgoingMail {
  const t = createTranslator({ locale: given.language, messages: given.language === 'en' ? en : nl });
  const due = inWords(given.dueOn, given.language);
  const { turn = 'role' } = given;
  const values = { role: given.role || t('checkInMail.colleague'), organisation: given.organisation, due };
  const reminded =
    turn === 'role' ? [] : [t(`checkInMail.${turn}`, { before: given.askedBefore || t('checkInMail.colleague') })];
  const subject =
    given.titles.length === 1
      ? t('checkInMail.subjectOne', { title: given.titles[0] ?? '' })
      : t('checkInMail.subjectMore', { count: given.titles.length });
  const list = given.titles.map((title) => `- ${title}`).join('\n');
  const text = [
    t('checkInMail.hello', values),
    ...reminded,
    t('checkInMail.why', values),
    list,
    t('checkInMail.how', values),
    given.link,
    t('checkInMail.close', values),
  ].join('\n\n');
  const html = [
    `<p>${escaped(t('checkInMail.hello', values))}</p>`,
    ...reminded.map((line) => `<p>${escaped(line)}</p>`),
    `<p>${escaped(t('checkInMail.why', values))}</p>`,
    `<ul>${given.titles.map((title) => `<li>${escaped(title)}</li>`).join('')}</ul>`,
    `<p>${escaped(t('checkInMail.how', values))}</p>`,
    `<p><a href="${escaped(given.link)}">${escaped(t('checkInMail.button'))}</a></p>`,
    `<p>${escaped(t('checkInMail.close', values))}</p>`,
  ].join('\n');
  return {
    to: given.to,
    language: given.language,
    kind: 'check_in',
    subject,
    text,
    html: `<!doctype html><html lang="${given.language}"><meta charset="utf-8"><title>${escaped(subject)}</title><body>${html}</body></html>`,
  };
}

/** A mail of paragraphs, as text and as HTML; a link stands on a line of its own. */
export function mailOf({
  paragraphs,
  ...given
}: {
  readonly to: string;
  readonly language: 'nl' | 'en';
  readonly subject: string;
  readonly paragraphs: readonly (string | { readonly label: string; readonly href: string })[];
}): OutgoingMail {
  const html = paragraphs.map((one) =>
    typeof one === 'string'
      ? `<p>${escaped(one)}</p>`
      : `<p><a href="${escaped(one.href)}">${escaped(one.label)}</a></p>`,
  );
  return {
    ...given,
    text: paragraphs.map((one) => (typeof one === 'string' ? one : `${one.label}:\n${one.href}`)).join('\n\n'),
    html: `<!doctype html><html lang="${given.language}"><meta charset="utf-8"><title>${escaped(given.subject)}</title><body>${html.join('\n')}</body></html>`,
  };
}
