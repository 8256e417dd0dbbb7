// SPDX-License-Identifier: EUPL-1.2
// Which projects to take where it is not settled how much each criterion weighs (Liesiö, Mild & Salo 2007). A portfolio
// beats another if it is worth at least as much at every extreme point of the possible weights, and more at one.
import { at, range, sum } from '../core/numbers.ts';

export interface Choice {
  /** Value of each project at each extreme point of the weights: projects by points. */
  readonly worth: readonly (readonly number[])[];
  readonly cost: readonly number[];
  readonly budget: number;
  /** Pairs of projects, 0-based, that exclude each other. */
  readonly excluded: readonly (readonly [number, number])[];
}

/** Worth at each extreme point: weighted sums of the scores. */
export const worthOf = (scores: readonly (readonly number[])[], points: readonly (readonly number[])[]): number[][] =>
  scores.map((project) => points.map((weights) => sum(project.map((score, c) => score * at(weights, c)))));

interface Partial {
  readonly taken: readonly number[];
  readonly cost: number;
  readonly worth: readonly number[];
}

const slack = 1e-9;

/** Whether a is worth no less than b at every point, and more at one. */
function beats(a: readonly number[], b: readonly number[]): boolean {
  let more = false;
  for (let i = 0; i < a.length; i++) {
    const difference = at(a, i) - at(b, i);
    if (difference < -slack) return false;
    if (difference > slack) more = true;
  }
  return more;
}

/** Projects that a taken project excludes and that are still to be decided on: only alike may be compared. */
const barred = (choice: Choice, taken: readonly number[], next: number): string =>
  range(choice.cost.length)
    .filter((p) => p >= next && excludes(choice, taken, p))
    .join();

const excludes = ({ excluded }: Choice, taken: readonly number[], project: number): boolean =>
  excluded.some(([a, b]) => (a === project && taken.includes(b)) || (b === project && taken.includes(a)));

/** Drops what is beaten by something no dearer with the same projects still open. */
function undominated(choice: Choice, partials: readonly Partial[], next: number): Partial[] {
  const groups = new Map<string, Partial[]>();
  // Whoever beats another is worth more in sum, so only what comes before needs to be looked at.
  const order = [...partials].sort((a, b) => sum(b.worth) - sum(a.worth));
  for (const partial of order) {
    const key = barred(choice, partial.taken, next);
    const kept = groups.get(key) ?? [];
    if (!kept.some((other) => other.cost <= partial.cost + slack && beats(other.worth, partial.worth)))
      kept.push(partial);
    groups.set(key, kept);
  }
  return [...groups.values()].flat();
}

/**
 * All portfolios within the budget that no other beats, each as a list of projects; project by project, keeping only
 * what can still win. Undefined where more than `limit` stay in the running.
 */
export function undominatedPortfolios(choice: Choice, limit: number): number[][] | undefined {
  const points = choice.worth[0]?.length ?? 0;
  let running: Partial[] = [{ taken: [], cost: 0, worth: range(points).map(() => 0) }];
  for (const project of range(choice.cost.length)) {
    const own = choice.worth[project] ?? [];
    const taking = running
      .filter((one) => one.cost + at(choice.cost, project) <= choice.budget + slack)
      .filter((one) => !excludes(choice, one.taken, project))
      .map((one) => ({
        taken: [...one.taken, project],
        cost: one.cost + at(choice.cost, project),
        worth: one.worth.map((w, i) => w + at(own, i)),
      }));
    running = undominated(choice, [...running, ...taking], project + 1);
    if (running.length > limit) return undefined;
  }
  // With every project decided the cost no longer counts.
  const free = running.map((one) => ({ ...one, cost: 0 }));
  return undominated(choice, free, choice.cost.length).map((one) => [...one.taken]);
}

/** How many portfolios fit the budget, the empty one among them. */
export function countFeasible(choice: Choice): number {
  const walk = (project: number, cost: number, taken: readonly number[]): number => {
    if (project === choice.cost.length) return 1;
    const without = walk(project + 1, cost, taken);
    const more = cost + at(choice.cost, project);
    if (more > choice.budget + slack || excludes(choice, taken, project)) return without;
    return without + walk(project + 1, more, [...taken, project]);
  };
  return walk(0, 0, []);
}
