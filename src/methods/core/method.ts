// SPDX-License-Identifier: EUPL-1.2
// A method is a function that knows its own name, input and words. The command, the vector runner and the
// README read these; nobody keeps a list.
import type { Language, Sentences } from '../words/say.ts';
import { type Fields, type Given, type InputOf, readInput } from './fields.ts';
import { type Answer, type Refused, type Result, refuse } from './result.ts';

interface Definition<F extends Fields, V> {
  /** The function's name in kebab-case; also the name on the command line. */
  readonly id: string;
  /** What question it answers, one line per language. */
  readonly about: Readonly<Record<Language, string>>;
  readonly fields: F;
  /** The method itself, on checked input. It may still refuse, for reasons the table of fields cannot see. */
  readonly compute: (input: InputOf<F>) => Answer<V>;
  /** One or two plain sentences: what the result means and what it does not. */
  readonly words: (found: Result<V>, language: Language) => readonly string[];
  /** Sentences for the codes of its own notes and problems; common codes are in `words/shared.ts`. */
  readonly notes?: Sentences;
}

/** A method as the command sees it: its value may be anything. */
export interface AnyMethod {
  readonly id: string;
  readonly about: Readonly<Record<Language, string>>;
  readonly fields: Fields;
  readonly notes: Sentences;
  /** Runs on unchecked input and gives the answer with its sentences. */
  readonly answer: (
    raw: unknown,
    language: Language,
  ) => { readonly answer: Answer<unknown>; readonly words: readonly string[] };
}

export type Method<F extends Fields, V> = ((input: Given<F>) => Answer<V>) &
  AnyMethod & { readonly words: Definition<F, V>['words'] };

/**
 * Makes a method out of its parts: `export const compareCounts = method({ id: 'compare-counts', ... })`.
 * Calling it checks the input, all problems at once, and gives a result or a refusal; it never throws on bad input.
 */
export function method<F extends Fields, V>(definition: Definition<F, V>): Method<F, V> {
  const run = (raw: unknown): Answer<V> => {
    const read = readInput(definition.fields, raw);
    if ('problems' in read) return refuse(...read.problems);
    const answer = definition.compute(read.input);
    return answer.ok ? guarded(answer) : answer;
  };
  const answer: AnyMethod['answer'] = (raw, language) => {
    const found = run(raw);
    return { answer: found, words: found.ok ? definition.words(found, language) : [] };
  };
  const { id, about, fields, words, notes = {} } = definition;
  return Object.assign((input: Given<F>) => run(input), { id, about, fields, words, notes, answer });
}

/** The last gate: no answer leaves with NaN in it. What cannot be computed is null, with a warning that says why. */
function guarded<V>(found: Result<V>): Result<V> | Refused {
  const path = findNaN(found.value, new Set());
  return path === undefined ? found : refuse({ code: 'not-computable', at: ['value', ...path].join('.'), values: {} });
}

/** A plain loop: a callback per element would cost more than the method on a million rows. */
function holdsNaN(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) return true;
  return false;
}

/** Where a NaN is, if anywhere. What several parts of a value share is looked at once. */
function findNaN(value: unknown, seen: Set<object>): string[] | undefined {
  if (typeof value === 'number') return Number.isNaN(value) ? [] : undefined;
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value instanceof Float64Array && holdsNaN(value) ? [] : undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = findNaN(inner, seen);
    if (found !== undefined) return [key, ...found];
  }
  return undefined;
}
