// SPDX-License-Identifier: EUPL-1.2
// Solutions in words and numbers: each model with the fit of the whole and of every path, the cases on it, and the
// cases that do not follow it.
import { type Cases, termMembership } from './cases.ts';
import { type Literal, literalsOf, writeTerm } from './expression.ts';
import { either, type Sufficiency, sufficiency, uniqueCoverages } from './fit.ts';
import { coveredBy, type Intermediate, type Solved, termsOf } from './solve.ts';
import { covers, keyOf, rowNumber, type Term, within } from './space.ts';

export interface PathLiteral extends Literal {
  /** Whether the condition is core: also in the parsimonious solution (Fiss 2011). Null where that is not asked. */
  readonly core: boolean | null;
}

/** One path to the outcome. */
export interface Path extends Sufficiency {
  readonly term: string;
  readonly literals: readonly PathLiteral[];
  /** Coverage by this path alone; null where there is one path only. */
  readonly uniqueCoverage: number | null;
  /** Cases on this path (membership above one half). */
  readonly cases: readonly string[];
  /** Of these, the cases that show the outcome at least as much as the path. */
  readonly typical: readonly string[];
  /** Of these, the cases without the outcome: deviant for consistency. */
  readonly deviant: readonly string[];
}

export interface Model extends Sufficiency {
  readonly paths: readonly Path[];
  /** Cases with the outcome on no path: deviant for coverage. */
  readonly unexplained: readonly string[];
  /** Combinations never seen that this model assumes to lead to the outcome: row numbers. */
  readonly assumptions: readonly number[];
}

export interface PrimeImplicant {
  readonly term: string;
  /** Row numbers of the combinations with the outcome that it covers. */
  readonly covers: readonly number[];
}

export interface Solution {
  /** How many equally good models there are; a lower bound where `complete` is false. */
  readonly count: number;
  /** Whether all models were found within the budget. */
  readonly complete: boolean;
  /** Terms in each minimum model, and the bounds within which that number lies where it is not known. */
  readonly size: number | null;
  readonly lowerBound: number;
  readonly upperBound: number;
  /** Models listed one by one: not more than asked for. */
  readonly models: readonly Model[];
  /** Terms that every model holds. */
  readonly common: readonly string[];
  /** Cases on a path of some of the listed models and on none of the others: what the choice among them decides. */
  readonly disputed: readonly { readonly case: string; readonly models: number }[];
  readonly primeImplicants: readonly PrimeImplicant[];
}

export interface IntermediateSolution extends Solution {
  readonly conservativeModel: number;
  readonly parsimoniousModel: number;
  /** Row numbers of assumptions that agree with the expectations, and of those that do not. */
  readonly easyCounterfactuals: readonly number[];
  readonly difficultCounterfactuals: readonly number[];
}

/** Measures each term and each solution once, however many models and pairs hold them. */
export interface Describer {
  readonly solution: (solved: Solved) => Solution;
  readonly intermediate: (found: Intermediate, parsimonious: Solved) => IntermediateSolution;
}

/** The value of a key, made once. */
function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const old = known.get(key);
  if (old !== undefined) return old;
  const made = make();
  known.set(key, made);
  return made;
}

/** `positives` and `unknown` are packed rows: those that lead to the outcome, and those of which nothing is known. */
export function describer(cases: Cases, positives: readonly number[], unknown: readonly number[]): Describer {
  const measured = new Map<number, Measured>();
  const described = new Map<Solved, Solution>();
  const marked = new Map<string, readonly PathLiteral[]>();
  /** Models of a solution, marked by the parsimonious model of that number. */
  const towards = new Map<Solved, Map<number, readonly Model[]>>();
  const numberOf = new Map([...positives, ...unknown].map((row) => [row, rowNumber(cases.space, row)]));
  const measure = (term: Term) => once(measured, keyOf(cases.space, term), () => measureTerm(cases, term));
  const numbers = (rows: readonly number[]) => rows.map((row) => numberOf.get(row) ?? 0);
  const solution = (solved: Solved) =>
    once(described, solved, () => {
      const models = solved.models.map((model) => {
        const terms = termsOf(solved, model);
        return describeModel(cases, terms.map(measure), numbers(coveredBy(terms, unknown)));
      });
      return {
        count: solved.count,
        complete: solved.complete,
        size: solved.size,
        lowerBound: solved.lowerBound,
        upperBound: solved.upperBound,
        models,
        disputed: disputed(cases, models),
        common: termsOf(solved, solved.common).map((term) => writeTerm(cases, term)),
        primeImplicants: solved.primes.map((term) => ({
          term: writeTerm(cases, term),
          covers: numbers(positives.filter((row) => covers(term, row))),
        })),
      };
    });
  const withCore = (term: Term, path: Path, simple: readonly Term[]): Path => {
    const core = simple.filter((wide) => within(term, wide)).reduce((mask, wide) => mask | wide.mask, 0);
    const literals = once(marked, `${path.term} ${core}`, () => markCore(cases, path.literals, core));
    return { ...path, literals };
  };
  return {
    solution,
    intermediate: (found, parsimonious) => {
      const { solved } = found;
      const models = once(
        once(towards, solved, () => new Map()),
        found.parsimonious,
        () => {
          const simple = termsOf(parsimonious, parsimonious.models[found.parsimonious] ?? []);
          return solution(solved).models.map((model, m): Model => {
            const terms = termsOf(solved, solved.models[m] ?? []);
            return { ...model, paths: model.paths.map((path, t) => withCore(terms[t] ?? noTerm, path, simple)) };
          });
        },
      );
      return {
        ...solution(solved),
        models,
        conservativeModel: found.conservative + 1,
        parsimoniousModel: found.parsimonious + 1,
        easyCounterfactuals: numbers(found.easy),
        difficultCounterfactuals: numbers(found.difficult),
      };
    },
  };
}

const noTerm: Term = { mask: 0, value: 0 };

/** Per case on how many models it has a path, where that is neither all nor none. */
function disputed(cases: Cases, models: readonly Model[]): Solution['disputed'] {
  if (models.length < 2) return [];
  const onSome = new Map<string, number>();
  for (const model of models)
    for (const name of new Set(model.paths.flatMap((path) => path.cases)))
      onSome.set(name, (onSome.get(name) ?? 0) + 1);
  return cases.names.flatMap((name) => {
    const count = onSome.get(name) ?? 0;
    return count > 0 && count < models.length ? [{ case: name, models: count }] : [];
  });
}

interface Measured {
  readonly term: Term;
  readonly membership: Float64Array;
  readonly path: Omit<Path, 'uniqueCoverage'>;
}

const half = 0.5;

function measureTerm(cases: Cases, term: Term): Measured {
  const membership = termMembership(cases, term);
  const who = (wanted: (x: number, y: number) => boolean) =>
    cases.names.filter((_, i) => wanted(membership[i] ?? 0, cases.outcome[i] ?? 0));
  return {
    term,
    membership,
    path: {
      term: writeTerm(cases, term),
      literals: literalsOf(cases, term).map((literal) => ({ ...literal, core: null })),
      ...sufficiency(membership, cases.outcome),
      cases: who((x) => x > half),
      typical: who((x, y) => x > half && y > half && x <= y),
      deviant: who((x, y) => x > half && y < half),
    },
  };
}

function describeModel(cases: Cases, terms: readonly Measured[], assumptions: readonly number[]): Model {
  const sets = terms.map((one) => one.membership);
  const whole = either(sets, cases.names.length);
  const unique = uniqueCoverages(sets, cases.outcome);
  return {
    ...sufficiency(whole, cases.outcome),
    paths: terms.map((one, t) => ({ ...one.path, uniqueCoverage: unique[t] ?? null })),
    unexplained: cases.names.filter((_, i) => (whole[i] ?? 0) < half && (cases.outcome[i] ?? 0) > half),
    assumptions,
  };
}

/** A condition of a path is core where a term of the parsimonious model, wider than the path, holds it too. */
const markCore = (cases: Cases, literals: readonly PathLiteral[], core: number): PathLiteral[] =>
  literals.map((literal) => {
    const field = cases.space.fields[cases.conditions.indexOf(literal.condition)] ?? 0;
    return { ...literal, core: (core & field) !== 0 };
  });
