// SPDX-License-Identifier: EUPL-1.2
// Necessary condition analysis (Dul 2016): how large is the corner that no case entered, what does it ask of the
// condition for each level of the outcome, on which cases does it rest, and could chance have left it empty.
import { choice, flag, labels, longNumbers, number, numbers, optional, seed, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { at, range } from '../core/numbers.ts';
import { type Answer, type Note, note, type Problem, problem, refuse, result } from '../core/result.ts';
import {
  areaOf,
  type Ceiling,
  edgeOver,
  edges,
  hullOf,
  orderOf,
  type Peer,
  peersOf,
  regression,
  type Scope,
  steps,
  straight,
} from './ceiling.ts';
import { type Corner, type Turn, turnOf, turnScope, turnValue } from './corner.ts';
import { type ByChance, permute } from './permutations.ts';
import { ncaNotes, ncaWords } from './words.ts';

/** What a level of the outcome asks: nothing, this much of the condition, or more than any case shows. */
export interface Bottleneck {
  readonly percent: number;
  readonly y: number;
  readonly need: 'nothing' | 'some' | 'beyond';
  /** The condition needed, in its own unit and as a percentage of the scope; null unless `need` is 'some'. */
  readonly x: number | null;
  readonly xPercent: number | null;
}

export interface CeilingPeer {
  readonly x: number;
  readonly y: number;
  readonly cases: readonly string[];
}

export interface CeilingFound {
  /** The empty zone, and its share of the scope: the effect size d, from 0 to 1. */
  readonly zone: number;
  readonly effect: number;
  /** Cases beyond the ceiling; null where there is no ceiling. */
  readonly beyond: number | null;
  readonly accuracy: number | null;
  readonly slope: number | null;
  readonly intercept: number | null;
  /** Different points that make the ceiling; 1 for a straight line. */
  readonly complexity: number;
  /** The zone as a percentage of that of the stepped ceiling; null where that is empty or smaller. */
  readonly fit: number | null;
  /** Percentages of the scope where the condition, the outcome or either constrains nothing; null without an effect. */
  readonly inefficiency: {
    readonly absolute: number;
    readonly relative: number;
    readonly condition: number;
    readonly outcome: number;
  } | null;
  readonly peers: readonly CeilingPeer[];
  readonly bottleneck: readonly Bottleneck[];
}

export interface NcaFound {
  readonly corner: Corner;
  readonly scope: Scope & { readonly area: number };
  readonly ceFdh: CeilingFound;
  readonly crFdh: CeilingFound;
  readonly cLp: CeilingFound;
  readonly ceVrs: CeilingFound;
  /** The effect of the stepped ceiling without each of its cases; empty where it rests on more than a hundred. */
  readonly without: readonly { readonly case: string; readonly effect: number }[];
  /** Null where a p-value would be false precision. */
  readonly byChance: { readonly ceFdh: ByChance; readonly crFdh: ByChance } | null;
  /** Cases in the half of the scope with little of the condition. */
  readonly casesWithLittle: number;
}

interface Cloud {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly names: readonly string[] | null;
  readonly scope: Scope;
  readonly turn: Turn;
  readonly peers: readonly Peer[];
  /** The numbers of the cases on each peer's point. */
  readonly standing: ReadonlyMap<string, readonly number[]>;
}

/** The smallest scope that holds the data. */
const empirical = (x: ArrayLike<number>, y: ArrayLike<number>): Scope => {
  let [xMin, xMax, yMin, yMax] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    xMin = Math.min(xMin, at(x, i));
    xMax = Math.max(xMax, at(x, i));
    yMin = Math.min(yMin, at(y, i));
    yMax = Math.max(yMax, at(y, i));
  }
  return { xMin, xMax, yMin, yMax };
};

function bottleneckOf(ceiling: Ceiling | undefined, { scope, turn }: Cloud): Bottleneck[] {
  const natural = turnScope(scope, turn);
  return range(11).map((step) => {
    const y = scope.yMin + ((scope.yMax - scope.yMin) * step) / 10;
    const x = ceiling === undefined ? -Infinity : ceiling.needed(y);
    const own = turnValue(x, turn.x);
    const some = Number.isFinite(x);
    return {
      percent: step * 10,
      y: turnValue(y, turn.y),
      need: some ? 'some' : x < 0 ? 'nothing' : 'beyond',
      x: some ? own : null,
      xPercent: some ? (100 * (own - natural.xMin)) / (natural.xMax - natural.xMin) : null,
    };
  });
}

function inefficiencyOf(ceiling: Ceiling, scope: Scope): CeilingFound['inefficiency'] {
  if (ceiling.zone <= 0) return null;
  const area = areaOf(scope);
  const top = Math.max(scope.xMin, Math.min(scope.xMax, ceiling.freeBeyond));
  const condition = (100 * (scope.xMax - top)) / (scope.xMax - scope.xMin);
  const height = Math.max(scope.yMin, Math.min(scope.yMax, ceiling.freeBelow));
  const outcome = (100 * (height - scope.yMin)) / (scope.yMax - scope.yMin);
  const relative = condition + outcome - (condition * outcome) / 100;
  return { absolute: (relative * area) / 100, relative, condition, outcome };
}

/** Points above a straight ceiling by more than rounding. */
function countBeyond({ x, y, scope }: Cloud, line: { readonly slope: number; readonly intercept: number }): number {
  const slack = 1e-9 * (scope.yMax - scope.yMin);
  let count = 0;
  for (let i = 0; i < x.length; i++) if (at(y, i) > line.slope * at(x, i) + line.intercept + slack) count++;
  return count;
}

/** Everything about one ceiling. Without a ceiling the effect is nothing and what hangs on it is not known. */
function describeCeiling(
  cloud: Cloud,
  ceiling: Ceiling | undefined,
  peers: readonly Peer[],
  full: number,
): CeilingFound {
  const { scope, turn, x } = cloud;
  const zone = ceiling?.zone ?? 0;
  const line = ceiling?.line ?? null;
  const beyond = ceiling === undefined ? null : line === null ? 0 : countBeyond(cloud, line);
  const fit = full > 0 ? (100 * zone) / full : null;
  return {
    zone,
    effect: zone / areaOf(scope),
    beyond,
    accuracy: beyond === null ? null : (100 * (x.length - beyond)) / x.length,
    slope: line === null ? null : turnValue(line.slope * turn.x, turn.y),
    intercept: line === null ? null : turnValue(line.intercept, turn.y),
    complexity: ceiling === undefined || line !== null ? 1 : peers.length,
    fit: fit !== null && fit <= 100 + 1e-9 ? fit : null,
    inefficiency: ceiling === undefined ? null : inefficiencyOf(ceiling, scope),
    peers: ceiling === undefined ? [] : peers.map((peer) => named(cloud, peer)),
    bottleneck: bottleneckOf(ceiling, cloud),
  };
}

const named = (cloud: Cloud, peer: Peer): CeilingPeer => ({
  x: turnValue(peer.x, cloud.turn.x),
  y: turnValue(peer.y, cloud.turn.y),
  cases: (cloud.standing.get(pointKey(peer)) ?? []).map((i) => nameOf(cloud, i)),
});

const pointKey = ({ x, y }: Pick<Peer, 'x' | 'y'>): string => `${x} ${y}`;

const nameOf = ({ names }: Cloud, i: number): string => names?.[i] ?? String(i + 1);

/** The numbers of the cases on each of these points. */
function standingOn(x: Float64Array, y: Float64Array, peers: readonly Peer[]): Map<string, number[]> {
  const standing = new Map<string, number[]>(peers.map((peer) => [pointKey(peer), []]));
  for (let i = 0; i < x.length; i++) standing.get(pointKey({ x: at(x, i), y: at(y, i) }))?.push(i);
  return standing;
}

/** Cases that the effect is recomputed without; an effect that rests on more than these does not rest on one. */
const mostWithout = 100;

/** The stepped effect without each case on the ceiling, in the scope of the cases that are left. */
function withoutEach(cloud: Cloud): NcaFound['without'] {
  const cases = [...cloud.standing.values()].flat();
  if (cases.length > mostWithout) return [];
  return cases.map((i) => {
    const x = cloud.x.filter((_, j) => j !== i);
    const y = cloud.y.filter((_, j) => j !== i);
    const inside = empirical(x, y);
    const area = areaOf(inside);
    const effect = area > 0 ? steps(peersOf(x, y, orderOf(x)), inside).zone / area : 0;
    return { case: nameOf(cloud, i), effect };
  });
}

/** Where the peers lie on average: the lowest line above all of them is the edge of the hull over that place. */
const middleOf = (peers: readonly Peer[], weigh: boolean): number => {
  const weight = (peer: Peer) => (weigh ? peer.count : 1);
  const total = peers.reduce((sum, peer) => sum + weight(peer), 0);
  return peers.reduce((sum, peer) => sum + weight(peer) * peer.x, 0) / total;
};

const onLine = (line: { readonly slope: number; readonly intercept: number }, scope: Scope) => (peer: Peer) =>
  Math.abs(line.slope * peer.x + line.intercept - peer.y) <= 1e-9 * (scope.yMax - scope.yMin);

interface NcaOptions {
  readonly duplicatePeers: 'each' | 'once';
  readonly test: boolean;
  readonly draws: number;
  readonly seed: number;
}

function analyse(cloud: Cloud, corner: Corner, options: NcaOptions): NcaFound {
  const { x, y, scope, turn, peers } = cloud;
  const weigh = options.duplicatePeers === 'each';
  const hull = hullOf(peers);
  const stepped = steps(peers, scope);
  const fitted = regression(peers, weigh);
  const lowest = edgeOver(hull, middleOf(peers, weigh));
  const lowestPeers = lowest === undefined ? [] : peers.filter(onLine(lowest, scope));
  const line = (found: typeof fitted) =>
    found === undefined || found.slope <= 0 ? undefined : straight(found.slope, found.intercept, scope);
  const natural = turnScope(scope, turn);
  const middle = (natural.xMin + natural.xMax) / 2;
  const chance = options.test ? permute(x, y, scope, { draws: options.draws, seed: options.seed, weigh }) : null;
  const describe = (ceiling: Ceiling | undefined, own: readonly Peer[]) =>
    describeCeiling(cloud, ceiling, own, stepped.zone);
  return {
    corner,
    scope: { ...natural, area: areaOf(scope) },
    ceFdh: { ...describe(stepped, peers), fit: 100 },
    crFdh: describe(line(fitted), peers),
    cLp: describe(line(lowest), lowestPeers),
    ceVrs: describe(edges(hull, scope), hull),
    without: withoutEach(cloud),
    byChance: chance === null ? null : { ceFdh: chance.stepped, crFdh: chance.straight },
    casesWithLittle: x.filter((own) => turnValue(own, turn.x) < middle).length,
  };
}

/** Different values a column takes, counted no further than needed. */
const distinct = (column: Float64Array): number => new Set(column).size;

function warningsOf(found: NcaFound, x: Float64Array, levels: number, tested: boolean): Note[] {
  const cases = found.ceFdh.peers.flatMap((peer) => peer.cases);
  const few = found.ceFdh.effect > 0 && found.ceFdh.complexity <= gates.ncaPeers;
  const scarce = found.casesWithLittle < x.length / 5;
  return [
    ...(few ? [note('nca-rests-on', { cases: cases.join(', ') })] : []),
    ...(levels <= fewLevels ? [note('nca-discrete', { levels })] : []),
    ...(scarce ? [note('nca-few-with-little', { count: found.casesWithLittle, n: x.length })] : []),
    ...(found.ceFdh.effect === 0 ? [note('nca-no-empty-corner')] : []),
    ...(tested ? [note('not-the-headline')] : []),
  ];
}

/** On a scale with at most this many values a p-value is false precision, and a cross-table says it better. */
const fewLevels = 5;
const mostCases = 100_000;
/** Points looked at over all draws: a few seconds. */
const mostLooks = 5e7;

function scopeProblems(given: readonly number[], data: Scope): Problem[] {
  if (given.length !== 4) return [problem('uneven-lengths', 'scope', { given: given.length, limit: 4 })];
  const [xMin, xMax, yMin, yMax] = [at(given, 0), at(given, 1), at(given, 2), at(given, 3)];
  const holds = xMin <= data.xMin && xMax >= data.xMax && yMin <= data.yMin && yMax >= data.yMax;
  return holds ? [] : [problem('nca-scope-too-small', 'scope')];
}

interface NcaInput extends Omit<NcaOptions, 'test'> {
  readonly condition: Float64Array;
  readonly outcome: Float64Array;
  readonly caseNames: readonly string[] | null;
  readonly corner: '1' | '2' | '3' | '4';
  readonly scope: readonly number[] | null;
  readonly test: boolean;
}

const corners: Readonly<Record<NcaInput['corner'], Corner>> = { 1: 1, 2: 2, 3: 3, 4: 4 };

function problemsWith({ condition, caseNames, scope }: NcaInput, data: Scope): Problem[] {
  const n = condition.length;
  return [
    ...(n > mostCases ? [problem('nca-too-many-cases', 'condition', { given: n, limit: mostCases })] : []),
    ...(data.xMin === data.xMax ? [problem('no-variation', 'condition')] : []),
    ...(data.yMin === data.yMax ? [problem('no-variation', 'outcome')] : []),
    ...(caseNames !== null && caseNames.length !== n
      ? [problem('uneven-lengths', 'caseNames', { given: caseNames.length, limit: n })]
      : []),
    ...(scope === null ? [] : scopeProblems(scope, data)),
  ];
}

function run(input: NcaInput): Answer<NcaFound> {
  const { condition, outcome } = input;
  const n = condition.length;
  if (outcome.length !== n) return refuse(problem('uneven-lengths', 'outcome', { given: outcome.length, limit: n }));
  const data = empirical(condition, outcome);
  const problems = problemsWith(input, data);
  if (problems.length > 0) return refuse(...problems);
  const turn = turnOf(corners[input.corner]);
  const [xMin, xMax, yMin, yMax] = input.scope ?? [data.xMin, data.xMax, data.yMin, data.yMax];
  const natural = {
    xMin: xMin ?? data.xMin,
    xMax: xMax ?? data.xMax,
    yMin: yMin ?? data.yMin,
    yMax: yMax ?? data.yMax,
  };
  const levels = Math.min(distinct(condition), distinct(outcome));
  const test = input.test && n >= gates.casesPerGroup && levels > fewLevels;
  const x = condition.map((value) => turnValue(value, turn.x));
  const y = outcome.map((value) => turnValue(value, turn.y));
  const peers = peersOf(x, y, orderOf(x));
  const standing = standingOn(x, y, peers);
  const cloud: Cloud = { x, y, names: input.caseNames, scope: turnScope(natural, turn), turn, peers, standing };
  const draws = Math.max(1, Math.min(input.draws, Math.floor(mostLooks / n)));
  const found = analyse(cloud, corners[input.corner], { ...input, test, draws });
  return result({
    n,
    grade: n < gates.casesPerGroup || found.ceFdh.complexity <= gates.ncaPeers ? 'describe' : 'suggest',
    assumptions: [note('independent-cases'), note('nca-extremes-count')],
    warnings: [
      ...warningsOf(found, condition, levels, test),
      ...(test && draws < input.draws ? [note('sampled', { draws })] : []),
    ],
    value: found,
  });
}

/**
 * What level of the condition no case did without. `condition` and `outcome`: one number per case, in any unit; `scope`:
 * xMin, xMax, yMin, yMax where the possible range is wider than the seen one. Effect sizes are shares from 0 to 1,
 * accuracies and inefficiencies percentages. Refuses columns without variation and a scope that leaves cases out.
 */
export const nca = method({
  id: 'nca',
  about: {
    nl: 'Zonder hoeveel van een conditie werd een niveau van de uitkomst nooit bereikt.',
    en: 'Without how much of a condition was a level of the outcome never reached.',
  },
  fields: {
    condition: longNumbers('the condition, one number per case', { least: 2 }),
    outcome: longNumbers('the outcome, one number per case', { least: 2 }),
    caseNames: optional(labels('names of the cases')),
    corner: withDefault(
      choice('the empty corner: 1 upper left, 2 upper right, 3 lower left, 4 lower right', ['1', '2', '3', '4']),
      '1',
    ),
    scope: optional(numbers('xMin, xMax, yMin, yMax: the possible range')),
    duplicatePeers: withDefault(
      choice('whether cases on the same point of the ceiling count each or once in the straight line', [
        'each',
        'once',
      ]),
      'each',
    ),
    test: withDefault(flag('compare with chance'), true),
    draws: withDefault(
      number('how often the outcomes are dealt out anew', { integer: true, min: 1, max: 100_000 }),
      10_000,
    ),
    seed,
  },
  notes: ncaNotes,
  words: ncaWords,
  compute: run,
});
