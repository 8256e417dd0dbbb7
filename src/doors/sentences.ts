// SPDX-License-Identifier: EUPL-1.2
// From a refusal to the sentence a person reads, for pages and API alike.
import { createTranslator } from 'use-intl/core';
import { sliceOfOperation } from '#generated/contracts.ts';
import type { FieldProblem, Refusal } from '#kernel/pure/refusal.ts';

type Messages = Readonly<Record<string, unknown>>;

export interface Sentence {
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly detail: string }[];
}

/** The words of the slice come first, then those of the kernel: common refusals have one sentence for the whole house. */
export function refusalSentence(
  messages: Messages,
  language: 'nl' | 'en',
  refusal: Refusal,
  operation?: string,
): Sentence {
  const slice = operation === undefined ? undefined : sliceOfOperation[operation];
  return {
    title: translate(messages, language, 'kernel', 'refused'),
    detail:
      (slice && sentenceIn(messages, language, slice, refusal)) ??
      sentenceIn(messages, language, 'kernel', refusal) ??
      translate(messages, language, 'kernel', 'refusals.broken'),
    fields: (refusal.fields ?? []).map((problem) => ({
      path: problem.path,
      code: problem.code,
      detail: fieldSentence(messages, language, problem),
    })),
  };
}

/** What is wrong with one field, in words. */
export function fieldSentence(messages: Messages, language: 'nl' | 'en', { code, values }: FieldProblem): string {
  return translate(messages, language, 'kernel', `fields.${code}`, values);
}

function sentenceIn(
  messages: Messages,
  language: 'nl' | 'en',
  namespace: string,
  refusal: Refusal,
): string | undefined {
  const own = messages[namespace] as { refusals?: Record<string, string> } | undefined;
  if (own?.refusals?.[refusal.refused] === undefined) return undefined;
  return translate(messages, language, namespace, `refusals.${refusal.refused}`, refusal.values);
}

function translate(
  messages: Messages,
  locale: string,
  namespace: string,
  key: string,
  values?: Readonly<Record<string, string | number>>,
): string {
  const t = createTranslator({ locale, messages: messages as Record<string, never>, namespace: namespace as never });
  return t(key as never, values as never);
}
