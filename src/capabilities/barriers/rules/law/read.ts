// SPDX-License-Identifier: EUPL-1.2
// One door for everything somebody may paste or type as law; and back: how it is written, called, linked and counted.
import { readCitation } from './citation.ts';
import { lawByBwb, lawByEli } from './known-laws.ts';
import { type Eli, isSure, type Jci, type LawReference, placeOf } from './reference.ts';
import { readBwb, readCelex, readCvdr, readEcli, readEli, readJci } from './systems.ts';

/** Longer than this nobody reads as a reference; the rest of the text is kept as typed. */
export const longestReference = 300;

/**
 * Reads a link, a JCI, ECLI, ELI, CELEX or CVDR, or an article as people write it. Never fails: what no system knows
 * stays as typed.
 * @example readLaw('artikel 4.11 Bbl') // → { system: 'jci', bwb: 'BWBR0041297', places: [['artikel', '4.11']], … }
 */
export function readLaw(typed: string): LawReference {
  const text = typed.trim();
  const asTyped: LawReference = { system: 'typed', text };
  if (text.length > longestReference) return asTyped;
  return (
    readJci(text) ??
    readBwb(text) ??
    readEcli(text) ??
    readEli(text) ??
    readCelex(text) ??
    readCvdr(text) ??
    readCitation(text) ??
    asTyped
  );
}

/**
 * Several laws in one breath, as people write them: "Participatiewet, Jeugdwet en Wmo 2015". Only where each piece is
 * known by itself; else the whole is one reference.
 */
export function readLaws(typed: string): readonly LawReference[] {
  const whole = readLaw(typed);
  if (isSure(whole)) return [whole];
  const pieces = typed.split(/[;,] | en /).map((piece) => readLaw(piece));
  return pieces.length > 1 && pieces.every(isSure) ? pieces : [whole];
}

/** The reference in its own system's writing; `readLaw` reads it back to the same. */
export function writeLaw(law: LawReference): string {
  switch (law.system) {
    case 'jci':
      return `jci${law.version}:${law.type}:${law.bwb}${law.places.map(([key, value]) => `&${key}=${value}`).join('')}`;
    case 'ecli':
      return `ECLI:${law.country}:${law.court}:${law.year}:${law.number}`;
    case 'eli':
      return `http://data.europa.eu/${eliPath(law)}/oj`;
    case 'celex':
      return `${law.sector}${law.year}${law.type}${law.number}`;
    case 'cvdr':
      return `CVDR${law.number}${law.version === null ? '' : `/${law.version}`}`;
    case 'citation':
      return `${articleWords(law)} ${law.law}`;
    case 'typed':
      return law.text;
  }
}

/** As people call it, in Dutch: terms of Dutch law stay Dutch in both languages. */
export function labelOfLaw(law: LawReference): string {
  if (law.system === 'jci') {
    const name = lawByBwb(law.bwb)?.short ?? law.bwb;
    const article = placeOf(law, 'artikel');
    if (article === null) return lawByBwb(law.bwb)?.title ?? law.bwb;
    return `${articleWords({ article, paragraph: placeOf(law, 'lid'), part: placeOf(law, 'o') })} ${name}`;
  }
  if (law.system === 'eli') {
    const name = lawByEli(eliAct(law))?.short ?? `${kindWords[law.type] ?? 'EU'} ${law.year}/${law.number}`;
    return law.article === null ? name : `${articleWords({ ...law, article: law.article, part: null })} ${name}`;
  }
  return writeLaw(law);
}

/** Where it can be read; null for what only people can find. */
export function linkOfLaw(law: LawReference): string | null {
  switch (law.system) {
    case 'jci':
      return `https://wetten.overheid.nl/${writeLaw(law)}`;
    case 'ecli':
      return law.country === 'NL'
        ? `https://deeplink.rechtspraak.nl/uitspraak?id=${writeLaw(law)}`
        : `https://eur-lex.europa.eu/legal-content/NL/ALL/?uri=${writeLaw(law).toLowerCase()}`;
    case 'eli':
      return `http://data.europa.eu/eli/${eliAct(law)}/oj`;
    case 'celex':
      return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:${writeLaw(law)}`;
    case 'cvdr':
      return `https://lokaleregelgeving.overheid.nl/${writeLaw(law)}`;
    case 'citation':
    case 'typed':
      return null;
  }
}

/** What the same act has in common, whatever the article or the day of the text: for counting and for equal questions. */
export function actOf(law: LawReference): string | null {
  if (law.system === 'jci') return law.bwb;
  if (law.system === 'eli') return `eli/${eliAct(law)}`;
  if (law.system === 'citation') return `law/${law.law.toLowerCase()}`;
  return law.system === 'typed' ? null : (writeLaw(law).split('/')[0] ?? null);
}

/** The act down to the article; null where none is named. */
export function articleOf(law: LawReference): string | null {
  const article = law.system === 'jci' ? placeOf(law, 'artikel') : 'article' in law ? law.article : null;
  const act = actOf(law);
  return article === null || act === null ? null : `${act}#${article.toLowerCase()}`;
}

const kindWords: Partial<Record<Eli['type'], string>> = {
  reg: 'Verordening (EU)',
  dir: 'Richtlijn',
  dec: 'Besluit (EU)',
  reco: 'Aanbeveling (EU)',
};
const eliAct = ({ type, year, number }: Eli): string => `${type}/${year}/${number}`;
const eliPath = (law: Eli): string =>
  `eli/${eliAct(law)}${law.article === null ? '' : `/art_${law.article}${law.paragraph === null ? '' : `/par_${law.paragraph}`}`}`;

function articleWords(place: { article: string; paragraph: string | null; part: string | null }): string {
  const paragraph = place.paragraph === null ? '' : ` lid ${place.paragraph}`;
  return `artikel ${place.article}${paragraph}${place.part === null ? '' : ` onder ${place.part}`}`;
}

/** The reference without the day of its text: two readings of the same article are the same place. */
export const withoutDay = (law: Jci): Jci => ({
  ...law,
  places: law.places.filter(([key]) => !['g', 'z', 's'].includes(key)),
});
