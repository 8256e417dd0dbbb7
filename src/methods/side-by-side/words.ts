// SPDX-License-Identifier: EUPL-1.2
// What the comparisons mean and what they do not, in plain words.
import type { Result } from '../core/result.ts';
import { type Language, listed, type Sentence, type Sentences, say } from '../words/say.ts';
import type { Randomised } from './permutation.ts';

export const pairNotes = {
  'pairs-conditions-complete': {
    nl: 'Aangenomen: de beschreven condities zijn de condities die ertoe doen.',
    en: 'Assumed: the conditions described are the conditions that matter.',
  },
  'pairs-contradiction': {
    nl: '{count|paar is|paren zijn} op alle condities gelijk en toch verschillend afgelopen: er ontbreekt iets in de beschrijving, of het was toeval.',
    en: '{count|pair is|pairs are} equal on every condition and yet ended differently: something is missing from the description, or it was chance.',
  },
  'pairs-one-outcome': {
    nl: 'Alle gevallen hebben dezelfde uitkomst: er is niets om een verschil mee te verklaren.',
    en: 'All cases have the same outcome: there is nothing that could explain a difference.',
  },
} as const satisfies Sentences;

export const compareNotes = {
  'counted-by-organisation': {
    nl: '{count|geval deelt een organisatie|gevallen delen een organisatie} met andere: per organisatie telt het gemiddelde één keer.',
    en: '{count|case shares an organisation|cases share an organisation} with others: the mean of each organisation counts once.',
  },
  'organisation-in-both': {
    nl: '{count|organisatie staat|organisaties staan} in beide groepen: vergelijk die liever als paar.',
    en: '{count|organisation is|organisations are} in both groups: better compare those as pairs.',
  },
  'odds-ratio-unknown': {
    nl: 'Bij deze aantallen is maar één tabel mogelijk; over de odds-ratio zeggen ze niets.',
    en: 'With these counts only one table is possible; they say nothing about the odds ratio.',
  },
} as const satisfies Sentences;

export const didNotes = {
  'did-parallel': {
    nl: 'Aangenomen: zonder de interventie hadden alle eenheden zich gelijk op ontwikkeld. Kijk of dat vóór de start zo was.',
    en: 'Assumed: without the intervention all units would have moved in parallel. Look whether they did before the start.',
  },
  'did-few-clusters': {
    nl: 'Met {n} eenheden (minder dan {limit}) is de standaardfout per cluster te klein; leun op de toets door verdeling over eenheden.',
    en: 'With {n} units (fewer than {limit}) the cluster standard error is too small; lean on the randomisation over units.',
  },
  'did-unbalanced': {
    nl: 'Niet elke eenheid heeft elk tijdstip één keer; de toets door verdeling over eenheden kan dan niet.',
    en: 'Not every unit has every time once; the randomisation over units is then not possible.',
  },
  'did-staggered': {
    nl: 'De eenheden begonnen niet tegelijk: is het effect niet overal en altijd even groot, dan vertekent dit ene getal.',
    en: 'The units did not start together: unless the effect is equal everywhere and always, this one number is skewed.',
  },
  'did-too-large': {
    nl: 'Een panel met gaten van {units} eenheden en {times} tijdstippen is te groot; maak het volledig of neem minder.',
    en: 'A panel with gaps of {units} units and {times} times is too large; complete it or take fewer.',
  },
  'did-no-contrast': {
    nl: 'Er is geen verschil in verloop: niemand, iedereen, of iedereen tegelijk is begonnen.',
    en: 'There is no contrast: nobody, everybody, or everybody at the same time has started.',
  },
} as const satisfies Sentences;

const similar: Sentence = {
  nl: 'Meest gelijk met een andere uitkomst: {cases}. Ze verschillen alleen op {differing}; kijk daar.',
  en: 'Most similar with a different outcome: {cases}. They differ only on {differing}; look there.',
};
const contradiction: Sentence = {
  nl: '{cases} zijn op alle condities gelijk en liepen toch anders af.',
  en: '{cases} are equal on every condition and still ended differently.',
};
const different: Sentence = {
  nl: 'Meest verschillend met dezelfde uitkomst: {cases}. Wat ze delen: {shared}.',
  en: 'Most different with the same outcome: {cases}. What they share: {shared}.',
};
const nothing: Sentence = { nl: 'niets', en: 'nothing' };
const candidatesOnly: Sentence = {
  nl: 'Dit wijst aan waar je moet kijken; het bewijst niet wat de oorzaak was.',
  en: 'This points at where to look; it does not prove what the cause was.',
};

interface NamedPairs {
  readonly similarDifferentOutcome: NamedGroup | null;
  readonly differentSameOutcome: NamedGroup | null;
  readonly caseNames: readonly string[];
  readonly conditionNames: readonly string[];
}
interface NamedGroup {
  readonly distance: number;
  readonly pairs: readonly {
    readonly cases: readonly [number, number];
    readonly differing: readonly number[];
    readonly shared: readonly number[];
  }[];
}

export function pairWords({ value }: Result<NamedPairs>, language: Language): string[] {
  const named = (places: readonly number[], names: readonly string[]) =>
    places.length === 0
      ? nothing[language]
      : listed(
          places.map((i) => names[i - 1] ?? String(i)),
          language,
        );
  const sentence = (group: NamedGroup | null, which: Sentence) =>
    (group?.pairs ?? []).slice(0, 3).map((pair) =>
      say(which, language, {
        cases: named(pair.cases, value.caseNames),
        differing: named(pair.differing, value.conditionNames),
        shared: named(pair.shared, value.conditionNames),
      }),
    );
  const first = value.similarDifferentOutcome;
  return [
    ...sentence(first, first?.distance === 0 ? contradiction : similar),
    ...sentence(value.differentSameOutcome, different),
    candidatesOnly[language],
  ];
}

const countsMain: Sentence = {
  nl: '{x1} van {n1} tegen {x2} van {n2}; het verschil kan alles zijn van {low:one} tot {high:one} procentpunten.',
  en: '{x1} of {n1} against {x2} of {n2}; the difference could be anywhere from {low:one} to {high:one} percentage points.',
};
const includesNone: Sentence = {
  nl: 'Geen verschil hoort bij wat deze aantallen toelaten.',
  en: 'No difference is among what these counts allow.',
};
const excludesNone: Sentence = {
  nl: 'Deze aantallen passen slecht bij helemaal geen verschil; waardoor het verschil komt, zeggen ze niet.',
  en: 'These counts fit badly with no difference at all; what made the difference they do not say.',
};

interface Counted {
  readonly first: { readonly x: number; readonly n: number };
  readonly second: { readonly x: number; readonly n: number };
  readonly newcombe: readonly [number, number];
}

export function countsWords({ value }: Result<Counted>, language: Language): string[] {
  const [low, high] = value.newcombe;
  const { first, second } = value;
  return [
    say(countsMain, language, {
      x1: first.x,
      n1: first.n,
      x2: second.x,
      n2: second.n,
      low: 100 * low,
      high: 100 * high,
    }),
    (low > 0 || high < 0 ? excludesNone : includesNone)[language],
  ];
}

const measuredMain: Sentence = {
  nl: 'Gemiddeld {mean1} ({n1|geval|gevallen}) tegen {mean2} ({n2|geval|gevallen}): een verschil van {difference}.',
  en: 'On average {mean1} ({n1|case|cases}) against {mean2} ({n2|case|cases}): a difference of {difference}.',
};
const interval: Sentence = {
  nl: 'Het verschil kan alles zijn van {low} tot {high}.',
  en: 'The difference could be anywhere from {low} to {high}.',
};
const permuted: Sentence = {
  nl: 'Bij een willekeurige verdeling over de groepen zou {p:percent} van de verdelingen een minstens zo groot verschil geven.',
  en: 'Had chance divided the groups, {p:percent} of the divisions would show a difference at least as large.',
};
const tooFew: Sentence = {
  nl: 'Het zijn te weinig gevallen voor een toets: bekijk ze een voor een.',
  en: 'There are too few cases for a test: look at them one by one.',
};

const chanceSentence = (found: Randomised | null, language: Language): string =>
  found === null ? tooFew[language] : say(permuted, language, { p: found.twoSided });

interface Measured {
  readonly first: { readonly n: number; readonly mean: number };
  readonly second: { readonly n: number; readonly mean: number };
  readonly difference: number;
  readonly welch: { readonly interval: readonly [number, number] } | null;
  readonly permutation: Randomised | null;
}

export function measuredWords({ value }: Result<Measured>, language: Language): string[] {
  const { first, second, difference, welch } = value;
  return [
    say(measuredMain, language, { mean1: first.mean, n1: first.n, mean2: second.mean, n2: second.n, difference }),
    ...(welch ? [say(interval, language, { low: welch.interval[0], high: welch.interval[1] })] : []),
    chanceSentence(value.permutation, language),
  ];
}

const pairedMain: Sentence = {
  nl: 'In {increased} van de {n} paren was de eerste waarde hoger, in {decreased} lager; gemiddeld scheelde het {mean}.',
  en: 'In {increased} of {n} pairs the first value was higher, in {decreased} lower; on average by {mean}.',
};
const beforeAfter: Sentence = {
  nl: 'Een verandering in de tijd is nog geen gevolg van de interventie: er veranderde meer.',
  en: 'A change over time is not yet an effect of the intervention: more changed than that.',
};

interface PairedFound {
  readonly mean: number;
  readonly increased: number;
  readonly decreased: number;
  readonly signFlips: Randomised | null;
}

export function pairedWords({ n, value }: Result<PairedFound>, language: Language): string[] {
  const { increased, decreased, mean } = value;
  return [
    say(pairedMain, language, { increased, decreased, mean, n }),
    value.signFlips === null ? tooFew[language] : beforeAfter[language],
  ];
}

const didMain: Sentence = {
  nl: 'Waar het begon veranderde de uitkomst {estimate} meer dan elders ({treated} van de {units} eenheden begonnen).',
  en: 'Where it started the outcome changed by {estimate} more than elsewhere ({treated} of {units} units started).',
};
const didChance: Sentence = {
  nl: 'Was de start willekeurig over de eenheden verdeeld, dan zou {p:percent} van de verdelingen minstens zo veel verschil geven.',
  en: 'Had the start been dealt at random over the units, {p:percent} of the deals would give at least as much difference.',
};

interface DidFound {
  readonly estimate: number;
  readonly units: number;
  readonly treatedUnits: number;
  readonly randomisation: Randomised | null;
}

export function didWords({ value }: Result<DidFound>, language: Language): string[] {
  return [
    say(didMain, language, { estimate: value.estimate, treated: value.treatedUnits, units: value.units }),
    value.randomisation === null ? tooFew[language] : say(didChance, language, { p: value.randomisation.twoSided }),
  ];
}
