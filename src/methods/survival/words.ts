// SPDX-License-Identifier: EUPL-1.2
// What the survival results mean and what they do not, in plain words.
import type { Result } from '../core/result.ts';
import { type Language, type Sentence, type Sentences, say } from '../words/say.ts';
import type { Quantile } from './curve.ts';

export const survivalNotes = {
  'not-zero-or-one': { nl: 'Hier hoort 0 of 1; gegeven: {given}.', en: '0 or 1 belongs here; given: {given}.' },
  'entry-not-before-end': {
    nl: 'De waarneming begint op {given}, niet voor het einde op {limit}.',
    en: 'Observation begins at {given}, not before its end at {limit}.',
  },
  'horizon-past-data': {
    nl: 'Tot {given} is niet gekeken; de laatste waarneming van de kortst gevolgde groep is op {limit}.',
    en: 'Nobody looked as far as {given}; the last sighting of the group followed shortest is at {limit}.',
  },
  'no-time': { nl: 'Alle tijden zijn nul.', en: 'All times are zero.' },
  'one-group': {
    nl: 'Voor een vergelijking zijn minstens twee groepen nodig.',
    en: 'A comparison needs at least two groups.',
  },
  'too-many-groups': {
    nl: '{given} groepen is te veel; hoogstens {limit}.',
    en: '{given} groups are too many; at most {limit}.',
  },
  'nothing-to-compare': {
    nl: 'Er valt niets te vergelijken: niets eindigde terwijl er meer dan één groep in beeld was.',
    en: 'There is nothing to compare: nothing ended while more than one group was in view.',
  },
  'nothing-ended': { nl: 'Geen enkel resultaat is geëindigd.', en: 'No result has ended.' },
  'right-not-after-left': {
    nl: 'Weg gezien op {given} moet later zijn dan nog gezien op {limit}.',
    en: 'Seen gone at {given} must be later than still seen at {limit}.',
  },
  'no-covariates': { nl: 'Er is geen kenmerk gegeven.', en: 'No covariate is given.' },
  'covariate-constant': {
    nl: 'Het kenmerk {name} verschilt niet, of volgt uit de andere kenmerken.',
    en: 'The covariate {name} does not vary, or follows from the others.',
  },
  'no-estimate': {
    nl: 'De schatting loopt weg: een kenmerk scheidt wat eindigde volledig van wat bleef.',
    en: 'The estimate runs away: a covariate separates what ended entirely from what stayed.',
  },
  'too-many-ties': {
    nl: 'Te veel gelijktijdige einden ({given}) om alle mogelijkheden te tellen; kies efron.',
    en: 'Too many ends at one time ({given}) to count all possibilities; choose efron.',
  },
  'few-events': {
    nl: 'Maar {events} einden voor {count} kenmerken; minder dan {limit} per kenmerk maakt de schatting onbetrouwbaar.',
    en: 'Only {events} ends for {count} covariates; fewer than {limit} each make the estimate unreliable.',
  },
  'not-proportional': {
    nl: 'Het effect lijkt niet gelijk te blijven in de tijd (p {p:p}); één getal vat het dan niet.',
    en: 'The effect does not seem to stay the same over time (p {p:p}); one number then does not sum it up.',
  },
  'proportional-hazards': {
    nl: 'Aangenomen: het effect op de kans om te eindigen blijft in de tijd gelijk.',
    en: 'Assumed: the effect on the chance of ending stays the same over time.',
  },
  'lost-at-random': {
    nl: 'Aangenomen: wie uit beeld raakte, lijkt op wie in beeld bleef. Vaak raken juist de mislukkingen uit beeld; kijk naar de grenzen.',
    en: 'Assumed: those lost from sight resemble those still in sight. Often it is the failures that get lost; look at the bounds.',
  },
  'late-entry': {
    nl: 'Resultaten die al verdwenen voor de waarneming begon, zijn er niet bij; het risico telt pas vanaf het begin van de waarneming.',
    en: 'Results gone before observation began are not here; risk counts only from the start of observation.',
  },
  'curves-do-not-cross': {
    nl: 'Aangenomen: de ene groep is niet eerst beter en later slechter; bij kruisende lijnen ziet deze toets weinig.',
    en: 'Assumed: no group is better first and worse later; when curves cross this test sees little.',
  },
  'few-at-risk': {
    nl: '{group}: na {time} zijn minder dan {limit} gevallen in beeld; dat deel van de lijn zegt weinig.',
    en: '{group}: after {time} fewer than {limit} cases are in view; that part of the curve says little.',
  },
  'lost-share': {
    nl: '{count} van de {n} zijn uit beeld geraakt; de grenzen laten zien wat dat hooguit scheelt.',
    en: '{count} of {n} were lost from sight; the bounds show what difference that can make at most.',
  },
  'not-converged': {
    nl: 'De berekening stopte na {iterations} stappen zonder tot rust te komen.',
    en: 'The calculation stopped after {iterations} steps without settling.',
  },
  'place-within-interval': {
    nl: 'Wanneer binnen een interval iets eindigde, is niet te weten; alleen hoeveel er per interval eindigden.',
    en: 'When within an interval something ended cannot be known; only how many ended in each.',
  },
} as const satisfies Sentences;

const halfGone: Sentence = {
  nl: '{group}: na {time} was de helft weg ({low} tot {high}).',
  en: '{group}: by {time} half were gone ({low} to {high}).',
};
const notReached: Sentence = {
  nl: '{group}: bij de laatste waarneming ({time}) was nog {share:percent} aanwezig; de mediaan is niet bereikt.',
  en: '{group}: at the last sighting ({time}) {share:percent} were still in place; the median is not reached.',
};
const unknown: Sentence = { nl: 'niet bereikt', en: 'not reached' };
const notAnEffect: Sentence = {
  nl: 'Een verschil tussen de lijnen is nog geen gevolg van de aanpak: de groepen kunnen ook op andere punten verschillen.',
  en: 'A difference between curves is not yet an effect of the approach: the groups may differ in other ways.',
};
const seenOnly: Sentence = {
  nl: 'Verder dan de laatste waarneming zegt de lijn niets.',
  en: 'Beyond the last sighting the curve says nothing.',
};

interface CurveFound {
  readonly groups: readonly {
    readonly group: string;
    readonly curve: { readonly time: Float64Array; readonly survival: Float64Array };
    readonly quantiles: readonly Quantile[];
  }[];
}

export const curveWords = ({ value }: Result<CurveFound>, language: Language): string[] => [
  ...value.groups.map(({ group, curve, quantiles }) => {
    const median = quantiles.find((q) => q.probability === 0.5);
    return median?.estimate != null
      ? say(halfGone, language, {
          group,
          time: median.estimate,
          low: median.lower ?? unknown[language],
          high: median.upper ?? unknown[language],
        })
      : say(notReached, language, { group, time: curve.time.at(-1) ?? 0, share: curve.survival.at(-1) ?? 1 });
  }),
  (value.groups.length > 1 ? notAnEffect : seenOnly)[language],
];

const meanMain: Sentence = {
  nl: '{group}: binnen de eerste {horizon} gemiddeld {mean} aanwezig ({low} tot {high}).',
  en: '{group}: within the first {horizon} in place for {mean} on average ({low} to {high}).',
};
const meanDifference: Sentence = {
  nl: 'Het verschil is {difference} en kan alles zijn van {low} tot {high}.',
  en: 'The difference is {difference} and could be anywhere from {low} to {high}.',
};

interface MeanFound {
  readonly horizon: number;
  readonly arms: readonly {
    readonly group: string;
    readonly mean: number;
    readonly interval: readonly [number, number];
  }[];
  readonly contrast: {
    readonly difference: { readonly estimate: number; readonly interval: readonly [number, number] };
  } | null;
}

export const meanWords = ({ value }: Result<MeanFound>, language: Language): string[] => [
  ...value.arms.map(({ group, mean, interval: [low, high] }) =>
    say(meanMain, language, { group, horizon: value.horizon, mean, low, high }),
  ),
  value.contrast
    ? say(meanDifference, language, {
        difference: value.contrast.difference.estimate,
        low: value.contrast.difference.interval[0],
        high: value.contrast.difference.interval[1],
      })
    : seenOnly[language],
];

const logRankMain: Sentence = {
  nl: '{group}: {observed:one} geëindigd, {expected:one} verwacht als alle groepen gelijk waren.',
  en: '{group}: {observed:one} ended, {expected:one} expected had all groups been alike.',
};
const logRankP: Sentence = {
  nl: 'Waren de groepen gelijk, dan kwam een minstens zo groot verschil met kans {p:p} voor; hoe groot het verschil is, staat in de lijnen.',
  en: 'Were the groups alike, a difference at least as large would occur with chance {p:p}; how large it is, the curves show.',
};
const logRankFew: Sentence = {
  nl: 'Het zijn te weinig gevallen voor een toets: bekijk de lijnen en de gevallen.',
  en: 'There are too few cases for a test: look at the curves and the cases.',
};

interface LogRankFound {
  readonly groups: readonly { readonly group: string; readonly observed: number; readonly expected: number }[];
  readonly p: number | null;
}

export const logRankWords = ({ value }: Result<LogRankFound>, language: Language): string[] => [
  ...value.groups
    .slice(0, 5)
    .map(({ group, observed, expected }) => say(logRankMain, language, { group, observed, expected })),
  value.p === null ? logRankFew[language] : say(logRankP, language, { p: value.p }),
];

const endMain: Sentence = {
  nl: '{group}: bij de laatste waarneming was {share:percent} geëindigd als "{way}".',
  en: '{group}: at the last sighting {share:percent} had ended as "{way}".',
};
const endTogether: Sentence = {
  nl: 'Deze delen tellen samen met wat nog staat op tot alles; de ene manier van eindigen sluit de andere uit.',
  en: 'These shares add up to everything with what is still in place; one way of ending excludes the other.',
};

interface EndsFound {
  readonly ways: readonly string[];
  readonly groups: readonly { readonly group: string; readonly curve: { readonly ended: readonly Float64Array[] } }[];
}

export const endWords = ({ value }: Result<EndsFound>, language: Language): string[] => [
  ...value.groups
    .slice(0, 4)
    .flatMap(({ group, curve }) =>
      value.ways
        .slice(0, 4)
        .map((way, c) => say(endMain, language, { group, way, share: curve.ended[c]?.at(-1) ?? 0 })),
    ),
  endTogether[language],
];

const checkedMain: Sentence = {
  nl: 'Na {time} was nog {share:percent} aanwezig.',
  en: 'After {time} {share:percent} were still in place.',
};
const checkedLimit: Sentence = {
  nl: 'Tussen twee controles is niet te zien wanneer iets eindigde; vaker kijken maakt de trap fijner.',
  en: 'Between two checks nobody saw when something ended; looking more often makes the steps finer.',
};

interface CheckedFound {
  readonly intervals: readonly { readonly right: number | null; readonly inPlace: number }[];
}

export function checkedWords({ value }: Result<CheckedFound>, language: Language): string[] {
  const last = value.intervals.findLast((one) => one.right !== null);
  return [
    ...(last ? [say(checkedMain, language, { time: last.right ?? 0, share: last.inPlace })] : []),
    checkedLimit[language],
  ];
}

const boundsMain: Sentence = {
  nl: 'Na {time} was tussen {worst:percent} en {best:percent} nog aanwezig, wat er ook met de {lost} uit beeld geraakte gevallen gebeurde.',
  en: 'After {time} between {worst:percent} and {best:percent} were still in place, whatever happened to the {lost} lost from sight.',
};
const boundsUsual: Sentence = {
  nl: 'De gewone schatting ({usual:percent}) neemt aan dat zij op de anderen lijken.',
  en: 'The usual estimate ({usual:percent}) takes them to be like the others.',
};

interface BoundsFound {
  readonly at: number;
  readonly lost: number;
  readonly worst: { readonly at: { readonly survival: number } };
  readonly asOthers: { readonly at: { readonly survival: number } };
  readonly best: { readonly at: { readonly survival: number } };
}

export const boundsWords = ({ value }: Result<BoundsFound>, language: Language): string[] => [
  say(boundsMain, language, {
    time: value.at,
    worst: value.worst.at.survival,
    best: value.best.at.survival,
    lost: value.lost,
  }),
  say(boundsUsual, language, { usual: value.asOthers.at.survival }),
];

const coxMain: Sentence = {
  nl: '{name}: het tempo van eindigen is {ratio:two} keer zo hoog ({low:two} tot {high:two}).',
  en: '{name}: the pace of ending is {ratio:two} times as high ({low:two} to {high:two}).',
};
const coxLimit: Sentence = {
  nl: 'Dit is samenhang, geen gevolg; en het is geen verschil in duur. Kijk ook naar de lijnen en de gemiddelde tijd.',
  en: 'This is association, not effect; and it is not a difference in duration. Look at the curves and average time too.',
};

interface CoxFound {
  readonly coefficients: readonly {
    readonly name: string;
    readonly hazardRatio: number;
    readonly interval: readonly [number, number];
  }[];
}

export const coxWords = ({ value }: Result<CoxFound>, language: Language): string[] => [
  ...value.coefficients
    .slice(0, 6)
    .map(({ name, hazardRatio, interval: [low, high] }) =>
      say(coxMain, language, { name, ratio: hazardRatio, low, high }),
    ),
  coxLimit[language],
];
