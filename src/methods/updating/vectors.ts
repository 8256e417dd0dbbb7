// SPDX-License-Identifier: EUPL-1.2
import { at } from '../core/numbers.ts';
import { valueFrom } from '../core/result.ts';
import { type Adapter, type Expectation, numbersOf, numeric, rowsOf, type VectorCase } from '../core/vectors.ts';
import { type Beta, chanceLarger, densest, predictive, quantileOf } from './beta.ts';
import { weighEvidence } from './evidence.ts';
import { updateShare } from './share.ts';

const betaFrom = (x: unknown): Beta => {
  const [a, b] = [at(numbersOf(x), 0), at(numbersOf(x), 1)];
  return { a, b };
};

/** Names with a parameter: `q025` is the 0.025 quantile, `hdi95` the densest 95 %, `predictive_next10` ten cases ahead. */
const parameterised: readonly {
  readonly form: RegExp;
  readonly compute: (digits: string, posterior: Beta) => unknown;
}[] = [
  { form: /^q(\d+)$/, compute: (digits, posterior) => quantileOf(Number(`0.${digits}`), posterior) },
  {
    form: /^hdi(\d+)$/,
    compute: (digits, posterior) => densest(posterior, Number(`0.${digits}`)) ?? [null, null],
  },
  { form: /^predictive_next(\d+)$/, compute: (digits, posterior) => predictive(posterior, Number(digits)) },
];

const named = (key: string, posterior: Beta): unknown => {
  for (const { form, compute } of parameterised) {
    const digits = form.exec(key)?.[1];
    if (digits !== undefined) return compute(digits, posterior);
  }
  return undefined;
};

function updated(given: VectorCase): Expectation {
  const prior = betaFrom(given.take('prior'));
  const number = (key: string) => numeric(given.take(key)) ?? Number.NaN;
  const found = valueFrom(
    updateShare({ x: number('x'), n: number('n'), priorA: prior.a, priorB: prior.b, threshold: number('threshold') }),
  );
  const { posterior } = found;
  return {
    actual: {
      ...Object.fromEntries(given.keys.map((key) => [key, named(key, posterior)])),
      post: [posterior.a, posterior.b],
      mean: posterior.mean,
      mode: posterior.mode,
      sd: posterior.sd,
      median: posterior.median,
      prob_above: found.chanceAbove,
      prior_prob_above: found.priorChanceAbove,
      bf10_point_null: found.bayesFactor,
    },
    tolerance: (path) => (path[0]?.startsWith('hdi') === true ? 1e-6 : undefined),
  };
}

const bayes: Adapter = (given) =>
  given.has('post1')
    ? { actual: { prob_1_gt_2: chanceLarger(betaFrom(given.take('post1')), betaFrom(given.take('post2'))) } }
    : updated(given);

const tracing: Adapter = (given) => {
  const found = valueFrom(
    weighEvidence({
      prior: numeric(given.take('prior')) ?? Number.NaN,
      evidence: rowsOf(given.take('evidence')).map(numbersOf),
    }),
  );
  return {
    actual: {
      likelihood_ratio: found.steps.map((step) => step.likelihoodRatio),
      weight_of_evidence_db: found.steps.map((step) => step.decibel),
      posterior_path: found.beliefs,
      posterior: found.posterior,
    },
  };
};

export const adapters: Readonly<Record<string, Adapter>> = { bayes, 'bayes.process-tracing': tracing };
