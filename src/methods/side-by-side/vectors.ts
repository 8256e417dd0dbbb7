// SPDX-License-Identifier: EUPL-1.2
import { at } from '../core/numbers.ts';
import { valueFrom } from '../core/result.ts';
import {
  type Adapter,
  close,
  type Expectation,
  fieldsOf,
  numbersOf,
  numeric,
  rowsOf,
  type VectorCase,
} from '../core/vectors.ts';
import { compareCounts } from './compare-counts.ts';
import { compareMeasured, comparePaired } from './compare-measured.ts';
import { differenceInDifferences } from './did.ts';
import { referenceOddsRatio } from './fisher.ts';
import { findPairs } from './pairs.ts';

const count = (given: VectorCase, key: string): number => numeric(given.take(key)) ?? Number.NaN;

/** R finds its odds ratio to about 1e-4 only: ours must be that near, and its own procedure must give its very digits. */
const asReference = (exact: number, reference: number) => (expected: unknown) => {
  const wanted = numeric(expected) ?? Number.NaN;
  return [
    ...(close(wanted, exact, 1e-3) ? [] : [`expected about ${wanted}, computed ${exact}`]),
    ...(close(wanted, reference, 1e-9) ? [] : [`expected ${wanted}, by the reference's procedure ${reference}`]),
  ];
};

function counts(given: VectorCase): Expectation {
  const [x1, n1, x2, n2] = [count(given, 'x1'), count(given, 'n1'), count(given, 'x2'), count(given, 'n2')];
  const found = valueFrom(compareCounts({ x1, n1, x2, n2, casesPerGroup: 1 }));
  const reference = referenceOddsRatio({ x1, n1, x2, n2 });
  const [low, high] = found.oddsRatioInterval;
  return {
    actual: {
      fisher_p: found.fisher?.p,
      fisher_midp: found.fisher?.midP,
      // Where only one table is possible R says 0; we say null, because the data say nothing.
      fisher_or_cmle: found.oddsRatio === null ? 0 : asReference(found.oddsRatio, reference.estimate),
      fisher_or_ci: [asReference(low, reference.interval[0]), asReference(high, reference.interval[1])],
      wilson1: found.first.wilson,
      wilson2: found.second.wilson,
      diff: found.difference,
      newcombe_ci: found.newcombe,
      clopper1: found.first.clopperPearson,
      clopper2: found.second.clopperPearson,
    },
  };
}

function measured(given: VectorCase): Expectation {
  const [x, y] = [numbersOf(given.take('x')), numbersOf(given.take('y'))];
  const found = valueFrom(compareMeasured({ x, y, casesPerGroup: 1, enumerate: 1e7 }));
  return {
    actual: {
      diff_means: found.difference,
      n_perm: found.permutation?.assignments,
      p_two_sided: found.permutation?.twoSided,
      p_greater: found.permutation?.greater,
      wilcoxon_W: found.rankSum?.statistic,
      wilcoxon_p: found.rankSum?.p,
      hodges_lehmann: found.hodgesLehmann?.shift,
      hl_ci: found.hodgesLehmann?.interval,
      welch_t: found.welch?.t,
      welch_df: found.welch?.df,
      welch_p: found.welch?.p,
      welch_ci: found.welch?.interval,
      cliffs_delta: found.cliffsDelta,
      hedges_g: found.hedgesG,
    },
  };
}

function paired(given: VectorCase): Expectation {
  const [x, y] = [numbersOf(given.take('x')), numbersOf(given.take('y'))];
  const found = valueFrom(comparePaired({ x, y, casesPerGroup: 1, enumerate: 1e7 }));
  return {
    actual: {
      mean_diff: found.mean,
      n_perm: found.signFlips?.assignments,
      p_two_sided: found.signFlips?.twoSided,
      p_greater: found.signFlips?.greater,
      t: found.t?.t,
      t_p: found.t?.p,
      t_ci: found.t?.interval,
      signed_rank_V: found.signedRank?.statistic,
      signed_rank_p: found.signedRank?.p,
    },
  };
}

/** The kind of comparison shows in what the case gives. */
const comparison: Adapter = (given) =>
  given.has('x1') ? counts(given) : given.has('mean_diff') ? paired(given) : measured(given);

const did: Adapter = (given) => {
  const input = fieldsOf(given.file.input);
  const [treated, post] = [numbersOf(input.treated), numbersOf(input.post)];
  const found = valueFrom(
    differenceInDifferences({
      unit: rowsOf(input.unit).map(String),
      time: numbersOf(input.t),
      active: treated.map((arm, i) => arm * at(post, i)),
      outcome: numbersOf(input.y),
      casesPerGroup: 1,
      enumerate: 1e7,
    }),
  );
  const byCase: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    two_by_two: { coef: found.twoByTwo?.coefficients, cluster_se: found.twoByTwo?.clusterSe },
    twfe: { did: found.estimate, cluster_se: found.clusterSe, n_clusters: found.units },
    randomisation_inference: {
      estimate: found.estimate,
      n_perm: found.randomisation?.assignments,
      p_two_sided: found.randomisation?.twoSided,
      p_greater: found.randomisation?.greater,
    },
  };
  return { actual: byCase[given.name] ?? {} };
};

const pairs: Adapter = (given) => {
  const conditions = rowsOf(given.take('conditions')).map(numbersOf);
  const found = valueFrom(findPairs({ conditions, outcome: numbersOf(given.take('outcome')) }));
  const shaped = (group: typeof found.similarDifferentOutcome) =>
    group?.pairs.map((pair) => ({
      cases: pair.cases,
      distance: pair.distance,
      differing_conditions: pair.differing,
      shared_conditions: pair.shared,
    }));
  return {
    actual: {
      msdo_min_distance: found.similarDifferentOutcome?.distance,
      msdo_pairs: shaped(found.similarDifferentOutcome),
      mdso_max_distance: found.differentSameOutcome?.distance,
      mdso_pairs: shaped(found.differentSameOutcome),
    },
  };
};

export const adapters: Readonly<Record<string, Adapter>> = { comparison, did, pairs };
