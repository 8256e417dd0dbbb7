// SPDX-License-Identifier: EUPL-1.2
// Sentences with places for numbers: `{n}`, `{share:percent}`, `{n|geval|gevallen}`. Numbers are written as the language
// writes them.
import type { Values } from '../core/result.ts';

export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

/** A sentence in each language, with the same places. */
export type Sentence = Readonly<Record<Language, string>>;
/** Sentences by code. */
export type Sentences = Readonly<Record<string, Sentence>>;

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** Making a formatter costs far more than using it, and pages recompute while someone drags a threshold. */
const formatters = new Map<string, Intl.NumberFormat>();

function written(x: number, language: Language, options: Intl.NumberFormatOptions): string {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat(locales[language], options);
  formatters.set(key, known);
  return known.format(x);
}

/** Whole numbers and large ones whole, others to three digits. */
const plain = (x: number, language: Language): string =>
  written(
    x,
    language,
    Number.isInteger(x) || Math.abs(x) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  );

/** Whole per cents; what is not quite none or all does not become none or all. */
function percent(x: number, language: Language): string {
  const whole = (share: number) => written(share, language, { style: 'percent', maximumFractionDigits: 0 });
  if (x > 0 && x < 0.005) return `< ${whole(0.01)}`;
  if (x > 0.995 && x < 1) return `> ${whole(0.99)}`;
  return whole(x);
}

/** A p-value to two digits; below a thousandth the exact size says nothing more. */
const pValue = (x: number, language: Language): string =>
  x < 0.001 ? `< ${plain(0.001, language)}` : written(x, language, { maximumSignificantDigits: 2 });

const formats: Readonly<Record<string, (x: number, language: Language) => string>> = {
  plain,
  percent,
  p: pValue,
  two: (x, language) => written(x, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  one: (x, language) => written(x, language, { maximumFractionDigits: 1 }),
};

/**
 * Fills a sentence in. `{n}` is a number or name, `{share:percent}` a number in a format, `{n|case|cases}` a count with
 * its noun. A place without a value stays visible, so that a test finds it.
 */
export const say = (sentence: Sentence, language: Language, values: Values = {}): string =>
  sentence[language].replace(
    /\{(\w+)(?::(\w+))?(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (place, name: string, format?: string, one?: string, more?: string) => {
      const value = values[name];
      if (value === undefined) return place;
      if (typeof value === 'string') return value;
      const number = (formats[format ?? 'plain'] ?? plain)(value, language);
      return one === undefined || more === undefined ? number : `${number} ${value === 1 ? one : more}`;
    },
  );

/** Names in a row: "Delft, Gouda en Leiden". */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);
