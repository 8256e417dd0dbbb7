// SPDX-License-Identifier: EUPL-1.2
// What the answer to "what if we stop pushing?" means and what it does not, in plain words.
import type { Result } from '../core/result.ts';
import { type Language, type Sentence, type Sentences, say } from '../words/say.ts';
import { survivalNotes } from './words.ts';

export const whatIfNotes = {
  'not-zero-or-one': survivalNotes['not-zero-or-one'],
  'no-time': survivalNotes['no-time'],
  'too-few-events': {
    nl: 'Er zijn {given} resultaten stilgevallen of teruggeveerd; onder {limit} zegt een vooruitblik niets.',
    en: '{given} results fell silent or back; below {limit} a look ahead says nothing.',
  },
  'nothing-confirmed': {
    nl: 'Niets is nu bevestigd; er is dus niets om vooruit te kijken.',
    en: 'Nothing is confirmed now, so there is nothing to look ahead with.',
  },
  'few-organisations': {
    nl: 'Maar {n|organisatie|organisaties}, minder dan {limit}: de marge is in werkelijkheid breder.',
    en: 'Only {n|organisation|organisations}, fewer than {limit}: the margin is wider in truth.',
  },
  'does-not-fit-today': {
    nl: 'De som past slecht op vandaag: volgens het tempo zou {said:percent} bevestigd zijn, geteld is het {counted:percent}.',
    en: 'The sum fits today badly: by the pace {said:percent} would be confirmed, counted it is {counted:percent}.',
  },
  'own-pace': {
    nl: 'Aangenomen: elke organisatie houdt haar eigen tempo van antwoorden; het gemiddelde weegt daarbij als {worth} maanden.',
    en: 'Assumed: each organisation keeps its own pace of answering; the common pace weighs in as {worth} months.',
  },
  'answers-follow-questions': {
    nl: 'Aangenomen: half zo vaak vragen geeft half zo veel antwoorden. Wat men ongevraagd laat weten, blijft.',
    en: 'Assumed: asking half as often brings half as many answers. What is told unasked stays.',
  },
  'falls-whatever-asked': {
    nl: 'Aangenomen: terugveren gaat even snel, of er nu gevraagd wordt of niet. Helpt vragen ook daartegen, dan is het verschil groter.',
    en: 'Assumed: falling back goes at the same pace, asked or not. If asking helps against that too, the difference is larger.',
  },
  'back-stays-back': {
    nl: 'Aangenomen: wat terugveert, blijft weg. Wat weer terugkwam, telde niet als teruggeveerd.',
    en: 'Assumed: what falls back stays away. What came back did not count as fallen.',
  },
} as const satisfies Sentences;

const main: Sentence = {
  nl: 'Na {months} maanden is met {rhythm:percent} van de vragen van nu naar verwachting nog {confirmed:percent} bevestigd ({low:percent} tot {high:percent}).',
  en: 'After {months} months, with {rhythm:percent} of the questions of now, {confirmed:percent} are expected to be confirmed still ({low:percent} to {high:percent}).',
};
const limit: Sentence = {
  nl: 'Niet bevestigd is niet hetzelfde als weg: zonder vragen weten wij het niet.',
  en: 'Not confirmed is not the same as gone: without asking we do not know.',
};

interface Found {
  readonly rhythms: readonly {
    readonly rhythm: number;
    readonly ahead: readonly {
      readonly months: number;
      readonly confirmed: number;
      readonly interval: readonly [number, number];
    }[];
  }[];
}

/** One sentence per rhythm, for the last moment looked at. */
export const whatIfWords = ({ value }: Result<Found>, language: Language): string[] => [
  ...value.rhythms.slice(0, 4).flatMap(({ rhythm, ahead }) => {
    const last = ahead.at(-1);
    if (!last) return [];
    const { months, confirmed, interval } = last;
    return [say(main, language, { months, rhythm, confirmed, low: interval[0], high: interval[1] })];
  }),
  limit[language],
];
