// SPDX-License-Identifier: EUPL-1.2
// What a necessary condition analysis means and what it does not.
import type { Result } from '../core/result.ts';
import { type Language, type Sentence, type Sentences, say } from '../words/say.ts';

export const ncaNotes = {
  'nca-too-many-cases': {
    nl: '{given} gevallen is meer dan deze methode aankan ({limit}).',
    en: '{given} cases are more than this method takes ({limit}).',
  },
  'nca-scope-too-small': {
    nl: 'De opgegeven reikwijdte moet alle gevallen bevatten, van klein naar groot.',
    en: 'The given scope must hold all cases, from small to large.',
  },
  'nca-extremes-count': {
    nl: 'Aangenomen: de uiterste gevallen zijn goed gemeten. De plafondlijn rust op een handvol punten.',
    en: 'Assumed: the extreme cases are well measured. The ceiling rests on a handful of points.',
  },
  'nca-rests-on': {
    nl: 'Het effect rust op heel weinig gevallen: {cases}. Kijk wat er zonder elk van hen overblijft.',
    en: 'The effect rests on very few cases: {cases}. Look what is left without each of them.',
  },
  'nca-discrete': {
    nl: 'Met maar {levels} verschillende waarden is dit een kruistabel; bekijk die, en verwacht geen p-waarde.',
    en: 'With only {levels} different values this is a cross-table; look at that, and expect no p-value.',
  },
  'nca-few-with-little': {
    nl: 'Maar {count} van {n} gevallen hadden weinig van de conditie: een lege hoek kan dan vanzelf ontstaan.',
    en: 'Only {count} of {n} cases had little of the condition: an empty corner may then come by itself.',
  },
  'nca-no-empty-corner': {
    nl: 'De hoek is niet leeg: hoge en lage niveaus van de uitkomst komen bij weinig van de conditie voor.',
    en: 'The corner is not empty: all levels of the outcome occur with this side of the condition.',
  },
} as const satisfies Sentences;

const empty: Sentence = {
  nl: 'Geen enkel geval kwam tot {y:one} met {bound} {x:one} van de conditie; de lege hoek is {effect:percent} van de ruimte.',
  en: 'No case got to {y:one} with {bound} {x:one} of the condition; the empty corner is {effect:percent} of the room.',
};
const lessThan: Sentence = { nl: 'minder dan', en: 'less than' };
const moreThan: Sentence = { nl: 'meer dan', en: 'more than' };
const none: Sentence = {
  nl: 'Er is geen niveau van de uitkomst waarvoor deze conditie hier nodig bleek.',
  en: 'There is no level of the outcome for which this condition proved needed here.',
};
const fragile: Sentence = {
  nl: 'Zonder {case} daalt het effect van {effect:two} naar {rest:two}.',
  en: 'Without {case} the effect falls from {effect:two} to {rest:two}.',
};
const meaning: Sentence = {
  nl: 'Dat iets in deze gevallen niet gemist werd, zegt niet dat het genoeg is, noch dat het elders nodig is.',
  en: 'That nobody did without it in these cases does not say that it is enough, nor that it is needed elsewhere.',
};

interface NamedNca {
  readonly corner: number;
  readonly ceFdh: {
    readonly effect: number;
    readonly bottleneck: readonly { readonly need: string; readonly y: number; readonly x: number | null }[];
  };
  readonly without: readonly { readonly case: string; readonly effect: number }[];
}

export const ncaWords = ({ value }: Result<NamedNca>, language: Language): string[] => {
  const { effect, bottleneck } = value.ceFdh;
  const asked = bottleneck.filter((level) => level.need === 'some').at(-1);
  if (effect === 0 || asked === undefined) return [say(none, language), say(meaning, language)];
  const bound = value.corner === 2 || value.corner === 4 ? moreThan : lessThan;
  const [most] = [...value.without].sort((a, b) => a.effect - b.effect);
  return [
    say(empty, language, { y: asked.y, x: asked.x ?? 0, effect, bound: bound[language] }),
    ...(most !== undefined && most.effect < effect
      ? [say(fragile, language, { case: most.case, effect, rest: most.effect })]
      : []),
    say(meaning, language),
  ];
};
