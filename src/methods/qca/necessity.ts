// SPDX-License-Identifier: EUPL-1.2
// Necessary conditions and the fit of expressions one has in mind. Searching all "this or that" for something necessary
// finds mostly trivialities; the relevance (RoN) tells which.
import { choice, labels, number, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { at, range } from '../core/numbers.ts';
import { note, refuse, result } from '../core/result.ts';
import { type Cases, literalMembership, readCases, termMembership } from './cases.ts';
import { readTerm, writeTerm } from './expression.ts';
import { caseFields } from './fields.ts';
import { both, either, type Necessity, necessity, type Sufficiency, sufficiency, uniqueCoverages } from './fit.ts';
import type { Term } from './space.ts';
import { fitWords, necessityWords, qcaNotes } from './words.ts';

export interface NecessaryTerm extends Necessity {
  readonly term: string;
}

export interface NecessityFound {
  /** Every condition and its absence (or each of its values), alone. */
  readonly single: readonly NecessaryTerm[];
  /** Conjunctions that pass both cuts, and the shortest disjunctions that do. */
  readonly passing: readonly NecessaryTerm[];
}

interface Candidate {
  readonly text: string;
  readonly condition: number;
  readonly set: Float64Array;
}

const literals = (cases: Cases): Candidate[] =>
  cases.conditions.flatMap((_, c) =>
    range(at(cases.space.levels, c)).map((value) => ({
      text: writeTerm(cases, { mask: cases.space.fields[c] ?? 0, value: value << at(cases.space.shifts, c) }),
      condition: c,
      set: literalMembership(cases, c, value),
    })),
  );

interface Found extends NecessaryTerm {
  readonly members: readonly number[];
}

/**
 * Walks over the combinations of literals of different conditions. A conjunction gets less necessary with every literal,
 * a disjunction less relevant; so a branch ends where it cannot pass any more.
 */
function search(
  candidates: readonly Candidate[],
  outcome: Float64Array,
  kind: 'and' | 'or',
  passes: (fit: Necessity) => boolean,
  hopeless: (fit: Necessity) => boolean,
): Found[] {
  const found: Found[] = [];
  const join = kind === 'and' ? both : either;
  let layer: { members: readonly number[]; set: Float64Array }[] = [{ members: [], set: join([], outcome.length) }];
  while (layer.length > 0) {
    const next: typeof layer = [];
    for (const { members, set } of layer) {
      const last = members[members.length - 1] ?? -1;
      for (let i = last + 1; i < candidates.length; i++) {
        const candidate = candidates[i];
        if (candidate === undefined || (last >= 0 && candidates[last]?.condition === candidate.condition)) continue;
        const more = [...members, i];
        if (kind === 'or' && found.some((f) => f.members.every((m) => more.includes(m)))) continue;
        const joined = join([set, candidate.set], outcome.length);
        const fit = necessity(joined, outcome);
        const text = more.map((m) => candidates[m]?.text).join(kind === 'and' ? '*' : ' + ');
        if (passes(fit)) found.push({ term: text, members: more, ...fit });
        if (!hopeless(fit) && !(kind === 'or' && passes(fit))) next.push({ members: more, set: joined });
      }
    }
    layer = next;
  }
  return found;
}

export interface NecessityCuts {
  readonly consistencyCut: number;
  readonly relevanceCut: number;
}

/** All conjunctions, and all shortest disjunctions of two or more, that are necessary and relevant enough. */
export function necessaryTerms(cases: Cases, { consistencyCut, relevanceCut }: NecessityCuts): NecessaryTerm[] {
  const isNecessary = (fit: Necessity) => (fit.consistency ?? 0) >= consistencyCut - 1e-9;
  const isRelevant = (fit: Necessity) => (fit.relevance ?? 0) >= relevanceCut - 1e-9;
  const passes = (fit: Necessity) => isNecessary(fit) && isRelevant(fit);
  const candidates = literals(cases);
  const and = search(candidates, cases.outcome, 'and', passes, (fit) => !isNecessary(fit));
  const or = search(candidates, cases.outcome, 'or', passes, (fit) => !isRelevant(fit) || isNecessary(fit));
  return [...and, ...or.filter((one) => one.members.length > 1)].map(({ members: _, ...term }) => term);
}

/** Most conditions for which compound expressions are tried, and memberships looked at in all. */
const mostSearched = 8;
const mostLooks = 3e8;

const isSearchable = (cases: Cases): boolean =>
  cases.conditions.length <= mostSearched &&
  cases.space.levels.reduce((product, level) => product * (level + 1), cases.names.length) <= mostLooks;

/** Which conditions, conjunctions or disjunctions were there nearly always when the outcome was. Shares from 0 to 1. */
export const necessaryConditions = method({
  id: 'necessary-conditions',
  about: {
    nl: 'Welke condities waren er vrijwel altijd als de uitkomst er was, en zegt dat iets.',
    en: 'Which conditions were nearly always there when the outcome was, and does that say anything.',
  },
  fields: {
    ...caseFields,
    consistencyCut: withDefault(number('least consistency of necessity', { above: 0, max: 1 }), 0.9),
    relevanceCut: withDefault(number('least relevance of necessity', { min: 0, max: 1 }), 0.5),
  },
  notes: qcaNotes,
  words: necessityWords,
  compute: (input) => {
    const read = readCases(input);
    if ('problems' in read) return refuse(...read.problems);
    const { cases } = read;
    const searched = isSearchable(cases);
    return result<NecessityFound>({
      n: cases.names.length,
      grade: 'suggest',
      assumptions: [note('independent-cases'), note('qca-conditions-chosen')],
      warnings: [note('qca-many-tried'), ...(searched ? [] : [note('qca-not-searched', { limit: mostSearched })])],
      value: {
        single: literals(cases).map(({ text, set }) => ({ term: text, ...necessity(set, cases.outcome) })),
        passing: searched ? necessaryTerms(cases, input) : [],
      },
    });
  },
});

export interface FitFound {
  readonly relation: 'sufficiency' | 'necessity';
  readonly terms: readonly (Sufficiency &
    Necessity & { readonly term: string; readonly uniqueCoverage: number | null })[];
  /** The terms together, joined by "or". `sufficiency` and `necessity` name the two meanings of consistency. */
  readonly whole: { readonly sufficiency: Sufficiency; readonly necessity: Necessity };
}

const fitOf = (set: Float64Array, outcome: Float64Array, relation: 'sufficiency' | 'necessity') =>
  relation === 'sufficiency'
    ? { ...necessity(set, outcome), ...sufficiency(set, outcome) }
    : { ...sufficiency(set, outcome), ...necessity(set, outcome) };

/**
 * The fit of an expression that somebody has in mind: `A*~B + C`. As `relation` says, consistency and coverage are those
 * of sufficiency or of necessity; both are given for the whole.
 */
export const fitExpression = method({
  id: 'fit-expression',
  about: {
    nl: 'Hoe goed past een uitdrukking die u zelf bedenkt (A*~B + C) bij de uitkomst.',
    en: 'How well an expression you have in mind (A*~B + C) fits the outcome.',
  },
  fields: {
    ...caseFields,
    terms: labels('the terms, such as A*~B; together they are joined by "or"'),
    relation: withDefault(choice('what the expression is held to be', ['sufficiency', 'necessity']), 'sufficiency'),
  },
  notes: qcaNotes,
  words: fitWords,
  compute: (input) => {
    const read = readCases(input);
    if ('problems' in read) return refuse(...read.problems);
    const { cases } = read;
    const terms = input.terms.map((text, i) => readTerm(cases, text, `terms[${i + 1}]`));
    const problems = terms.flatMap((one) => ('problem' in one ? [one.problem] : []));
    if (problems.length > 0) return refuse(...problems);
    const parsed: Term[] = terms.flatMap((one) => ('term' in one ? [one.term] : []));
    const sets = parsed.map((term) => termMembership(cases, term));
    const unique = uniqueCoverages(sets, cases.outcome);
    const whole = either(sets, cases.names.length);
    return result<FitFound>({
      n: cases.names.length,
      grade: 'describe',
      assumptions: [note('independent-cases')],
      value: {
        relation: input.relation,
        terms: sets.map((set, t) => ({
          term: input.terms[t] ?? '',
          ...fitOf(set, cases.outcome, input.relation),
          uniqueCoverage: unique[t] ?? null,
        })),
        whole: { sufficiency: sufficiency(whole, cases.outcome), necessity: necessity(whole, cases.outcome) },
      },
    });
  },
});
