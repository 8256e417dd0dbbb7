// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { Words } from './nl.ts';

/** Every key of the room's own words, as `part.word`. */
export type WordKey = { [Part in keyof Words & string]: `${Part}.${keyof Words[Part] & string}` }[keyof Words & string];

/** Says one word of `words/`; a key that does not exist does not compile. */
export type Say = (key: WordKey, values?: Record<string, string | number>) => string;

/** The words of this room in the language of the page (IntlProvider with `messages.ui`). */
export function useWords(): Say {
  const translate = useTranslations('ui');
  return (key, values) => translate(key, values);
}
