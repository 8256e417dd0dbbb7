// SPDX-License-Identifier: EUPL-1.2

/** What is wrong with one field of what was sent: where, and a code that `kernel/words` has a sentence for. */
export interface FieldProblem {
  /** Path inside params, query or body, such as `parties.0.name`. */
  readonly path: string;
  readonly code: FieldProblemCode;
  /** Values the sentence needs, such as `{ max: 200 }`. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export const fieldProblemCodes = [
  'required',
  'too-long',
  'too-short',
  'too-many-items',
  'too-big',
  'too-small',
  'not-a-number',
  'not-a-date',
  'not-an-address',
  'not-a-mail-address',
  'not-in-list',
  'name-not-known',
  'unreadable-characters',
  'unknown-field',
  'not-valid',
] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];

/**
 * A named "no": a value, never an exception. Its code has an HTTP status in the contract and a sentence
 * in each language in the slice's words.
 */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly fields?: readonly FieldProblem[];
  /** Values the sentence needs, such as the date until which something is open. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * Makes a refusal.
 * @example refuse('not-a-party') // → { refused: 'not-a-party' }
 */
export function refuse<const Code extends string>(
  code: Code,
  more: Omit<Refusal<Code>, 'refused'> = {},
): Refusal<Code> {
  return { refused: code, ...more };
}

/** Tells a refusal from an answer. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string';
}
