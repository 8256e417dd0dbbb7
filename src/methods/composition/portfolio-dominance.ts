// SPDX-License-Identifier: EUPL-1.2
import { number, numbers, optional, rows, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { at, range } from '../core/numbers.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { type Choice, countFeasible, undominatedPortfolios, worthOf } from './portfolio.ts';
import { compositionNotes, portfolioWords } from './words.ts';

export interface PortfolioChoice {
  /** Portfolios within the budget, the empty one among them; null where there are too many projects to count. */
  readonly feasible: number | null;
  /** Portfolios that none beats: 1-based project numbers. */
  readonly undominated: readonly (readonly number[])[];
  /** Per project the share of these that hold it. */
  readonly coreIndex: readonly number[];
  /** Take, discuss, leave: 1-based project numbers. */
  readonly core: readonly number[];
  readonly borderline: readonly number[];
  readonly exterior: readonly number[];
}

/** Projects up to which the feasible portfolios are counted one by one. */
const mostCounted = 20;
const mostProjects = 60;

const unitWeights = (criteria: number): number[][] =>
  range(criteria).map((i) => range(criteria).map((j) => (i === j ? 1 : 0)));

interface Given {
  readonly scores: readonly (readonly number[])[];
  readonly cost: readonly number[];
  readonly weights: readonly (readonly number[])[] | null;
  readonly excluded: readonly (readonly number[])[] | null;
}

function problemsWith({ scores, cost, weights, excluded }: Given): Problem[] {
  const [projects, criteria] = [scores.length, scores[0]?.length ?? 0];
  const wide = weights?.find((row) => row.length !== criteria);
  return [
    ...(projects > mostProjects
      ? [problem('composition-too-many-projects', 'scores', { given: projects, limit: mostProjects })]
      : []),
    ...(cost.length === projects ? [] : [problem('uneven-lengths', 'cost', { given: cost.length, limit: projects })]),
    ...(wide === undefined ? [] : [problem('uneven-rows', 'weights', { given: wide.length, limit: criteria })]),
    ...(excluded ?? []).flatMap((pair, i) => {
      const good = pair.length === 2 && pair.every((p) => p <= projects) && pair[0] !== pair[1];
      return good ? [] : [problem('composition-not-a-pair', `excluded[${i + 1}]`, { limit: projects })];
    }),
  ];
}

/**
 * Which projects to take whatever the weights, and which to talk about. `scores`: projects by criteria; `weights`: the
 * extreme points of the weights held possible (nothing given: any weights at all); `excluded`: pairs of projects that
 * exclude each other. Refuses where too many portfolios stay in the running.
 */
export const portfolioDominance = method({
  id: 'portfolio-dominance',
  about: {
    nl: 'Welke projecten kies je hoe dan ook, welke niet, en over welke moet je praten.',
    en: 'Which projects to take in any case, which not, and which to talk about.',
  },
  fields: {
    scores: rows('one row per project, one score per criterion'),
    cost: numbers('cost per project', { min: 0 }),
    budget: number('the budget', { min: 0 }),
    weights: optional(rows('extreme points of the possible weights, one per row', { min: 0 })),
    excluded: optional(rows('pairs of project numbers that exclude each other', { integer: true, min: 1, least: 0 })),
    limit: withDefault(number('portfolios kept in the running at most', { integer: true, min: 1, max: 20_000 }), 2000),
  },
  notes: compositionNotes,
  words: portfolioWords,
  compute: ({ scores, cost, budget, weights, excluded, limit }) => {
    const problems = problemsWith({ scores, cost, weights, excluded });
    if (problems.length > 0) return refuse(...problems);
    const points = weights ?? unitWeights(scores[0]?.length ?? 0);
    const choice: Choice = {
      worth: worthOf(scores, points),
      cost,
      budget,
      excluded: (excluded ?? []).map((pair) => [at(pair, 0) - 1, at(pair, 1) - 1]),
    };
    const found = undominatedPortfolios(choice, limit);
    if (found === undefined) return refuse(problem('composition-too-many-portfolios', 'scores', { limit }));
    const projects = range(cost.length);
    const coreIndex = projects.map((p) => found.filter((taken) => taken.includes(p)).length / found.length);
    const having = (wanted: (index: number) => boolean) =>
      projects.filter((p) => wanted(at(coreIndex, p))).map((p) => p + 1);
    return result<PortfolioChoice>({
      n: cost.length,
      grade: 'suggest',
      assumptions: [note('composition-scores-add')],
      warnings: weights === null ? [note('composition-any-weights')] : [],
      value: {
        feasible: cost.length <= mostCounted ? countFeasible(choice) : null,
        undominated: found.map((taken) => taken.map((p) => p + 1)),
        coreIndex,
        core: having((index) => index === 1),
        borderline: having((index) => index > 0 && index < 1),
        exterior: having((index) => index === 0),
      },
    });
  },
});
