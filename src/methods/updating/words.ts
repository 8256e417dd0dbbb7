// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../core/result.ts';
import { type Language, type Sentence, type Sentences, say } from '../words/say.ts';

const shared = {
  'prior-stated': {
    nl: 'Vooraf aangenomen: een kennis die {worth} eerdere gevallen waard is ({a} gelukt, {b} niet).',
    en: 'Assumed beforehand: knowledge worth {worth} earlier cases ({a} worked, {b} did not).',
  },
  'prior-outweighs': {
    nl: 'De aanname vooraf weegt met {prior} gevallen minstens zo zwaar als de {n} waargenomen gevallen.',
    en: 'The prior, worth {prior} cases, weighs at least as much as the {n} cases seen.',
  },
} as const satisfies Sentences;

export const shareNotes = {
  ...shared,
  'no-data-yet': {
    nl: 'Er zijn nog geen gevallen: dit is alleen de aanname vooraf.',
    en: 'There are no cases yet: this is the prior only.',
  },
} as const satisfies Sentences;

export const compareNotes = shared;

export const evidenceNotes = {
  'evidence-independent': {
    nl: 'Aangenomen: de bewijsstukken staan los van elkaar. Dat is zelden zo; verwante stukken tellen anders dubbel.',
    en: 'Assumed: the pieces are independent. They rarely are; related pieces then count twice.',
  },
  'chances-are-judgements': {
    nl: 'De kansen zijn inschattingen; de uitkomst is een wat-als, geen gemeten waarschijnlijkheid.',
    en: 'The chances are judgements; the outcome is a what-if, not a measured probability.',
  },
  'many-ratios': {
    nl: 'Een product van {count} ingeschatte verhoudingen lijkt preciezer dan het is.',
    en: 'A product of {count} estimated ratios looks more precise than it is.',
  },
  'evidence-two-chances': {
    nl: 'Elk bewijsstuk heeft twee kansen: als het vermoeden klopt en als het niet klopt; gegeven: {given}.',
    en: 'Each piece has two chances: if the hypothesis holds and if it does not; given: {given}.',
  },
} as const satisfies Sentences;

const shareMain: Sentence = {
  nl: 'Na {x} van {n} ligt het aandeel naar verwachting tussen {low:percent} en {high:percent}.',
  en: 'After {x} of {n} the share is expected to lie between {low:percent} and {high:percent}.',
};
const shareAbove: Sentence = {
  nl: 'De kans dat het boven {threshold:percent} ligt is {chance:percent}; zonder deze gevallen was dat {before:percent}.',
  en: 'The chance that it lies above {threshold:percent} is {chance:percent}; without these cases it was {before:percent}.',
};

interface ShareFound {
  readonly x: number;
  readonly posterior: { readonly interval: readonly [number, number] };
  readonly threshold: number;
  readonly chanceAbove: number;
  readonly priorChanceAbove: number;
}

export function shareWords({ n, value }: Result<ShareFound>, language: Language): string[] {
  const [low, high] = value.posterior.interval;
  return [
    say(shareMain, language, { x: value.x, n, low, high }),
    say(shareAbove, language, {
      threshold: value.threshold,
      chance: value.chanceAbove,
      before: value.priorChanceAbove,
    }),
  ];
}

const larger: Sentence = {
  nl: 'De kans dat het eerste aandeel groter is dan het tweede is {chance:percent}.',
  en: 'The chance that the first share is larger than the second is {chance:percent}.',
};
const notWhy: Sentence = {
  nl: 'Dat zegt niet hoeveel groter, en niet waardoor.',
  en: 'That does not say how much larger, nor why.',
};

export const compareWords = (
  { value }: Result<{ readonly chanceFirstLarger: number }>,
  language: Language,
): string[] => [say(larger, language, { chance: value.chanceFirstLarger }), notWhy[language]];

const weighed: Sentence = {
  nl: 'Kloppen de genoemde kansen, dan gaat het vermoeden van {before:percent} naar {after:percent}.',
  en: 'If the stated chances are right, the belief goes from {before:percent} to {after:percent}.',
};
const heaviest: Sentence = {
  nl: 'Het zwaarst weegt stuk {name}: bespreek eerst of die kansen kloppen.',
  en: 'Piece {name} weighs most: first discuss whether its chances are right.',
};

interface EvidenceFound {
  readonly beliefs: readonly number[];
  readonly posterior: number;
  readonly steps: readonly { readonly name: string; readonly decibel: number }[];
}

export function evidenceWords({ value }: Result<EvidenceFound>, language: Language): string[] {
  const most = [...value.steps].sort((a, b) => Math.abs(b.decibel) - Math.abs(a.decibel))[0];
  return [
    say(weighed, language, { before: value.beliefs[0] ?? 0, after: value.posterior }),
    ...(most === undefined ? [] : [say(heaviest, language, { name: most.name })]),
  ];
}
