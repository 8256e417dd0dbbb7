// SPDX-License-Identifier: EUPL-1.2

/** Money of a deal in plain figures: what is known is added up, and what is not known is counted beside it. */
export interface MoneyTotal {
  readonly contributions: number;
  readonly planned: number | null;
  readonly plannedUnknown: number;
  readonly real: number | null;
  readonly realUnknown: number;
}

/** Adds up the money of one deal. Never over deals, and never per organisation. */
export function moneyTotal(
  contributions: readonly {
    readonly kind: string;
    readonly plannedAmount: number | null;
    readonly realAmount: number | null;
  }[],
): MoneyTotal {
  const money = contributions.filter(({ kind }) => kind === 'money');
  const planned = money.flatMap(({ plannedAmount }) => (plannedAmount === null ? [] : [plannedAmount]));
  const real = money.flatMap(({ realAmount }) => (realAmount === null ? [] : [realAmount]));
  return {
    contributions: money.length,
    planned: sum(planned),
    plannedUnknown: money.length - planned.length,
    real: sum(real),
    realUnknown: money.length - real.length,
  };
}

/** In cents, so that nothing is lost on the way; nothing known is not zero. */
const sum = (amounts: readonly number[]): number | null =>
  amounts.length === 0 ? null : amounts.reduce((total, amount) => total + Math.round(amount * 100), 0) / 100;
