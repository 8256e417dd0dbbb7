// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import type { OutgoingMail } from '#kernel/operation.server.ts';
import { pointText } from './point-text.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Invites somebody, with the agenda in the mail: nobody needs to sign in to know what it is about. */
export function invitationMail({
  person,
  row,
  space,
  points,
  baseUrl,
}: {
  readonly person: { mail: string | null; name: string; language: 'nl' | 'en' };
  readonly row: {
    id: string;
    title: string;
    startsAt: Date;
    minutes: number;
    place: string | null;
    goal: string | null;
  };
  readonly space: { kind: string; slug: string; name: string };
  readonly points: readonly { readonly title: string; readonly dueKind: string | null }[];
  readonly baseUrl: string;
}): OutgoingMail {
  const { language } = person;
  const t = createTranslator({ locale: language, messages: language === 'en' ? en : nl, namespace: 'mail' });
  const when = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(row.startsAt);
  const agenda = points.map((point, index) => `${index + 1}. ${pointText(language, point)}`).join('\n');
  return {
    to: person.mail ?? '',
    language,
    kind: 'session',
    aboutId: row.id,
    subject: t('subject', { title: row.title, space: space.name }),
    text: t('text', {
      name: person.name,
      title: row.title,
      space: space.name,
      when,
      minutes: String(row.minutes),
      place: row.place ?? t('noPlace'),
      goal: row.goal ?? t('noGoal'),
      agenda: agenda || t('noAgenda'),
      link: `${baseUrl}${spaceHref(space)}/sessies/${row.id}`,
    }),
  };
}
