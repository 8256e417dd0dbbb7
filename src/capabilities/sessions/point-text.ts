// SPDX-License-Identifier: EUPL-1.2
// A point is kept in the words of what it is about; what is asked of it is said in the language of who reads.
import { createTranslator } from 'use-intl/core';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

const asking = ['decision_round', 'decision_review', 'decision_postponed'] as const;

/** What stands on the agenda for this reader. */
export function pointText(
  language: 'nl' | 'en',
  { dueKind, title }: { readonly dueKind: string | null; readonly title: string },
): string {
  const asked = asking.find((kind) => kind === dueKind);
  if (asked === undefined) return title;
  const t = createTranslator({ locale: language, messages: language === 'en' ? en : nl, namespace: 'point' });
  return t(asked, { title });
}
