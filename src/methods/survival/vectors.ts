// SPDX-License-Identifier: EUPL-1.2
import { readCall, readFormula } from '../core/r-call.ts';
import { valueFrom } from '../core/result.ts';
import {
  type Adapter,
  type Expectation,
  fieldsOf,
  numbersOf,
  numeric,
  rowsOf,
  textsOf,
  type VectorCase,
} from '../core/vectors.ts';
import { type Curve, cumulativeHazard, curveAt, stdErrAt, timeOfShare } from './curve.ts';
import { survivalBetweenChecks } from './interval-survival.ts';
import { type IntervalType, intervalTypes } from './intervals.ts';
import { restrictedMean } from './restricted-mean.ts';
import { averageTimeInPlace, type GroupCurve, survivalCurve } from './survival-curve.ts';
import { competingEnds, logRank } from './survival-tests.ts';
import { cox } from './vectors-cox.ts';
import { asEvents, columnsOf, type Model, modelOf } from './vectors-model.ts';

const callOf = (given: VectorCase): string => String(given.peek('call'));

const intervalType = (name: unknown): IntervalType => intervalTypes.find((type) => type === name) ?? 'log';

/** R names a group by its column: "sex=1". */
const groupOf = ({ terms }: Model): string[] | undefined => {
  const [term] = terms;
  return term?.values.map((value) => String(value));
};

function kaplanMeier(given: VectorCase): Expectation {
  const model = modelOf(callOf(given), columnsOf(given));
  const width = numeric(given.take('conf_int')) ?? 0.95;
  const probabilities = given.has('quantiles') ? numbersOf(fieldsOf(given.peek('quantiles')).probs) : [0.5];
  const found = valueFrom(
    survivalCurve({
      time: model.time,
      event: model.event,
      entry: model.entry,
      group: groupOf(model),
      weight: model.weight,
      interval: intervalType(given.take('conf_type')),
      level: width,
      probabilities,
    }),
  );
  const named = (group: GroupCurve) => (model.terms[0] ? `${model.terms[0].name}=${group.group}` : group.group);
  const strata = found.groups.map(named);
  return {
    actual: {
      groups: found.groups.map((group) => ({ stratum: named(group), ...curveColumns(group.curve) })),
      quantiles: {
        probs: probabilities,
        strata,
        estimate: found.groups.map((group) => group.quantiles.map((q) => q.estimate)),
        lower: found.groups.map((group) => group.quantiles.map((q) => q.lower)),
        upper: found.groups.map((group) => group.quantiles.map((q) => q.upper)),
      },
      rmst: rowsOf(given.has('rmst') ? given.peek('rmst') : []).map((row) => {
        const tau = numeric(fieldsOf(row).tau) ?? 0;
        const means = found.groups.map((group) => restrictedMean(group.curve, tau));
        return {
          tau,
          strata,
          rmean: means.map((one) => one.mean),
          se: means.map((one) => one.stdErr),
          median: found.groups.map(({ curve }) => medianInSummary(curve)),
        };
      }),
      at_times: given.has('at_times') ? atTimes(fieldsOf(given.peek('at_times')), strata, found.groups) : undefined,
    },
  };
}

const finite = (xs: Float64Array): (number | null)[] => Array.from(xs, (x) => (Number.isFinite(x) ? x : null));

function curveColumns(curve: Curve): Readonly<Record<string, unknown>> {
  const { hazard, stdErr } = cumulativeHazard(curve);
  return {
    time: curve.time,
    n_risk: curve.atRisk,
    n_event: curve.events,
    n_censor: curve.censored,
    surv: curve.survival,
    std_err_surv: Array.from(curve.time, (_, i) => stdErrAt(curve, i)),
    std_err_cumhaz_scale: curve.logStdErr,
    lower: finite(curve.lower),
    upper: finite(curve.upper),
    cumhaz_nelson_aalen: hazard,
    std_chaz: stdErr,
  };
}

/** R's summary table takes the first time at which the share is a half when the curve ends there, not a mid-point. */
function medianInSummary(curve: Curve): number | null {
  const last = curve.survival.at(-1) ?? 1;
  if (Math.abs(last - 0.5) < 1e-8) return curve.time[curve.survival.findIndex((s) => s < 0.5 + 1e-8)] ?? null;
  return timeOfShare(curve.time, curve.survival, 0.5);
}

function atTimes(
  rows: Readonly<Record<string, unknown>>,
  strata: readonly string[],
  groups: readonly GroupCurve[],
): Readonly<Record<string, unknown>> {
  const times = numbersOf(rows.times);
  const wanted = textsOf(rows.strata);
  const states = times.map((t, i) => {
    const group = groups[strata.indexOf(wanted[i] ?? '')];
    if (group === undefined) throw new Error(`no group ${wanted[i]}`);
    return curveAt(group.curve, t);
  });
  return {
    times,
    strata: wanted,
    surv: states.map((s) => s.survival),
    std_err: states.map((s) => s.stdErr),
    lower: states.map((s) => s.lower),
    upper: states.map((s) => s.upper),
    n_risk: states.map((s) => s.atRisk),
  };
}

function rankTest(given: VectorCase): Expectation {
  const model = modelOf(callOf(given), columnsOf(given));
  const [term] = model.terms;
  if (term === undefined) throw new Error('a test without groups');
  const found = valueFrom(
    logRank({
      time: model.time,
      event: model.event,
      group: term.values.map(String),
      stratum: model.strata,
      rho: Number(model.call.named.rho ?? 0),
      casesPerGroup: 1,
    }),
  );
  return {
    actual: {
      groups: found.groups.map((group) => `${term.name}=${group.group}`),
      n: found.groups.map((group) => group.n),
      observed: found.groups.map((group) => group.observed),
      expected: found.groups.map((group) => group.expected),
      var: found.variance,
      chisq: found.chiSquare,
      df: found.df,
      p: found.p,
    },
  };
}

/** Which kind of call a case holds. */
const byCall: Readonly<Record<string, Adapter>> = { survfit: kaplanMeier, survdiff: rankTest, coxph: cox };

const survival: Adapter = (given) => {
  const { name } = readCall(callOf(given));
  const adapter = byCall[name];
  if (adapter === undefined) throw new Error(`a call we do not know: ${name}`);
  return adapter(given);
};

const competing: Adapter = (given) => {
  const input = fieldsOf(given.file.input);
  const { name, plain } = readCall(callOf(given));
  const isTest = name.endsWith('cuminc');
  const formula = readFormula(plain[0] ?? '');
  const columns = isTest
    ? [plain[0] ?? '', (plain[1] ?? '').replace(/-1$/, ''), plain[2]]
    : [...readCall(formula.left).plain, formula.terms[0]];
  const [time = '', state = '', group] = columns;
  // The order of the ways is that of the states of another case where this one does not list them.
  const states = Object.values(given.file.cases)
    .map((one) => one.states)
    .find((one) => one !== undefined);
  const found = valueFrom(
    competingEnds({
      time: numbersOf(input[time]),
      end: textsOf(input[state]),
      inPlace: 'censored',
      ways: textsOf(states).filter((way) => way !== '(s0)'),
      group: group === undefined ? undefined : textsOf(input[group]),
      casesPerGroup: 1,
    }),
  );
  if (isTest)
    return {
      actual: {
        tests: found.gray?.map((test) => [test?.chiSquare, test?.p, test?.df]),
        rows: found.ways.map((_, i) => String(i + 1)),
        cols: ['stat', 'pv', 'df'],
      },
    };
  return {
    actual: {
      states: ['(s0)', ...found.ways],
      groups: found.groups.map(({ group: label, curve }) => ({
        stratum: group === undefined ? label : `${group}=${label}`,
        time: curve.time,
        n_risk_initial: curve.atRisk,
        n_event: Array.from(curve.time, (_, i) => [0, ...curve.ends.map((list) => list[i])]),
        pstate: Array.from(curve.time, (_, i) => [curve.inPlace[i], ...curve.ended.map((list) => list[i])]),
        std_err: Array.from(curve.time, (_, i) => [
          curve.inPlaceStdErr[i],
          ...curve.endedStdErr.map((list) => list[i]),
        ]),
      })),
    },
  };
};

const rmst: Adapter = (given) => {
  const input = fieldsOf(given.file.input);
  const [time = '', status = '', arm = ''] = readCall(callOf(given)).plain;
  const found = valueFrom(
    averageTimeInPlace({
      time: numbersOf(input[time]),
      event: asEvents(numbersOf(input[status])),
      group: textsOf(input[arm]),
      horizon: numeric(given.take('tau')),
    }),
  );
  const rows = (i: number) => {
    const one = found.arms[i];
    return (
      one && [
        [one.mean, one.stdErr, ...one.interval],
        [one.lost, one.stdErr, ...one.lostInterval],
      ]
    );
  };
  const contrast = found.contrast;
  return {
    actual: {
      arm1: rows(1),
      arm0: rows(0),
      rows: ['RMST', 'RMTL'],
      cols: ['Est.', 'se', 'lower .95', 'upper .95'],
      contrast: [contrast?.difference, contrast?.ratio, contrast?.lostRatio].map(
        (one) => one && [one.estimate, ...one.interval, one.p],
      ),
      contrast_rows: ['RMST (arm=1)-(arm=0)', 'RMST (arm=1)/(arm=0)', 'RMTL (arm=1)/(arm=0)'],
      contrast_cols: ['Est.', 'lower .95', 'upper .95', 'p'],
    },
  };
};

const MISSING = Number.POSITIVE_INFINITY;

/** The reference's own early-stopped EM, at the 1e-3 the README allows, and its converged one at 1e-8. */
const interval: Adapter = (given) => {
  const input = fieldsOf(given.file.input);
  const [left, right] = [numbersOf(input.left), rowsOf(input.right).map(numeric)];
  const found = valueFrom(survivalBetweenChecks({ left, right }));
  const actual = given.name.startsWith('npmle')
    ? {
        interval_left: found.intervals.map((one) => one.left),
        interval_right: found.intervals.map((one) => one.right ?? MISSING),
        mass: found.intervals.map((one) => one.mass),
        // How many steps another program took is not a result.
        iterations: () => [],
        loglik: found.logLikelihood,
      }
    : referenceTable(
        left.length,
        found.intervals,
        left.filter((_, i) => right[i] === null),
      );
  return { actual, tolerance: () => (given.name.startsWith('npmle') ? 1e-8 : 1e-3) };
};

interface Massed {
  readonly left: number;
  readonly right: number | null;
  readonly mass: number;
  readonly inPlace: number;
}

/** R's table: ends at the middle of their interval, those gone before the first check at its end, losses when lost. */
function referenceTable(
  n: number,
  intervals: readonly Massed[],
  lost: readonly number[],
): Readonly<Record<string, unknown>> {
  const events = intervals.flatMap(({ left, right, mass, inPlace }) =>
    right === null || mass < 1e-9
      ? []
      : [{ time: left === 0 ? right : (left + right) / 2, before: left === 0, mass, inPlace }],
  );
  const times = [...new Set([...events.map((e) => e.time), ...lost])].sort((a, b) => a - b);
  let [survival, atRisk] = [1, n];
  const rows = times.map((time) => {
    const event = events.find((e) => e.time === time);
    const censored = lost.filter((t) => t === time).length;
    const ended = event ? (atRisk * event.mass) / survival : 0;
    survival = event?.inPlace ?? survival;
    atRisk -= ended + censored;
    return { survival, censored, ended: event?.before ? 0 : ended };
  });
  return {
    time: times,
    n_event: rows.map((row) => row.ended),
    n_censor: rows.map((row) => row.censored),
    surv: rows.map((row) => row.survival),
  };
}

export const adapters: Readonly<Record<string, Adapter>> = {
  survival,
  'survival.competing': competing,
  'survival.interval': interval,
  'survival.rmst': rmst,
};
