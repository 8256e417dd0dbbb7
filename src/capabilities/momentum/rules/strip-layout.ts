// SPDX-License-Identifier: EUPL-1.2
// Where strokes and ticks stand on a strip of months.

/** Every stroke with its place among those of the same month, so that equal durations stand side by side. */
export function strokesOf(months: readonly number[]): { readonly month: number; readonly place: number }[] {
  const seen = new Map<number, number>();
  return [...months]
    .sort((a, b) => a - b)
    .map((month) => {
      const place = seen.get(month) ?? 0;
      seen.set(month, place + 1);
      return { month, place };
    });
}

/** Ticks from zero to past the longest: by half years, years, or more where that would crowd. */
export function ticksUntil(longest: number): number[] {
  const step = [6, 12, 24, 60].find((months) => longest / months <= 7) ?? Math.ceil(longest / 84) * 12;
  const count = Math.max(1, Math.ceil(longest / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}
