// SPDX-License-Identifier: EUPL-1.2
// What the compiler knows of words: a page that asks for one that is not there does not compile.
import { useTranslations } from 'use-intl';
import type { messages } from '#generated/words.ts';

type Worded<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : Worded<Words[Key]> };

declare module 'use-intl' {
  interface AppConfig {
    Messages: Worded<(typeof messages)['nl']>;
  }
}

/** A key put together from values no type lists, such as an axis and its code: its word, or nothing when there is none. */
export type OpenWords = (key: string, values?: Readonly<Record<string, string | number>>) => string | undefined;

export function useOpenWords(namespace: string): OpenWords {
  // The library's own type lists every key there is; an open key is none of them.
  const t: unknown = useTranslations(namespace as never);
  const words = t as { (key: string, values?: object): string; has(key: string): boolean };
  return (key, values) => (words.has(key) ? words(key, values) : undefined);
}
