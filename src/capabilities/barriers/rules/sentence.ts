// SPDX-License-Identifier: EUPL-1.2
import type { BarrierStage } from './path.states.ts';

/** Which of the sentences over a barrier's page fits: a story of several owners, or where it stands now. */
export function sentenceFor(barrier: {
  stage: BarrierStage;
  answers: readonly { organisation: { id: string } | null; state: string }[];
}): BarrierStage | 'turned' {
  const given = barrier.answers.filter(({ state }) => state !== 'draft');
  return barrier.stage !== 'asked' && given.length >= 2 && answerersOf(given) >= 2 ? 'turned' : barrier.stage;
}

/** A name that fits before its lane: without what says the kind of organisation, and cut at a word. */
export function shortLane(name: string): string {
  const bare = name.replace(/^(Gemeente|Ministerie van|Provincie|Waterschap) /, '');
  if (bare.length <= longestLane) return bare;
  const cut = bare.slice(0, longestLane).replace(/[\s,]+\S*$/, '');
  return `${cut} …`;
}
const longestLane = 15;

/** How many organisations answered; answers of organisations that are not in here count as one. */
export const answerersOf = (answers: readonly { organisation: { id: string } | null }[]): number =>
  new Set(answers.map(({ organisation }) => organisation?.id ?? '')).size;
