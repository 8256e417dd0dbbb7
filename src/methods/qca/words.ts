// SPDX-License-Identifier: EUPL-1.2
// What the configurational results mean and what they do not, in plain words.
import type { Result } from '../core/result.ts';
import { type Language, listed, type Sentence, say } from '../words/say.ts';

export { qcaNotes } from './notes.ts';

interface NamedSolution {
  readonly count: number;
  readonly complete: boolean;
  readonly lowerBound: number;
  readonly models: readonly { readonly paths: readonly { readonly term: string }[] }[];
  readonly common: readonly string[];
  readonly primeImplicants: readonly unknown[];
}

interface NamedQca {
  readonly negated: boolean;
  readonly truthTable: readonly { readonly outcome: string }[];
  readonly combinations: number;
  readonly conservative: NamedSolution;
  readonly parsimonious: NamedSolution;
}

const seen: Sentence = {
  nl: 'Van de {combinations} mogelijke combinaties kwamen er {rows} voor; {positive} daarvan leiden {to}.',
  en: 'Of {combinations} possible combinations {rows} were seen; {positive} of them lead {to}.',
};
const toOutcome: Sentence = { nl: 'tot de uitkomst', en: 'to the outcome' };
const toAbsence: Sentence = { nl: 'tot de afwezigheid van de uitkomst', en: 'to the absence of the outcome' };
const oneModel: Sentence = {
  nl: 'Het kortste dat door niets wordt weersproken: {model}.',
  en: 'The shortest that nothing contradicts: {model}.',
};
const manyModels: Sentence = {
  nl: '{count} modellen zijn even kort en worden door niets weersproken. {shared}',
  en: '{count} models are equally short and contradicted by nothing. {shared}',
};
const sharing: Sentence = { nl: 'Ze delen {common}.', en: 'They share {common}.' };
const sharingNothing: Sentence = { nl: 'Ze delen geen enkel pad.', en: 'They share no path.' };
const unsolved: Sentence = {
  nl: 'Te veel mogelijkheden om alle modellen te vinden: {primes} kandidaat-paden, en elk model heeft er minstens {bound}.',
  en: 'Too many possibilities to find all models: {primes} candidate paths, and every model has at least {bound} of them.',
};
const notProof: Sentence = {
  nl: 'Dit is een geordende vergelijking van deze gevallen, geen bewijs van oorzaak en geen maat voor de grootte van een effect; ga ermee terug naar de gevallen.',
  en: 'This is an ordered comparison of these cases, no proof of cause and no measure of the size of an effect; go back to the cases with it.',
};

const or = (terms: readonly string[]): string => terms.join(' + ');

function solutionSentence(solution: NamedSolution, language: Language): string {
  const [model] = solution.models;
  if (!solution.complete)
    return say(unsolved, language, { primes: solution.primeImplicants.length, bound: solution.lowerBound });
  if (solution.count === 1 && model !== undefined)
    return say(oneModel, language, { model: or(model.paths.map((path) => path.term)) });
  const shared =
    solution.common.length > 0
      ? say(sharing, language, { common: listed(solution.common, language) })
      : say(sharingNothing, language);
  return say(manyModels, language, { count: solution.count, shared });
}

export const qcaWords = ({ value }: Result<NamedQca>, language: Language): string[] => [
  say(seen, language, {
    combinations: value.combinations,
    rows: value.truthTable.length,
    positive: value.truthTable.filter((row) => row.outcome === '1').length,
    to: (value.negated ? toAbsence : toOutcome)[language],
  }),
  solutionSentence(value.parsimonious, language),
  say(notProof, language),
];

interface NamedMinimised extends Omit<NamedSolution, 'models'> {
  readonly models: readonly (readonly string[])[];
}

export const minimiseWords = (
  { value }: Result<{ readonly parsimonious: NamedMinimised }>,
  language: Language,
): string[] => {
  const { parsimonious } = value;
  const models = parsimonious.models.map((terms) => ({ paths: terms.map((term) => ({ term })) }));
  return [solutionSentence({ ...parsimonious, models }, language)];
};

const necessaryFound: Sentence = {
  nl: 'Vrijwel altijd aanwezig bij de uitkomst, en niet vanzelfsprekend: {terms}. Zonder dat kwam de uitkomst hier zelden voor.',
  en: 'Nearly always there with the outcome, and not trivially so: {terms}. Without it the outcome was rare here.',
};
const necessaryNone: Sentence = {
  nl: 'Geen conditie was hier noodzakelijk volgens deze grenzen: er is meer dan één weg.',
  en: 'No condition was necessary here by these cuts: there is more than one way.',
};
const necessaryMeaning: Sentence = {
  nl: 'Noodzakelijk is niet genoeg: dat iets er altijd bij was, zegt niet dat het de uitkomst bracht.',
  en: 'Necessary is not enough: that something was always there does not say that it brought the outcome.',
};

export const necessityWords = (
  { value }: Result<{ readonly passing: readonly { readonly term: string }[] }>,
  language: Language,
): string[] => [
  value.passing.length === 0
    ? say(necessaryNone, language)
    : say(necessaryFound, language, {
        terms: listed(
          value.passing.map((one) => one.term),
          language,
        ),
      }),
  say(necessaryMeaning, language),
];

const fitSufficient: Sentence = {
  nl: 'Wie aan {expression} voldoet, toont de uitkomst voor {consistency:percent}; samen dekken ze {coverage:percent} van de uitkomst.',
  en: 'Whoever meets {expression} shows the outcome for {consistency:percent}; together they cover {coverage:percent} of the outcome.',
};
const fitNecessary: Sentence = {
  nl: 'Van de uitkomst valt {consistency:percent} binnen {expression}; die beslaat voor {coverage:percent} de uitkomst.',
  en: 'Of the outcome {consistency:percent} lies within {expression}, of which the outcome takes {coverage:percent}.',
};
const fitUnknown: Sentence = {
  nl: 'Geen enkel geval voldoet aan {expression}; er valt niets te meten.',
  en: 'No case meets {expression}; there is nothing to measure.',
};
const fitMeaning: Sentence = {
  nl: 'Dit meet samengaan in deze gevallen, niet wat er elders zal gebeuren.',
  en: 'This measures what went together in these cases, not what will happen elsewhere.',
};

interface NamedFit {
  readonly relation: 'sufficiency' | 'necessity';
  readonly terms: readonly { readonly term: string }[];
  readonly whole: Readonly<
    Record<'sufficiency' | 'necessity', { readonly consistency: number | null; readonly coverage: number | null }>
  >;
}

export const fitWords = ({ value }: Result<NamedFit>, language: Language): string[] => {
  const { consistency, coverage } = value.whole[value.relation];
  const expression = or(value.terms.map((one) => one.term));
  if (consistency === null || coverage === null) return [say(fitUnknown, language, { expression })];
  const sentence = value.relation === 'sufficiency' ? fitSufficient : fitNecessary;
  return [say(sentence, language, { expression, consistency, coverage }), say(fitMeaning, language)];
};

const calibrated: Sentence = {
  nl: '{inside} van {n} gevallen horen er eerder wel dan niet bij; {near} liggen vlak bij de grens.',
  en: '{inside} of {n} cases are more in than out; {near} lie close to the border.',
};
const calibratedMeaning: Sentence = {
  nl: 'Een lidmaatschap is een oordeel met een reden, geen meting en geen kans.',
  en: 'A membership is a judgement with a reason, no measurement and no probability.',
};

export const calibrateWords = (
  { n, value }: Result<{ readonly memberships: readonly number[]; readonly near: readonly number[] }>,
  language: Language,
): string[] => [
  say(calibrated, language, { inside: value.memberships.filter((m) => m > 0.5).length, n, near: value.near.length }),
  say(calibratedMeaning, language),
];

const tryThis: Sentence = {
  nl: 'Beproef deze combinatie: {combination}. Van {models} even goede modellen verwachten er {yes} de uitkomst en {no} niet.',
  en: 'Try this combination: {combination}. Of {models} equally good models {yes} expect the outcome and {no} do not.',
};
const nothingToTry: Sentence = {
  nl: 'De even goede modellen zijn het eens over elke onbeproefde combinatie; een nieuwe proef beslist niet tussen hen.',
  en: 'The equally good models agree on every untried combination; no new trial decides between them.',
};
const tryMeaning: Sentence = {
  nl: 'Wat zo’n proef ook oplevert, een deel van de modellen valt af.',
  en: 'Whatever such a trial brings, some of the models fall away.',
};

interface NamedComparison {
  readonly models: number;
  readonly comparisons: readonly { readonly combination: string; readonly expecting: number }[];
}

export const comparisonWords = ({ value }: Result<NamedComparison>, language: Language): string[] => {
  const [best] = value.comparisons;
  if (best === undefined) return [say(nothingToTry, language)];
  const { models } = value;
  const votes = { combination: best.combination, models, yes: best.expecting, no: models - best.expecting };
  return [say(tryThis, language, votes), say(tryMeaning, language)];
};

const steady: Sentence = {
  nl: 'Deze paden bleven in elke herberekening: {terms}.',
  en: 'These paths stayed in every recalculation: {terms}.',
};
const unsteady: Sentence = {
  nl: 'Geen pad bleef in elke herberekening; het langst hield {term} stand ({share:percent}).',
  en: 'No path stayed in every recalculation; {term} held longest ({share:percent}).',
};
const robustnessMeaning: Sentence = {
  nl: 'Wat bij een kleine verschuiving verdwijnt, rust op een keuze of op één geval, niet op het geheel.',
  en: 'What disappears with a small move rests on a choice or on one case, not on the whole.',
};

export const robustnessWords = (
  { value }: Result<{ readonly paths: readonly { readonly term: string; readonly share: number }[] }>,
  language: Language,
): string[] => {
  const always = value.paths.filter((path) => path.share === 1).map((path) => path.term);
  const [best] = [...value.paths].sort((a, b) => b.share - a.share);
  if (best === undefined) return [say(robustnessMeaning, language)];
  return [
    always.length > 0
      ? say(steady, language, { terms: listed(always, language) })
      : say(unsteady, language, { term: best.term, share: best.share }),
    say(robustnessMeaning, language),
  ];
};

const byChance: Sentence = {
  nl: 'Bij toevallig verdeelde uitkomsten was het patroon in {share:percent} van de keren minstens zo goed.',
  en: 'With the outcomes dealt out by chance the pattern was at least as good {share:percent} of the time.',
};
const byChanceMeaning: Sentence = {
  nl: 'Is dat vaak, dan kan dit patroon toeval zijn; is het zelden, dan is toeval een zwakke verklaring, en nog is er geen oorzaak bewezen.',
  en: 'If that is often, this pattern may be chance; if seldom, chance is a weak explanation, and still no cause is proven.',
};

export const permutationWords = ({ value }: Result<{ readonly p: number }>, language: Language): string[] => [
  say(byChance, language, { share: value.p }),
  say(byChanceMeaning, language),
];
