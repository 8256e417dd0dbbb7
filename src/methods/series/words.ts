// SPDX-License-Identifier: EUPL-1.2
// What series say and what they do not, in plain words.
import type { Result } from '../core/result.ts';
import { type Language, listed, type Sentence, type Sentences, say } from '../words/say.ts';

export const seriesNotes = {
  'target-is-baseline': {
    nl: 'Het doel is gelijk aan de uitgangswaarde ({given}): er is geen weg af te leggen.',
    en: 'The target equals the baseline ({given}): there is no way to go.',
  },
  'few-points': {
    nl: 'Maar {given} punten aan één kant van de onderbreking; onder {limit} alleen een grafiek, geen berekening.',
    en: 'Only {given} points on one side of the interruption; below {limit} a chart only, no regression.',
  },
  'columns-dependent': {
    nl: 'Een kolom volgt uit de andere, of er zijn te weinig punten voor zoveel kolommen.',
    en: 'A column follows from the others, or there are too few points for so many columns.',
  },
  'straight-path': {
    nl: 'Aangenomen: de weg naar het doel is recht (of groeit met een vast percentage).',
    en: 'Assumed: the way to the target is straight (or grows by a fixed percentage).',
  },
  'two-points': {
    nl: 'Dit vergelijkt twee metingen; gewone schommeling zit er nog in.',
    en: 'This compares two measurements; ordinary noise is still in them.',
  },
  'no-compound': {
    nl: 'Groei met een vast percentage kan alleen tussen waarden boven nul.',
    en: 'Growth by a fixed percentage is only possible between values above zero.',
  },
  'past-target-date': { nl: 'De datum van het doel is voorbij.', en: 'The date of the target has passed.' },
  'evenly-spaced': {
    nl: 'Aangenomen: de punten liggen even ver uit elkaar en zijn steeds op dezelfde manier gemeten.',
    en: 'Assumed: the points are evenly spaced and always measured in the same way.',
  },
  'short-series': {
    nl: 'Met {n} punten (minder dan {limit}) liggen de grenzen nog niet vast.',
    en: 'With {n} points (fewer than {limit}) the limits are not settled yet.',
  },
  'independent-points': {
    nl: 'Aangenomen: de punten staan los van elkaar; lijken buren op elkaar, dan is de p-waarde te klein.',
    en: 'Assumed: the points are independent; if neighbours resemble each other the p-value is too small.',
  },
  'flat-series': { nl: 'De reeks beweegt niet.', en: 'The series does not move.' },
  'break-chosen-before': {
    nl: 'Aangenomen: het moment van de onderbreking is gekozen voordat de reeks bekeken werd.',
    en: 'Assumed: the moment of the interruption was chosen before looking at the series.',
  },
  'nothing-else-happened': {
    nl: 'Aangenomen: op hetzelfde moment gebeurde niets anders dat de reeks bewoog; een vergelijkingsreeks helpt.',
    en: 'Assumed: nothing else that moved the series happened at that moment; a control series helps.',
  },
  'intervals-too-narrow': {
    nl: 'Bij korte reeksen zijn deze intervallen doorgaans te smal.',
    en: 'In short series these intervals are generally too narrow.',
  },
  'perfect-fit': {
    nl: 'De lijn past precies; over toeval zegt deze reeks niets.',
    en: 'The line fits exactly; about chance this series says nothing.',
  },
  'ar1-at-edge': {
    nl: 'De punten lijken bijna geheel op hun voorganger (phi {phi:two}); de richting is dan niet te onderscheiden van toeval.',
    en: 'The points almost repeat the one before (phi {phi:two}); a direction can then not be told from chance.',
  },
} as const satisfies Sentences;

const course: Sentence = {
  nl: 'Afgelegd is {share:percent} van de weg; verwacht was nu {expected}. Het tempo is {pace:two} keer het nodige tempo.',
  en: '{share:percent} of the way is done; {expected} was expected by now. The pace is {pace:two} times the pace required.',
};
const wrongWay: Sentence = {
  nl: 'De indicator beweegt de verkeerde kant op.',
  en: 'The indicator moves the wrong way.',
};
const notWhy: Sentence = {
  nl: 'Dit zegt of het doel in zicht is, niet waardoor de indicator beweegt.',
  en: 'This says whether the target is in sight, not what moves the indicator.',
};

interface TrajectoryFound {
  readonly progressShare: number;
  readonly expectedLinear: number;
  readonly paceRatio: number;
}

export const trajectoryWords = ({ value }: Result<TrajectoryFound>, language: Language): string[] => [
  say(course, language, { share: value.progressShare, expected: value.expectedLinear, pace: value.paceRatio }),
  (value.progressShare < 0 ? wrongWay : notWhy)[language],
];

const steady: Sentence = {
  nl: 'Gewone schommeling ligt tussen {low} en {high}; geen enkel punt springt eruit.',
  en: 'Ordinary noise lies between {low} and {high}; no point stands out.',
};
const signals: Sentence = {
  nl: 'Gewone schommeling ligt tussen {low} en {high}. Signalen: punt {places}.',
  en: 'Ordinary noise lies between {low} and {high}. Signals: point {places}.',
};
const lookWhat: Sentence = {
  nl: 'Een signaal zegt dat er iets veranderde, niet wat.',
  en: 'A signal says that something changed, not what.',
};

interface SteadyFound {
  readonly lower: number;
  readonly upper: number;
  readonly outside: readonly number[];
  readonly jumps: readonly number[];
  readonly runs: readonly { readonly from: number; readonly to: number }[];
}

export function steadyWords({ value }: Result<SteadyFound>, language: Language): string[] {
  const places = [
    ...new Set([
      ...value.outside.map(String),
      ...value.jumps.map(String),
      ...value.runs.map((r) => `${r.from}–${r.to}`),
    ]),
  ];
  const limits = { low: value.lower, high: value.upper };
  return places.length === 0
    ? [say(steady, language, limits)]
    : [say(signals, language, { ...limits, places: listed(places, language) }), lookWhat[language]];
}

const slopeMain: Sentence = {
  nl: 'Per tijdstap verandert de reeks met {slope} (mediaan van alle paren).',
  en: 'Per step of time the series changes by {slope} (median over all pairs).',
};

export const slopeWords = ({ value }: Result<{ readonly slope: number }>, language: Language): string[] => [
  say(slopeMain, language, { slope: value.slope }),
  lookWhat[language],
];

const turnMain: Sentence = {
  nl: 'Op het moment van de onderbreking veranderde het niveau met {level}; daarna veranderde de richting met {slope} per tijdstap.',
  en: 'At the interruption the level changed by {level}; after it the direction changed by {slope} per step of time.',
};
const turnLevel: Sentence = {
  nl: 'Op het moment van de onderbreking veranderde het niveau met {level}.',
  en: 'At the interruption the level changed by {level}.',
};
const turnLimit: Sentence = {
  nl: 'Of dat door de interventie komt, hangt af van wat er op dat moment nog meer gebeurde.',
  en: 'Whether that is due to the intervention depends on what else happened at that moment.',
};

interface TurnFound {
  readonly names: readonly string[];
  readonly ols: { readonly coefficients: readonly number[] };
}

export function turnWords({ value }: Result<TurnFound>, language: Language): string[] {
  const of = (name: string) => value.ols.coefficients[value.names.indexOf(name)];
  const [level, slope] = [of('level') ?? 0, of('slope')];
  return [
    slope === undefined ? say(turnLevel, language, { level }) : say(turnMain, language, { level, slope }),
    turnLimit[language],
  ];
}
