// SPDX-License-Identifier: EUPL-1.2
// How long people were active in the living example, made up: so that the figure shows a middle for some roles, and for
// others says that there are too few. It goes in by the rule that real weeks go by.
import { loadBurdenWeek } from '#capabilities/momentum/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';

/** Minutes of each person who came in an ordinary week. */
const ordinary = {
  dealmaker: [48, 75, 32],
  project_lead: [12, 18, 22, 9, 35, 41, 14, 27, 16],
  learning_evaluator: [25, 40],
  signer: [2, 3, 1, 6, 2, 4, 2, 3],
  member: [4, 6, 3, 9, 5, 12, 7, 2, 5, 8, 3, 6, 15, 4, 5, 7],
  observer: [1, 2, 1, 3],
  link: [2, 1, 3, 2, 2, 4, 1, 2, 3],
} as const;

/** Thirty weeks; in every sixth hardly anybody came. */
export async function putBurden(at: Acting): Promise<void> {
  for (let weeksAgo = 1; weeksAgo <= 30; weeksAgo++) {
    const quiet = weeksAgo % 6 === 0;
    const minutes = Object.entries(ordinary).map(
      ([role, people]) =>
        [role, people.filter((_, i) => !quiet || i % 3 === 0).map((many) => many + (weeksAgo % 3))] as const,
    );
    await loadBurdenWeek(at, { weeksAgo, minutes: Object.fromEntries(minutes) });
  }
}
