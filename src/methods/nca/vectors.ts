// SPDX-License-Identifier: EUPL-1.2
import { valueFrom } from '../core/result.ts';
import {
  type Adapter,
  close,
  type Expectation,
  fieldsOf,
  numbersOf,
  numeric,
  rowsOf,
  textsOf,
  type VectorCase,
} from '../core/vectors.ts';
import type { Bottleneck, CeilingFound, CeilingPeer, NcaFound } from './analysis.ts';
import { nca } from './nca.ts';
import type { ByChance } from './permutations.ts';

type Key = 'ceFdh' | 'crFdh' | 'cLp' | 'ceVrs';
const ceilings: Readonly<Record<string, Key>> = { ce_fdh: 'ceFdh', cr_fdh: 'crFdh', c_lp: 'cLp', ce_vrs: 'ceVrs' };

/** Any call in a case: its own, or that of its first part. */
function callOf(given: VectorCase): string {
  if (given.has('call')) return String(given.peek('call'));
  const [first] = given.keys;
  return first === undefined ? '' : String(fieldsOf(given.peek(first)).call ?? '');
}

/** The columns named in the call `nca_analysis(data, 'X', 'Y', ...)`, from the case's own data or the file's. */
function inputOf(given: VectorCase) {
  const data = fieldsOf(given.has('data') ? given.take('data') : given.file.input);
  const call = callOf(given);
  const names = /nca_analysis\(data,\s*'([^']+)',\s*'([^']+)'/.exec(call);
  const scope = /scope\s*=\s*list\(c\(([^)]*)\)/.exec(call)?.[1];
  const corner = /corner\s*=\s*([1-4])/.exec(call)?.[1];
  return {
    condition: Float64Array.from(numbersOf(data[names?.[1] ?? 'X'])),
    outcome: Float64Array.from(numbersOf(data[names?.[2] ?? 'Y'])),
    ...('case_names' in data ? { caseNames: textsOf(data.case_names) } : {}),
    ...(scope === undefined ? {} : { scope: scope.split(',').map(Number) }),
    ...(corner === undefined
      ? {}
      : ({ corner: corner === '4' ? '4' : corner === '3' ? '3' : corner === '2' ? '2' : '1' } as const)),
  };
}

/** Rounding noise around an exact zero, or at the very edge of the scope, is not a difference. */
const near = (expected: unknown, ours: number | null): boolean => {
  const wanted = numeric(expected);
  if (wanted === null || ours === null) return wanted === ours;
  return close(wanted, ours, 1e-9) || Math.abs(wanted - ours) <= 1e-9;
};

const nearly = (ours: number | null) => (expected: unknown) =>
  near(expected, ours) ? [] : [`expected ${expected}, computed ${ours}`];

/** Peers as points; the reference lists each case on a point. */
const samePeers = (ours: readonly CeilingPeer[]) => (expected: unknown) => {
  const points = ours.flatMap((peer) => peer.cases.map(() => `${peer.x} ${peer.y}`));
  const wanted = pointsOf(expected);
  return points.sort().join() === [...wanted].sort().join() ? [] : [`expected ${wanted}, computed ${points}`];
};

const pointsOf = (expected: unknown): string[] => {
  const rows = rowsOf(expected);
  const pairs = rows.length === 2 && rows.every((x) => typeof x === 'number') ? [rows] : rows;
  return pairs.map((pair) => numbersOf(pair).join(' '));
};

/** Corners of the hull. Whether a point on an edge counts as a corner the reference decides by rounding. */
const sameHull = (ours: readonly CeilingPeer[], steps: readonly CeilingPeer[]) => (expected: unknown) => {
  const wanted = new Set(pointsOf(expected));
  const key = (peer: CeilingPeer) => `${peer.x} ${peer.y}`;
  const missing = ours.map(key).filter((point) => !wanted.has(point));
  const odd = [...wanted].filter((point) => !steps.some((peer) => key(peer) === point && isOnHull(peer, ours)));
  return [...missing.map((point) => `${point} missing`), ...odd.map((point) => `${point} is not on the hull`)];
};

const isOnHull = (peer: CeilingPeer, hull: readonly CeilingPeer[]): boolean =>
  hull.some((a, i) => {
    const b = hull[i + 1] ?? a;
    const cross = (b.x - a.x) * (peer.y - a.y) - (peer.x - a.x) * (b.y - a.y);
    return Math.abs(cross) <= 1e-9 * Math.max(1, Math.abs(b.x - a.x) * Math.abs(b.y - a.y));
  });

interface View {
  readonly found: NcaFound;
  readonly ceiling: CeilingFound;
  /** A straight line, or a line that turned out not to exist. */
  readonly kind: 'corners' | 'line' | 'none';
}

/** What the reference writes for a level: a number, "nothing needed" by its sign, or NA beyond all cases. */
function asWritten(level: Bottleneck, { found, kind }: View): number | 'NN' | null {
  const turned = found.corner === 2 || found.corner === 4;
  if (level.need === 'beyond') return null;
  if (level.need === 'some') return level.x;
  // With x turned round the reference gives the edge of the scope where we say: nothing.
  return turned && kind === 'corners' ? found.scope.xMax : 'NN';
}

const atEdge = (level: Bottleneck, found: NcaFound): boolean =>
  level.x !== null &&
  Math.min(Math.abs(level.x - found.scope.xMax), Math.abs(level.x - found.scope.xMin)) <=
    1e-9 * (found.scope.xMax - found.scope.xMin);

function sameLevel(level: Bottleneck, expected: unknown, view: View): boolean {
  const ours = asWritten(level, view);
  if (expected === 'NA') return ours === null || atEdge(level, view.found);
  if (ours === null) return false;
  if (ours !== 'NN') return typeof expected === 'number' && near(expected, ours);
  const turned = view.found.corner === 2 || view.found.corner === 4;
  return expected === (view.kind === 'none' || turned ? 'Inf' : '-Inf');
}

/** The same as printed: with so many decimals, ties either way. */
function sameText(level: Bottleneck, expected: unknown, view: View, percent: boolean): boolean {
  const written = asWritten(level, view);
  if (expected === 'NA') return written === null || atEdge(level, view.found);
  if (written === 'NN' || written === null) return written === expected;
  const { scope } = view.found;
  const ours = percent ? (100 * (written - scope.xMin)) / (scope.xMax - scope.xMin) : written;
  const decimals = String(expected).split('.')[1]?.length ?? 0;
  return Math.abs(Number(expected) - ours) <= 0.5 * 10 ** -decimals * (1 + 1e-6);
}

const everyLevel =
  (levels: readonly Bottleneck[], same: (level: Bottleneck, expected: unknown) => boolean) => (expected: unknown) => {
    const wanted = rowsOf(expected);
    if (wanted.length !== levels.length) return [`${wanted.length} levels expected, ${levels.length} computed`];
    return levels.flatMap((level, i) =>
      same(level, wanted[i])
        ? []
        : [`level ${level.percent}: expected ${wanted[i]}, computed ${level.x} (${level.need})`],
    );
  };

function ceilingOf(found: NcaFound, name: Key, wanted: Readonly<Record<string, unknown>>) {
  const ceiling = found[name];
  const exists = name === 'ceFdh' || name === 'ceVrs' || ceiling.slope !== null;
  const kind = !exists ? 'none' : ceiling.slope === null ? 'corners' : 'line';
  const view: View = { found, ceiling, kind };
  const { inefficiency, bottleneck } = ceiling;
  // Without a straight line the reference still says of CR-FDH that nothing lies beyond it.
  const noLine = name === 'crFdh' && kind === 'none';
  return {
    ceiling_zone: nearly(ceiling.zone),
    effect_size: nearly(ceiling.effect),
    n_above: noLine ? 0 : ceiling.beyond,
    slope: ceiling.slope === null ? null : nearly(ceiling.slope),
    intercept: ceiling.intercept === null ? null : nearly(ceiling.intercept),
    complexity: name === 'ceVrs' ? (expected: unknown) => sameComplexity(expected, wanted.peers) : ceiling.complexity,
    fit: nearly(ceiling.fit),
    ceiling_accuracy: noLine ? 100 : ceiling.accuracy,
    abs_inefficiency: nearly(inefficiency?.absolute ?? null),
    rel_inefficiency: nearly(inefficiency?.relative ?? null),
    condition_inefficiency: nearly(inefficiency?.condition ?? null),
    outcome_inefficiency: nearly(inefficiency?.outcome ?? null),
    peers: name === 'ceVrs' ? sameHull(ceiling.peers, found.ceFdh.peers) : samePeers(ceiling.peers),
    bottleneck_actual: {
      y: bottleneck.map((level) => level.y),
      x_required_displayed: everyLevel(bottleneck, (level, expected) => sameText(level, expected, view, false)),
      x_required_exact: everyLevel(bottleneck, (level, expected) => sameLevel(level, expected, view)),
    },
    bottleneck_percentage_range: {
      y: bottleneck.map((level) => level.percent),
      x_required_displayed: everyLevel(bottleneck, (level, expected) => sameText(level, expected, view, true)),
    },
  };
}

/** Different points among the peers that the reference lists. */
const sameComplexity = (expected: unknown, peers: unknown): string[] =>
  numeric(expected) === Math.max(1, new Set(pointsOf(peers)).size) ? [] : [`${expected} is not the number of corners`];

/** A permutation p is Monte Carlo: within four standard errors. */
function byChance(chance: ByChance | undefined, observed: number, wanted: Readonly<Record<string, unknown>>) {
  const draws = numeric(wanted.n_perm) ?? 1;
  const p = numeric(wanted.p_value) ?? 0;
  const room = 4 * Math.sqrt((p * (1 - p)) / draws) + 1 / draws;
  const within = (ours: number, scale: number) => (expected: unknown) =>
    Math.abs((numeric(expected) ?? Infinity) - ours) <= room * scale ? [] : [`expected ${expected}, computed ${ours}`];
  return {
    rep: wanted.rep,
    n_perm: chance?.draws,
    p_value: within(chance?.p ?? Infinity, 1),
    n_ge_observed: within(chance?.atLeast ?? Infinity, draws),
    observed,
  };
}

const necessary: Adapter = (given): Expectation => {
  const input = inputOf(given);
  const parts = given.keys.filter((key) => key in ceilings);
  const tested = parts.some((key) => 'p_value' in fieldsOf(given.peek(key)));
  const exact = given.has('exact_permutation_ce_fdh');
  const draws = Math.max(1, ...parts.map((key) => numeric(fieldsOf(given.peek(key)).n_perm) ?? 1));
  const found = valueFrom(nca({ ...input, test: tested || exact, draws }));
  const actual: Record<string, unknown> = {
    n: input.condition.length,
    scope: found.scope.area,
    xmin: found.scope.xMin,
    xmax: found.scope.xMax,
    ymin: found.scope.yMin,
    ymax: found.scope.yMax,
    ce_fdh_effect_from_definition: found.ceFdh.effect,
  };
  for (const key of parts) {
    const name = ceilings[key];
    const wanted = fieldsOf(given.peek(key));
    if (name === undefined) continue;
    const chance = name === 'ceFdh' || name === 'crFdh' ? found.byChance?.[name] : undefined;
    actual[key] = 'p_value' in wanted ? byChance(chance, found[name].effect, wanted) : ceilingOf(found, name, wanted);
  }
  const all = found.byChance?.ceFdh;
  actual.exact_permutation_ce_fdh = {
    n_perm: all?.draws,
    n_ge_observed: all?.atLeast,
    p_exact: all?.p,
    quantile95: all?.quantile95,
  };
  return { actual };
};

export const adapters: Readonly<Record<string, Adapter>> = { nca: necessary };
