// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../core/result.ts';
import { type Language, listed, type Sentence, type Sentences, say } from '../words/say.ts';

const ratersApart: Sentence = {
  nl: 'Aangenomen: de beoordelaars hebben elkaars oordelen niet gezien.',
  en: 'Assumed: the raters did not see each other’s judgements.',
};

export const alphaNotes = {
  'raters-apart': ratersApart,
  'rated-once': {
    nl: 'Geen enkele eenheid is twee keer beoordeeld; overeenstemming is niet te bepalen.',
    en: 'No unit was rated twice; agreement cannot be determined.',
  },
  'ratings-all-equal': {
    nl: 'Alle oordelen zijn gelijk: alfa is dan onbepaald. Dat is geen bewijs van overeenstemming.',
    en: 'All ratings are equal: alpha is then undefined. That is no proof of agreement.',
  },
  'nearly-all-equal': {
    nl: '{share:percent} van de oordelen is hetzelfde: alfa valt dan laag uit, ook als men het vaak eens is.',
    en: '{share:percent} of the ratings are the same: alpha then turns out low even where raters often agree.',
  },
  'alpha-no-interval': {
    nl: 'Te weinig eenheden (of te veel) voor een interval.',
    en: 'Too few units (or too many) for an interval.',
  },
  'rated-fewer-than-twice': {
    nl: '{count|eenheid|eenheden} weggelaten: minder dan twee keer beoordeeld.',
    en: '{count|unit|units} left out: rated fewer than twice.',
  },
} as const satisfies Sentences;

export const ratersNotes = {
  'raters-apart': ratersApart,
  'prefer-alpha': {
    nl: 'Gebruik liever alfa: die kan om met ontbrekende oordelen en elke schaal.',
    en: 'Prefer alpha: it copes with missing ratings and every scale.',
  },
  'kappa-needs-categories': {
    nl: 'Meer dan {limit} verschillende waarden: een kappa zegt dan niets en is weggelaten.',
    en: 'More than {limit} distinct values: a kappa then says nothing and is left out.',
  },
  'too-few-complete': {
    nl: 'Maar {given|eenheid is|eenheden zijn} door iedereen beoordeeld; minstens {limit} nodig.',
    en: 'Only {given|unit was|units were} rated by everybody; at least {limit} needed.',
  },
} as const satisfies Sentences;

const verdicts: Readonly<Record<string, Sentence>> = {
  reliable: {
    nl: 'De beoordelaars zijn het voldoende eens (alfa {alpha:two}); hun oordelen mogen samen.',
    en: 'The raters agree well enough (alpha {alpha:two}); their judgements may be combined.',
  },
  tentative: {
    nl: 'De beoordelaars zijn het matig eens (alfa {alpha:two}); gebruik het samen voorlopig en met voorbehoud.',
    en: 'The raters agree moderately (alpha {alpha:two}); combine tentatively and say so.',
  },
  'do-not-average': {
    nl: 'De beoordelaars zijn het te weinig eens (alfa {alpha:two}); neem geen gemiddelde, praat eerst.',
    en: 'The raters agree too little (alpha {alpha:two}); do not average, talk first.',
  },
};
const undefinedAlpha: Sentence = {
  nl: 'Alfa is hier onbepaald; er is geen getal voor de overeenstemming.',
  en: 'Alpha is undefined here; there is no number for the agreement.',
};
const talkAbout: Sentence = {
  nl: 'Praat het eerst over nummer {units}: daar lopen de oordelen het verst uiteen. Verschil kan ook betekenen dat men iets anders ziet.',
  en: 'Talk about number {units} first: there the judgements differ most. A difference may also mean that people see different things.',
};

interface AlphaFound {
  readonly alpha: number | null;
  readonly verdict: string | null;
  readonly disputed: readonly { readonly unit: number }[];
}

export function alphaWords({ value }: Result<AlphaFound>, language: Language): string[] {
  const sentence = verdicts[value.verdict ?? ''];
  const units = value.disputed.slice(0, 3).map((one) => String(one.unit));
  return [
    sentence === undefined || value.alpha === null
      ? undefinedAlpha[language]
      : say(sentence, language, { alpha: value.alpha }),
    ...(units.length > 0 ? [say(talkAbout, language, { units: listed(units, language) })] : []),
  ];
}

const agreed: Sentence = {
  nl: 'Op {percent:one} % van de eenheden zijn alle {raters} beoordelaars het eens.',
  en: 'On {percent:one} % of the units all {raters} raters agree.',
};
const chanceCounts: Sentence = {
  nl: 'Een deel daarvan is toeval; dit zegt niet wie gelijk heeft.',
  en: 'Part of that is chance; this does not say who is right.',
};

export const ratersWords = (
  { value }: Result<{ readonly percentAgreement: number; readonly raters: number }>,
  language: Language,
): string[] => [
  say(agreed, language, { percent: value.percentAgreement, raters: value.raters }),
  chanceCounts[language],
];
