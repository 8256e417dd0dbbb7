// SPDX-License-Identifier: EUPL-1.2
// What is known about a share after seeing cases: the beta distribution and what follows from it.
import { betaCdf, betaQuantile, betaUpper } from '../core/distributions.ts';
import { at, range } from '../core/numbers.ts';
import { findRoot } from '../core/roots.ts';
import { logBeta } from '../core/special.ts';

/** Both parameters above 0; "worth a + b earlier cases". */
export interface Beta {
  readonly a: number;
  readonly b: number;
}

export const update = (prior: Beta, x: number, n: number): Beta => ({ a: prior.a + x, b: prior.b + n - x });

export const meanOf = ({ a, b }: Beta): number => a / (a + b);

/** The most likely share; null where the density has no single peak inside. */
export const modeOf = ({ a, b }: Beta): number | null => (a > 1 && b > 1 ? (a - 1) / (a + b - 2) : null);

export const sdOf = ({ a, b }: Beta): number => Math.sqrt((a * b) / (a + b + 1)) / (a + b);

export const quantileOf = (p: number, { a, b }: Beta): number => betaQuantile(p, a, b);

/** P(share > threshold). */
export const above = (threshold: number, { a, b }: Beta): number => betaUpper(threshold, a, b);

/**
 * The shortest interval that holds `level` of the distribution. At an end where the density rises without bound or does
 * not fall, it starts there. Null where the shortest set is not one interval (flat, or high at both ends).
 */
export function densest({ a, b }: Beta, level: number): readonly [number, number] | null {
  if (a <= 1 && b <= 1) return null;
  if (a <= 1) return [0, betaQuantile(level, a, b)];
  if (b <= 1) return [betaQuantile(1 - level, a, b), 1];
  const logDensity = (x: number) => (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x);
  const upperEnd = (low: number) => betaQuantile(Math.min(1, betaCdf(low, a, b) + level), a, b);
  // Both ends are equally likely; the lower end lies between 0 and the point that leaves nothing above.
  const gap = (low: number) => {
    const high = upperEnd(low);
    if (low <= 0) return -1;
    return high >= 1 ? 1 : logDensity(low) - logDensity(high);
  };
  const low = findRoot(gap, 0, betaQuantile(1 - level, a, b), 1e-15);
  return [low, upperEnd(low)];
}

/** Chances of 0, 1 … m successes in the next m cases (beta-binomial). */
export function predictive({ a, b }: Beta, m: number): number[] {
  // From one count to the next by a ratio, so that nothing large is ever subtracted.
  const logFirst = range(m).reduce((sum, i) => sum + Math.log((b + i) / (a + b + i)), 0);
  const chances = [Math.exp(logFirst)];
  for (let k = 1; k <= m; k++) chances.push((at(chances, k - 1) * (m - k + 1) * (a + k - 1)) / (k * (b + m - k)));
  return chances;
}

/** How much better the prior spread over all shares foresaw the data than the single share `point` (Bayes factor). */
export function bayesFactor(prior: Beta, x: number, n: number, point: number): number {
  const spread = logBeta(prior.a + x, prior.b + n - x) - logBeta(prior.a, prior.b);
  return Math.exp(spread - x * Math.log(point) - (n - x) * Math.log1p(-point));
}

/** Points of the rule below: the integrand is smooth and falls off exponentially, so its error is far below 1e-13. */
const POINTS = 1600;

/** P(first share > second share), both independent. */
export const chanceLarger = (first: Beta, second: Beta): number =>
  logOddsVariance(first) <= logOddsVariance(second) ? overDensity(first, second) : 1 - overDensity(second, first);

/** About the variance of the log odds: which of two is known more sharply. */
const logOddsVariance = ({ a, b }: Beta): number => 1 / a + 1 / b;

/**
 * P(sharp > wide): trapezoid rule over the log odds of the sharper share, between the points where its density is 1e-20
 * of its peak. The integrand is smooth and falls off exponentially; on the whole line this rule converges geometrically.
 */
function overDensity(sharp: Beta, wide: Beta): number {
  const { a, b } = sharp;
  const logShare = (s: number) => -Math.log1p(Math.exp(-s));
  const logDensity = (s: number) => a * logShare(s) + b * logShare(-s);
  const peak = Math.log(a / b);
  const floor = logDensity(peak) - 46;
  const edge = (direction: number) => {
    let reach = 1;
    while (logDensity(peak + direction * reach) > floor) reach *= 2;
    return findRoot((s) => logDensity(s) - floor, peak, peak + direction * reach, 1e-6);
  };
  const [low, high] = [edge(-1), edge(1)];
  const step = (high - low) / POINTS;
  let [larger, all] = [0, 0];
  for (let i = 0; i <= POINTS; i++) {
    const s = low + i * step;
    const weight = Math.exp(logDensity(s) - logDensity(peak));
    all += weight;
    // Seen from the nearer end, so that a share next to one keeps its distance to it.
    const below =
      s > 0 ? betaUpper(Math.exp(logShare(-s)), wide.b, wide.a) : betaCdf(Math.exp(logShare(s)), wide.a, wide.b);
    larger += weight * below;
  }
  return larger / all;
}
