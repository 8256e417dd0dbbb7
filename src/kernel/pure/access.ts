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

/**
 * Who sees a row, as a condition in plain data: read by an oracle that knows no SQL (`tests/probe/`). Names are columns
 * of the row, unless said otherwise.
 */
export type Condition =
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  /** The one list, for a table with visibility, space_id, organisation_id, author_id and id. */
  | 'visibility'
  | 'everybody'
  | 'account'
  | 'administrator'
  /** The column has one of these values; `null` counts as one. */
  | { readonly column: string; readonly in: readonly (string | boolean | null)[]; readonly not?: true }
  /** The row of that table which the column names is seen. */
  | { readonly seen: string; readonly through: string }
  /** The row of that table which the column names fits, seen or not. */
  | { readonly of: string; readonly through: string; readonly fits: Condition }
  /** Some row of that table names this one in `through` (its id, or the column `is`), and fits; `least`: with so many values of `each`. */
  | {
      readonly some: string;
      readonly through: string;
      readonly is?: string;
      readonly where: Condition;
      readonly least?: { readonly count: number; readonly each: string };
    }
  /** I hold this mandate today, for that organisation and, where it is limited to one, in that space. */
  | { readonly mandated: string; readonly organisation: string; readonly space: string }
  /** I hold this mandate today, limited to this one space. */
  | { readonly mandatedOnlyIn: string; readonly kind: string }
  /** I sit in the space; I sit there in a role that also reaches below; it is not hidden from me. */
  | { readonly sits: string }
  | { readonly oversees: string }
  /** I work in the space: not as observer or guest; I lead it. */
  | { readonly works: string }
  | { readonly leads: string }
  | { readonly notHidden: string }
  /** It is I. */
  | { readonly self: string }
  /** I act for the organisation today. */
  | { readonly actsFor: string }
  /** A person who acts or acted for an organisation of mine; who sits or sat in a space of mine. */
  | { readonly colleague: string }
  | { readonly companion: string };

/** Table → who sees its rows; `closed`: nobody may even ask. Every table of the slice must be here. */
export type Seen = Readonly<Record<string, Condition | 'closed'>>;
