// SPDX-License-Identifier: EUPL-1.2
// Several results from the same organisation or district: a three-level mean, and intervals that do not lean on the model.
import { chiSquareUpper } from '../core/distributions.ts';
import { symmetricPower } from '../core/eigen.ts';
import { level, longNumbers, optional } from '../core/fields.ts';
import { invert, type Matrix, timesVector } from '../core/linear.ts';
import { method } from '../core/method.ts';
import { minimise } from '../core/minimise.ts';
import { note, problem, refuse, result } from '../core/result.ts';
import { type Codes, names, rowsByCode } from '../survival/columns.ts';
import { poolingProblems } from './fields.ts';
import { type Coefficient, coefficientOf } from './model.ts';
import { type Components, type Nested, nestedFit } from './nested.ts';
import { levelsWords, poolingNotes } from './words.ts';

/** Clusters larger than this would need a large matrix for the robust interval. */
const LARGEST_CLUSTER = 300;

/** Rows of a unit within its cluster: the same unit name in two clusters is two units. */
function nest(y: Float64Array, v: Float64Array, clusters: Codes, unit: Codes | null): Nested {
  const units: number[][] = [];
  const members = rowsByCode(clusters.codes, clusters.names.length).map((rows) => {
    const seen = new Map<number, number>();
    for (const i of rows) {
      const key = unit === null ? i : (unit.codes[i] ?? 0);
      const known = seen.get(key);
      if (known !== undefined) units[known]?.push(i);
      else seen.set(key, units.push([i]) - 1);
    }
    return [...seen.values()];
  });
  return { y, v, units, clusters: members };
}

/** REML over the square roots of both components, so that neither can be negative. */
function components(data: Nested): Components & { readonly converged: boolean } {
  const at = (x: readonly number[]): Components => ({ cluster: (x[0] ?? 0) ** 2, unit: (x[1] ?? 0) ** 2 });
  const k = data.y.length;
  const mean = data.y.reduce((sum, y) => sum + y, 0) / k;
  const sd = Math.sqrt(data.y.reduce((sum, y) => sum + (y - mean) ** 2, 0) / k) || 1;
  const found = minimise((x) => -nestedFit(data, at(x)).logLikelihood, [sd / 2, sd / 2], sd / 4);
  return { ...at(found.at), converged: found.converged };
}

/** The covariance of one cluster's rows, in the order of its units. */
function clusterCovariance(data: Nested, members: readonly number[], { cluster, unit }: Components): Matrix {
  const rows = members.flatMap((u) => (data.units[u] ?? []).map((i) => ({ i, u })));
  return rows.map((a) => rows.map((b) => cluster + (a.u === b.u ? unit : 0) + (a.i === b.i ? (data.v[a.i] ?? 0) : 0)));
}

interface Robust {
  readonly stdErr: number;
  readonly df: number;
}

/** Cluster-robust errors of the mean: plain with a small-sample factor, and CR2 with Satterthwaite's degrees of freedom. */
function robust(data: Nested, parts: Components, estimate: number, variance: number): { plain: Robust; cr2: Robust } {
  const m = data.clusters.length;
  let [plain, adjusted] = [0, 0];
  const own: number[] = [];
  const pull: number[] = [];
  for (const members of data.clusters) {
    const covariance = clusterCovariance(data, members, parts);
    const inverse = invert(covariance) ?? covariance;
    const ones = covariance.map(() => 1);
    const weights = timesVector(inverse, ones);
    const residuals = members.flatMap((u) => (data.units[u] ?? []).map((i) => (data.y[i] ?? 0) - estimate));
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
    plain += (dot(weights, residuals) * variance) ** 2;
    // CR2 (Bell & McCaffrey 2002): residuals scaled so that the variance is right if the model is.
    const root = symmetricPower(covariance, 0.5);
    const reduced = covariance.map((row) => row.map((x) => x - variance));
    const inner = symmetricPower(timesBoth(root, reduced), -0.5);
    const u = timesVector(timesBoth(root, inner), weights).map((x) => x * variance);
    adjusted += dot(u, residuals) ** 2;
    own.push(dot(u, timesVector(covariance, u)));
    pull.push(dot(u, ones));
  }
  // Covariances of the clusters' contributions, for Satterthwaite: a diagonal less the product of their pulls.
  const trace = own.reduce((sum, p, i) => sum + p - variance * (pull[i] ?? 0) ** 2, 0);
  const squares = own.reduce(
    (sum, p, i) => {
      const s = pull[i] ?? 0;
      return sum + (p - variance * s * s) ** 2 - variance ** 2 * s ** 4;
    },
    (variance * pull.reduce((sum, s) => sum + s * s, 0)) ** 2,
  );
  return {
    plain: { stdErr: Math.sqrt((plain * m) / (m - 1)), df: m - 1 },
    cr2: { stdErr: Math.sqrt(adjusted), df: trace ** 2 / squares },
  };
}

const timesBoth = (root: Matrix, inner: Matrix): number[][] => {
  const half = inner.map((_, i) =>
    root.map((__, j) => (root[i] ?? []).reduce((sum, x, a) => sum + x * (inner[a]?.[j] ?? 0), 0)),
  );
  return half.map((row) => root.map((_, j) => row.reduce((sum, x, a) => sum + x * (root[a]?.[j] ?? 0), 0)));
};

/**
 * The mean of results that come in clusters (organisations, districts), with units within them: variances between
 * clusters and between units by REML, the mean with its interval, and the same with cluster-robust errors (plain, and
 * CR2 with Satterthwaite degrees of freedom, to be preferred with few clusters). Needs two clusters or more, and more
 * rows than clusters. Konstantopoulos 2011; Bell & McCaffrey 2002; Pustejovsky & Tipton 2018.
 */
export const poolMultilevel = method({
  id: 'pool-multilevel',
  about: {
    nl: 'Wat is het effect samen, als meerdere uitkomsten uit dezelfde organisatie komen?',
    en: 'What is the pooled effect, when several results come from the same organisation?',
  },
  fields: {
    effect: longNumbers('effect per result, all on the same scale'),
    variance: longNumbers('sampling variance of each effect', { above: 0 }),
    cluster: names('organisation or district of each result'),
    unit: optional(names('unit within the cluster; by default every row is its own')),
    level,
  },
  notes: poolingNotes,
  words: levelsWords,
  compute: ({ effect, variance, cluster, unit, level: width }) => {
    const problems = poolingProblems({ effect, variance }, { cluster: cluster.codes, unit: unit?.codes ?? null });
    const count = cluster.names.length;
    if (problems.length > 0) return refuse(...problems);
    if (count < 2) return refuse(problem('clusters-too-few', 'cluster', { given: count, limit: 2 }));
    const data = nest(effect, variance, cluster, unit);
    const largest = Math.max(...rowsByCode(cluster.codes, count).map((rows) => rows.length));
    if (largest > LARGEST_CLUSTER)
      return refuse(problem('too-large', 'cluster', { given: largest, limit: LARGEST_CLUSTER }));
    const parts = components(data);
    const fit = nestedFit(data, parts);
    const errors = robust(data, parts, fit.estimate, fit.variance);
    const equal = nestedFit(data, { cluster: 0, unit: 0 });
    const q = effect.reduce((sum, y, i) => sum + (y - equal.estimate) ** 2 / (variance[i] ?? 1), 0);
    const k = effect.length;
    const interval = ({ stdErr, df }: Robust): Coefficient & { df: number } => ({
      ...coefficientOf(fit.estimate, stdErr, df, width),
      df,
    });
    return result({
      n: k,
      grade: count < 5 ? 'describe' : 'suggest',
      assumptions: [note('comparable-studies')],
      warnings: [
        ...(parts.converged ? [] : [note('tau2-not-settled')]),
        ...(count < 20 ? [note('few-clusters', { count })] : []),
      ],
      value: {
        clusters: count,
        pooled: coefficientOf(fit.estimate, Math.sqrt(fit.variance), null, width),
        robust: interval(errors.plain),
        robustSmall: interval(errors.cr2),
        betweenClusters: parts.cluster,
        betweenUnits: parts.unit,
        logLikelihood: fit.logLikelihood,
        q: { statistic: q, df: k - 1, p: chiSquareUpper(q, k - 1) },
      },
    });
  },
});
