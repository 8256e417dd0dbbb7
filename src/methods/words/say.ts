// SPDX-License-Identifier: EUPL-1.2
// Sentences with places for numbers: `{n}`, `{share:percent}`, `{p:p}`. Numbers are written as the language writes them.
import type { Values } from '../core/result.ts';

export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

/** A sentence in each language, with the same places. */
export type Sentence = Readonly<Record<Language, string>>;
/** Sentences by code. */
export type Sentences = Readonly<Record<string, Sentence>>;

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

const plain = (x: number, language: Language): string =>
  new Intl.NumberFormat(
    locales[language],
    Number.isInteger(x) ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  ).format(x);

const percent = (x: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(x);

/** A p-value to two digits; below a thousandth the exact size says nothing more. */
const pValue = (x: number, language: Language): string =>
  x < 0.001
    ? `< ${plain(0.001, language)}`
    : new Intl.NumberFormat(locales[language], { maximumSignificantDigits: 2 }).format(x);

const two = (x: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(x);

const formats: Readonly<Record<string, (x: number, language: Language) => string>> = {
  plain,
  percent,
  p: pValue,
  two,
  one: (x, language) => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(x),
};

/** Fills a sentence in. A place without a value stays visible, so that a test finds it. */
export const say = (sentence: Sentence, language: Language, values: Values = {}): string =>
  sentence[language].replace(/\{(\w+)(?::(\w+))?\}/g, (place, name: string, format?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (typeof value === 'string') return value;
    return (formats[format ?? 'plain'] ?? plain)(value, language);
  });

/** Names in a row: "Delft, Gouda en Leiden". */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);
