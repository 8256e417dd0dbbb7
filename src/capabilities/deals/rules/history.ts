// SPDX-License-Identifier: EUPL-1.2

interface Step {
  readonly stage: string;
  readonly happenedOn: string | null;
  readonly note: string | null;
}

/**
 * The stages a deal came through as they are told. A stage that stands there with its day is not told again without. Where
 * every day is known they stand in order of time; else in the order in which they were written down.
 */
export function toldInOrder<S extends Step>(history: readonly S[]): readonly S[] {
  const dated = new Set(history.filter(({ happenedOn }) => happenedOn !== null).map(({ stage }) => stage));
  const told = history.filter(
    ({ stage, happenedOn, note }) => happenedOn !== null || note !== null || !dated.has(stage),
  );
  if (told.some(({ happenedOn }) => happenedOn === null)) return told;
  return told.toSorted((a, b) => (a.happenedOn ?? '').localeCompare(b.happenedOn ?? ''));
}
