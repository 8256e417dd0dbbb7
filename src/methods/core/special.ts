// SPDX-License-Identifier: EUPL-1.2
// Logarithms of the gamma and beta functions and of binomial coefficients.

/** Stirling series for ln Γ(x), x >= 15: terms B(2k) / (2k (2k-1) x^(2k-1)). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** What remains of ln Γ(x) after the leading terms of Stirling's formula; small, so differences of it lose nothing. */
export function stirlingRest(x: number): number {
  let sum = 0;
  for (let k = stirling.length - 1; k >= 0; k--) sum = sum / (x * x) + (stirling[k] ?? 0);
  return sum / x;
}

/** ln Γ(x) for x > 0, to about 1e-15 relative to its size (absolute near its zeros at 1 and 2). */
export function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  let shift = 1;
  let y = x;
  while (y < 15) {
    shift *= y;
    y += 1;
  }
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + stirlingRest(y) - Math.log(shift);
}

/** ln B(a, b) for a, b > 0. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** ln of n over k, for whole numbers. */
export const logChoose = (n: number, k: number): number =>
  k === 0 || k === n ? 0 : logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** n over k, exact as long as it fits in a double (all intermediate products are whole). */
export function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let product = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) product = Math.round((product * (n - i + 1)) / i);
  return product;
}

/** Γ(a) / Γ(b) for positive a, b. */
export const gammaRatio = (a: number, b: number): number => Math.exp(logGamma(a) - logGamma(b));
