// SPDX-License-Identifier: EUPL-1.2
import { valueFrom } from '../core/result.ts';
import {
  type Adapter,
  type Expectation,
  fieldsOf,
  numbersOf,
  numeric,
  textsOf,
  type VectorCase,
} from '../core/vectors.ts';
import type { QcaFound } from './analysis.ts';
import { calibrate } from './calibrate.ts';
import { fitExpression, necessaryConditions } from './necessity.ts';
import { qca } from './qca.ts';
import { argument, modelSets, numbersIn, sameSets, sameTerms, sameTexts, solutionSection } from './vectors-compare.ts';
import { table } from './vectors-table.ts';

/** All models there are, for a judge that wants them all. */
const everything = 100_000;

/** The cases of a file, with the outcome asked for; `~Y` asks for its absence. */
function casesOf(given: VectorCase, outcome: string) {
  const input = fieldsOf(given.file.input);
  const data = fieldsOf(input.data);
  const names = textsOf(input.conditions);
  return {
    conditions: Object.fromEntries(names.map((name) => [name, numbersOf(data[name])])),
    outcome: numbersOf(data[outcome.replace('~', '').trim()]),
    negated: outcome.trim().startsWith('~'),
    ...('case_names' in input ? { caseNames: textsOf(input.case_names) } : {}),
  };
}

const truthTableOf = (found: QcaFound) => ({
  row_number: found.truthTable.map((row) => row.row),
  configs: found.truthTable.map((row) => row.values),
  n: found.truthTable.map((row) => row.n),
  incl: found.truthTable.map((row) => row.consistency),
  PRI: found.truthTable.map((row) => row.pri),
  OUT: found.truthTable.map((row) => row.outcome),
  cases: found.truthTable.map((row) => row.cases.join(',')),
});

const callOf = (given: VectorCase, section: string): string =>
  given.has(section) ? String(fieldsOf(given.peek(section)).call ?? '') : '';

/** `dir.exp=c(1,-,0)`: one value per condition, `-` for none. */
function directionsOf(given: VectorCase): (number | null)[] | null {
  const text = argument(callOf(given, 'intermediate'), 'dir.exp');
  if (text === undefined) return null;
  return text
    .replace(/^c\(|\)$/g, '')
    .split(',')
    .map((one) => (/^\s*['"]?-['"]?\s*$/.test(one) ? null : Number(one)));
}

/** From truth table to solutions, each solution section by its name; `_all_sol` asks for all irredundant models. */
function analysis(given: VectorCase): Expectation {
  const enhanced = given.has('contradictory_simplifying_assumptions');
  const options = given.has('truth_table')
    ? fieldsOf(fieldsOf(given.peek('truth_table')).options)
    : optionsIn(String(given.peek('call') ?? ''));
  const cuts = numbersOf(options.incl_cut);
  const named = given.has('outcome') ? String(given.take('outcome')) : String(fieldsOf(given.file.input).outcome);
  const input = {
    ...casesOf(given, named),
    consistencyCut: cuts[0] ?? 1,
    contradictionCut: cuts[1] ?? null,
    casesCut: numeric(options.n_cut) ?? 1,
    priCut: numeric(options.pri_cut) ?? 0,
    directions: directionsOf(given),
    enhanced,
    modelsShown: everything,
    budget: 2_000_000_000,
  };
  const minimum = valueFrom(qca(input));
  const irredundant = given.keys.some((key) => key.endsWith('_all_sol'))
    ? valueFrom(qca({ ...input, directions: null, models: 'irredundant' }))
    : minimum;
  const solved = { conservative: minimum.conservative, parsimonious: minimum.parsimonious };
  const all = { conservative: irredundant.conservative, parsimonious: irredundant.parsimonious };
  const section = (key: string, solution: (typeof solved)['conservative']) =>
    given.has(key) ? solutionSection(solution, fieldsOf(given.peek(key))) : undefined;
  return {
    actual: {
      truth_table: { ...truthTableOf(minimum), options },
      conservative: section('conservative', solved.conservative),
      parsimonious: section('parsimonious', solved.parsimonious),
      conservative_all_sol: section('conservative_all_sol', all.conservative),
      parsimonious_all_sol: section('parsimonious_all_sol', all.parsimonious),
      intermediate: { intermediate: (expected: unknown) => differentIntermediates(minimum, expected) },
      contradictory_simplifying_assumptions: minimum.excludedAssumptions,
    },
  };
}

/** The options of a truth table as the call names them, for cases that do not list them. */
const optionsIn = (call: string): Readonly<Record<string, unknown>> => ({
  incl_cut: numbersIn(argument(call, 'incl.cut') ?? '1'),
  n_cut: numbersIn(argument(call, 'n.cut') ?? '1')[0],
  pri_cut: numbersIn(argument(call, 'pri.cut') ?? '0')[0],
});

/** One result per pair of a conservative and a parsimonious model; pairs are known by their terms, not by their names. */
function differentIntermediates(found: QcaFound, expected: unknown): string[] {
  const pairs = Object.entries(fieldsOf(expected));
  const ours = found.intermediate ?? [];
  const terms = (model: { readonly paths: readonly { readonly term: string }[] } | undefined) =>
    model?.paths.map((path) => path.term) ?? [];
  return [
    ...(pairs.length === ours.length ? [] : [`${pairs.length} pairs expected, ${ours.length} computed`]),
    ...pairs.flatMap(([name, pair]) => {
      const wanted = fieldsOf(pair);
      const own = ours.find(
        (one) =>
          sameSets([terms(found.conservative.models[one.conservativeModel - 1])], [textsOf(wanted.c_sol)]) &&
          sameSets([terms(found.parsimonious.models[one.parsimoniousModel - 1])], [textsOf(wanted.p_sol)]),
      );
      if (own === undefined) return [`${name}: no such pair`];
      const section = solutionSection(own, wanted);
      return [
        ...sameTexts(own.easyCounterfactuals, wanted.easy_counterfactual_rows),
        ...sameTexts(own.difficultCounterfactuals, wanted.difficult_counterfactual_rows),
        ...section.models(wanted.models),
      ].map((text) => `${name}: ${text}`);
    }),
  ];
}

/** Names of our measures by those of the reference. */
const sufficiencyNames = { inclS: 'consistency', PRI: 'pri', covS: 'coverage', covU: 'uniqueCoverage' } as const;
const necessityNames = { inclN: 'consistency', RoN: 'relevance', covN: 'coverage' } as const;

/** The fit of each term, and of the whole where the case asks for it as a last row called "expression". */
function fit(given: VectorCase): Expectation {
  const call = String(given.peek('call'));
  const rows = textsOf(given.take(given.has('term') ? 'term' : 'rows'));
  const terms = rows.filter((row) => row !== 'expression');
  const relation = /relation\s*=\s*'(nec|suf)/.exec(call)?.[1] === 'nec' ? 'necessity' : 'sufficiency';
  const outcome = argument(call, 'outcome') ?? /^pof\('[^']*',\s*'([^']*)'/.exec(call)?.[1] ?? '';
  const found = valueFrom(fitExpression({ ...casesOf(given, outcome.replace(/['"]/g, '')), terms, relation }));
  const pick = (name: keyof (typeof found.terms)[number]) => found.terms.map((term) => term[name]);
  const whole = rows.length > terms.length;
  const column = (name: 'consistency' | 'pri' | 'coverage' | 'relevance' | 'uniqueCoverage') => {
    const all: Readonly<Record<string, unknown>> = { ...found.whole[relation] };
    return whole ? [...pick(name), all[name] ?? null] : pick(name);
  };
  const names = relation === 'necessity' ? necessityNames : sufficiencyNames;
  const values = Object.fromEntries(Object.entries(names).map(([theirs, ours]) => [theirs, column(ours)]));
  return { actual: { values, solution: null } };
}

/** What was searched for: compared by term, whatever the order. */
function superset(given: VectorCase): Expectation {
  const call = String(given.peek('call'));
  const outcome = (argument(call, 'outcome') ?? '').replace(/['"]/g, '');
  const found = valueFrom(
    necessaryConditions({
      ...casesOf(given, outcome),
      consistencyCut: numbersIn(argument(call, 'incl.cut') ?? '1')[0] ?? 1,
      relevanceCut: numbersIn(argument(call, 'ron.cut') ?? '0')[0] ?? 0,
    }),
  );
  const order = textsOf(given.peek('term')).map((term) =>
    found.passing.find((one) => sameSets(modelSets([one.term]), modelSets([term]))),
  );
  const column = (name: 'consistency' | 'coverage' | 'relevance') => order.map((one) => one?.[name] ?? null);
  return {
    actual: {
      term: (expected: unknown) =>
        sameTerms(
          found.passing.map((one) => one.term),
          textsOf(expected),
        ),
      values: { inclN: column('consistency'), RoN: column('relevance'), covN: column('coverage') },
    },
  };
}

const configurational: Adapter = (given) => {
  if (!given.has('values')) return analysis(given);
  return /superSubset/.test(String(given.peek('call'))) ? superset(given) : fit(given);
};

/** `thresholds='e=20, c=50, i=80'` by name, or plain numbers for classes. */
function anchorsOf(call: string): { readonly anchors: number[]; readonly bell: 'inside' | 'outside' } {
  const text = argument(call, 'thresholds') ?? '';
  const named = Object.fromEntries(
    [...text.matchAll(/([eci]\d?)\s*=\s*([-\d.eE+]+)/g)].map((m) => [m[1], Number(m[2])]),
  );
  const pick = (...names: string[]) => names.flatMap((name) => named[name] ?? []);
  if (named.e1 !== undefined && named.i1 !== undefined) {
    const inside = named.e1 < named.i1;
    const order = inside ? ['e1', 'c1', 'i1', 'i2', 'c2', 'e2'] : ['i1', 'c1', 'e1', 'e2', 'c2', 'i2'];
    return { anchors: pick(...order), bell: inside ? 'inside' : 'outside' };
  }
  return { anchors: named.e === undefined ? numbersIn(text) : pick('e', 'c', 'i'), bell: 'inside' };
}

const calibration: Adapter = (given) => {
  const call = String(given.peek('call'));
  const crisp = /type\s*=\s*'crisp'/.test(call);
  const straight = /logistic\s*=\s*(FALSE|F)\b/.test(call);
  const option = (name: string) => numbersIn(argument(call, name) ?? '')[0];
  const found = valueFrom(
    calibrate({
      values: Float64Array.from(numbersOf(fieldsOf(given.file.input).x)),
      ...anchorsOf(call),
      shape: crisp ? 'classes' : straight ? 'linear' : 'logistic',
      idm: option('idm'),
      below: option('below'),
      above: option('above'),
    }),
  );
  return { actual: { result: found.memberships } };
};

export const adapters: Readonly<Record<string, Adapter>> = {
  qca: configurational,
  'qca.multivalue': configurational,
  'qca.calibration': calibration,
  'qca.minimise': table,
  'qca.minimise.multivalue': table,
};
