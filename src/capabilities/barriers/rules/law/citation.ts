// SPDX-License-Identifier: EUPL-1.2
// Reading what people type: "artikel 4.11, tweede lid, van het Besluit bouwwerken leefomgeving", "Bbl art 4.11".
import { type KnownLaw, lawCalled } from './known-laws.ts';
import type { Citation, Eli, Jci } from './reference.ts';

const ordinals = [
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
  'tiende',
  'elfde',
  'twaalfde',
];
const ordinal = `(?:${ordinals.join('|')})`;
const article = '(?:artikel|art\\.?) ?(\\d{1,4}[a-z]{0,2}(?:[.:]\\d{1,4}[a-z]{0,2}){0,2})';
const paragraph = `(?:,? ?(?:lid (\\d{1,2}[a-z]?)|(${ordinal}|\\d{1,2}e) lid))?`;
const part = '(?:,? ?(?:aanhef en )?(?:onder(?:deel)?|sub) ([a-z]{1,2}|\\d{1,2})\\.?)?';

const articleFirst = new RegExp(`^${article}${paragraph}${part},? (?:van )?(?:de |het )?(.{2,120})$`, 'i');
const lawFirst = new RegExp(`^(.{2,120}?),? ${article}${paragraph}${part}$`, 'i');

/** A typed citation; with its number where we know the law. Null where no article is named and the law is not known. */
export function readCitation(typed: string): Jci | Eli | Citation | null {
  const text = typed.replaceAll(/\s+/g, ' ').trim();
  const before = articleFirst.exec(text);
  if (before) {
    const [, number = '', digits, word, letter, law = ''] = before;
    return cite(law, number, digits ?? counted(word), letter ?? null);
  }
  const after = lawFirst.exec(text);
  if (after) {
    const [, law = '', number = '', digits, word, letter] = after;
    return cite(law, number, digits ?? counted(word), letter ?? null);
  }
  const whole = lawCalled(text);
  return whole ? placed(whole, null, null, null) : null;
}

function cite(
  lawName: string,
  articleOf: string,
  paragraphOf: string | null,
  partOf: string | null,
): Jci | Eli | Citation {
  const law = lawName.trim().replace(/[.,;]+$/, '');
  const known = lawCalled(law);
  if (known) return placed(known, articleOf, paragraphOf, partOf);
  return { system: 'citation', article: articleOf, paragraph: paragraphOf, part: partOf, law };
}

function placed(
  { id }: KnownLaw,
  articleOf: string | null,
  paragraphOf: string | null,
  partOf: string | null,
): Jci | Eli {
  if ('eli' in id) {
    const [type, year, number] = id.eli;
    return { system: 'eli', type, year, number, article: articleOf, paragraph: paragraphOf };
  }
  const all: readonly (readonly [string, string | null])[] = [
    ['artikel', articleOf],
    ['lid', paragraphOf],
    ['o', partOf],
  ];
  const places = all.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
  return { system: 'jci', version: '1.31', type: 'c', bwb: id.bwb, places };
}

function counted(word: string | undefined): string | null {
  if (word === undefined) return null;
  const place = ordinals.indexOf(word.toLowerCase());
  return place < 0 ? word.replace(/e$/i, '') : String(place + 1);
}
