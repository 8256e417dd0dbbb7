// SPDX-License-Identifier: EUPL-1.2
// Terms as people write them: `LEADER*~BUDGET` for crisp and fuzzy conditions, `LEADER[2]*BUDGET[0]` for multi-value.
import { at } from '../core/numbers.ts';
import { type Problem, problem } from '../core/result.ts';
import type { Cases } from './cases.ts';
import { conditionsIn, type Space, type Term, valueAt } from './space.ts';

type Names = Pick<Cases, 'conditions' | 'space'>;

/** One condition with the value it must have; 0 and 1 are absent and present. */
export interface Literal {
  readonly condition: string;
  readonly value: number;
}

const isMulti = (space: Space): boolean => space.levels.some((level) => level > 2);

export const literalsOf = ({ conditions, space }: Names, term: Term): Literal[] =>
  conditionsIn(space, term).map((c) => ({
    condition: conditions[c] ?? String(c + 1),
    value: valueAt(space, term.value, c),
  }));

const writeLiteral = ({ condition, value }: Literal, multi: boolean): string =>
  multi ? `${condition}[${value}]` : value === 1 ? condition : `~${condition}`;

/** A term in words; the term without literals, which always holds, is `1`. */
export function writeTerm(names: Names, term: Term): string {
  const literals = literalsOf(names, term);
  return literals.length === 0 ? '1' : literals.map((one) => writeLiteral(one, isMulti(names.space))).join('*');
}

/** Reads a term; problems with it are named at `where`. */
export function readTerm(
  names: Names,
  text: string,
  where: string,
): { readonly term: Term } | { readonly problem: Problem } {
  let [mask, value] = [0, 0];
  for (const part of text.split('*')) {
    const found = /^\s*(~?)\s*([^~*+[\]\s]+)\s*(?:\[(\d+)\])?\s*$/.exec(part);
    if (found === null) return { problem: problem('qca-not-a-term', where, { given: text }) };
    const c = names.conditions.indexOf(found[2] ?? '');
    if (c < 0)
      return { problem: problem('unknown-name', where, { given: found[2] ?? '', known: names.conditions.join(', ') }) };
    const level = found[3] === undefined ? 1 : Number(found[3]);
    const levels = at(names.space.levels, c);
    const wanted = found[1] === '~' ? 1 - level : level;
    const impossible = wanted < 0 || wanted >= levels || (found[1] === '~' && levels > 2);
    const field = at(names.space.fields, c);
    if (impossible || (mask & field) !== 0) return { problem: problem('qca-not-a-term', where, { given: text }) };
    mask |= field;
    value |= wanted << at(names.space.shifts, c);
  }
  return { term: { mask, value } };
}
