// SPDX-License-Identifier: EUPL-1.2
// The four ceilings of a cloud, described: zones, inefficiencies, bottlenecks, and the cases it all rests on.
import { at, range } from '../core/numbers.ts';
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
import { type Corner, type Turn, turnScope, turnValue } from './corner.ts';
import { type ByChance, permute } from './permutations.ts';

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

export interface Cloud {
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
export const empirical = (x: ArrayLike<number>, y: ArrayLike<number>): Scope => {
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
export function standingOn(x: Float64Array, y: Float64Array, peers: readonly Peer[]): Map<string, number[]> {
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

export interface NcaOptions {
  readonly duplicatePeers: 'each' | 'once';
  readonly test: boolean;
  readonly draws: number;
  readonly seed: number;
}

export function analyse(cloud: Cloud, corner: Corner, options: NcaOptions): NcaFound {
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
