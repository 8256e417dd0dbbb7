// SPDX-License-Identifier: EUPL-1.2
// What is timed: each task makes its data, runs one method, and gives the numbers by which one sees that it was the same
// work. Clocks and processes are elsewhere (`bin/bench/methods.ts`), so the very same tasks run in the browser.

import { type Answer, valueFrom } from '../core/result.ts';
import { nca } from '../nca/nca.ts';
import { metaRegression, studyInfluence } from '../pooling/explore.ts';
import { poolStudies } from '../pooling/pool.ts';
import { qca } from '../qca/qca.ts';
import { coxRegression } from '../survival/cox-regression.ts';
import { survivalCurve } from '../survival/survival-curve.ts';
import { logRank } from '../survival/survival-tests.ts';
import { casesData, cloudData, coxData, poolData, survivalData, threeArms } from './data.ts';

export type Checks = Readonly<Record<string, number>>;

export interface Task {
  /** The name under which R was timed. */
  readonly name: string;
  /** Seconds R took (methods-timing), null where it did not finish; and what it found. */
  readonly recorded: number | null;
  readonly expected: Checks;
  /** How far a check may be off, relative to its size; R's iterations stop early. */
  readonly tolerance: number;
  /** What we promise, in milliseconds. */
  readonly promised?: number;
  /** How many times faster than R we promise to be. */
  readonly timesFaster?: number;
  /** Bytes of the input as two columns of numbers, where memory is promised too. */
  readonly inputBytes?: number;
  /** Makes the data, outside the clock; gives the work to be timed. */
  readonly prepare: () => () => Checks;
}

const EXACT = 1e-9;
/** R's REML stops when tau² moves by less than 1e-5. */
const ITERATED = 2e-4;

type Kind = 'continuous times' | 'whole months';

const curveTask = (n: number, kind: Kind, recorded: number, expected: Checks, more: Partial<Task> = {}): Task => ({
  name: `KM n=${n} ${kind}, 1 group`,
  recorded,
  expected,
  tolerance: EXACT,
  prepare: () => {
    const data = survivalData(n, kind === 'whole months');
    return () => {
      const curve = valueFrom(survivalCurve(data)).groups[0]?.curve;
      return { S_last: curve?.survival.at(-1) ?? -1, n_times: curve?.time.length ?? 0 };
    };
  },
  ...more,
});

const armsTask = (n: number, recorded: number, expected: Checks, more: Partial<Task> = {}): Task => ({
  name: `KM n=${n} whole months, 3 groups`,
  recorded,
  expected,
  tolerance: EXACT,
  prepare: () => {
    const data = { ...survivalData(n, true), group: threeArms(n) };
    return () => {
      const { groups } = valueFrom(survivalCurve(data));
      return {
        S_last: groups.at(-1)?.curve.survival.at(-1) ?? -1,
        n_times: groups.reduce((sum, one) => sum + one.curve.time.length, 0),
      };
    };
  },
  ...more,
});

const rankTask = (n: number, kind: Kind, recorded: number, chisq: number, more: Partial<Task> = {}): Task => ({
  name: `log-rank n=${n} ${kind}, 3 groups`,
  recorded,
  expected: { chisq },
  tolerance: EXACT,
  prepare: () => {
    const data = { ...survivalData(n, kind === 'whole months'), group: threeArms(n) };
    return () => ({ chisq: valueFrom(logRank(data)).chiSquare });
  },
  ...more,
});

const coxTask = (n: number, recorded: number, coef: readonly [number, number, number]): Task => ({
  name: `Cox Efron n=${n}, 3 covariates`,
  recorded,
  expected: { a: coef[0], b: coef[1], c: coef[2] },
  tolerance: EXACT,
  prepare: () => {
    const data = coxData(n);
    return () => Object.fromEntries(valueFrom(coxRegression(data)).coefficients.map((one) => [one.name, one.estimate]));
  },
});

const million = { inputBytes: 16e6, timesFaster: 4 };

const survival: readonly Task[] = [
  curveTask(10_000, 'continuous times', 0.012, { S_last: 0.16278347718, n_times: 9998 }),
  curveTask(10_000, 'whole months', 0.008, { S_last: 0.17097641105, n_times: 60 }),
  armsTask(10_000, 0.007, { S_last: 0.1793523178, n_times: 180 }),
  rankTask(10_000, 'whole months', 0.01, 0.29108335625),
  rankTask(10_000, 'continuous times', 0.013, 0.30495559322),
  curveTask(100_000, 'continuous times', 0.137, { S_last: 0.13876692681, n_times: 99921 }),
  curveTask(100_000, 'whole months', 0.094, { S_last: 0.14794218744, n_times: 60 }),
  armsTask(100_000, 0.092, { S_last: 0.1492947644, n_times: 180 }),
  rankTask(100_000, 'whole months', 0.122, 1.2517830867),
  rankTask(100_000, 'continuous times', 0.15, 1.2559003275),
  curveTask(
    1_000_000,
    'continuous times',
    1.81,
    { S_last: 0.13464266932, n_times: 993472 },
    { ...million, promised: 500 },
  ),
  curveTask(1_000_000, 'whole months', 0.858, { S_last: 0.14730939128, n_times: 60 }, { ...million, promised: 500 }),
  armsTask(1_000_000, 0.897, { S_last: 0.14893641663, n_times: 180 }),
  rankTask(1_000_000, 'whole months', 1.04, 0.80940190491),
  rankTask(1_000_000, 'continuous times', 1.89, 0.83433359902),
  coxTask(10_000, 0.026, [0.49753818883, -0.31474276533, 0.19692858285]),
  coxTask(100_000, 0.297, [0.49584041941, -0.29724627122, 0.18819023541]),
];

type Fit = readonly [seconds: number | null, b: number, tau2: number, q: number];
const named = ([, b, tau2, q]: Fit): Checks => ({ b, tau2, QE: q });

const poolTask = (k: number, estimator: 'DL' | 'REML', fit: Fit, more: Partial<Task> = {}): Task => ({
  name: `rma ${estimator} k=${k}`,
  recorded: fit[0],
  expected: named(fit),
  tolerance: estimator === 'DL' ? EXACT : ITERATED,
  prepare: () => {
    const { effect, variance } = poolData(k);
    return () => {
      const found = valueFrom(poolStudies({ effect, variance, estimator, test: 'z' }));
      const spread = found.heterogeneity;
      return { b: found.pooled?.estimate ?? 0, tau2: spread?.tau2 ?? -1, QE: spread?.q.statistic ?? -1 };
    };
  },
  ...more,
});

const slopeTask = (k: number, fit: Fit): Task => ({
  name: `rma REML + 1 moderator, knha, k=${k}`,
  recorded: fit[0],
  expected: named(fit),
  tolerance: ITERATED,
  prepare: () => {
    const { effect, variance, moderator } = poolData(k);
    return () => {
      const { model } = valueFrom(
        metaRegression({ effect, variance, moderators: { moderator }, test: 'hartung-knapp' }),
      );
      return { b: model.coefficients[0]?.estimate ?? 0, tau2: model.tau2, QE: model.q.statistic };
    };
  },
});

const leaveTask = (k: number, recorded: number, first: number): Task => ({
  name: `leave1out REML k=${k}`,
  recorded,
  expected: { first },
  tolerance: ITERATED,
  prepare: () => {
    const { effect, variance } = poolData(k);
    return () => ({ first: valueFrom(studyInfluence({ effect, variance, test: 'z' })).without[0]?.estimate ?? -1 });
  },
});

const profileTask = (k: number, recorded: number, lb: number): Task => ({
  name: `confint tau2 (Q-profile) k=${k}`,
  recorded,
  expected: { lb },
  // R looks for the end to about 1e-4 only.
  tolerance: 3e-3,
  prepare: () => {
    const { effect, variance } = poolData(k);
    return () => ({ lb: valueFrom(poolStudies({ effect, variance })).heterogeneity?.interval?.tau2[0] ?? -1 });
  },
});

const pooling: readonly Task[] = [
  poolTask(10, 'DL', [0.003, 0.43679582147, 0.0446195403, 17.3509460334]),
  poolTask(10, 'REML', [0.005, 0.4391252994, 0.041207449666, 17.3509460334]),
  slopeTask(10, [0.009, 0.57579938931, 0.035552447399, 11.7171278713]),
  leaveTask(10, 0.044, 0.35371103113),
  profileTask(10, 0.007, 0),
  poolTask(100, 'DL', [0.004, 0.25940140947, 0.036068370713, 148.8892600954]),
  poolTask(100, 'REML', [0.007, 0.25948519762, 0.037623785468, 148.8892600954]),
  slopeTask(100, [0.015, 0.35704722351, 0.037393349257, 146.5169877573]),
  leaveTask(100, 1.1, 0.2641630045),
  profileTask(100, 0.018, 0.011056765136),
  poolTask(1000, 'DL', [0.19, 0.29670871558, 0.065092278333, 2003.9467562079]),
  poolTask(1000, 'REML', [2.26, 0.29664897687, 0.063745988819, 2003.9467562079]),
  slopeTask(1000, [4.06, 0.30149325518, 0.063907781414, 2003.7189082064]),
  poolTask(2000, 'REML', [15.5, 0.30678974003, 0.055912499174, 3724.5468594681]),
  poolTask(5000, 'REML', [502, 0.2960268671, 0.048323760215, 8669.5482184946]),
  poolTask(10_000, 'DL', [32.5, 0.29687917512, 0.047637135644, 17285.2044339961]),
  { ...poolTask(10_000, 'REML', [null, 0, 0, 17285.2044339961], { promised: 50 }), expected: { QE: 17285.2044339961 } },
];

interface Shape {
  readonly rows: number;
  readonly on: number;
  readonly strict: readonly [implicants: number, models: number, length: number];
  readonly simple: readonly [implicants: number, models: number, length: number];
  readonly between: number | null;
}

/** All three solutions with their fit measures; R's seconds are those of its three calls together. */
const qcaTask = (k: number, n: number, recorded: number | null, shape: Shape, more: Partial<Task> = {}): Task => ({
  name: `QCA k=${k} n=${n}, three solutions`,
  recorded,
  expected: {
    rows: shape.rows,
    on: shape.on,
    ...Object.fromEntries(shape.strict.map((value, i) => [`conservative ${i + 1}`, value])),
    ...Object.fromEntries(shape.simple.map((value, i) => [`parsimonious ${i + 1}`, value])),
    ...(shape.between === null ? {} : { intermediate: shape.between }),
  },
  tolerance: 0,
  prepare: () => {
    const { conditions, outcome } = casesData(k, n);
    const directions = Object.keys(conditions).map((_, j) => (j === 2 ? 0 : 1));
    return () => {
      const found = valueFrom<QcaFoundShape>(
        qca({ conditions, outcome, priCut: 0, directions, modelsShown: shape.between ?? 20 }),
      );
      const counts = (name: string, one: SolutionShape) => ({
        [`${name} 1`]: one.primeImplicants.length,
        [`${name} 2`]: one.count,
        [`${name} 3`]: one.size ?? -1,
      });
      return {
        rows: found.truthTable.length,
        on: found.truthTable.filter((row) => row.outcome === '1').length,
        ...counts('conservative', found.conservative),
        ...counts('parsimonious', found.parsimonious),
        intermediate: found.intermediate?.length ?? 0,
      };
    };
  },
  ...more,
});

interface SolutionShape {
  readonly primeImplicants: readonly unknown[];
  readonly count: number;
  readonly size: number | null;
}

interface QcaFoundShape {
  readonly truthTable: readonly { readonly outcome: string }[];
  readonly conservative: SolutionShape;
  readonly parsimonious: SolutionShape;
  readonly intermediate: readonly unknown[] | null;
}

const live = { promised: 50 };
const configurations: readonly Task[] = [
  qcaTask(6, 60, 2.306, { rows: 39, on: 18, strict: [11, 3, 8], simple: [12, 1, 2], between: 3 }, live),
  qcaTask(7, 60, 2.548, { rows: 45, on: 18, strict: [15, 1, 15], simple: [33, 1, 2], between: 1 }, live),
  qcaTask(8, 60, 71.4, { rows: 50, on: 22, strict: [17, 2, 16], simple: [57, 42, 4], between: 84 }, live),
  qcaTask(8, 200, null, { rows: 138, on: 64, strict: [50, 40, 26], simple: [43, 36, 6], between: 1440 }, live),
  qcaTask(9, 100, null, { rows: 91, on: 47, strict: [35, 2, 30], simple: [205, 1320, 5], between: null }),
  qcaTask(10, 60, null, { rows: 55, on: 24, strict: [22, 1, 21], simple: [237, 576, 4], between: null }),
];

/** One field of a result whose shape belongs to another area. */
const effectOf = (answer: Answer<{ readonly ceFdh: { readonly effect: number } }>): number =>
  valueFrom(answer).ceFdh.effect;

const ceilingTask = (n: number, recorded: number | null, expected: Checks, more: Partial<Task> = {}): Task => ({
  name: `NCA, 10000 permutations, n=${n}`,
  recorded,
  expected,
  tolerance: EXACT,
  prepare: () => {
    const { x, y } = cloudData(n);
    return () => ({ d_ce: effectOf(nca({ condition: x, outcome: y, draws: 10_000 })) });
  },
  ...more,
});

const ceilings: readonly Task[] = [
  ceilingTask(28, 54.1, { d_ce: 0.32836115485 }),
  ceilingTask(200, null, {}, { promised: 1000 }),
];

export const tasks: readonly Task[] = [...survival, ...pooling, ...configurations, ...ceilings];

/** Checks that differ from R's, as sentences; none when all agree. */
export const disagreements = ({ expected, tolerance }: Task, found: Checks): string[] =>
  Object.entries(expected).flatMap(([name, wanted]) => {
    const actual = found[name];
    const near = actual !== undefined && Math.abs(actual - wanted) <= tolerance * Math.max(1e-3, Math.abs(wanted));
    return near ? [] : [`${name}: R ${wanted}, ours ${actual}`];
  });
