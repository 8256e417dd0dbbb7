// SPDX-License-Identifier: EUPL-1.2
// Effects nested in units nested in clusters. The covariance of a cluster is diag(v) plus a constant per unit plus a
// constant per cluster; its inverse and determinant follow in closed form (Woodbury twice), so sums over rows are enough.

/** Rows with the unit and the cluster each belongs to; rows of one unit are in one cluster. */
export interface Nested {
  readonly y: Float64Array;
  readonly v: Float64Array;
  /** Rows of each unit, and units of each cluster. */
  readonly units: readonly (readonly number[])[];
  readonly clusters: readonly (readonly number[])[];
}

/** Variances between clusters and between units within clusters. */
export interface Components {
  readonly cluster: number;
  readonly unit: number;
}

interface UnitSums {
  /** 1'D⁻¹1 and 1'D⁻¹y of the unit. */
  readonly ones: number;
  readonly y: number;
}

/** Sums of one unit, where D = diag(v) + unit variance. */
function unitSums({ y, v }: Nested, rows: readonly number[], unit: number) {
  let [a, b, c, logDet] = [0, 0, 0, 0];
  for (const i of rows) {
    const w = 1 / (v[i] ?? 1);
    a += w;
    b += w * (y[i] ?? 0);
    c += w * (y[i] ?? 0) ** 2;
    logDet -= Math.log(w);
  }
  const shrink = 1 + unit * a;
  return { ones: a / shrink, y: b / shrink, yy: c - (unit * b * b) / shrink, logDet: logDet + Math.log(shrink) };
}

export interface NestedFit {
  readonly estimate: number;
  /** Variance of the estimate. */
  readonly variance: number;
  /** Restricted log-likelihood. */
  readonly logLikelihood: number;
  /** Per cluster: sums that give back any row of M⁻¹ applied to ones or to residuals. */
  readonly perCluster: readonly { readonly ones: number; readonly units: readonly UnitSums[] }[];
}

/** The mean by generalised least squares at given components. */
export function nestedFit(data: Nested, { cluster, unit }: Components): NestedFit {
  let [s11, s1y, syy, logDet] = [0, 0, 0, 0];
  const perCluster = data.clusters.map((members) => {
    const sums = members.map((u) => unitSums(data, data.units[u] ?? [], unit));
    const total = sums.reduce(
      (t, one) => ({ ones: t.ones + one.ones, y: t.y + one.y, yy: t.yy + one.yy, logDet: t.logDet + one.logDet }),
      { ones: 0, y: 0, yy: 0, logDet: 0 },
    );
    const shrink = 1 + cluster * total.ones;
    s11 += total.ones / shrink;
    s1y += total.y / shrink;
    syy += total.yy - (cluster * total.y ** 2) / shrink;
    logDet += total.logDet + Math.log(shrink);
    return { ones: total.ones / shrink, units: sums.map((one) => ({ ones: one.ones / shrink, y: one.y })) };
  });
  const k = data.y.length;
  const estimate = s1y / s11;
  const quadratic = syy - s1y * estimate;
  const logLikelihood = -0.5 * ((k - 1) * Math.log(2 * Math.PI) - Math.log(k) + logDet + Math.log(s11) + quadratic);
  return { estimate, variance: 1 / s11, logLikelihood, perCluster };
}
