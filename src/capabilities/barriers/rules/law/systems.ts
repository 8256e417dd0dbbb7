// SPDX-License-Identifier: EUPL-1.2
// Reading the systems that machines write: JCI, ECLI, ELI, CELEX, CVDR, bare or inside a link. Each function gives null
// for what is not its own. No pattern here can take long on hostile text: each part has a fixed alphabet and a limit.
import { type Celex, type Cvdr, type Ecli, type Eli, eliTypes, type Jci } from './reference.ts';

const jciPattern = /jci(1\.[0-3]|1\.31):([a-z]):(BWB[A-Z]\d{7})((?:&[a-z_]{1,20}=[^&#\s"'<>]{1,60}){0,12})/i;
const jciVersions = ['1.0', '1.1', '1.2', '1.3', '1.31'] as const;

/** `jci1.31:c:BWBR0004770&artikel=36&lid=4`, also behind `https://wetten.overheid.nl/`. */
export function readJci(text: string): Jci | null {
  const found = jciPattern.exec(text.replaceAll(/&amp;/gi, '&'));
  const version = jciVersions.find((one) => one === found?.[1]);
  const [, , type, bwb, rest = ''] = found ?? [];
  if (!version || !type || !bwb) return null;
  const places = rest
    .split('&')
    .slice(1)
    .map((pair): [string, string] => {
      const [key = '', value = ''] = pair.split('=', 2);
      return [key.toLowerCase(), value];
    });
  return { system: 'jci', version, type: type.toLowerCase(), bwb: bwb.toUpperCase(), places };
}

const bwbPattern = /\b(BWB[A-Z]\d{7})(?:\/(\d{4}-\d{2}-\d{2}))?(?:\/\d{1,3})?\/?(?:#([A-Za-z0-9_.:-]{1,200}))?/i;

/** A page of wetten.overheid.nl, or a bare number: `BWBR0041297/2025-01-01#Hoofdstuk4_Artikel4.11`. */
export function readBwb(text: string): Jci | null {
  const found = bwbPattern.exec(text);
  const [, bwb, day, fragment = ''] = found ?? [];
  if (!bwb) return null;
  const article = /(?:^|_)Artikel([0-9][0-9A-Za-z.:]{0,11})(?:_|$)/i.exec(fragment)?.[1];
  const places: [string, string][] = [];
  if (article) places.push(['artikel', article]);
  if (day) places.push(['z', day], ['g', day]);
  return { system: 'jci', version: '1.31', type: 'c', bwb: bwb.toUpperCase(), places };
}

/** `ECLI:NL:RVS:2020:1367`; the number may hold letters and dots. */
export function readEcli(text: string): Ecli | null {
  const found = /\becli:([a-z]{2}):([a-z][a-z0-9]{0,6}):(\d{4}):([a-z0-9.]{1,25})(?![a-z0-9:])/i.exec(unescaped(text));
  const [country, court, year, number] = (found ?? []).slice(1).map((part) => part.toUpperCase());
  const ended = number?.replace(/\.+$/, '');
  return country && court && year && ended ? { system: 'ecli', country, court, year, number: ended } : null;
}

/** `http://data.europa.eu/eli/reg/2016/679/oj`, with `art_6` and `par_1` where it goes that far. */
export function readEli(text: string): Eli | null {
  const found =
    /\beli\/([a-z_]{3,9})\/(\d{4})\/(\d{1,5})(?:\/art_(\d{1,3}[a-z]?)(?:\/par_(\d{1,3}))?)?(?:\/[a-z]{1,5})?(?![a-z0-9_])/i.exec(
      text,
    );
  const [, kind, year, number, article = null, paragraph = null] = found ?? [];
  const type = eliTypes.find((one) => one === kind?.toLowerCase());
  return type && year && number
    ? { system: 'eli', type, year, number: bare(number), article: article?.toLowerCase() ?? null, paragraph }
    : null;
}

const eliTypeOf: Readonly<Record<string, 'reg' | 'dir' | 'dec'>> = { R: 'reg', L: 'dir', D: 'dec' };

/** `32016R0679`, bare or in a link. Laws in it have a place in ELI, and become that. */
export function readCelex(text: string): Celex | Eli | null {
  const found = /(?:^|celex:|\s)([1-9CE])(\d{4})([a-z]{1,2})(\d{4})(?:$|[\s&#/)])/i.exec(unescaped(text));
  const [sector, year, type, number] = (found ?? []).slice(1).map((part) => part.toUpperCase());
  if (!sector || !year || !type || !number) return null;
  const law = sector === '3' ? eliTypeOf[type] : undefined;
  return law
    ? { system: 'eli', type: law, year, number: bare(number), article: null, paragraph: null }
    : { system: 'celex', sector, year, type, number };
}

/** `CVDR123456/2`, also in a link to the national site of local law. */
export function readCvdr(text: string): Cvdr | null {
  const found = /\bCVDR(\d{3,8})(?:[/_](\d{1,3}))?(?![\dA-Za-z])/i.exec(text);
  const [, number, version = null] = found ?? [];
  return number ? { system: 'cvdr', number, version } : null;
}

/** What links write with percent signs, as far as these references have it. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/%3a/gi, ':')
    .replaceAll(/%2f/gi, '/')
    .replaceAll(/%20|\+/g, ' ');
const bare = (number: string): string => number.replace(/^0+(?=\d)/, '');
