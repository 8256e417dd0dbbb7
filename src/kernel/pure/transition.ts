// SPDX-License-Identifier: EUPL-1.2

/**
 * One row of a table "what may follow what, by whom". Screen, server, test and drawing read the same table.
 * A slice puts it in `rules/<name>.states.ts` and exports it as `transitions`; `docs/states/` is drawn from it.
 */
export interface Transition<State extends string, Move extends string = string, Role extends string = string> {
  /** `null`: this is how it begins. */
  readonly from: State | null;
  /** `null`: after this there is nothing more. */
  readonly to: State | null;
  /** Name of the rule that makes the move. */
  readonly move: Move;
  /** Who may; left out: it happens by itself, or the rule says who. */
  readonly by?: readonly Role[];
}
