// SPDX-License-Identifier: EUPL-1.2
// Could chance leave a corner this empty? The outcomes are dealt out anew over the cases, and the empty zone is measured
// each time (Dul, van der Laan & Kuik 2020). Up to seven cases every order is tried.
import { at } from '../core/numbers.ts';
import { random } from '../core/random.ts';
import { areaOf, orderOf, peersOf, regression, type Scope, steps, straight } from './ceiling.ts';

export interface ByChance {
  /** Orders tried: all of them where `exact`, else drawn. */
  readonly draws: number;
  readonly exact: boolean;
  /** Orders with an effect at least as large. */
  readonly atLeast: number;
  /** Exact: atLeast / draws. Drawn: (atLeast + 1) / (draws + 1) (North, Curtis & Sham 2002). */
  readonly p: number;
  /** An effect that chance surpasses once in twenty times. */
  readonly quantile95: number;
}

/** Cases up to which all orders are tried. */
const mostExact = 7;
const slack = 1e-12;

/** Effects of the stepped and of the straight ceiling, in one pass over the sorted points. */
function effects(x: Float64Array, y: Float64Array, order: Int32Array, scope: Scope, weigh: boolean): [number, number] {
  const peers = peersOf(x, y, order);
  const line = regression(peers, weigh);
  const area = areaOf(scope);
  return [
    steps(peers, scope).zone / area,
    line === undefined ? 0 : straight(line.slope, line.intercept, scope).zone / area,
  ];
}

/** Calls `visit` with every order of the list (Heap's algorithm), in place. */
function everyOrder(list: Float64Array, visit: () => void, length = list.length): void {
  if (length <= 1) {
    visit();
    return;
  }
  for (let i = 0; i < length; i++) {
    everyOrder(list, visit, length - 1);
    const j = length % 2 === 0 ? i : 0;
    [list[j], list[length - 1]] = [at(list, length - 1), at(list, j)];
  }
}

/** R's default quantile: linear between order statistics. */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  const value = at(sorted, low);
  return value + (place - low) * (at(sorted, Math.min(low + 1, sorted.length - 1)) - value);
}

function summary(found: Float64Array, observed: number, exact: boolean): ByChance {
  let atLeast = 0;
  for (const effect of found) if (effect >= observed - slack) atLeast++;
  const draws = found.length;
  const p = exact ? atLeast / draws : (atLeast + 1) / (draws + 1);
  return { draws, exact, atLeast, p, quantile95: quantile(found.sort(), 0.95) };
}

/** Permutation tests of both ceilings on points turned to the upper left. */
export function permute(
  x: Float64Array,
  y: Float64Array,
  scope: Scope,
  options: { readonly draws: number; readonly seed: number; readonly weigh: boolean },
): { readonly stepped: ByChance; readonly straight: ByChance } {
  const order = orderOf(x);
  const exact = x.length <= mostExact;
  const shuffled = y.slice();
  const stepped: number[] = [];
  const lines: number[] = [];
  const visit = () => {
    const [step, line] = effects(x, shuffled, order, scope, options.weigh);
    stepped.push(step);
    lines.push(line);
  };
  if (exact) everyOrder(shuffled, visit);
  else {
    const chance = random(options.seed);
    for (let draw = 0; draw < options.draws; draw++) {
      chance.shuffle(shuffled);
      visit();
    }
  }
  const [step, line] = effects(x, y, order, scope, options.weigh);
  return {
    stepped: summary(Float64Array.from(stepped), step, exact),
    straight: summary(Float64Array.from(lines), line, exact),
  };
}
