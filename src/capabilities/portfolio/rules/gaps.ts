// SPDX-License-Identifier: EUPL-1.2
// Six questions a portfolio asks itself, answered from the records: with counts, or with why it cannot be said.

export const gapQuestions = [
  'only_enhancement',
  'only_scaling_out',
  'only_parameters',
  'no_rival_routes',
  'nothing_phased_out',
  'nobody_affected',
] as const;
export type GapQuestion = (typeof gapQuestions)[number];

/** `cannot_say`: the records do not tell; that is not a no. */
export type Verdict = 'yes' | 'nearly' | 'no' | 'cannot_say';

export interface GapAnswer {
  readonly question: GapQuestion;
  readonly verdict: Verdict;
  /** How many the question is about … */
  readonly count: number;
  /** … of how many that could be looked at … */
  readonly known: number;
  /** … of how many there are. */
  readonly total: number;
}

/** What is counted in the records of one portfolio. */
export interface GapCounts {
  readonly items: number;
  readonly facetKnown: number;
  readonly enhancement: number;
  readonly scalingKnown: number;
  readonly scalingOut: number;
  readonly leverageKnown: number;
  readonly parameters: number;
  /** Items that are phasing out something: by how they scale, by their place on the X-curve, or by a connection. */
  readonly phasingOut: number;
  readonly connections: number;
  readonly rivals: number;
  readonly deals: number;
  /** Deals of which any party is known … */
  readonly dealsWithParties: number;
  /** … and in which residents or a social organisation take part. */
  readonly dealsWithAffected: number;
}

/** From this share on it is "nearly only". */
const nearly = 0.8;

export function answerGaps(counts: GapCounts): GapAnswer[] {
  const { items, deals, dealsWithParties, connections, rivals, phasingOut, dealsWithAffected } = counts;
  return [
    { question: 'only_enhancement', ...onlyThis(counts.enhancement, counts.facetKnown, items) },
    { question: 'only_scaling_out', ...onlyThis(counts.scalingOut, counts.scalingKnown, items) },
    { question: 'only_parameters', ...onlyThis(counts.parameters, counts.leverageKnown, items) },
    { question: 'no_rival_routes', ...noneOfThis(rivals, connections, connections) },
    {
      question: 'nothing_phased_out',
      ...noneOfThis(phasingOut, Math.max(phasingOut, counts.scalingKnown), items),
    },
    { question: 'nobody_affected', ...noneOfThis(dealsWithAffected, dealsWithParties, deals) },
  ];
}

type Answered = Omit<GapAnswer, 'question'>;

/** Is it only this? */
function onlyThis(count: number, known: number, total: number): Answered {
  const share = known === 0 ? 0 : count / known;
  const verdict = known === 0 ? 'cannot_say' : share === 1 ? 'yes' : share >= nearly ? 'nearly' : 'no';
  return { verdict, count, known, total };
}

/** Is there none of this? */
function noneOfThis(count: number, known: number, total: number): Answered {
  return { verdict: known === 0 ? 'cannot_say' : count === 0 ? 'yes' : 'no', count, known, total };
}
