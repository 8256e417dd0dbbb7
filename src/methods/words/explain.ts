// SPDX-License-Identifier: EUPL-1.2
// All the sentences that belong to an answer: what it means, what was left out, what was assumed, what to beware of;
// or, for a refusal, everything that is wrong with the input.
import type { AnyMethod } from '../core/method.ts';
import type { Note, Problem } from '../core/result.ts';
import { type Language, type Sentence, type Sentences, say } from './say.ts';
import { notes, problems } from './shared.ts';

export interface Explained {
  readonly grade: string;
  readonly meaning: readonly string[];
  readonly dropped: readonly string[];
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
}

export interface ExplainedRefusal {
  readonly problems: readonly string[];
}

const grades: Readonly<Record<string, Sentence>> = {
  describe: {
    nl: 'Dit beschrijft deze gevallen, meer niet.',
    en: 'This describes these cases, no more.',
  },
  suggest: {
    nl: 'Dit geeft een aanwijzing om verder te kijken.',
    en: 'This suggests where to look further.',
  },
  support: {
    nl: 'Dit ondersteunt een bewering, binnen de genoemde aannames.',
    en: 'This supports a claim, within the assumptions named.',
  },
};

/** The sentence of a code: the method's own, else the shared one, else the code itself (a test forbids that). */
export function sentenceOf(own: Sentences, { code, values }: Note, language: Language): string {
  const sentence = own[code] ?? { ...notes, ...problems }[code];
  return sentence === undefined ? code : say(sentence, language, values);
}

/** The words of a note, wherever a page wants to show it. */
export const sentenceFor = (method: Pick<AnyMethod, 'notes'>, one: Note, language: Language): string =>
  sentenceOf(method.notes, one, language);

const placed = (own: Sentences, one: Problem, language: Language): string =>
  `${one.at}: ${sentenceOf(own, one, language)}`;

/** Runs a method on unchecked input and explains what came out, in one language. */
export function explain(
  method: AnyMethod,
  raw: unknown,
  language: Language,
): { readonly answer: ReturnType<AnyMethod['answer']>['answer']; readonly explained: Explained | ExplainedRefusal } {
  const { answer, words } = method.answer(raw, language);
  const sentence = (one: Note) => sentenceOf(method.notes, one, language);
  if (!answer.ok)
    return { answer, explained: { problems: answer.problems.map((one) => placed(method.notes, one, language)) } };
  return {
    answer,
    explained: {
      grade: grades[answer.grade]?.[language] ?? answer.grade,
      meaning: words,
      dropped: answer.dropped.map(sentence),
      assumptions: answer.assumptions.map(sentence),
      warnings: answer.warnings.map(sentence),
    },
  };
}
