// SPDX-License-Identifier: EUPL-1.2
// What an action answered, as what the form on the page needs: everything that was typed, and a sentence per problem.
import { useLocale, useMessages } from 'use-intl';
import { fieldSentence, refusalSentence } from './sentences.ts';
import type { FormState } from './visit.server.ts';

export interface ShownForm {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

/**
 * @param state what the action answered (nothing on a first visit)
 * @param operation name of the operation, for sentences of its own slice
 * @param initial what is stored now, shown until something was typed
 */
export function useFormState(
  state: FormState | undefined,
  operation: string,
  initial: ShownForm['values'] = {},
): ShownForm {
  const messages = useMessages() as Readonly<Record<string, unknown>>;
  const language = useLocale() === 'en' ? 'en' : 'nl';
  if (!state) return { values: initial, errors: {} };
  const refusal = { refused: state.refused, values: state.refusalValues };
  const errors: Record<string, string[]> = {};
  if (state.fields.length === 0) errors[''] = [refusalSentence(messages, language, refusal, operation).detail];
  for (const problem of state.fields)
    errors[fieldName(problem.path)] = [
      ...(errors[fieldName(problem.path)] ?? []),
      fieldSentence(messages, language, problem),
    ];
  return { values: { ...initial, ...state.values }, errors };
}

/** `parties.0.name` is the field `parties[0].name`. */
const fieldName = (path: string) => path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');

/** What the action answered, when it was this one of several forms on the page (by its hidden field `_doel`). */
export const ofForm = (state: FormState | undefined, purpose: string): FormState | undefined =>
  state?.values['_doel'] === purpose ? state : undefined;
