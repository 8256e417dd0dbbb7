// SPDX-License-Identifier: EUPL-1.2

/**
 * Who is expected to see and do what, in plain data: written from the policy, not from the SQL, so that it is a
 * second opinion. `tests/world/access.ts` holds the house against it, for every person of the cast.
 */
export interface Access {
  /**
   * Operation → outcome → who gets it. `done`, or the code of a refusal. Everybody must stand somewhere, and
   * every operation of the slice must be here.
   */
  readonly operations: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /**
   * Table → row (by the label the test gives it) → who sees it; `closed` where nobody may even ask.
   * Every table of the slice must be here, and every row that the test lays ready.
   */
  readonly tables: Readonly<Record<string, 'closed' | Readonly<Record<string, readonly string[]>>>>;
}
