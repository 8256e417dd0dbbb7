// SPDX-License-Identifier: EUPL-1.2
import { columnOf, inside, readCall, splitOutside } from '../core/r-call.ts';
import { valueFrom } from '../core/result.ts';
import {
  type Adapter,
  type Expectation,
  fieldsOf,
  numbersOf,
  numeric,
  rowsOf,
  type VectorCase,
} from '../core/vectors.ts';
import { codesOf } from '../survival/columns.ts';
import { funnelTests, metaRegression, poolSubgroups, studyInfluence } from './explore.ts';
import { type Estimator, estimators } from './heterogeneity.ts';
import { jointTest, type Model, type PoolTest } from './model.ts';
import { poolStudies } from './pool.ts';
import { effectSize } from './vectors-effect-sizes.ts';
import { multilevel } from './vectors-multilevel.ts';

type Columns = Readonly<Record<string, unknown>>;

const testNames: Readonly<Record<string, PoolTest>> = {
  z: 'z',
  knha: 'hartung-knapp',
  adhoc: 'modified-hartung-knapp',
};

interface Given {
  readonly effect: number[];
  readonly variance: number[];
  readonly estimator: Estimator;
  readonly test: PoolTest;
}

const estimatorOf = (name: string | undefined): Estimator =>
  estimators.find((one) => one === (name === 'FE' ? 'EE' : name)) ?? 'REML';

/** Reads "rma(yi, vi, method='DL', test='knha')" against the columns. */
function rma(text: string, columns: Columns): Given {
  const start = text.indexOf('rma(');
  const { named } = start < 0 ? { named: {} } : readCall(text.slice(start));
  const settings: Readonly<Record<string, string>> = named;
  return {
    effect: numbersOf(columns.yi),
    variance: numbersOf(columns.vi),
    estimator: estimatorOf(settings.method),
    test: testNames[settings.test ?? 'z'] ?? 'z',
  };
}

/** One fit with everything the file lists about it. */
function fitColumns(given: Given): Columns {
  const one = valueFrom(poolStudies({ ...given, fewest: 1, predictBy: 'test' }));
  const riley = valueFrom(poolStudies({ ...given, fewest: 1, predictBy: 'k-2' }));
  const [k, spread, pooled] = [given.effect.length, one.heterogeneity, one.pooled];
  const ll = one.logLikelihood;
  // One mean and tau² are estimated; the restricted likelihood counts k - 1 observations.
  const [parameters, rows] = [2, given.estimator === 'REML' ? k - 1 : k];
  const enough = Math.max(rows, parameters + 2);
  return {
    k,
    estimate: pooled?.estimate,
    se: pooled?.stdErr,
    stat: pooled?.statistic,
    df: pooled?.df,
    p: pooled?.p,
    ci_lower: pooled?.interval[0],
    ci_upper: pooled?.interval[1],
    tau2: spread?.tau2 ?? 0,
    se_tau2: spread?.stdErr ?? null,
    Q: spread?.q.statistic,
    Q_df: spread?.q.df,
    Q_p: spread?.q.p,
    I2_percent: spread?.i2,
    H2: spread?.h2,
    s2w: pooled?.scale,
    pi_lower: one.prediction?.[0] ?? null,
    pi_upper: one.prediction?.[1] ?? null,
    pi_riley: riley.prediction,
    weights_percent: one.studies.map((row) => row.weight),
    loglik: ll,
    fit_stats_ll_dev_aic_bic_aicc: [
      ll,
      -2 * ll,
      -2 * ll + 2 * parameters,
      -2 * ll + parameters * Math.log(rows),
      -2 * ll + (2 * parameters * enough) / (enough - parameters - 1),
    ],
  };
}

/** A column of a formula's term: numbers as they are, names and factors as contrasts to their first level. */
function termColumns(term: string, columns: Columns): { name: string; values: (number | null)[] }[] {
  const factor = inside(term, 'factor');
  const cells = columnOf(columns, factor ?? term);
  if (factor === undefined && cells.every((x) => typeof x !== 'string'))
    return [{ name: term, values: cells.map((x) => (x === null ? null : Number(x))) }];
  const codes = codesOf(cells.map((x) => String(x)));
  return codes.names.slice(1).map((level, i) => ({
    name: `${term}${level}`,
    values: cells.map((x, row) => (x === null ? null : codes.codes[row] === i + 1 ? 1 : 0)),
  }));
}

/** Where a covariance is exactly zero the reference has rounding noise: cells are judged by the size of their row and column. */
const covarianceLike =
  (ours: readonly (readonly number[])[]) =>
  (expected: unknown): string[] =>
    rowsOf(expected).flatMap((row, i) =>
      rowsOf(row).flatMap((cell, j) => {
        const [wanted, computed] = [numeric(cell) ?? Number.NaN, ours[i]?.[j] ?? Number.NaN];
        const size = Math.sqrt((ours[i]?.[i] ?? 0) * (ours[j]?.[j] ?? 0));
        const near = Math.abs(wanted - computed) <= 1e-7 * Math.abs(wanted) + 1e-13 * size;
        return near ? [] : [`row ${i + 1}, column ${j + 1}: expected ${wanted}, computed ${computed}`];
      }),
    );

const modelColumns = (model: Model, names: readonly string[]): Columns => ({
  names,
  coef: model.coefficients.map((c) => c.estimate),
  se: model.coefficients.map((c) => c.stdErr),
  stat: model.coefficients.map((c) => c.statistic),
  p: model.coefficients.map((c) => c.p),
  ci_lower: model.coefficients.map((c) => c.interval[0]),
  ci_upper: model.coefficients.map((c) => c.interval[1]),
  vcov: covarianceLike(model.covariance),
  tau2: model.tau2,
  QE: model.q.statistic,
  QE_p: model.q.p,
  I2_percent: model.i2,
  k: model.k,
  p_coefs: model.coefficients.length,
});

const joint = (test: { statistic: number; df: number; df2: number | null; p: number } | undefined): Columns => ({
  QM: test?.statistic,
  QM_df: [test?.df, test?.df2],
  QM_p: test?.p,
});

function regression(given: VectorCase): Expectation {
  const text = String(given.peek('call'));
  const columns = fieldsOf(given.file.input);
  const base = rma(text, columns);
  const terms = splitOutside((readCall(text).named.mods ?? '').replace(/^~/, ''), '+').flatMap((term) =>
    termColumns(term, columns),
  );
  const rows = base.effect.map((_, i) => i).filter((i) => terms.every((term) => term.values[i] !== null));
  const pick = (xs: readonly number[]) => rows.map((i) => xs[i] ?? 0);
  const predict = given.has('predict') ? fieldsOf(given.peek('predict')) : undefined;
  const found = valueFrom(
    metaRegression({
      ...base,
      effect: pick(base.effect),
      variance: pick(base.variance),
      moderators: Object.fromEntries(terms.map(({ name, values }) => [name, rows.map((i) => values[i] ?? 0)])),
      at: predict && rowsOf(predict.newmods).map(numbersOf),
      fewestModerated: 3,
    }),
  );
  const names = found.names.map((name) => (name === 'intercept' ? 'intrcpt' : name));
  // "anova_btt2_4" tests coefficients 2 to 4.
  const joints = given.keys.flatMap((key) => {
    const range = /^anova_btt(\d+)_(\d+)$/.exec(key);
    if (range === null) return [];
    const [from, to] = [Number(range[1]), Number(range[2])];
    const test = jointTest(found.model, names.map((_, j) => j).slice(from - 1, to));
    return [[key, { QM: test?.statistic, df: [test?.df, test?.df2], p: test?.p }]];
  });
  return {
    actual: {
      ...modelColumns(found.model, names),
      ...joint(found.moderatorTest),
      R2_percent: found.r2 ?? 0,
      rows_used: rows.map((i) => i + 1),
      predict: {
        newmods: found.predicted.length > 0 ? predict?.newmods : undefined,
        pred: found.predicted.map((one) => one.estimate),
        se: found.predicted.map((one) => one.stdErr),
        ci_lower: found.predicted.map((one) => one.interval[0]),
        ci_upper: found.predicted.map((one) => one.interval[1]),
        pi_lower: found.predicted.map((one) => one.prediction?.[0]),
        pi_upper: found.predicted.map((one) => one.prediction?.[1]),
      },
      ...Object.fromEntries(joints),
    },
    tolerance: looser,
  };
}

function subgroups(given: VectorCase): Expectation {
  const columns = fieldsOf(given.file.input);
  const name = given.name.replace(/^subgroup_/, '');
  const subgroup = columnOf(columns, name).map(String);
  const perEstimator = given.keys.map((estimator) => {
    const base = rma(`rma(yi,vi,method='${estimator}',test='z')`, columns);
    const found = valueFrom(poolSubgroups({ ...base, subgroup }));
    const labels = found.groups.map((one) => one.group);
    return [
      estimator,
      {
        separate_tau2: found.groups.map((one) => ({
          group: one.group,
          k: one.k,
          estimate: one.estimate,
          se: one.stdErr,
          ci_lower: one.interval?.[0],
          ci_upper: one.interval?.[1],
          tau2: one.tau2,
          Q: one.q,
        })),
        Q_between_separate: found.between.statistic,
        Q_between_df: found.between.df,
        Q_between_p: found.between.p,
        common_tau2: {
          ...modelColumns(
            found.common,
            labels.map((label) => `factor(g)${label}`),
          ),
          ...joint(
            jointTest(
              found.common,
              labels.map((_, j) => j),
            ),
          ),
          R2_percent: null,
        },
        common_tau2_contrast: {
          ...modelColumns(
            found.contrast,
            labels.map((label, j) => (j === 0 ? 'intrcpt' : `factor(g)${label}`)),
          ),
          ...joint(found.contrastTest),
          R2_percent: explainedBy(base, found.contrast),
        },
      },
    ];
  });
  return { actual: Object.fromEntries(perEstimator), tolerance: looser };
}

/** R² of the contrasts against the model without subgroups. */
function explainedBy(base: Given, model: Model): number | null {
  const plain = valueFrom(poolStudies({ ...base, fewest: 1 })).heterogeneity?.tau2 ?? 0;
  return plain > 0 ? Math.max(0, (100 * (plain - model.tau2)) / plain) : 0;
}

/** Estimators that iterate agree to 1e-7, as the README says. */
const looser = (): number => 1e-7;

const influenceOf = (given: VectorCase) =>
  valueFrom(studyInfluence(rma(String(given.peek('call')), fieldsOf(given.file.input))));

function withoutEach(given: VectorCase): Expectation {
  const { without } = influenceOf(given);
  return { actual: refitColumns(without), tolerance: looser };
}

const refitColumns = (refits: ReturnType<typeof influenceOf>['without']): Columns => ({
  estimate: refits.map((one) => one?.estimate),
  se: refits.map((one) => one?.stdErr),
  ci_lower: refits.map((one) => one?.interval[0]),
  ci_upper: refits.map((one) => one?.interval[1]),
  p: refits.map((one) => one?.p),
  Q: refits.map((one) => one?.q),
  tau2: refits.map((one) => one?.tau2),
  I2: refits.map((one) => one?.i2),
});

const oneByOne: Adapter = (given) => ({ actual: refitColumns(influenceOf(given).cumulative), tolerance: looser });

const diagnostics: Adapter = (given) => {
  const { influence } = influenceOf(given);
  return {
    actual: {
      rstudent: influence.map((one) => one?.studentResidual),
      dffits: influence.map((one) => one?.dffits),
      cook_d: influence.map((one) => one?.cook),
      cov_r: influence.map((one) => one?.covarianceRatio),
      tau2_del: influence.map((one) => one?.tau2Without),
      QE_del: influence.map((one) => one?.qWithout),
      hat: influence.map((one) => one?.hat),
      weight: influence.map((one) => one?.weight),
    },
    tolerance: looser,
  };
};

const blup: Adapter = (given) => {
  const { shrunk } = influenceOf(given);
  return {
    actual: {
      pred: shrunk.map((one) => one.estimate),
      se: shrunk.map((one) => one.stdErr),
      pi_lower: shrunk.map((one) => one.interval[0]),
      pi_upper: shrunk.map((one) => one.interval[1]),
    },
    tolerance: looser,
  };
};

const profile: Adapter = (given) => {
  const found = valueFrom(
    poolStudies({ ...rma(String(given.peek('call')), fieldsOf(given.file.input)), fewest: 1 }),
  ).heterogeneity;
  const interval = found?.interval;
  return {
    actual: {
      rows: ['tau^2', 'tau', 'I^2(%)', 'H^2'],
      cols: ['estimate', 'ci.lb', 'ci.ub'],
      table: found &&
        interval && [
          [found.tau2, ...interval.tau2],
          [found.tau, ...interval.tau],
          [found.i2, ...interval.i2],
          [found.h2, ...interval.h2],
        ],
    },
    tolerance: () => 1e-6,
  };
};

const funnelOf = (given: VectorCase) =>
  valueFrom(funnelTests({ ...rma(String(given.peek('call')), fieldsOf(given.file.input)), fewestModerated: 3 }));

const funnel: Adapter = (given) => {
  const found = funnelOf(given);
  const byCase: Readonly<Record<string, Columns | undefined>> = {
    egger_rma: { stat: found.egger?.slope.statistic, p: found.egger?.slope.p, intercept_at_sei0: found.egger?.atZero },
    egger_lm: { stat: found.eggerOriginal?.statistic, df: found.eggerOriginal?.df, p: found.eggerOriginal?.p },
    begg: { tau_kendall: found.begg?.tau, p: found.begg?.p },
    trimfill: {
      k0: found.trimAndFill?.missing,
      side: found.trimAndFill?.side,
      estimate: found.trimAndFill?.pooled?.estimate,
      se: found.trimAndFill?.pooled?.stdErr,
      ci_lower: found.trimAndFill?.pooled?.interval[0],
      ci_upper: found.trimAndFill?.pooled?.interval[1],
      tau2: found.trimAndFill?.pooled?.tau2,
    },
  };
  const [, actual] = Object.entries(byCase).find(([kind]) => given.name.startsWith(kind)) ?? [];
  if (actual === undefined) throw new Error(`a funnel test we do not know: ${given.name}`);
  return { actual, tolerance: looser };
};

/** Cases with their own few studies and several fits. */
function ownStudies(given: VectorCase): Expectation {
  const columns = { yi: given.take('yi'), vi: given.take('vi') };
  const fits = fieldsOf(given.peek('fits'));
  const actual = Object.entries(fits).map(([name, fit]) => [
    name,
    fitColumns(rma(String(fieldsOf(fit).call), columns)),
  ]);
  return { actual: { fits: Object.fromEntries(actual) }, tolerance: fitTolerance };
}

/** Iterated estimators to 1e-7; the closed ones to the last digits. */
const fitTolerance = (path: readonly string[]): number | undefined => {
  const name = path.find((part) => /^(REML|ML|PM|EB)_/.test(part));
  return name === undefined ? undefined : 1e-7;
};

/** What a case is, by its call or name. The first that fits counts. */
const kinds: readonly { readonly fits: (given: VectorCase) => boolean; readonly adapter: Adapter }[] = [
  { fits: (given) => given.has('fits'), adapter: ownStudies },
  { fits: ({ name }) => name.startsWith('subgroup_'), adapter: subgroups },
  { fits: ({ name }) => name.startsWith('metareg'), adapter: regression },
  { fits: ({ name }) => name.startsWith('leave1out'), adapter: withoutEach },
  { fits: ({ name }) => name.startsWith('influence'), adapter: diagnostics },
  { fits: ({ name }) => name.startsWith('cumulative'), adapter: oneByOne },
  { fits: ({ name }) => name.startsWith('blup'), adapter: blup },
  { fits: ({ name }) => name.startsWith('confint'), adapter: profile },
  { fits: ({ name }) => /^(egger|begg|trimfill)/.test(name), adapter: funnel },
  {
    fits: (given) => String(given.peek('call')).startsWith('rma('),
    adapter: (given) => ({
      actual: fitColumns(rma(String(given.peek('call')), fieldsOf(given.file.input))),
      tolerance: (path) => fitTolerance([given.name, ...path]),
    }),
  },
];

const metaAnalysis: Adapter = (given) => {
  const kind = kinds.find(({ fits }) => fits(given));
  if (kind === undefined) throw new Error(`a case we do not know: ${given.name}`);
  return kind.adapter(given);
};

export const adapters: Readonly<Record<string, Adapter>> = {
  'effect-size': effectSize,
  'meta-analysis': metaAnalysis,
  'meta-analysis.multilevel': multilevel,
};
