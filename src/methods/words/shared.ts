// SPDX-License-Identifier: EUPL-1.2
// Sentences for the codes that every method may use. A method's own codes stand in its folder, in `words.ts`.
import type { Sentences } from './say.ts';

/** Problems with the input. */
export const problems = {
  'not-an-object': {
    nl: 'De invoer moet uit velden met een naam bestaan; gegeven: {given}.',
    en: 'The input must consist of named fields; given: {given}.',
  },
  'missing-field': { nl: 'Dit veld ontbreekt ({kind}).', en: 'This field is missing ({kind}).' },
  'unknown-field': {
    nl: 'Dit veld is hier onbekend. Bekend zijn: {known}.',
    en: 'This field means nothing here. Known are: {known}.',
  },
  'unknown-option': {
    nl: 'Onbekende keuze {given}. Mogelijk zijn: {options}.',
    en: 'Unknown option {given}. Possible are: {options}.',
  },
  'not-a-number': { nl: 'Hier hoort een getal; gegeven: {given}.', en: 'A number belongs here; given: {given}.' },
  'not-finite': { nl: '{given} is geen bruikbaar getal.', en: '{given} is not a usable number.' },
  'not-whole': { nl: '{given} is geen geheel getal.', en: '{given} is not a whole number.' },
  'too-small': { nl: '{given} is kleiner dan {limit}.', en: '{given} is smaller than {limit}.' },
  'too-large': { nl: '{given} is groter dan {limit}.', en: '{given} is larger than {limit}.' },
  'not-above': { nl: '{given} moet groter zijn dan {limit}.', en: '{given} must be larger than {limit}.' },
  'not-below': { nl: '{given} moet kleiner zijn dan {limit}.', en: '{given} must be smaller than {limit}.' },
  'not-a-list': { nl: 'Hier hoort een lijst; gegeven: {given}.', en: 'A list belongs here; given: {given}.' },
  'not-a-table': {
    nl: 'Hier horen kolommen met een naam; gegeven: {given}.',
    en: 'Named columns belong here; given: {given}.',
  },
  'not-a-name': { nl: 'Hier hoort een naam; gegeven: {given}.', en: 'A name belongs here; given: {given}.' },
  'not-a-text': { nl: 'Hier hoort tekst; gegeven: {given}.', en: 'A text belongs here; given: {given}.' },
  'not-a-flag': {
    nl: 'Hier hoort true of false; gegeven: {given}.',
    en: 'true or false belongs here; given: {given}.',
  },
  'too-short': {
    nl: 'Minstens {limit} nodig, gegeven: {given}.',
    en: 'At least {limit} needed, given: {given}.',
  },
  'too-long': {
    nl: '{given} rijen is te veel; hoogstens {limit}.',
    en: '{given} rows are too many; at most {limit}.',
  },
  'uneven-rows': {
    nl: 'Deze rij heeft {given} waarden, de eerste {limit}.',
    en: 'This row has {given} values, the first {limit}.',
  },
  'uneven-lengths': {
    nl: 'Deze lijst heeft {given} waarden; verwacht: {limit}.',
    en: 'This list has {given} values; expected: {limit}.',
  },
  'more-faults': { nl: 'En nog {more} fouten in deze lijst.', en: 'And {more} more faults in this list.' },
  'not-computable': {
    nl: 'Uit deze gegevens volgt geen getal.',
    en: 'No number follows from these data.',
  },
  'more-events-than-cases': {
    nl: '{given} van {limit} kan niet: het aantal is groter dan het geheel.',
    en: '{given} of {limit} is impossible: the count is larger than the whole.',
  },
  'unknown-name': {
    nl: 'De naam {given} komt niet voor. Bekend zijn: {known}.',
    en: 'The name {given} does not occur. Known are: {known}.',
  },
  'no-variation': {
    nl: 'Alle waarden zijn gelijk; er valt niets te vergelijken.',
    en: 'All values are equal; there is nothing to compare.',
  },
} as const satisfies Sentences;

/** Warnings and assumptions that several methods share. */
export const notes = {
  'few-cases': {
    nl: 'Minder dan {limit} gevallen per groep (kleinste groep: {n}): bekijk de gevallen zelf, geen toets.',
    en: 'Fewer than {limit} cases per group (smallest group: {n}): look at the cases themselves, no test.',
  },
  'independent-cases': {
    nl: 'Aangenomen: de gevallen staan los van elkaar. Meerdere resultaten in dezelfde organisatie tellen niet als losse gevallen.',
    en: 'Assumed: the cases are independent. Several results in one organisation do not count as separate cases.',
  },
  'same-organisation': {
    nl: '{count|geval komt|gevallen komen} uit een organisatie die vaker voorkomt: niet onafhankelijk; tel per organisatie.',
    en: '{count|case comes|cases come} from an organisation that occurs more than once: not independent; count by organisation.',
  },
  'missing-values': {
    nl: '{count|geval|gevallen} weggelaten omdat een waarde ontbreekt.',
    en: '{count|case|cases} left out because a value is missing.',
  },
  sampled: {
    nl: 'Te veel mogelijkheden om alle na te gaan; {draws} ervan zijn met toeval getrokken.',
    en: 'Too many possibilities to try all; {draws} of them were drawn at random.',
  },
  'not-the-headline': {
    nl: 'Een p-waarde is niet de hoofdzaak: kijk eerst naar het verschil, het interval en de gevallen.',
    en: 'A p-value is not the headline: look at the difference, the interval and the cases first.',
  },
  'many-comparisons': {
    nl: 'Dit is vergelijking {tried} op dezelfde gegevens: van twintig toevallige vergelijkingen lijkt er vaak een bijzonder.',
    en: 'This is comparison {tried} on the same data: of twenty chance comparisons one often looks special.',
  },
} as const satisfies Sentences;
