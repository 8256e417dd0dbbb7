// SPDX-License-Identifier: EUPL-1.2
import { useFormatter } from 'use-intl';
import { useWords } from '../words/use-words.ts';
import { type DateStyle, formatPartialDate } from './partial-date.ts';

/** Writes partial dates in the language of the page; `null` reads "niet bekend". */
export function useWhen(): (date: string | null | undefined, style?: DateStyle, today?: string) => string {
  const format = useFormatter();
  const say = useWords();
  return (date, style, today) => (date ? formatPartialDate(format, date, style, today) : say('date.unknown'));
}

/** Writes whole amounts of euros: € 400.000 in Dutch, €400,000 in English. */
export function useMoney(): (euros: number) => string {
  const format = useFormatter();
  return (euros) => format.number(euros, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
}

/** Writes a count in a sentence: up to twelve in words, from 13 in figures. */
export function useCount(): (count: number) => string {
  const format = useFormatter();
  const say = useWords();
  const words = ['none', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11', 'c12'] as const;
  return (count) => {
    const word = words[count];
    return word === undefined ? format.number(count) : say(`count.${word}`);
  };
}
