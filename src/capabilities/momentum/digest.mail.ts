// SPDX-License-Identifier: EUPL-1.2
// A digest as a mail: pure, from what is asked and told to subject, text and HTML. Grouped per deal, short, and with the
// way to end it at the bottom. Nothing to say: no mail.
import { createTranslator } from 'use-intl/core';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { escaped } from '#kernel/pure/html.ts';
import type { DigestContents, Told } from './digest.contract.ts';
import type { AskedView } from './today.contract.ts';
import { en } from './words/en/digest.ts';
import { nl } from './words/nl/digest.ts';

export interface Digest extends DigestContents {
  readonly to: string;
  readonly name: string;
  readonly language: 'nl' | 'en';
  readonly today: string;
  readonly baseUrl: string;
  /** Address that ends digests. */
  readonly unsubscribe: string;
}

type Language = Digest['language'];
const says = {
  nl: createTranslator({ locale: 'nl', messages: nl }),
  en: createTranslator({ locale: 'en', messages: en }),
};
const dayFormat = (language: Language, time: boolean) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(time ? { hour: '2-digit', minute: '2-digit' } : {}),
    timeZone: time ? 'Europe/Amsterdam' : 'UTC',
  });
const days = { nl: dayFormat('nl', false), en: dayFormat('en', false) };
const moments = { nl: dayFormat('nl', true), en: dayFormat('en', true) };

interface Line {
  readonly text: string;
  readonly note: string;
  readonly href: string;
}

interface Group {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** The mail, or `null` when there is nothing to say. */
export function composeDigest(digest: Digest): OutgoingMail | null {
  const { asked, told, to, name, language, baseUrl, unsubscribe } = digest;
  if (asked.length + told.length === 0) return null;
  const t = says[language];
  const minutes = asked.reduce((sum, one) => sum + one.minutes, 0);
  const subject = t(asked.length > 0 ? 'subjectAsked' : 'subjectTold', { asked: asked.length, minutes });
  const groups = groupsOf(digest);
  const opening = [
    t('hello', { name }),
    t(asked.length > 0 ? 'asked' : 'nothingAsked', { asked: asked.length, minutes }),
  ];
  const closing = [t('close'), t('choose', { link: `${baseUrl}/account/post` }), t('stop', { link: unsubscribe })];
  return {
    to,
    language,
    kind: 'digest',
    subject,
    unsubscribe,
    text: textOf(opening, groups, `${t('today')}: ${baseUrl}/vandaag`, closing, baseUrl),
    html: htmlOf(digest, subject, opening, groups, t('today'), [
      t('close'),
      link(`${baseUrl}/account/post`, t('chooseLink')),
      link(unsubscribe, t('stopLink')),
    ]),
  };
}

/** Per deal, in the order in which something of it is due first. */
function groupsOf({ asked, told, language, today }: Digest): Group[] {
  const t = says[language];
  const lines = [
    ...asked.map((one) => ({ space: one.space?.name ?? t('elsewhere'), line: askedLine(one, language, today) })),
    ...told.map((one) => ({ space: one.space.name, line: toldLine(one, language) })),
  ];
  return [...Map.groupBy(lines, ({ space }) => space)].map(([name, of]) => ({
    name,
    lines: of.map(({ line }) => line),
  }));
}

function askedLine({ text, dueOn, minutes, href }: AskedView, language: Language, today: string): Line {
  const t = says[language];
  const due = dueOn === null ? [] : [t(dueOn < today ? 'was' : 'before', { date: onDay(dueOn, language) })];
  return { text, href, note: [t('minutes', { minutes }), ...due].join(', ') };
}

function toldLine({ kind, title, on, href }: Told, language: Language): Line {
  const date = kind === 'session' ? moments[language].format(new Date(on)) : onDay(on, language);
  return { text: title, href, note: says[language](kind, { date }) };
}

const onDay = (day: string, language: Language) => days[language].format(new Date(`${day}T00:00:00Z`));

function textOf(
  opening: readonly string[],
  groups: readonly Group[],
  onward: string,
  closing: readonly string[],
  baseUrl: string,
): string {
  const middle = groups.flatMap(({ name, lines }) => [
    `${name}\n${'-'.repeat(Math.min(name.length, 60))}`,
    ...lines.map(({ text, note, href }) => `* ${text}\n  ${note}\n  ${baseUrl}${href}`),
  ]);
  return `${[...opening, ...middle, onward, ...closing].join('\n\n')}\n`;
}

function htmlOf(
  { language, baseUrl }: Digest,
  subject: string,
  opening: readonly string[],
  groups: readonly Group[],
  onward: string,
  closing: readonly string[],
): string {
  const body = [
    ...opening.map((text) => `<p>${escaped(text)}</p>`),
    ...groups.map(
      ({ name, lines }) =>
        `<h2>${escaped(name)}</h2>\n<ul>${lines.map((line) => `<li>${link(baseUrl + line.href, line.text)}<br>${escaped(line.note)}</li>`).join('\n')}</ul>`,
    ),
    `<p>${link(`${baseUrl}/vandaag`, onward)}</p>`,
    '<hr>',
    `<p>${closing.map((text) => (text.startsWith('<a ') ? text : escaped(text))).join('<br>')}</p>`,
  ];
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>\n${body.join('\n')}\n</body></html>`;
}

const link = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`;
