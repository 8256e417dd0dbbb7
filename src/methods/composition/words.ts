// SPDX-License-Identifier: EUPL-1.2
// What the composition of a portfolio says and what it does not.
import type { Result } from '../core/result.ts';
import { type Language, listed, type Sentence, type Sentences, say } from '../words/say.ts';

export const compositionNotes = {
  'composition-empty': { nl: 'Er staat niets in deze portfolio.', en: 'There is nothing in this portfolio.' },
  'composition-not-a-distance': {
    nl: 'Een afstand is naar beide kanten gelijk, en nul van een soort tot zichzelf.',
    en: 'A distance is the same both ways, and zero from a kind to itself.',
  },
  'composition-too-many-kinds': {
    nl: '{given} soorten is geen indeling meer (hoogstens {limit}).',
    en: '{given} kinds are no division any more (at most {limit}).',
  },
  'composition-too-many-items': {
    nl: '{given} interventies is meer dan deze kaart aankan ({limit}).',
    en: '{given} interventions are more than this map takes ({limit}).',
  },
  'composition-too-many-cells': {
    nl: 'Een kaart van {given} vakken leest niemand; hoogstens {limit}.',
    en: 'Nobody reads a map of {given} cells; at most {limit}.',
  },
  'composition-too-many-projects': {
    nl: '{given} projecten is te veel om exact te kiezen (hoogstens {limit}).',
    en: '{given} projects are too many to choose among exactly (at most {limit}).',
  },
  'composition-not-a-pair': {
    nl: 'Hier horen twee verschillende projectnummers van 1 tot {limit}.',
    en: 'Two different project numbers from 1 to {limit} belong here.',
  },
  'composition-too-many-portfolios': {
    nl: 'Meer dan {limit} portfolio’s blijven in de race: maak de gewichten preciezer.',
    en: 'More than {limit} portfolios stay in the running: make the weights more precise.',
  },
  'composition-kinds': {
    nl: 'Aangenomen: de indeling in soorten is zinnig. Wie fijner snijdt, vindt meer verscheidenheid en meer lege vakken.',
    en: 'Assumed: the division into kinds makes sense. Who cuts finer finds more variety and more empty cells.',
  },
  'composition-distances': {
    nl: 'Aangenomen: de afstanden kloppen. Het zijn meningen; laat de tabel zien.',
    en: 'Assumed: the distances are right. They are opinions; show the table.',
  },
  'composition-few': {
    nl: 'Bij {n} stuks zegt een index niets dat de lijst zelf niet beter zegt.',
    en: 'With {n} items an index says nothing that the list does not say better.',
  },
  'composition-only-seen': {
    nl: 'Alleen rijen en kolommen die voorkomen staan op de kaart; een soort die helemaal ontbreekt, ziet u zo niet.',
    en: 'Only rows and columns that occur are on the map; a kind that is missing altogether does not show.',
  },
  'composition-scores-add': {
    nl: 'Aangenomen: scores van projecten mogen bij elkaar worden opgeteld en projecten beïnvloeden elkaar niet.',
    en: 'Assumed: scores of projects may be added up and projects do not affect each other.',
  },
  'composition-any-weights': {
    nl: 'Er zijn geen gewichten gegeven: elk gewicht telt als mogelijk. Iedere afspraak over de volgorde maakt het antwoord scherper.',
    en: 'No weights were given: any weight counts as possible. Every agreement on the order makes the answer sharper.',
  },
} as const satisfies Sentences;

const effective: Sentence = {
  nl: 'Deze portfolio telt {richness} soorten en is zo gevarieerd als {number:one} soorten die even vaak voorkomen.',
  en: 'This portfolio has {richness} kinds and is as varied as {number:one} equally common kinds.',
};
const noGoal: Sentence = {
  nl: 'Verscheidenheid is geen doel op zich; volg haar in de tijd voor één portfolio, naast de tabel, en vergelijk geen portfolio’s die anders zijn ingedeeld.',
  en: 'Variety is no goal in itself; follow it through time for one portfolio, beside the table, and do not compare portfolios that are divided differently.',
};

interface NamedDiversity {
  readonly richness: number;
  readonly shannon: number;
}

export const diversityWords = ({ value }: Result<NamedDiversity>, language: Language): string[] => [
  say(effective, language, { richness: value.richness, number: Math.exp(value.shannon) }),
  say(noGoal, language),
];

const coverage: Sentence = {
  nl: 'In {covered:percent} van de {cells} vakken gebeurt iets; in {comparable:percent} genoeg om te vergelijken.',
  en: 'In {covered:percent} of the {cells} cells something happens; in {comparable:percent} enough to compare.',
};
const emptyCell: Sentence = {
  nl: 'Een leeg vak betekent: hier is niets bekend. Of het leeg hoort te zijn, zegt de kaart niet.',
  en: 'An empty cell means: nothing is known here. Whether it should be empty the map does not say.',
};

interface NamedMap {
  readonly cells: readonly unknown[];
  readonly covered: number;
  readonly comparable: number;
}

export const gapMapWords = ({ value }: Result<NamedMap>, language: Language): string[] => [
  say(coverage, language, { covered: value.covered, cells: value.cells.length, comparable: value.comparable }),
  say(emptyCell, language),
];

const take: Sentence = {
  nl: 'Hoe de gewichten ook vallen: kies {core}. Praat over {borderline}.',
  en: 'However the weights fall: take {core}. Talk about {borderline}.',
};
const settled: Sentence = {
  nl: 'Hoe de gewichten ook vallen, één keuze is de beste: {core}.',
  en: 'However the weights fall, one choice is best: {core}.',
};
const open: Sentence = {
  nl: 'Geen project is hoe dan ook de beste keuze; praat over {borderline}.',
  en: 'No project is the best choice in any case; talk about {borderline}.',
};
const nothing: Sentence = {
  nl: 'Binnen dit budget is niets doen de beste keuze.',
  en: 'Within this budget taking nothing is the best choice.',
};
const whatToFund: Sentence = {
  nl: 'Dit helpt kiezen wat te betalen, gegeven de scores; het zegt niet wat werkt.',
  en: 'This helps to choose what to fund, given the scores; it does not say what works.',
};

interface NamedChoice {
  readonly core: readonly number[];
  readonly borderline: readonly number[];
}

export const portfolioWords = ({ value }: Result<NamedChoice>, language: Language): string[] => {
  const numbers = (projects: readonly number[]) => listed(projects.map(String), language);
  const values = { core: numbers(value.core), borderline: numbers(value.borderline) };
  const [some, talk] = [value.core.length > 0, value.borderline.length > 0];
  const sentence = some ? (talk ? take : settled) : talk ? open : nothing;
  return [say(sentence, language, values), say(whatToFund, language)];
};
