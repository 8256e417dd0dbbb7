// SPDX-License-Identifier: EUPL-1.2
// Ceilings over a cloud of points (Dul 2016). Everything here looks at the upper left corner: how much of the outcome
// is reached with how little of the condition. Other corners are turned there first (`corner.ts`).
import { at, range } from '../core/numbers.ts';

/** The room in which an effect is measured. */
export interface Scope {
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

export const areaOf = (scope: Scope): number => (scope.xMax - scope.xMin) * (scope.yMax - scope.yMin);

/** A point of the ceiling, and how many cases stand on it. */
export interface Peer {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** Numbers of the points in the order of x. */
export const orderOf = (x: ArrayLike<number>): Int32Array =>
  Int32Array.from(range(x.length).sort((a, b) => at(x, a) - at(x, b)));

/** The points that rise above everything to their left; of points at one x the highest. */
export function peersOf(x: ArrayLike<number>, y: ArrayLike<number>, order: ArrayLike<number>): Peer[] {
  const peers: Peer[] = [];
  let height = -Infinity;
  for (let i = 0; i < order.length; ) {
    const here = at(x, at(order, i));
    let [most, count] = [-Infinity, 0];
    for (; i < order.length && at(x, at(order, i)) === here; i++) {
      const own = at(y, at(order, i));
      if (own > most) [most, count] = [own, 1];
      else if (own === most) count++;
    }
    if (most <= height) continue;
    height = most;
    peers.push({ x: here, y: most, count });
  }
  return peers;
}

/** The corners of the upper hull of the peers, left to right; points on an edge are left out. */
export function hullOf(peers: readonly Peer[]): Peer[] {
  const hull: Peer[] = [];
  for (const peer of peers) {
    while (hull.length > 1 && turn(hull[hull.length - 2], hull[hull.length - 1], peer) >= 0) hull.pop();
    hull.push(peer);
  }
  return hull;
}

/** Positive where b lies below the line from a to c, zero where it lies on it. */
export const turn = (a: Peer | undefined, b: Peer | undefined, c: Peer): number =>
  a === undefined || b === undefined ? -1 : (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);

/** A ceiling: what it asks of the condition for a level of the outcome, and where it stands over a value of it. */
export interface Ceiling {
  /** The condition needed for this level: -Infinity where nothing is asked, Infinity where no case got there. */
  readonly needed: (y: number) => number;
  /** Below this level of the outcome the condition constrains nothing; above that value nothing is constrained. */
  readonly freeBelow: number;
  readonly freeBeyond: number;
  /** The empty zone above the ceiling, within the scope. */
  readonly zone: number;
  readonly line: { readonly slope: number; readonly intercept: number } | null;
}

/** Rounding must not push a level just above the peer that sets it. */
const slackOf = (scope: Scope): number => 1e-9 * (scope.yMax - scope.yMin);

/** Free disposal hull: steps from peer to peer (CE-FDH). */
export function steps(peers: readonly Peer[], scope: Scope): Ceiling {
  const slack = slackOf(scope);
  const needed = (y: number) => peers.find((peer) => peer.y >= y - slack)?.x ?? Infinity;
  let zone = 0;
  let below = scope.yMin;
  for (const peer of peers) {
    zone += (peer.x - scope.xMin) * (peer.y - below);
    below = peer.y;
  }
  zone += (scope.xMax - scope.xMin) * (scope.yMax - below);
  return { needed: freeAtEdge(needed, scope), ...freedom(peers, scope), zone, line: null };
}

/** Straight from corner to corner of the hull (CE-VRS). */
export function edges(hull: readonly Peer[], scope: Scope): Ceiling {
  const slack = slackOf(scope);
  const needed = (y: number) => {
    const i = hull.findIndex((peer) => peer.y >= y - slack);
    const [upper, lower] = [hull[i], hull[i - 1]];
    if (upper === undefined) return Infinity;
    if (lower === undefined) return upper.x;
    return Math.min(upper.x, lower.x + ((y - lower.y) / (upper.y - lower.y)) * (upper.x - lower.x));
  };
  let zone = 0;
  let last: Peer = { x: hull[0]?.x ?? scope.xMin, y: scope.yMin, count: 0 };
  for (const peer of hull) {
    zone += ((peer.x + last.x) / 2 - scope.xMin) * (peer.y - last.y);
    last = peer;
  }
  zone += (scope.xMax - scope.xMin) * (scope.yMax - last.y);
  return { needed: freeAtEdge(needed, scope), ...freedom(hull, scope), zone, line: null };
}

/** A straight line that rises; what lies outside the scope is cut off. */
export function straight(slope: number, intercept: number, scope: Scope): Ceiling {
  const { xMin, xMax, yMin, yMax } = scope;
  const xAt = (y: number) => (y - intercept) / slope;
  const slack = 1e-9 * (xMax - xMin);
  const needed = (y: number) => {
    const x = xAt(y);
    if (x <= xMin) return -Infinity;
    return x > xMax + slack ? Infinity : x;
  };
  const clamp = (y: number) => Math.min(yMax, Math.max(yMin, y));
  const [from, to] = [clamp(slope * xMin + intercept), clamp(slope * xMax + intercept)];
  // Between the heights where the line enters and leaves the scope it is a trapezium; above that the whole width.
  const zone = ((xAt(from) + xAt(to)) / 2 - xMin) * (to - from) + (xMax - xMin) * (yMax - to);
  return {
    needed,
    freeBelow: slope * xMin + intercept,
    freeBeyond: xAt(yMax),
    zone: Math.max(0, zone),
    line: { slope, intercept },
  };
}

const freeAtEdge =
  (needed: (y: number) => number, scope: Scope) =>
  (y: number): number => {
    const x = needed(y);
    return x <= scope.xMin ? -Infinity : x;
  };

/** As the reference has it: from the lowest peer to the one furthest to the right, also in a wider scope. */
const freedom = (peers: readonly Peer[], scope: Scope): Pick<Ceiling, 'freeBelow' | 'freeBeyond'> => ({
  freeBelow: peers[0]?.y ?? scope.yMin,
  freeBeyond: peers[peers.length - 1]?.x ?? scope.xMax,
});

/** Least squares through the peers (CR-FDH); undefined with fewer than two different peers. */
export function regression(
  peers: readonly Peer[],
  weigh: boolean,
): { readonly slope: number; readonly intercept: number } | undefined {
  if (peers.length < 2) return undefined;
  let [weights, sumX, sumY] = [0, 0, 0];
  for (const { x, y, count } of peers) {
    const w = weigh ? count : 1;
    weights += w;
    sumX += w * x;
    sumY += w * y;
  }
  const [meanX, meanY] = [sumX / weights, sumY / weights];
  let [sxx, sxy] = [0, 0];
  for (const { x, y, count } of peers) {
    const w = weigh ? count : 1;
    sxx += w * (x - meanX) ** 2;
    sxy += w * (x - meanX) * (y - meanY);
  }
  const slope = sxy / sxx;
  return { slope, intercept: meanY - slope * meanX };
}

/** The edge of the hull over a given x: of all lines above every point the one that is lowest there (C-LP). */
export function edgeOver(
  hull: readonly Peer[],
  x: number,
): { readonly slope: number; readonly intercept: number } | undefined {
  const i = Math.max(
    1,
    hull.findIndex((peer) => peer.x >= x),
  );
  const [a, b] = [hull[i - 1], hull[i]];
  if (a === undefined || b === undefined) return undefined;
  const slope = (b.y - a.y) / (b.x - a.x);
  return { slope, intercept: a.y - slope * a.x };
}
