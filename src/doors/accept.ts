// SPDX-License-Identifier: EUPL-1.2
// What a client says it can read (RFC 9110, 12.5.1), beside what we can give.

/** The header as ranges with their weight; what cannot be read is left out. */
function rangesOf(header: string): { readonly range: string; readonly weight: number }[] {
  return header.split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (!/^(\*\/\*|[\w.+-]+\/(\*|[\w.+-]+))$/.test(range)) return [];
    const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
    return [{ range, weight: weight >= 0 && weight <= 1 ? weight : 0 }];
  });
}

/** The narrowest range that covers a type says how much it is wanted; none: not at all. */
function wanted(ranges: ReturnType<typeof rangesOf>, type: string): number {
  for (const range of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = ranges.find((one) => one.range === range);
    if (found) return found.weight;
  }
  return 0;
}

/**
 * Which of our types to give; of types that are wanted as much, the first. Null: none fits.
 * @example chosenType('text/csv, application/json;q=0.5', ['application/json', 'text/csv']) // → 'text/csv'
 */
export function chosenType<Type extends string>(header: string | undefined, ours: readonly Type[]): Type | null {
  if (header === undefined || header.trim() === '') return ours[0] ?? null;
  const ranges = rangesOf(header);
  let best: { type: Type; weight: number } | null = null;
  for (const type of ours) {
    const weight = wanted(ranges, type);
    if (weight > (best?.weight ?? 0)) best = { type, weight };
  }
  return best?.type ?? null;
}
