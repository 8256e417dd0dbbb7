// SPDX-License-Identifier: EUPL-1.2
// What every method gives back: a result that carries its own caveats, or a refusal that names what is wrong.

/** How far a result may be leaned on: it describes the cases, suggests something to look into, or supports a claim. */
export type Grade = 'describe' | 'suggest' | 'support';

/** Numbers and names that fill the places in a sentence, such as `{n}`. */
export type Values = Readonly<Record<string, number | string>>;

/** An assumption or warning: a code with a sentence in every language, and the values of this case. */
export interface Note {
  readonly code: string;
  readonly values: Values;
}

/** What is wrong with the input, where (`outcome[3]`), and the values for the sentence. */
export interface Problem extends Note {
  readonly at: string;
}

/** Cases left out of the calculation: how many, why, and which (names, or 1-based numbers as text). */
export interface Dropped extends Note {
  readonly count: number;
  readonly cases: readonly string[];
}

/** A result: the value, the number of cases behind it, and everything a careful reader must know beside it. */
export interface Result<V> {
  readonly ok: true;
  readonly n: number;
  readonly dropped: readonly Dropped[];
  readonly assumptions: readonly Note[];
  readonly warnings: readonly Note[];
  readonly grade: Grade;
  readonly value: V;
}

/** A refusal: all problems at once, never only the first. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export type Answer<V> = Result<V> | Refused;

export const note = (code: string, values: Values = {}): Note => ({ code, values });

export const problem = (code: string, at: string, values: Values = {}): Problem => ({ code, at, values });

export const dropped = (code: string, cases: readonly string[], values: Values = {}): Dropped => ({
  code,
  count: cases.length,
  cases,
  values: { count: cases.length, ...values },
});

export const refuse = (...problems: readonly Problem[]): Refused => ({ ok: false, problems });

interface Parts<V> {
  readonly n: number;
  readonly value: V;
  readonly grade: Grade;
  readonly dropped?: readonly Dropped[];
  readonly assumptions?: readonly Note[];
  readonly warnings?: readonly Note[];
}

export const result = <V>(parts: Parts<V>): Result<V> => ({
  ok: true,
  n: parts.n,
  dropped: parts.dropped ?? [],
  assumptions: parts.assumptions ?? [],
  warnings: parts.warnings ?? [],
  grade: parts.grade,
  value: parts.value,
});

/** The value of an answer that must be there: for tests and vectors, where a refusal is a fault. */
export function valueFrom<V>(answer: Answer<V>): V {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problems)}`);
  return answer.value;
}
