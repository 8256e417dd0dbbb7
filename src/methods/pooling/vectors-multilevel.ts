// SPDX-License-Identifier: EUPL-1.2
import { columnOf } from '../core/r-call.ts';
import { valueFrom } from '../core/result.ts';
import { type Adapter, fieldsOf, numbersOf } from '../core/vectors.ts';
import { poolMultilevel } from './multilevel.ts';

/** A three-level fit and its robust intervals. */
export const multilevel: Adapter = (given) => {
  const input = fieldsOf(given.file.input);
  // "random=~1|district/school" names the cluster and the unit; the other cases refer to the same fit.
  const calls = Object.values(given.file.cases).map((one) => String(one.call));
  const [, cluster = '', unit = ''] = /random\s*=\s*~\s*1\s*\|\s*([\w.]+)\/([\w.]+)/.exec(calls.join(' ')) ?? [];
  const found = valueFrom(
    poolMultilevel({
      effect: numbersOf(input.yi),
      variance: numbersOf(input.vi),
      cluster: columnOf(input, cluster).map(String),
      unit: columnOf(input, unit).map(String),
    }),
  );
  const { call } = { call: String(given.peek('call')) };
  const one = /clubSandwich\s*=\s*TRUE/.test(call)
    ? found.robustSmall
    : call.startsWith('robust(')
      ? found.robust
      : found.pooled;
  return {
    actual: {
      estimate: one.estimate,
      se: one.stdErr,
      df: 'df' in one ? one.df : null,
      p: one.p,
      ci_lower: one.interval[0],
      ci_upper: one.interval[1],
      [`sigma2_${cluster}`]: found.betweenClusters,
      [`sigma2_${unit}_in_${cluster}`]: found.betweenUnits,
      loglik_reml: found.logLikelihood,
      Q: found.q.statistic,
    },
    tolerance: () => 1e-5,
  };
};
